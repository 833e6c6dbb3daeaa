import { strikethrough, tables } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';

const SUPERSCRIPTS = new Map(
  [...'0123456789+-=()n'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][index] ?? sign]),
);
const SUBSCRIPTS = new Map(
  [...'0123456789+-=()'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index] ?? sign]),
);

/** Turndown (Dom Christie), with GFM's tables and strike-through and the rules that a story needs; no HTML is kept. */
export function markdownService(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    br: '\\',
  });
  service.use([tables, strikethrough]);
  const ownEscape = service.escape.bind(service);
  service.escape = (text) => escapeRest(ownEscape(text));
  addListItems(service);
  addFigures(service);
  addPictures(service);
  addLines(service);
  addFormulas(service);
  return service;
}

/** What Turndown lets through and CommonMark would read as HTML, an entity, a list or a strike-through. */
function escapeRest(text: string): string {
  return text
    .replace(/</g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/~~/g, '\\~\\~')
    .replace(/^(\d+)\) /, '$1\\) ');
}

/** Turndown indents by four, which makes code of what stands in a list; CommonMark asks for the marker's width. */
function addListItems(service: TurndownService): void {
  service.addRule('listItem', {
    filter: 'li',
    replacement: (content, node, options) => {
      const marker = `${markerOf(node, options.bulletListMarker ?? '-')} `;
      const indented = content.trim().replace(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length)}`);
      return `${marker}${indented}${node.nextElementSibling ? '\n' : ''}`;
    },
  });
}

function markerOf(item: HTMLElement, bullet: string): string {
  const list = item.parentElement;
  if (list?.nodeName !== 'OL') return bullet;
  const first = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  const index = [...list.children].indexOf(item);
  return `${Math.max(0, Number.isNaN(first) ? 1 : first) + index}.`;
}

function addFigures(service: TurndownService): void {
  service.addRule('caption', {
    filter: ['figcaption'],
    replacement: (content) => {
      const line = content.trim().replace(/\s*\\?\n\s*/g, ' ');
      return line === '' ? '' : `\n\n_${line}_\n\n`;
    },
  });
  service.addRule('term', {
    filter: (node) => node.nodeName === 'DT' || node.nodeName === 'SUMMARY',
    replacement: (content) => `\n\n**${content.trim()}**\n\n`,
  });
}

/** A description is text: neither HTML nor an end of its own brackets. */
function addPictures(service: TurndownService): void {
  service.addRule('picture', {
    filter: 'img',
    replacement: (_content, node) => {
      const source = (node as HTMLElement).getAttribute('src') ?? '';
      if (source === '') return '';
      const words = ((node as HTMLElement).getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
      return `![${service.escape(words)}](${source.replace(/\s/g, '%20').replace(/[()\\]/g, '\\$&')})`;
    },
  });
}

function addLines(service: TurndownService): void {
  service.addRule('quotation', { filter: 'q', replacement: (content) => `“${content}”` });
  service.addRule('reading', { filter: 'rt', replacement: (content) => (content ? `(${content})` : '') });
  service.addRule('readingBracket', { filter: 'rp', replacement: () => '' });
  service.addRule('superscript', {
    filter: 'sup',
    replacement: (content) => raised(content, SUPERSCRIPTS, '^'),
  });
  service.addRule('subscript', { filter: 'sub', replacement: (content) => raised(content, SUBSCRIPTS, '_') });
  service.addRule('placeInPage', {
    filter: (node) => node.nodeName === 'A' && (node.getAttribute('href')?.startsWith('#') ?? false),
    replacement: (content) => content,
  });
  service.addRule('emptyLink', {
    filter: (node) => node.nodeName === 'A' && node.textContent?.trim() === '' && !node.querySelector('img'),
    replacement: () => '',
  });
}

/** A formula with a known source as TeX between dollars, the way that GitHub and Pandoc read it. */
function addFormulas(service: TurndownService): void {
  service.addRule('formula', {
    filter: (node) => node.nodeName.toLowerCase() === 'math',
    replacement: (_content, node) => {
      const source = node.getAttribute('alttext')?.trim();
      if (!source) return service.escape(formulaText(node));
      if (node.getAttribute('display') !== 'block') return `$${source.replace(/\s+/g, ' ')}$`;
      return `\n\n$$\n${source.replace(/\n\s*\n/g, '\n')}\n$$\n\n`;
    },
  });
}

function formulaText(node: HTMLElement): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** As Unicode's raised or lowered signs, where it has them all; a note's number stays as it is. */
function raised(content: string, signs: ReadonlyMap<string, string>, mark: string): string {
  // At the beginning of a text, Turndown takes these two for a list or a heading.
  const characters = [...content.replace(/^\\(?=[-=])/, '')];
  if (characters.every((sign) => signs.has(sign))) return characters.map((sign) => signs.get(sign)).join('');
  if (/^\\?\[/.test(content) || content.trim() === '') return content;
  return /^\p{L}{1,3}$/u.test(content) && mark === '^' ? content : `\\${mark}${content}`;
}
