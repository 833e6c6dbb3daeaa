/**
 * Pages that no editor makes, built by script in the tab, because the parser would not let all of them through: what
 * extraction makes of each, how long it worked and how long the page had to wait at a time.
 */
import { detect } from '../../../src/core/detect/detect.ts';
import { extractInSlices } from '../../../src/core/extract/extract.ts';
import { asFailure } from '../../../src/core/failure.ts';
import { yieldToPage as pageTurn } from '../../../src/platform/page-turn.ts';

const PARAGRAPH =
  'The keeper of the weir writes down the height of the water each morning, and has done so for forty years, in ink. ';
const MILLION = 1_000_000;
/** As `core/slices.ts` counts. */
const MOST_COUNTED_MS = 20;

export interface HostileRun {
  readonly outcome: string;
  readonly paragraphs: number;
  readonly ms: number;
  /** Of it what counts against the limit: a busy machine makes long slices of little work. */
  readonly countedMs: number;
  readonly longestSliceMs: number;
  readonly detectMs: number;
}

const PAGES: Readonly<Record<string, () => void>> = {
  'a plain story': () => undefined,
  '100,000 nodes': () => fill(50_000, (at) => element('p', `Line ${at} of the log says little.`)),
  '100,000 elements of one line': () =>
    fill(1, () => {
      const line = element('p', '');
      for (let i = 0; i < 100_000; i += 1) line.append(element('span', 'a '));
      return line;
    }),
  'a depth of 5,000': () => {
    let inner: Element = element('div', PARAGRAPH);
    for (let i = 0; i < 5_000; i += 1) {
      const outer = element('div', i % 50 === 0 ? PARAGRAPH : '');
      // Boxes of their own at this depth are more than the browser itself can lay out.
      outer.style.display = 'contents';
      outer.append(inner);
      inner = outer;
    }
    document.body.append(inner);
  },
  'attributes of 5 MB': () =>
    fill(6, (at) => {
      const box = element('div', PARAGRAPH);
      const value = `byline related ${'share '.repeat((5 * MILLION) / 6)}`;
      box.setAttribute(['class', 'id', 'style', 'data-x', 'itemprop', 'aria-label'][at] ?? 'title', value);
      return box;
    }),
  'a text of 20 MB': () => fill(1, () => element('p', PARAGRAPH.repeat((20 * MILLION) / PARAGRAPH.length))),
  'a title of 5 MB': () => {
    document.title = 'Water '.repeat((5 * MILLION) / 6);
    fill(1, () => element('h1', document.title));
  },
  'structured data of 5 MB': () =>
    fill(1, () => {
      const data = element('script', '');
      data.setAttribute('type', 'application/ld+json');
      data.textContent = `{"@type":"NewsArticle","articleBody":"${PARAGRAPH.repeat((5 * MILLION) / PARAGRAPH.length)}"`;
      return data;
    }),
  'addresses that are none': () =>
    fill(2_000, (at) => {
      const link = element('a', `A link ${at} `);
      link.setAttribute(
        'href',
        ['http://[', 'https://%', 'javascript:void(0)', 'data:,x', '//:0'][at % 5] ?? '',
      );
      const picture = document.createElement('img');
      picture.setAttribute('srcset', `http://[ 1x, ${','.repeat(200)} 2x`);
      link.append(picture);
      return link;
    }),
  'clobbered names': () =>
    fill(1, () => {
      const form = document.createElement('form');
      for (const name of [
        ...[
          'parentNode',
          'attributes',
          'childNodes',
          'firstChild',
          'nextSibling',
          'children',
          'nodeName',
          'id',
        ],
        ...['getAttribute', 'querySelectorAll', 'closest', 'matches', 'textContent', 'localName', 'nodeType'],
      ]) {
        const input = document.createElement('input');
        input.name = name;
        form.append(input);
      }
      form.append(element('p', PARAGRAPH));
      return form;
    }),
  'tables in tables': () => {
    let inner: Element = element('td', PARAGRAPH);
    for (let i = 0; i < 300; i += 1) {
      const [table, row, cell] = [element('table', ''), element('tr', ''), element('td', '')];
      row.append(inner);
      table.append(row);
      cell.append(table);
      inner = cell;
    }
    document.body.append(inner);
  },
  '20,000 links of one list': () =>
    fill(1, () => {
      const list = element('ul', '');
      for (let i = 0; i < 20_000; i += 1) {
        const item = element('li', '');
        const link = element('a', `Another story with number ${i}`);
        link.setAttribute('href', `/story/${i}`);
        link.className = `card card-${i} teaser_${i}__x`;
        item.append(link);
        list.append(item);
      }
      return list;
    }),
};

export async function run(name: string): Promise<HostileRun> {
  PAGES[name]?.();
  const before = performance.now();
  detect(document, document.URL);
  const detectMs = performance.now() - before;
  const slices: number[] = [];
  let began = performance.now();
  const yieldToPage = async () => {
    slices.push(performance.now() - began);
    await pageTurn();
    began = performance.now();
  };
  let outcome = 'story';
  let paragraphs = 0;
  try {
    const found = await extractInSlices(document, document.URL, {
      yieldToPage,
      now: () => performance.now(),
    });
    paragraphs = found.article.blocks.length;
  } catch (error) {
    outcome = asFailure(error).code;
  }
  slices.push(performance.now() - began);
  const ms = slices.reduce((sum, slice) => sum + slice, 0);
  const countedMs = slices.reduce((sum, slice) => sum + Math.min(slice, MOST_COUNTED_MS), 0);
  return { outcome, paragraphs, ms, countedMs, longestSliceMs: Math.max(...slices), detectMs };
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  if (text !== '') made.textContent = text;
  return made;
}

/** Beside the story that stands in the page already. */
function fill(count: number, make: (at: number) => Element): void {
  const box = document.createElement('section');
  for (let at = 0; at < count; at += 1) box.append(make(at));
  document.body.append(box);
}
