import type { WordKey } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { button, type View } from './view.ts';

/** What an update brought, until the reader has seen it. */
export function newsView({ words, own }: View) {
  return ({ news, open }: { news: readonly WordKey[]; open: boolean }): Node[] => {
    if (!open || news.length === 0) return [];
    return [
      h(
        'section',
        { class: 'news', 'aria-labelledby': 'news-title' },
        h('h2', { id: 'news-title' }, words.text('popup_news')),
        h(
          'ul',
          null,
          news.map((key) => h('li', null, words.text(key))),
        ),
        button({
          id: 'news-seen',
          look: 'low',
          label: words.text('popup_news_seen'),
          onPress: () => void own.newsSeen(),
        }),
      ),
    ];
  };
}
