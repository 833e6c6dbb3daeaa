// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HIDDEN } from '../../../src/page/hide-styles.ts';
import { type Watch, type WatchParts, watch } from '../../../src/page/watch.ts';
import { eventually } from '../support/eventually.ts';

/** A page in which nothing is hidden. */
const AT_REST: WatchParts = {
  beginSlice: () => undefined,
  judge: () => false,
  lostItsMark: () => false,
  renew: () => undefined,
  endRound: () => undefined,
  mayGoOn: () => true,
  onFight: () => undefined,
};

let watching: Watch | null = null;
const judged: Element[] = [];
const renewed: Element[] = [];
let ended = 0;
let fights = 0;
let begun = 0;
let acts = false;
let orphaned = false;

beforeEach(() => {
  document.body.replaceChildren();
  judged.length = 0;
  renewed.length = 0;
  ended = 0;
  fights = 0;
  begun = 0;
  acts = false;
  orphaned = false;
  watching = watch(document, {
    beginSlice: () => {
      begun += 1;
    },
    judge: (element) => {
      judged.push(element);
      return acts;
    },
    lostItsMark: (element) => element.getAttribute(HIDDEN) === null,
    renew: (element) => renewed.push(element),
    endRound: () => {
      ended += 1;
    },
    mayGoOn: () => !orphaned,
    onFight: () => {
      fights += 1;
    },
  });
});

afterEach(() => {
  watching?.stop();
  vi.restoreAllMocks();
});

function append(tag = 'div'): Element {
  return document.body.appendChild(document.createElement(tag));
}

test('a watch that nobody can stop any more stops by itself, for good', async () => {
  let seen = 0;
  const other = watch(document, {
    ...AT_REST,
    beginSlice: () => {
      seen += 1;
    },
  });
  orphaned = true;
  append();
  await eventually(() => expect(seen).toBe(1));
  orphaned = false;
  append();
  await eventually(() => expect(seen).toBe(2));
  expect(begun).toBe(0);
  other.stop();
});

test('elements of one moment are judged in one round, those gone again not at all', async () => {
  const first = append();
  const second = append();
  append().remove();
  await eventually(() => expect(ended).toBe(1));
  expect(judged).toEqual([first, second]);
});

test('judging goes on for four milliseconds at a time', async () => {
  watching?.stop();
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const slices: number[] = [];
  let judgedInSlice = 0;
  const other = watch(document, {
    ...AT_REST,
    judge: () => {
      clock += 1.5;
      judgedInSlice += 1;
      // Whatever was promised runs when the slice is over.
      if (judgedInSlice === 1)
        void Promise.resolve().then(() => {
          slices.push(judgedInSlice);
          judgedInSlice = 0;
        });
      return false;
    },
    endRound: () => {
      ended += 1;
    },
  });
  for (let at = 0; at < 10; at += 1) append();
  await eventually(() => expect(ended).toBe(1));
  expect(slices).toEqual([3, 3, 3, 1]);
  other.stop();
});

test('an element that changes all the time is not judged all the time', async () => {
  const clock = append();
  await eventually(() => expect(ended).toBe(1));
  for (let tick = 0; tick < 9; tick += 1) {
    clock.className = `tick-${tick}`;
    const witness = append('i');
    await eventually(() => expect(judged).toContain(witness));
  }
  expect(judged.filter((element) => element === clock)).toHaveLength(6);
});

test('a mark that is taken away is renewed, one that is set is not', async () => {
  const [lost, set] = [append(), append()];
  lost?.setAttribute(HIDDEN, 'gone');
  set?.setAttribute(HIDDEN, 'gone');
  await eventually(() => expect(ended).toBe(1));
  lost?.removeAttribute(HIDDEN);
  await eventually(() => expect(renewed).toEqual([lost]));
});

/** Fills a place of its own, so that none of it is noise. */
function appendInNewPlace(): void {
  append().append(document.createElement('i'));
}

test('a page that needs twenty rounds in a minute fights: it is let alone, and that is told', async () => {
  acts = true;
  for (let round = 1; round <= 20; round += 1) {
    appendInNewPlace();
    await eventually(() => expect(ended).toBe(round));
  }
  expect(fights).toBe(0);
  const late = append();
  await eventually(() => expect(fights).toBe(1));
  expect(judged).not.toContain(late);
  expect(ended).toBe(20);
});

test('a page that only changes a lot is looked at twenty times a minute, and no more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    for (let round = 1; round <= 30; round += 1) {
      appendInNewPlace();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(ended).toBe(20);
    const late = append();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(judged).toContain(late);
    expect(fights).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test('a place that changes all the time is looked at every four seconds, others at once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    const ticker = append();
    for (let tick = 0; tick < 12; tick += 1) {
      ticker.replaceChildren(document.createElement('b'));
      await vi.advanceTimersByTimeAsync(100);
    }
    const rounds = ended;
    expect(rounds).toBeLessThan(9);
    const news = append();
    await vi.advanceTimersByTimeAsync(100);
    expect(judged).toContain(news);
  } finally {
    vi.useRealTimers();
  }
});

test('a script that fills an empty element’s shadow root later is seen, on a page that is still', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  try {
    const host = append();
    await vi.advanceTimersByTimeAsync(100);
    expect([judged, begun]).toEqual([[host], 1]);
    host.attachShadow({ mode: 'open' });
    await vi.advanceTimersByTimeAsync(1100);
    expect([judged, begun]).toEqual([[host, host], 2]);
  } finally {
    vi.useRealTimers();
  }
});

test('a popover that opens is judged', async () => {
  const popover = append();
  await eventually(() => expect(ended).toBe(1));
  popover.dispatchEvent(new Event('toggle'));
  await eventually(() => expect(judged).toEqual([popover, popover]));
});

test('nothing is judged after the stop', async () => {
  watching?.stop();
  const seen = new Promise((resolve) =>
    new MutationObserver(resolve).observe(document.body, { childList: true }),
  );
  append();
  await seen;
  expect(judged).toEqual([]);
});
