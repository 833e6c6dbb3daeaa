import { CODE_LANGUAGES, NO_LANGUAGE } from '../../data/code-languages.ts';
import { isBlockLevel } from './blocks.ts';
import { copyAttributes } from './copy-attributes.ts';

const KNOWN = new Set(CODE_LANGUAGES.split(' '));
const NONE = new Set(NO_LANGUAGE.split(' '));
/** How sites and highlighters write a language: `language-js`, `lang-js`, `highlight-source-js`, `brush: js`. */
const PREFIXED = /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*)([\w+#.-]{1,30})/i;
const ATTRIBUTES = ['data-lang', 'data-language', 'data-code-language', 'data-enlighter-language'];
/** The language may stand on a box around the code. */
const FARTHEST = 3;
const COLOURED =
  /(?:^|[\s_-])(?:code|highlight|hljs|prism|prettyprint|shiki|syntaxhighlighter|sourcecode|chroma|rouge)(?:$|[\s_-])/i;
/** Columns and marks of line numbers, which hold nothing but digits. */
const LINE_NUMBERS =
  '[class*=lineno i], [class*=linenumber i], [class*=line-number i], [class*=gutter i], .ln, .lnt, [data-line-number]';

/**
 * Gives the code in a copied page one shape before anything else reads it: a `pre` with one `code` of plain text, a
 * line break after each line, no line numbers, and its language as `language-…`. Preformatted text that is no code
 * keeps what is in it.
 */
export function settleCode(body: Element): void {
  for (const table of body.querySelectorAll('table')) unwrapTable(table);
  for (const pre of body.querySelectorAll('pre')) settlePre(pre);
  for (const code of body.querySelectorAll('code')) if (isLooseBlock(code)) wrapLoose(code);
}

/** Highlighters lay code out as a table: numbers in one cell, lines in the next, or one row a line. */
function unwrapTable(table: Element): void {
  if (table.querySelector('table') || table.querySelector('th')) return;
  const numbers = [...table.querySelectorAll('td')].filter(isNumberCell);
  if (numbers.length === 0) return;
  for (const cell of numbers) cell.remove();
  const cells = [...table.querySelectorAll('td')];
  const pre = table.querySelector('pre');
  if (cells.length === 1 && pre) {
    table.replaceWith(pre);
    return;
  }
  if (cells.length < 2 || !cells.every((cell) => isCodeCell(cell, table))) return;
  const whole = table.ownerDocument.createElement('pre');
  copyAttributes(table, whole);
  const code = table.ownerDocument.createElement('code');
  code.textContent = cells.map((cell) => (cell.textContent ?? '').replace(/^\n|\n$/g, '')).join('\n');
  whole.append(code);
  table.replaceWith(whole);
}

function isNumberCell(cell: Element): boolean {
  const text = (cell.textContent ?? '').trim();
  const named = cell.matches(LINE_NUMBERS) || cell.querySelector(LINE_NUMBERS) !== null;
  if (text === '') return named;
  return /^[\d\s]+$/.test(text) && (named || (/\s/.test(text) && cell.querySelector('pre') !== null));
}

function isCodeCell(cell: Element, table: Element): boolean {
  return COLOURED.test(`${cell.className} ${table.className}`) || cell.querySelector('code, pre') !== null;
}

function settlePre(pre: Element): void {
  const inner = pre.querySelector('code');
  const language = languageOf(inner ?? pre);
  if (!inner && !language && !COLOURED.test(`${pre.className} ${pre.parentElement?.className ?? ''}`)) return;
  if (pre.querySelector('img, table')) return;
  const text = codeText(pre);
  const code = pre.ownerDocument.createElement('code');
  if (language) code.className = `language-${language}`;
  code.textContent = text.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  pre.replaceChildren(code);
}

function codeText(pre: Element): string {
  for (const number of pre.querySelectorAll(LINE_NUMBERS))
    if (/^[\s\d]*$/.test(number.textContent ?? '')) number.remove();
  for (const brk of pre.querySelectorAll('br')) brk.replaceWith('\n');
  const codes = [...pre.querySelectorAll('code')];
  if (codes.length > 1 && codes.every((code) => code.parentElement === codes[0]?.parentElement))
    return codes.map((code) => withoutEnd(code.textContent ?? '')).join('\n');
  return lines(pre);
}

/** A block inside preformatted text is a line of its own. */
function lines(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === node.TEXT_NODE) text += node.nodeValue ?? '';
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    const child = node as Element;
    if (!isBlockLevel(child)) text += lines(child);
    else text += `${text === '' || text.endsWith('\n') ? '' : '\n'}${withoutEnd(lines(child))}\n`;
  }
  return text;
}

function withoutEnd(line: string): string {
  return line.replace(/\n$/, '');
}

/** Code of several lines that stands in no `pre`, where a class names its language. */
function isLooseBlock(code: Element): boolean {
  return /\S\n[\s\S]*\S/.test(code.textContent ?? '') && !code.closest('pre') && languageOf(code) !== null;
}

function wrapLoose(code: Element): void {
  const pre = code.ownerDocument.createElement('pre');
  code.replaceWith(pre);
  pre.append(code);
  settlePre(pre);
}

/** The language that an element of code, or a box that holds nothing else, says it is in. */
function languageOf(code: Element): string | null {
  let at: Element | null = code;
  for (let i = 0; i <= FARTHEST && at && at.localName !== 'body'; i += 1, at = at.parentElement) {
    if (at.querySelectorAll('pre').length > 1) return null;
    const named = declared(at);
    // On a box around the code `lang-…` may as well be the language of the page.
    if (named && (i < 2 || KNOWN.has(named))) return NONE.has(named) ? null : named;
  }
  return null;
}

function declared(element: Element): string | null {
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value && /^[\w+#.-]{1,30}$/.test(value)) return value.toLowerCase();
  }
  const names = element.className;
  const prefixed = PREFIXED.exec(names)?.[1]?.toLowerCase();
  if (prefixed) return prefixed;
  if (!COLOURED.test(names)) return null;
  for (const word of names.toLowerCase().split(/\s+/)) {
    const bare = word.replace(/^highlight-/, '');
    if (KNOWN.has(bare)) return bare;
  }
  return null;
}
