// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HIDDEN } from '../../../src/page/hide-styles.ts';
import { type Watch, watch } from '../../../src/page/watch.ts';

let watching: Watch | null = null;
const judged: Element[] = [];
const renewed: Element[] = [];
let ended = 0;

beforeEach(() => {
  document.body.replaceChildren();
  judged.length = 0;
  renewed.length = 0;
  ended = 0;
  watching = watch(document, {
    beginSlice: () => undefined,
    judge: (element) => judged.push(element),
    lostItsMark: (element) => element.getAttribute(HIDDEN) === null,
    renew: (element) => renewed.push(element),
    endRound: () => {
      ended += 1;
    },
  });
});

afterEach(() => watching?.stop());

function append(tag = 'div'): Element {
  return document.body.appendChild(document.createElement(tag));
}

test('elements of one moment are judged in one round, those gone again not at all', async () => {
  const first = append();
  const second = append();
  append().remove();
  await vi.waitFor(() => expect(ended).toBe(1));
  expect(judged).toEqual([first, second]);
});

test('an element that changes all the time is not judged all the time', async () => {
  const clock = append();
  await vi.waitFor(() => expect(ended).toBe(1));
  for (let tick = 0; tick < 9; tick += 1) {
    clock.className = `tick-${tick}`;
    const witness = append('i');
    await vi.waitFor(() => expect(judged).toContain(witness));
  }
  expect(judged.filter((element) => element === clock)).toHaveLength(6);
});

test('a mark that is taken away is renewed, one that is set is not', async () => {
  const [lost, set] = [append(), append()];
  lost?.setAttribute(HIDDEN, 'gone');
  set?.setAttribute(HIDDEN, 'gone');
  await vi.waitFor(() => expect(ended).toBe(1));
  lost?.removeAttribute(HIDDEN);
  await vi.waitFor(() => expect(renewed).toEqual([lost]));
});

test('a page that never rests is let alone after twenty rounds', async () => {
  for (let round = 1; round <= 20; round += 1) {
    append();
    await vi.waitFor(() => expect(ended).toBe(round));
  }
  const late = append();
  const seen = new Promise((resolve) =>
    new MutationObserver(resolve).observe(document.body, { childList: true }),
  );
  append();
  await seen;
  expect(judged).not.toContain(late);
  expect(ended).toBe(20);
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
