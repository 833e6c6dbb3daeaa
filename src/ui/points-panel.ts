import { type Article, type KeyPoint, SUMMARY_LENGTHS, type SummaryLength } from '../core/article.ts';
import { needsPoints } from '../core/summary/needs-points.ts';
import type { Words } from '../data/words.ts';
import { choice } from './choice.ts';
import { h } from './h.ts';

export interface PointsPanel {
  readonly element: HTMLElement;
  /** The points of the chosen length; worked out when first asked for. */
  points(): readonly KeyPoint[];
  /** Draws the list, if it was not drawn yet. */
  fill(): void;
  setLength(length: SummaryLength): void;
  /** Shows which point the reader was led to last, by its index; -1 for none. */
  setCurrent(index: number): void;
}

interface PointsPanelOptions {
  readonly words: Words;
  readonly article: Article;
  readonly length: SummaryLength;
  readonly pointsFor: (length: SummaryLength) => readonly KeyPoint[];
  readonly onLength: (length: SummaryLength) => void;
  readonly onPoint: (point: KeyPoint) => void;
}

/** The key points beside the story: an ordered list of buttons, each leading to its sentence. */
export function pointsPanel(options: PointsPanelOptions): PointsPanel {
  const { words, pointsFor, onLength } = options;
  let length = options.length;
  let known: readonly KeyPoint[] | null = null;
  const list = h('div', { class: 'points' });
  const points = () => {
    known ??= pointsFor(length);
    return known;
  };
  const draw = () => list.replaceChildren(...pointList(points(), options));
  const setLength = (next: SummaryLength) => {
    if (next === length) return;
    length = next;
    known = null;
    lengths.choose(next);
    if (list.hasChildNodes()) draw();
  };
  const lengths = choice({
    name: 'reading-length',
    legend: words.text('reading_points_length'),
    class: 'segments',
    options: SUMMARY_LENGTHS.map((value) => ({ value, label: words.text(`reading_${value}`) })),
    chosen: length,
    onChoose: (value) => {
      setLength(value);
      onLength(value);
    },
  });
  const heading = h('h2', { id: 'reading-points' }, words.text('reading_points'));
  return {
    element: h(
      'section',
      { class: 'panel points-panel', 'aria-labelledby': heading.id, hidden: true },
      h('div', { class: 'panel-head' }, heading, lengths.element),
      list,
    ),
    points,
    fill() {
      if (!list.hasChildNodes()) draw();
    },
    setLength,
    setCurrent(index) {
      [...list.querySelectorAll('button')].forEach((button, at) => {
        if (at === index) button.setAttribute('aria-current', 'location');
        else button.removeAttribute('aria-current');
      });
    },
  };
}

function pointList(points: readonly KeyPoint[], options: PointsPanelOptions): HTMLElement[] {
  const { words, article, onPoint } = options;
  if (points.length === 0) return [h('p', { class: 'caption' }, words.text(noPointsKey(article)))];
  const { lang, dir } = article.metadata;
  const items = points.map((point, index) =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', onclick: () => onPoint(point) },
        h('span', { class: 'number', 'aria-hidden': true }, words.number(index + 1)),
        h('span', { class: 'sentence', lang: lang ?? undefined, dir }, point.text),
        h('span', { class: 'visually-hidden' }, words.text('reading_point_show')),
      ),
    ),
  );
  return [h('ol', {}, items), h('p', { class: 'caption' }, words.text('reading_points_source'))];
}

/** A short story needs no points; a longer one may have no sentence that could be one. */
export function noPointsKey(article: Article): 'reading_points_none' | 'reading_points_few' {
  return needsPoints(article) ? 'reading_points_few' : 'reading_points_none';
}
