import fc from 'fast-check';
import type { Article } from '../../../src/core/article.ts';
import { MODES } from '../../../src/core/clean/clutter.ts';
import { planCleaning } from '../../../src/core/clean/plan.ts';
import { detect } from '../../../src/core/detect/detect.ts';
import { xhtml } from '../../../src/core/export/epub/xhtml.ts';
import { htmlFile } from '../../../src/core/export/html.ts';
import { exportLabels } from '../../../src/core/export/labels.ts';
import { markdown } from '../../../src/core/export/markdown.ts';
import { plainText } from '../../../src/core/export/plain-text.ts';
import { blockElements, blockOf } from '../../../src/core/extract/blocks.ts';
import { extract } from '../../../src/core/extract/extract.ts';
import type { Extraction } from '../../../src/core/extract/extraction.ts';
import { parseInert, sanitize, serialize } from '../../../src/core/extract/sanitize.ts';
import { Failure } from '../../../src/core/failure.ts';
import { keyPoints } from '../../../src/core/summary/key-points.ts';
import { isDetection, isSaveRequest } from '../../../src/platform/message-shapes.ts';
import { leftIn, leftInMarkdown } from '../../bench/support/attack-watch.mjs';
import { englishWords } from '../support/words.ts';
import { randomHtml, randomPage } from './random-html.ts';

/**
 * What holds for any document whatever. `fuzz.test.ts` tries some at each run of the tests; `npm run bench -- fuzz` tries
 * ten thousand in a real browser.
 */
export interface Property {
  readonly name: string;
  readonly property: fc.IProperty<[string]>;
}

const URL = 'https://harbour.example/2026/ferry';
const labels = exportLabels(englishWords);

function same(got: unknown, wanted: unknown, what: string): void {
  const [one, other] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`${what}: ${one?.slice(0, 2000)} and not ${other?.slice(0, 2000)}`);
}

/** Every place of a text in another, with what stands about it. */
const around = (text: string, part: string) =>
  text
    .split(part)
    .slice(0, -1)
    .map((before, at) => before.slice(-150) + part + (text.split(part)[at + 1] ?? '').slice(0, 60))
    .join(' … ');

const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** The story, or null where there is none: what cannot be read says why, and never by an accident of ours. */
function extracted(document: Document): Extraction | null {
  try {
    return extract(document, URL);
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'no-article') return null;
    throw thrown;
  }
}

function doorHolds(html: string): void {
  const fragment = sanitize(html);
  same(leftIn(fragment), [], 'left of a text');
  same(leftIn(sanitize(page(html))), [], 'left of a document');
  const once = serialize(fragment);
  same(serialize(sanitize(fragment)), once, 'what came through the door was changed by it');
  same(leftIn(parseInert(once, document)), [], 'what came through the door comes to life');
}

/** What is kept is what will be shown: its blocks are those of its markup, and the door changes neither. */
function articleHolds(article: Article): void {
  const request = { article, points: [], excerpt: null, pictures: false, favicon: null, incognito: false };
  if (!isSaveRequest(request)) throw new Error(`no whole article: ${JSON.stringify(article).slice(0, 2000)}`);
  const root = parseInert(article.html, document);
  same(leftIn(root), [], 'left in the story');
  same(blockElements(root).map(blockOf), article.blocks, 'blocks');
  same(serialize(sanitize(article.html)), article.html, 'the story was changed by the door');
}

function planHolds(given: Document, extraction: Extraction): void {
  for (const mode of MODES)
    for (const { element } of planCleaning(given, extraction, mode, new Set()).clutter) {
      if (!given.documentElement.contains(element)) throw new Error('hides what is not in the page');
      if (extraction.sources.some((source) => source && element.contains(source)))
        throw new Error(`${mode} hides a block of the story in <${element.localName}>`);
    }
}

function exportsHold(article: Article): void {
  const points = keyPoints(article, 'long');
  for (const { block, start, end, text } of points)
    same(article.blocks[block]?.text.slice(start, end), text, 'a key point');
  same(leftIn(page(htmlFile(article, points, new Map(), labels)).body), [], 'left in HTML');
  const plain = markdown(article, points, null, labels);
  const [left] = leftInMarkdown(plain);
  if (left) throw new Error(`left in Markdown: …${around(plain, left)}…`);
  plainText(article, labels);
  const { markup } = xhtml(sanitize(article.html), { pictureOf: () => null, headingShift: 1 });
  const book = `<div xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">${markup}</div>`;
  const errors = new DOMParser().parseFromString(book, 'application/xhtml+xml').querySelector('parsererror');
  if (errors) throw new Error(`a book that cannot be read: ${errors.textContent?.slice(0, 500)} ${markup}`);
}

function pageHolds(html: string): void {
  const given = page(html);
  const before = given.documentElement.outerHTML;
  const detection = detect(given, URL);
  if (!isDetection(detection)) throw new Error(`no whole judgement: ${JSON.stringify(detection)}`);
  const extraction = extracted(given);
  if (extraction) {
    articleHolds(extraction.article);
    planHolds(given, extraction);
    exportsHold(extraction.article);
  }
  same(given.documentElement.outerHTML, before, 'the page was changed');
}

export const PROPERTIES: readonly Property[] = [
  {
    name: 'the door lets nothing in that acts, and changes nothing twice',
    property: fc.property(randomHtml, doorHolds),
  },
  {
    name: 'a page is only read; its article is whole, its plan spares the story, its exports act nowhere',
    property: fc.property(randomPage, pageHolds),
  },
];
