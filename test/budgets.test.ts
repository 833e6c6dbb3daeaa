// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

/**
 * What work on a page may cost, counted: steps from node to node, and questions about styles and layout. The same on every
 * machine, however busy; what it takes on a clock is measured by the benches.
 */

const URL = 'https://news.example/river/the-water-rises';
/** From node to node, of all passes over a page that a search for its story makes. */
const STEPS_A_NODE = 10;
const counts = { steps: 0, visibility: 0, layout: 0, styles: 0 };
const undo: (() => void)[] = [];

function counted(owner: object, name: string, kind: keyof typeof counts): void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  const { get, value } = own ?? {};
  const count = () => {
    counts[kind] += 1;
  };
  Object.defineProperty(owner, name, {
    configurable: true,
    ...(get
      ? {
          get(this: unknown) {
            count();
            return get.call(this);
          },
        }
      : {
          writable: true,
          value(this: unknown, ...given: unknown[]) {
            count();
            return value?.apply(this, given) ?? true;
          },
        }),
  });
  undo.push(() => (own ? Object.defineProperty(owner, name, own) : Reflect.deleteProperty(owner, name)));
}

const sentence = (i: number) =>
  `The river rose by forty centimetres in night ${i}, said the warden of the lower lock, and the council closed the path along the mill until Thursday, when the water should have fallen again.`;

/** A page with a story of so many paragraphs, and as many cards beside it. @returns how many nodes it has */
function pageOf(size: number): number {
  const paragraphs = Array.from(
    { length: size },
    (_, i) => `<p class="text">${sentence(i)} <a href="/${i}">A link</a></p>`,
  );
  const cards = Array.from(
    { length: size },
    (_, i) =>
      `<li class="card"><a href="/card/${i}"><img src="/${i}.jpg"><span>A title of another story, number ${i}</span></a></li>`,
  );
  document.body.innerHTML = `<header><nav><a href="/">Home</a></nav></header><main><article><h1>The water rises</h1>${paragraphs.join('')}</article></main><aside><h2>Related articles</h2><ul>${cards.join('')}</ul></aside><footer>All rights reserved</footer>`;
  const walker = document.createTreeWalker(document);
  let nodes = 0;
  while (walker.nextNode()) nodes += 1;
  return nodes;
}

const elements = () => document.querySelectorAll('*').length;

beforeEach(() => {
  document.head.innerHTML = '<title>The water rises</title>';
  vi.resetModules();
  counted(Node.prototype, 'nextSibling', 'steps');
  counted(Node.prototype, 'firstChild', 'steps');
  counted(Element.prototype, 'checkVisibility', 'visibility');
  counted(Element.prototype, 'getBoundingClientRect', 'layout');
  counted(Element.prototype, 'getClientRects', 'layout');
  counted(window, 'getComputedStyle', 'styles');
  Object.assign(counts, { steps: 0, visibility: 0, layout: 0, styles: 0 });
});

afterEach(() => {
  for (const restore of undo.splice(0)) restore();
});

describe('the judgement of every page', () => {
  test('steps to each node once, and asks neither for layout nor for styles', async () => {
    const nodes = pageOf(20);
    const { detect } = await import('../src/core/detect/detect.ts');
    detect(document, URL);
    expect(counts.steps).toBeGreaterThan(nodes / 2);
    // From each node to the next, and from each element that is entered into it.
    expect(counts.steps).toBeLessThanOrEqual(2 * nodes);
    expect(counts).toMatchObject({ visibility: 0, layout: 0, styles: 0 });
  });
});

describe('a press', () => {
  test('takes one walk over the page, and asks of each element once whether it is drawn', async () => {
    const nodes = pageOf(20);
    const { takeSnapshotInSteps } = await import('../src/core/extract/snapshot/take-snapshot.ts');
    const { atOnce } = await import('../src/core/slices.ts');
    atOnce(takeSnapshotInSteps(document, URL, URL));
    expect(counts.steps).toBeLessThanOrEqual(2 * nodes);
    expect(counts.visibility).toBeGreaterThan(0);
    expect(counts.visibility).toBeLessThanOrEqual(elements());
    expect(counts).toMatchObject({ layout: 0, styles: 0 });
  });

  test('looks for the story without a question to the page, and with work that grows with it and no faster', async () => {
    const { takeSnapshotInSteps } = await import('../src/core/extract/snapshot/take-snapshot.ts');
    const { extractSnapshot } = await import('../src/core/extract/snapshot/extract-snapshot.ts');
    const { atOnce } = await import('../src/core/slices.ts');
    const pace = { yieldToPage: async () => undefined, now: () => 0 };
    const stepsFor = async (size: number) => {
      const nodes = pageOf(size);
      const { snapshot } = atOnce(takeSnapshotInSteps(document, URL, URL));
      Object.assign(counts, { steps: 0, visibility: 0, layout: 0, styles: 0 });
      const { article } = await extractSnapshot(snapshot, document, pace);
      expect(article.blocks.length).toBeGreaterThanOrEqual(size);
      expect(counts).toMatchObject({ visibility: 0, layout: 0, styles: 0 });
      return counts.steps / nodes;
    };
    const [small, large] = [await stepsFor(15), await stepsFor(60)];
    expect(large).toBeLessThan(small * 1.3);
    // Every pass over the tree that is added shows here.
    expect(large).toBeLessThan(STEPS_A_NODE);
  });

  test('plans with one look at the place of each element', async () => {
    pageOf(20);
    const { extract } = await import('../src/core/extract/extract.ts');
    const { planCleaning } = await import('../src/core/clean/plan.ts');
    const found = extract(document, URL);
    Object.assign(counts, { steps: 0, visibility: 0, layout: 0, styles: 0 });
    expect(planCleaning(document, found, 'strict', new Set()).clutter.length).toBeGreaterThan(0);
    // One more tells whether there is any layout.
    expect(counts.layout).toBeLessThanOrEqual(elements() + 1);
    expect(counts.styles).toBeLessThanOrEqual(elements());
  });
});
