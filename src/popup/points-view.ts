import { type Article, SUMMARY_LENGTHS, type SummaryLength } from '../core/article.ts';
import type { PointsOf } from '../core/story-to-save.ts';
import { needsPoints } from '../core/summary/needs-points.ts';
import { choice } from '../ui/choice.ts';
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import { noPointsKey } from '../ui/points-panel.ts';
import { otherWords } from './other-words-view.ts';
import type { OtherWords } from './popup-state.ts';
import { skeleton } from './skeleton.ts';
import { button, type View } from './view.ts';

interface PointsGiven {
  readonly article: Article | null;
  /** Null until they are found. */
  readonly pointsOf: PointsOf | null;
  readonly length: SummaryLength;
  readonly retold: OtherWords;
}

/** About as tall as the points that come: what stands below is not to move under the finger. */
const LINES_TO_COME: Readonly<Record<SummaryLength, number>> = { short: 3, medium: 12, long: 24 };

/** The key points, each a button that leads to its sentence, their three lengths, and a button that copies them. */
export function pointsView(view: View) {
  const { words, page, own } = view;
  return ({ article, pointsOf, length, retold }: PointsGiven): Node[] => {
    if (!article) return [];
    const heading = h('h2', { id: 'points-title' }, words.text('popup_points'));
    if (!pointsOf && needsPoints(article))
      return [h('div', { class: 'bar' }, heading), skeleton(LINES_TO_COME[length])];
    const points = pointsOf?.(article, length) ?? [];
    const { lang, dir } = article.metadata;
    const lengths = choice({
      name: 'length',
      legend: words.text('popup_points_length'),
      class: 'segments',
      options: SUMMARY_LENGTHS.map((value) => ({ value, label: words.text(`popup_length_${value}`) })),
      chosen: length,
      onChoose: (value) => void own.change({ summaryLength: value }),
    });
    const items = points.map((point, index) =>
      h(
        'li',
        null,
        h(
          'button',
          { type: 'button', id: `point-${index}`, class: 'point', onclick: () => void page.showPoint(point) },
          h('span', { class: 'number', 'aria-hidden': true }, words.number(index + 1)),
          h('span', { lang: lang ?? undefined, dir }, point.text),
          h('span', { class: 'visually-hidden' }, words.text('reading_point_show')),
          icon('jump', { small: true }),
        ),
      ),
    );
    return [
      h('div', { class: 'bar' }, heading, points.length > 0 && lengths.element),
      points.length > 0
        ? h('ol', { 'aria-labelledby': 'points-title' }, items)
        : h('p', { class: 'quiet' }, words.text(noPointsKey(article))),
      ...(points.length > 0
        ? [
            button({
              id: 'copy-points',
              look: 'bare low',
              icon: 'copy',
              label: words.text('popup_copy_points'),
              onPress: () => void own.copyPoints(),
            }),
          ]
        : []),
      ...otherWords(retold, article, view),
    ];
  };
}
