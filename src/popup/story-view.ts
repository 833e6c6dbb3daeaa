import { isOverAYearOld } from '../core/age.ts';
import type { Article } from '../core/article.ts';
import type { PagesState } from '../platform/api.ts';
import { h } from '../ui/h.ts';
import type { StoryScreen } from './popup-state.ts';
import { button, type View } from './view.ts';

interface StoryGiven {
  readonly article: Article | null;
  readonly pages: PagesState | null;
}

export function storyGiven(shown: StoryScreen | null): StoryGiven {
  return { article: shown?.article ?? null, pages: shown?.page.pages ?? null };
}

const DAY = 'YYYY-MM-DD'.length;

/** What the popup says below the title: who, when, how many words, how long. What the page does not say is left out. */
function metaOf({ metadata, words: length, minutes }: Article, { words }: View): string[] {
  const { byline, published, modified } = metadata;
  const isChanged = modified && published && modified.slice(0, DAY) > published.slice(0, DAY);
  const names = new Intl.ListFormat(words.lang, { type: 'unit' }).format(byline);
  const updated = isChanged ? words.date(modified) : '';
  return [
    names,
    words.date(published ?? modified ?? ''),
    updated && words.text('popup_updated', updated),
    words.count('popup_words', length),
    words.count('popup_minutes', minutes),
  ].filter(Boolean);
}

/** A story that goes on elsewhere: how much of it is here, and a button for the rest. */
function pagesLine({ page, total, loaded }: PagesState, { words, page: actions }: View): HTMLElement {
  const parts =
    loaded === null
      ? [
          words.text('popup_pages_offered', page, total),
          button({
            id: 'pages',
            label: words.text('popup_pages_load', total),
            look: 'low',
            onPress: () => void actions.loadPages(),
          }),
        ]
      : [
          words.text('popup_pages_loading', loaded, total),
          button({
            id: 'pages',
            label: words.text('popup_stop'),
            look: 'low',
            onPress: () => void actions.stopPages(),
          }),
        ];
  return h('p', { class: 'pages', role: 'status' }, parts);
}

/** The title, and below it who wrote it, when, and how long it takes to read. */
export function storyView(view: View) {
  const { words } = view;
  return ({ article, pages }: StoryGiven): Node[] => {
    if (!article) return [];
    const { title, lang, dir } = article.metadata;
    const heading = title
      ? h('h1', { class: 'title', lang: lang ?? undefined, dir, title }, title)
      : h('h1', { class: 'title untitled' }, words.text('popup_no_title'));
    const parts = metaOf(article, view).map((part, index) => [
      index > 0 && h('span', { 'aria-hidden': true }, ' · '),
      h('bdi', null, part),
    ]);
    const { published } = article.metadata;
    const isOld = published !== null && isOverAYearOld(published, new Date());
    const age = isOld && [
      ' ',
      h('span', { class: 'age' }, words.text('reading_from_year', published.slice(0, 4))),
    ];
    const meta = h('p', { class: 'meta' }, parts, age);
    return pages ? [heading, meta, pagesLine(pages, view)] : [heading, meta];
  };
}
