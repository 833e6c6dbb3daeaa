/**
 * Selectors that find an element again on another day and on other pages of its site: made of names that people gave,
 * not of those that style tools make up with each build.
 */

/** What a name says that comes and goes: it tells a state, not a thing. */
const STATES =
  /^(?:is|has|js|no|was)[-_]|(?:^|[-_])(?:active|open|opened|closed|visible|hidden|show|shown|loaded|loading|lazy|sticky|stuck|fixed|docked|selected|current|first|last|odd|even|filled|empty|expanded|collapsed|animate|animated|fade|in|out|clearfix|wp|post|page|node|hentry)(?:$|[-_]?\d)/i;
const LONGEST_NAME = 48;
/** What needs no escapes in a selector. */
const NAME = /^[A-Za-z][\w-]*$/;
const MOST_NAMES = 3;
/** Words of two letters that names are made of; other short pieces are of hashes. */
const SHORT_WORD = /^(?:ad|by|id|my|of|on|to|up)$/i;
/** So many elements at most are one kind of thing. */
const MOST_MATCHES = 24;
const DEEPEST_PATH = 4;
const TEST_NAMES = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-component', 'data-module'];

/**
 * The shortest selector of stable names for an element, and for those of its kind.
 *
 * @param isProtected elements that the selector must not find.
 * @returns null where the element has no name that will last, and stands near none that has.
 */
export function selectorFor(element: Element, isProtected: (element: Element) => boolean): string | null {
  for (const selector of ownSelectors(element))
    if (isGood(selector, element, MOST_MATCHES, isProtected)) return selector;
  return pathTo(element, isProtected);
}

/** Whether a selector can be read by the browser at all. */
export function isSelector(text: string, document: Document): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return text.trim() !== '';
  } catch {
    return false;
  }
}

function isGood(
  selector: string,
  element: Element,
  most: number,
  isProtected: (element: Element) => boolean,
): boolean {
  const found = [...element.ownerDocument.querySelectorAll(selector)];
  return found.includes(element) && found.length <= most && !found.some(isProtected);
}

/** From the most telling to the least; each of them says what the element is, not where it stands. */
function ownSelectors(element: Element): string[] {
  const tag = element.localName;
  const names = [...idSelectors(element), ...testSelectors(element)];
  const classes = classSelectors(element);
  const all = classes.slice(0, MOST_NAMES).join('');
  const selectors = [...names, ...classes, all].filter((selector) => selector !== '');
  const label = element.getAttribute('aria-label');
  if (label && label.length <= LONGEST_NAME) selectors.push(`${tag}[aria-label=${quoted(label)}]`);
  if (tag.includes('-')) selectors.push(tag);
  return selectors;
}

function quoted(value: string): string {
  return `"${value.replace(/["\\\n]/g, (sign) => `\\${sign === '\n' ? 'a ' : sign}`)}"`;
}

function idSelectors(element: Element): string[] {
  const id = element.getAttribute('id') ?? '';
  if (isStable(id)) return [`#${id}`];
  const stem = stemOf(id);
  return stem ? [`[id^="${stem}"]`] : [];
}

function testSelectors(element: Element): string[] {
  return TEST_NAMES.flatMap((name) => {
    const value = element.getAttribute(name);
    return value && isStable(value) ? [`[${name}=${quoted(value)}]`] : [];
  });
}

/** The longest first: it says most. */
function classSelectors(element: Element): string[] {
  const names = [...element.classList].sort((one, other) => other.length - one.length);
  return names.flatMap((name) => {
    if (STATES.test(name)) return [];
    if (isStable(name)) return [`.${name}`];
    const stem = stemOf(name);
    return stem ? [`[class*="${stem}"]`] : [];
  });
}

/** Words of letters, joined as people join them; no number that counts things, and no hash. */
export function isStable(name: string): boolean {
  if (!NAME.test(name) || name.length > LONGEST_NAME || STATES.test(name)) return false;
  return name.split(/[-_]+/).every((piece) => piece === '' || isWord(piece));
}

/** A word, or several in camel case, perhaps with one figure at the end. Hashes have figures and humps in the middle. */
function isWord(piece: string): boolean {
  if (!/^[A-Za-z]+\d?$/.test(piece)) return false;
  const letters = piece.replace(/\d$/, '');
  if (letters === letters.toLowerCase() || letters === letters.toUpperCase())
    return letters.length < 4 || /[aeiouy]/i.test(letters);
  const humps = letters.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  return humps.length <= 4 && humps.every((hump) => hump.length > 2 || SHORT_WORD.test(hump));
}

/** The beginning of a name that ends in a number or a hash: `div-gpt-ad-` of `div-gpt-ad-1699-0`. */
function stemOf(name: string): string | null {
  const parts = name.split(/(?<=[-_]+)(?![-_])/);
  const kept: string[] = [];
  for (const part of parts) {
    if (!isWord(part.replace(/[-_]+$/, ''))) break;
    kept.push(part);
  }
  const stem = kept.join('');
  const isTelling = kept.length < parts.length && stem.replace(/[-_]/g, '').length >= 5;
  return isTelling && /^[\w-]+$/.test(stem) && !STATES.test(stem) ? stem : null;
}

/** Down from the nearest ancestor with a name of its own, by tags and places. */
function pathTo(element: Element, isProtected: (element: Element) => boolean): string | null {
  const steps: string[] = [];
  let at = element;
  for (let depth = 0; depth < DEEPEST_PATH; depth += 1) {
    const parent = at.parentElement;
    if (!parent || parent === element.ownerDocument.documentElement) return null;
    steps.unshift(stepTo(at, parent));
    for (const anchor of anchorsOf(parent)) {
      const selector = `${anchor} > ${steps.join(' > ')}`;
      if (isGood(selector, element, 1, isProtected)) return selector;
    }
    at = parent;
  }
  return null;
}

function anchorsOf(element: Element): string[] {
  return ownSelectors(element).filter(
    (selector) => element.ownerDocument.querySelectorAll(selector).length === 1,
  );
}

function stepTo(element: Element, parent: Element): string {
  const alike = [...parent.children].filter((child) => child.localName === element.localName);
  const tag = element.localName;
  return alike.length === 1 ? tag : `${tag}:nth-of-type(${alike.indexOf(element) + 1})`;
}
