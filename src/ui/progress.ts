import type { Words } from '../data/words.ts';
import { h, svg } from './h.ts';

/** The last line need not have left the window for a story to be read. */
const READ = 0.99;

/** Minutes left of a story of which a part (0 to 1) is read; 0 when it is finished. */
export function minutesLeft(minutes: number, part: number): number {
  return part >= READ ? 0 : Math.max(1, Math.ceil(minutes * (1 - part)));
}

/**
 * The part (0 to 1) of a story that has been scrolled through; null where all of it fits into the window, and nothing
 * needs to be said.
 *
 * @param end where the story ends, from the top of what is scrolled, in CSS pixels.
 */
export function partRead(scrolled: number, height: number, end: number): number | null {
  const way = end - height;
  return way <= 0 ? null : Math.min(1, Math.max(0, scrolled / way));
}

export interface Progress {
  readonly element: HTMLElement;
  show(part: number | null): void;
}

const PANE = 'M10.5 1.5v17h-9v-8a9 9 0 0 1 9-9z';

/** The pane that fills with light, and what it means in words. */
export function progress(words: Words, minutes: number): Progress {
  const said = h('span', {});
  const pane = svg(
    'svg',
    { class: 'pane', viewBox: '0 0 12 20', 'aria-hidden': 'true' },
    svg('path', { class: 'light', d: PANE }),
    svg('path', { class: 'frame', d: PANE }),
  );
  const gauge = h(
    'div',
    {
      class: 'gauge',
      role: 'progressbar',
      'aria-label': words.text('reading_progress'),
      'aria-valuemin': 0,
      'aria-valuemax': 100,
    },
    pane,
    said,
  );
  const element = h('footer', { class: 'foot' }, gauge);
  return {
    element,
    show(part) {
      element.hidden = part === null;
      if (part === null) return;
      const percent = Math.round(part * 100);
      const left = minutesLeft(minutes, part);
      const text = left === 0 ? words.text('reading_finished') : words.count('reading_minutes_left', left);
      said.textContent = text;
      pane.style.setProperty('--part', `${percent}%`);
      gauge.setAttribute('aria-valuenow', String(percent));
      gauge.setAttribute('aria-valuetext', `${text} (${words.text('reading_part_read', percent)})`);
    },
  };
}
