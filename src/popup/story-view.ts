import type { Article } from '../core/article.ts';
import { h } from '../ui/h.ts';
import type { View } from './view.ts';

const DAY = 'YYYY-MM-DD'.length;

/** What the popup says below the title: who, when, how long. What the page does not say is left out. */
function metaOf({ metadata, minutes }: Article, { words }: View): string[] {
  const { byline, published, modified } = metadata;
  const isChanged = modified && published && modified.slice(0, DAY) > published.slice(0, DAY);
  const names = new Intl.ListFormat(words.lang, { type: 'unit' }).format(byline);
  const updated = isChanged ? words.date(modified) : '';
  return [
    names,
    words.date(published ?? modified ?? ''),
    updated && words.text('popup_updated', updated),
    words.count('popup_minutes', minutes),
  ].filter(Boolean);
}

/** The title, and below it who wrote it, when, and how long it takes to read. */
export function storyView(view: View) {
  const { words } = view;
  return ({ article }: { article: Article | null }): Node[] => {
    if (!article) return [];
    const { title, lang, dir } = article.metadata;
    const heading = title
      ? h('h1', { class: 'title', lang: lang ?? undefined, dir, title }, title)
      : h('h1', { class: 'title untitled' }, words.text('popup_no_title'));
    const parts = metaOf(article, view).map((part, index) => [
      index > 0 && h('span', { 'aria-hidden': true }, ' · '),
      h('bdi', null, part),
    ]);
    return [heading, h('p', { class: 'meta' }, parts)];
  };
}
