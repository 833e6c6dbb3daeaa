import { languageTag } from '../../text/language.ts';
import { escapeXml } from '../xml.ts';
import { FLOW, isBlock, LINES_ONLY, MATHML, PHRASING, RENAMED } from './content-model.ts';

/**
 * A sanitised story as the XHTML of an EPUB: every element in a place where it may stand, no attribute that a checker
 * would refuse, no picture that is not in the book. What does not fit is unwrapped; its text always stays.
 */

export interface XhtmlOptions {
  /** The path of a picture inside the book, by its address in the story; null where it is not in the book. */
  pictureOf(address: string): string | null;
  /** How far headings are moved down, so that the title is the only one of level 1. */
  readonly headingShift: number;
}

interface Writing extends XhtmlOptions {
  /** Ids that links may lead to, each once. */
  readonly ids: ReadonlySet<string>;
  readonly used: Set<string>;
  hasMath: boolean;
}

/** What surrounds a node: lines of text, a link, and so on. */
interface Context {
  readonly inLine: boolean;
  readonly inLink: boolean;
  readonly preformatted: boolean;
}

const NAME = /^[A-Za-z_][\w.-]*$/;
const COUNT = /^[1-9]\d{0,3}$/;
const NUMBER = /^-?\d{1,6}$/;

function attribute(name: string, value: string | null): string {
  return value === null ? '' : ` ${name}="${escapeXml(value)}"`;
}

const when = (pattern: RegExp, value: string | null): string | null =>
  value !== null && pattern.test(value) ? value : null;

function common(element: Element, writing: Writing): string {
  const lang = languageTag(element.getAttribute('lang'));
  const id = element.id;
  const isFree = writing.ids.has(id) && !writing.used.has(id);
  if (isFree) writing.used.add(id);
  const dir = when(/^(?:ltr|rtl)$/, element.getAttribute('dir'));
  return (
    attribute('id', isFree ? id : null) +
    attribute('lang', lang) +
    attribute('xml:lang', lang) +
    attribute('dir', dir ?? (element.localName === 'bdo' ? 'ltr' : null))
  );
}

function ownAttributes(element: Element): string {
  const value = (name: string) => element.getAttribute(name);
  switch (element.localName) {
    case 'td':
    case 'th':
      return (
        attribute('colspan', when(COUNT, value('colspan'))) +
        attribute('rowspan', when(COUNT, value('rowspan')))
      );
    case 'ol':
      return (
        attribute('start', when(NUMBER, value('start'))) +
        attribute('type', when(/^[1aAiI]$/, value('type'))) +
        (element.hasAttribute('reversed') ? ' reversed="reversed"' : '')
      );
    case 'li':
      return element.parentElement?.localName === 'ol'
        ? attribute('value', when(NUMBER, value('value')))
        : '';
    default:
      return '';
  }
}

function tag(name: string, element: Element, content: string, writing: Writing): string {
  return `<${name}${common(element, writing)}${ownAttributes(element)}>${content}</${name}>`;
}

function children(parent: Node, context: Context, writing: Writing): string {
  return [...parent.childNodes].map((node) => written(node, context, writing)).join('');
}

/** Children of the names a parent may have; anything else with text in it is wrapped. */
function listOf(
  parent: Element,
  allowed: readonly string[],
  wrapper: string,
  context: Context,
  writing: Writing,
): string {
  return [...parent.childNodes]
    .map((node) => {
      const name = (node as Element).localName;
      if (allowed.includes(name)) return structure(node as Element, name, context, writing);
      if ((node.textContent ?? '').trim() === '' && !(node as Element).querySelector?.('img')) return '';
      return `<${wrapper}>${written(node, context, writing)}</${wrapper}>`;
    })
    .join('');
}

const OUTSIDE_LINES: Context = { inLine: false, inLink: false, preformatted: false };

/** Items, cells, rows: what stands in lists and tables only. */
function structure(element: Element, name: string, context: Context, writing: Writing): string {
  const inside = { ...context, inLine: false };
  if (name === 'tr') return tag('tr', element, listOf(element, ['td', 'th'], 'td', inside, writing), writing);
  if (/^(?:thead|tbody|tfoot)$/.test(name)) {
    return tag(name, element, listOf(element, ['tr'], 'tr', inside, writing), writing);
  }
  // Neither a term nor the head of a column may hold headings or blocks of its own.
  if (name === 'dt' || name === 'th') {
    return tag(name, element, children(element, { ...inside, inLine: true }, writing), writing);
  }
  return tag(name, element, children(element, inside, writing), writing);
}

function table(element: Element, context: Context, writing: Writing): string {
  const parts = (name: string) => [...element.children].filter((child) => child.localName === name);
  const rows = ['thead', 'tbody', 'tfoot'].flatMap((name) =>
    // A second head or foot is a body like any other.
    parts(name).map((part, at) => [name === 'tbody' || at === 0 ? name : 'tbody', part] as const),
  );
  const order = ['thead', 'tbody', 'tfoot'];
  const sorted = rows.toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  const [caption] = parts('caption');
  const head = caption
    ? `<caption>${children(caption, { ...context, inLine: true }, writing)}</caption>`
    : '';
  const body = sorted
    .map(([name, part]) => tag(name, part, listOf(part, ['tr'], 'tr', context, writing), writing))
    .join('');
  return body === '' ? '' : `<table${common(element, writing)}>${head}${body}</table>`;
}

/** Terms and their descriptions, in turn; a list in another order becomes paragraphs. */
function definitions(element: Element, context: Context, writing: Writing): string {
  const names = [...element.children].map(({ localName }) => localName).join(' ');
  if (/^(?:(?:dt )+(?:dd )+)+$/.test(`${names} `)) {
    return tag('dl', element, listOf(element, ['dt', 'dd'], 'dd', context, writing), writing);
  }
  return `<div>${[...element.children].map((child) => `<div>${children(child, context, writing)}</div>`).join('')}</div>`;
}

function picture(element: Element, { pictureOf }: Writing): string {
  const path = pictureOf(element.getAttribute('src') ?? '');
  const alt = element.getAttribute('alt') ?? '';
  return path === null ? escapeXml(alt) : `<img${attribute('src', path)}${attribute('alt', alt)}/>`;
}

function link(element: Element, context: Context, writing: Writing): string {
  const content = children(element, { ...context, inLine: true, inLink: true }, writing);
  const href = element.getAttribute('href') ?? '';
  const isOwn = href.startsWith('#') && writing.ids.has(href.slice(1));
  const isWeb = /^(?:https?|mailto):/i.test(href) && URL.canParse(href);
  if (context.inLink || !(isOwn || isWeb)) return content;
  const target = isOwn ? href : new URL(href).href;
  return `<a${common(element, writing)}${attribute('href', target)}>${content}</a>`;
}

/** Formulas that a checker accepts; of others their text. */
function formula(element: Element, writing: Writing): string {
  const all = [element, ...element.querySelectorAll('*')];
  const isKnown = all.every(({ localName, children: inner }) => {
    const count = Object.hasOwn(MATHML, localName) ? MATHML[localName] : undefined;
    return count === null || (count !== undefined && inner.length === count);
  });
  if (!isKnown) return escapeXml(element.textContent ?? '');
  writing.hasMath = true;
  const inner = (node: Element): string =>
    [...node.childNodes]
      .map((child) => {
        if (child.nodeType === child.TEXT_NODE)
          return /^m(?:i|n|o|s|text)$/.test(node.localName) ? escapeXml(child.nodeValue ?? '') : '';
        const { localName } = child as Element;
        return `<${localName}>${inner(child as Element)}</${localName}>`;
      })
      .join('');
  const display = when(/^(?:block|inline)$/, element.getAttribute('display'));
  return `<math xmlns="http://www.w3.org/1998/Math/MathML"${attribute('display', display)}>${inner(element)}</math>`;
}

function ruby(element: Element, context: Context, writing: Writing): string {
  const inner = [...element.childNodes]
    .map((node) => {
      const name = (node as Element).localName;
      const content = children(node, { ...context, inLine: true }, writing);
      if (name === 'rt' || name === 'rp') return `<${name}>${content}</${name}>`;
      return node.nodeType === node.TEXT_NODE ? escapeXml(node.nodeValue ?? '') : content;
    })
    .join('');
  return element.querySelector('rt') ? `<ruby>${inner}</ruby>` : inner;
}

function shifted(name: string, by: number): string {
  const level = Number(/^h([1-6])$/.exec(name)?.[1]);
  return Number.isNaN(level) ? name : `h${Math.min(6, level + by)}`;
}

function figure(element: Element, context: Context, writing: Writing): string {
  const captions = [...element.children].filter(({ localName }) => localName === 'figcaption');
  const [caption, ...others] = captions;
  const rest = [...element.childNodes].filter((node) => !captions.includes(node as Element));
  const body = rest.map((node) => written(node, context, writing)).join('');
  const text = (each: Element) => children(each, context, writing);
  const own = caption ? `<figcaption>${[caption, ...others].map(text).join('<br/>')}</figcaption>` : '';
  return tag('figure', element, body + own, writing);
}

const SPECIAL: Readonly<Record<string, (element: Element, context: Context, writing: Writing) => string>> = {
  img: (element, _context, writing) => picture(element, writing),
  br: () => '<br/>',
  wbr: () => '<wbr/>',
  hr: (_element, { inLine }) => (inLine ? '<br/>' : '<hr/>'),
  a: link,
  math: (element, _context, writing) => formula(element, writing),
  ruby,
};

const BLOCKS: typeof SPECIAL = {
  table,
  dl: definitions,
  figure,
  ul: (element, context, writing) =>
    tag('ul', element, listOf(element, ['li'], 'li', context, writing), writing),
  ol: (element, context, writing) =>
    tag('ol', element, listOf(element, ['li'], 'li', context, writing), writing),
};

function inElement(element: Element, context: Context, writing: Writing): string {
  const own = element.localName;
  const name = RENAMED[own] ?? own;
  const special = SPECIAL[own];
  if (special) return special(element, context, writing);
  // In a line a block is its lines, set apart by breaks.
  if (context.inLine && isBlock(name)) {
    const content = children(element, context, writing);
    return element.previousSibling && content.trim() !== '' ? `<br/>${content}` : content;
  }
  if (Object.hasOwn(BLOCKS, own)) return BLOCKS[own]?.(element, context, writing) ?? '';
  if (LINES_ONLY.has(name)) {
    const inside = { ...context, inLine: true, preformatted: name === 'pre' };
    return tag(shifted(name, writing.headingShift), element, children(element, inside, writing), writing);
  }
  if (PHRASING.has(name)) {
    if (!context.inLine && holdsBlock(element)) return children(element, context, writing);
    return tag(name, element, children(element, { ...context, inLine: true }, writing), writing);
  }
  // Items and cells without their list or table are blocks like any other.
  const isLoose = /^(?:li|dd|td|th|figcaption)$/.test(name);
  if (FLOW.has(name))
    return tag(isLoose ? 'div' : name, element, children(element, context, writing), writing);
  return children(element, context, writing);
}

function written(node: Node, context: Context, writing: Writing): string {
  if (node.nodeType === node.TEXT_NODE) return escapeXml(node.nodeValue ?? '');
  return node.nodeType === node.ELEMENT_NODE ? inElement(node as Element, context, writing) : '';
}

function holdsBlock(element: Element): boolean {
  return [...element.querySelectorAll('*')].some(({ localName }) => isBlock(RENAMED[localName] ?? localName));
}

/** A node between the blocks of a story: what is a line by itself becomes a paragraph. */
function topLevel(node: Node, writing: Writing): string {
  const { localName } = node as Element;
  const isText = node.nodeType === node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '';
  const isLine = (PHRASING.has(localName) && !holdsBlock(node as Element)) || /^(?:a|img)$/.test(localName);
  const content = written(node, OUTSIDE_LINES, writing);
  return (isText || isLine) && content !== '' ? `<p>${content}</p>` : content;
}

function body(story: ParentNode, ids: ReadonlySet<string>, options: XhtmlOptions) {
  const writing: Writing = { ...options, ids, used: new Set(), hasMath: false };
  const markup = [...story.childNodes].map((node) => topLevel(node, writing)).join('\n');
  return { markup, hasMath: writing.hasMath, used: writing.used };
}

/**
 * The XHTML of a story's body.
 *
 * @returns the markup, and whether formulas stand in it (which a book has to declare)
 */
export function xhtml(story: ParentNode, options: XhtmlOptions): { markup: string; hasMath: boolean } {
  const links = [...story.querySelectorAll('a[href^="#"]')];
  const targets = new Set(links.map((each) => (each.getAttribute('href') ?? '').slice(1)));
  const named = [...story.querySelectorAll('[id]')].map(({ id }) => id);
  let ids: ReadonlySet<string> = new Set(named.filter((id) => NAME.test(id) && targets.has(id)));
  // An element that was unwrapped took its id along: what led there leads nowhere the next time, and so on.
  for (let left = 4; ; left -= 1) {
    const { used, ...made } = body(story, ids, options);
    if (used.size === ids.size) return made;
    ids = left > 0 ? used : new Set();
  }
}
