// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { minutesLeft, partRead, progress } from '../../../src/ui/progress.ts';
import { englishWords } from '../support/words.ts';

describe('partRead', () => {
  test('goes from nothing at the top to all at the end of the story', () => {
    expect(partRead(0, 800, 4800)).toBe(0);
    expect(partRead(2000, 800, 4800)).toBe(0.5);
    expect(partRead(4000, 800, 4800)).toBe(1);
  });

  test('is all beyond the end, where only the margin is left', () => {
    expect(partRead(4160, 800, 4800)).toBe(1);
  });

  test('is nothing above the top, where a browser lets the sheet spring', () => {
    expect(partRead(-60, 800, 4800)).toBe(0);
  });

  test('is not known of a story that fits into the window', () => {
    expect(partRead(0, 800, 700)).toBeNull();
  });
});

describe('minutesLeft', () => {
  test('rounds up, and never promises an end that is not there', () => {
    expect(minutesLeft(8, 0)).toBe(8);
    expect(minutesLeft(8, 0.3)).toBe(6);
    expect(minutesLeft(8, 0.95)).toBe(1);
    expect(minutesLeft(1, 0.5)).toBe(1);
  });

  test('is none at the last line', () => {
    expect(minutesLeft(8, 0.995)).toBe(0);
  });
});

describe('progress', () => {
  const gaugeOf = (element: HTMLElement) => element.querySelector('[role="progressbar"]');

  test('says in words what the pane shows', () => {
    const { element, show } = progress(englishWords, 8);
    show(0.25);
    expect(element.textContent).toBe('6 min left');
    expect(gaugeOf(element)?.getAttribute('aria-valuenow')).toBe('25');
    expect(gaugeOf(element)?.getAttribute('aria-valuetext')).toBe('6 min left (25% read)');
    show(1);
    expect(element.textContent).toBe('Finished');
  });

  test('leaves where there is nothing to say', () => {
    const { element, show } = progress(englishWords, 1);
    show(null);
    expect(element.hidden).toBe(true);
  });
});
