// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageWatch } from '../../../src/content/page-watch.ts';
import type { Detection } from '../../../src/core/detect/detection.ts';

const SENTENCES =
  'The ferry left the pier at half past five, when the last bag had been handed across the gap, and nobody on the island thought it late.';
const FIRST = '/stories/the-last-ferry-keeps-its-own-timetable';
const SECOND = '/stories/a-shed-full-of-seaweed-and-work-again';

/** A story of so many paragraphs. */
function fill(paragraphs: number): void {
  document.title = 'The last ferry keeps its own timetable — Island Post';
  document.body.innerHTML = `<main><article><h1>Ferry</h1>${`<p>${SENTENCES}</p>`.repeat(paragraphs)}</article></main>`;
}

describe('PageWatch', () => {
  let life: AbortController;
  let alive: boolean;
  let told: Detection[];
  let failures: unknown[];
  let watch: PageWatch;

  beforeEach(() => {
    vi.useFakeTimers();
    Object.assign(window, {
      navigation: undefined,
      requestIdleCallback: (run: () => void) => setTimeout(run, 1),
    });
    history.replaceState(null, '', FIRST);
    document.body.replaceChildren();
    life = new AbortController();
    alive = true;
    told = [];
    failures = [];
    watch = new PageWatch(window, {
      signal: life.signal,
      mayGoOn: () => alive,
      onDetection: (detection) => told.push(detection),
      onFailure: (thrown) => failures.push(thrown),
    });
  });

  afterEach(() => {
    life.abort();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  const articles = () => told.map(({ article }) => article);

  function go(path: string): void {
    history.pushState(null, '', path);
    window.dispatchEvent(new Event('popstate'));
  }

  it('knows nothing before it has looked, and tells what the page is', async () => {
    fill(8);
    watch.start();
    expect(watch.latest).toBeNull();
    await pass(10);
    expect(articles()).toEqual([true]);
    expect(watch.latest).toBe(told[0]);
  });

  it('tells again when script fills the page late', async () => {
    watch.start();
    await pass(800);
    expect(articles()).toEqual([false]);
    fill(8);
    await pass(1000);
    expect(articles()).toEqual([false, true]);
  });

  it('says nothing twice while a page stays what it is', async () => {
    watch.start();
    for (let change = 0; change < 5; change++) {
      document.body.append('Menu');
      await pass(1000);
    }
    expect(articles()).toEqual([false]);
  });

  it('stops watching a page after the first article', async () => {
    const stopped = vi.spyOn(MutationObserver.prototype, 'disconnect');
    fill(8);
    watch.start();
    await pass(10);
    expect(stopped).toHaveBeenCalledTimes(1);
    document.body.replaceChildren();
    await pass(2000);
    expect(articles()).toEqual([true]);
  });

  it('stops watching a page that has become no article within fifteen seconds', async () => {
    watch.start();
    await pass(15_000);
    fill(8);
    await pass(5000);
    expect(articles()).toEqual([false]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('judges the new story after a change of address, not the old one', async () => {
    fill(8);
    watch.start();
    await pass(10);
    go(SECOND);
    expect(watch.latest).toBeNull();
    await pass(1000);
    expect(told).toHaveLength(1);
    fill(11);
    await pass(500);
    expect(told).toHaveLength(2);
    expect(told[1]?.url).toContain(SECOND);
    expect(watch.latest).toBe(told[1]);
  });

  it('takes the same text under another address for the same page, after a while', async () => {
    fill(8);
    watch.start();
    await pass(10);
    go(`${FIRST}?from=list`);
    await pass(2100);
    expect(told.map(({ url }) => new URL(url).search)).toEqual(['', '?from=list']);
  });

  it('says again what it is when it comes back from the back-forward cache', async () => {
    fill(8);
    watch.start();
    await pass(10);
    const shown = (persisted: boolean) => Object.assign(new Event('pageshow'), { persisted });
    window.dispatchEvent(shown(false));
    expect(told).toHaveLength(1);
    window.dispatchEvent(shown(true));
    expect(told).toHaveLength(2);
  });

  it('does nothing more once it may not go on', async () => {
    watch.start();
    alive = false;
    fill(8);
    await pass(1000);
    go(SECOND);
    await pass(3000);
    expect(told).toEqual([]);
  });

  it('holds nothing after the signal', async () => {
    watch.start();
    await pass(10);
    life.abort();
    fill(8);
    go(SECOND);
    await pass(20_000);
    expect(articles()).toEqual([false]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('reports a page that cannot be judged, and lets it be', async () => {
    vi.spyOn(document, 'querySelectorAll').mockImplementation(() => {
      throw new TypeError('taken over by the page');
    });
    watch.start();
    await pass(2000);
    document.body.append('more');
    await pass(2000);
    expect(failures).toHaveLength(1);
    expect(told).toEqual([]);
  });
});
