import { type Article, SUMMARY_LENGTHS, type SummaryLength } from '../core/article.ts';
import { keyPoints } from '../core/summary/key-points.ts';
import { choice } from '../ui/choice.ts';
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import type { View } from './view.ts';

/** The key points, each a button that leads to its sentence, and their three lengths. */
export function pointsView({ words, page, own }: View) {
  return ({ article, length }: { article: Article | null; length: SummaryLength }): Node[] => {
    if (!article) return [];
    const points = keyPoints(article, length);
    const { lang, dir } = article.metadata;
    const lengths = choice({
      name: 'length',
      legend: words.text('popup_points_length'),
      class: 'segments',
      options: SUMMARY_LENGTHS.map((value) => ({ value, label: words.text(`popup_length_${value}`) })),
      chosen: length,
      onChoose: (value) => void own.change({ summaryLength: value }),
    });
    const heading = h('h2', { id: 'points-title' }, words.text('popup_points'));
    const items = points.map((point, index) =>
      h(
        'li',
        null,
        h(
          'button',
          { type: 'button', id: `point-${index}`, class: 'point', onclick: () => void page.showPoint(point) },
          h('span', { class: 'number', 'aria-hidden': true }, words.number(index + 1)),
          h('span', { lang: lang ?? undefined, dir }, point.text),
          h('span', { class: 'visually-hidden' }, words.text('popup_point_show')),
          icon('jump', { small: true }),
        ),
      ),
    );
    return [
      h('div', { class: 'bar' }, heading, points.length > 0 && lengths.element),
      points.length > 0
        ? h('ol', { 'aria-labelledby': 'points-title' }, items)
        : h('p', { class: 'quiet' }, words.text('popup_points_none')),
    ];
  };
}
