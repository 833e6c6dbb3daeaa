import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';
import { atOnce, type Steps } from '../slices.ts';
import { copyElement, guardedCopy } from './guarded-copy.ts';
import { isPartMark } from './part-marks.ts';
import { attributeNamesOf, documentOf, inertDocument, isElement, removeAttribute } from './unclobbered.ts';

/** What a story is made of, and nothing that acts, loads a foreign document or draws over the page. */
const ELEMENTS = (
  'a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl ' +
  'dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rb rp rt rtc ruby s ' +
  'samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr ' +
  'math mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub ' +
  'msubsup msup mtable mtd mtext mtr munder munderover none semantics'
).split(' ');

const ATTRIBUTES = (
  'alt alttext cite class colspan datetime dir height href id lang open reversed rowspan scope span src start title type value ' +
  'width display mathvariant columnalign rowalign stretchy fence separator accent accentunder linethickness'
).split(' ');

const WANTED = new Set(ATTRIBUTES);
const ADDRESSES = new Set(['cite', 'href', 'src']);

/** Ids are kept for footnotes only, and never under a name that a page or an extension page could mean. */
const ID_PREFIX = 'story-';
const LINK = /^(?:https?:\/\/|mailto:|#.)/i;
const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[a-z0-9+/=\s]*$/i;
const PICTURE = /^https?:\/\//i;
const CODE_CLASS = /^(?:language|lang)-[\w+#.-]{1,40}$/;
const LIST_TYPE = /^[1aAiI]$/;
const SIZE = /^\d{1,5}$/;

const CONFIG: Config = {
  ALLOWED_TAGS: ELEMENTS,
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: LINK,
  // All others are text or numbers, which the pattern of addresses would refuse.
  ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((name) => !ADDRESSES.has(name)),
  IN_PLACE: true,
  // A policy of DOMPurify's own would be reported to pages that list theirs; nothing here is parsed, so none is needed.
  TRUSTED_TYPES_POLICY: null,
};

let purifier: DOMPurify | null = null;

/**
 * The one door for a page's HTML. Takes a node (copied, never changed) or a string, and gives the part of it that is
 * safe to show anywhere: DOMPurify (Cure53) with an allow-list made for reading, then a check of each attribute's
 * value. The fragment belongs to an inert document: nothing loads until it is adopted. Sanitising the result again
 * changes nothing.
 */
export function sanitize(source: string | Node): DocumentFragment {
  const inert = inertDocument(typeof source === 'string' ? document : documentOf(source));
  const root = inert.createElement('div');
  if (typeof source === 'string') guardedCopy(parse(source, inert), root);
  else copyInto(root, source);
  return atOnce(sanitizeInPlace(root));
}

/** How many elements are sanitised between two pauses. */
const BATCH = 150;

/**
 * As `sanitize`, for a tree of our own in an inert document: nothing is copied, and `tree` is used up. Pauses after each
 * batch of the tree's children.
 */
export function* sanitizeInPlace(tree: ParentNode): Steps<DocumentFragment> {
  const inert = tree.ownerDocument ?? document;
  const fragment = inert.createDocumentFragment();
  settleIds(tree);
  while (tree.firstChild) {
    const holder = inert.createElement('div');
    for (let size = 0; tree.firstChild && size < BATCH; size += sizeOf(holder.lastChild))
      holder.append(tree.firstChild);
    purify(holder);
    fragment.append(...holder.childNodes);
    yield;
  }
  return fragment;
}

function sizeOf(node: Node | null): number {
  return node && isElement(node) ? node.getElementsByTagName('*').length + 1 : 1;
}

function purify(holder: Element): void {
  purifier ??= createDOMPurify();
  for (const element of holder.querySelectorAll('*')) dropUnwanted(element);
  purifier.sanitize(holder, CONFIG);
  for (const element of holder.querySelectorAll('*')) settleAttributes(element);
}

/** DOMPurify takes its time over each attribute, and most of a page's are none that it would let through. */
function dropUnwanted(element: Element): void {
  for (const name of attributeNamesOf(element)) if (!WANTED.has(name)) removeAttribute(element, name);
}

/** The HTML of a sanitised fragment. */
export function serialize(fragment: DocumentFragment): string {
  return usedUp(inertDocument(documentOf(fragment)).importNode(fragment, true));
}

/** As `serialize`, for a fragment that nobody wants afterwards. */
function usedUp(fragment: DocumentFragment): string {
  const holder = documentOf(fragment).createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}

/**
 * A sanitised story as it is written down, and as every renderer will read it again; the fragment is used up. Markup that would read otherwise
 * than it was written is sanitised once more, so that what is returned is what will stand on the screen.
 */
export function written(story: DocumentFragment): { readonly html: string; readonly root: ParentNode } {
  const html = usedUp(story);
  const read = parseInert(html, documentOf(story));
  if (read.innerHTML === html) return { html, root: read };
  const again = sanitize(html);
  return { html: serialize(again), root: again };
}

/** The nodes that a page's markup describes, in an inert document: unsafe until they have been sanitised. */
export function parseInert(html: string, like: Document): Element {
  return parse(html, inertDocument(like));
}

function parse(html: string, inert: Document): Element {
  // With its own start tag the body takes everything in: nothing is moved to a head, and no frameset takes its place.
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  return inert.adoptNode(body);
}

/** An element is taken over with itself, a document or a fragment with what is in it. */
function copyInto(root: Element, source: Node): void {
  if (!isElement(source)) {
    guardedCopy(source, root);
    return;
  }
  const own = copyElement(source, root.ownerDocument);
  guardedCopy(source, own);
  root.append(own);
}

function settleIds(root: ParentNode): void {
  const targets = new Map<string, string>();
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const id = (link.getAttribute('href') ?? '').slice(1);
    if (id === '') continue;
    const settled = id.startsWith(ID_PREFIX) ? id : ID_PREFIX + id;
    targets.set(id, settled);
    link.setAttribute('href', `#${settled}`);
  }
  for (const element of root.querySelectorAll('[id]')) {
    const settled = targets.get(element.id);
    if (settled) element.id = settled;
    else element.removeAttribute('id');
  }
}

const CHECKS: Readonly<Record<string, (value: string, element: Element) => boolean>> = {
  href: (value, element) => element.localName === 'a' && LINK.test(value),
  src: (value, element) => element.localName === 'img' && (PICTURE.test(value) || RASTER.test(value)),
  cite: (value) => PICTURE.test(value),
  class: (value) => value !== '',
  dir: (value) => /^(?:ltr|rtl|auto)$/i.test(value),
  lang: (value) => /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(value),
  type: (value, element) => element.localName === 'ol' && LIST_TYPE.test(value),
  alttext: (_value, element) => element.localName === 'math',
  display: (value, element) => element.localName === 'math' && /^(?:block|inline)$/.test(value),
  width: (value) => SIZE.test(value),
  height: (value) => SIZE.test(value),
};

function settleAttributes(element: Element): void {
  const names = element.getAttribute('class');
  if (names !== null) element.setAttribute('class', keptName(element, names) ?? '');
  for (let i = element.attributes.length - 1; i >= 0; i -= 1) {
    const { name = '', value = '' } = element.attributes.item(i) ?? {};
    const check = CHECKS[name];
    if (check && !check(value, element)) element.removeAttribute(name);
  }
}

/** The language of code, or what part of the story an element is; no class of a page's own. */
function keptName(element: Element, names: string): string | undefined {
  const isCode = /^(?:code|pre)$/.test(element.localName);
  return names.split(/\s+/).find((name) => isPartMark(name) || (isCode && CODE_CLASS.test(name)));
}
