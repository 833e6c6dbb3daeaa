import { expect, test, vi } from 'vitest';
import type { Extraction } from '../../../src/core/extract/extraction.ts';
import type { Cleaning, CleaningEvents } from '../../../src/page/cleaning.ts';
import { withVeil } from '../../../src/reader/veiling.ts';

const OTHER_EVENTS = { onStoryGone: () => undefined, onStoryGrew: () => undefined, onFight: () => undefined };

function started(manners: string[]) {
  const veil = vi.fn();
  const onChange = vi.fn();
  let heard: CleaningEvents | undefined;
  const start = withVeil((_document, _story, _mode, _say, events) => {
    heard = events;
    return { clutterOf: () => manners.map((manner) => ({ manner })) } as unknown as Cleaning;
  }, veil);
  start(
    {} as Document,
    {} as Extraction,
    'strict',
    { keep: new Set(), rules: [] },
    { ...OTHER_EVENTS, onChange },
  );
  return { veil, onChange, change: () => heard?.onChange() };
}

test('a page of which nothing keeps its room gets no veil', () => {
  const { veil, onChange, change } = started(['gone', 'gone']);
  change();
  expect(veil).not.toHaveBeenCalled();
  expect(onChange).toHaveBeenCalledOnce();
});

test('a column that keeps its room gets one at once', () => {
  expect(started(['gone', 'veiled']).veil).toHaveBeenCalledOnce();
});

test('one that comes later gets one then', () => {
  const manners = ['gone'];
  const { veil, change } = started(manners);
  manners.push('veiled');
  change();
  expect(veil).toHaveBeenCalledOnce();
});
