import type { Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { mark } from '../ui/icons.ts';

/**
 * What stands in the tab when its story is in memory no more, as after a new start of the browser: where it was from,
 * and the way there.
 *
 * @param page the address of the story's page, as the tab's own address has it.
 */
export function gone(
  document: Document,
  words: Words,
  page: string,
  openLibrary: () => Promise<unknown>,
): void {
  const isPage = /^https?:\/\//i.test(page) && URL.canParse(page);
  document.body.append(
    h(
      'main',
      { class: 'gone' },
      mark('idle'),
      h('h1', null, words.text('reading_gone_title')),
      h('p', null, words.text('reading_gone')),
      isPage && h('p', null, h('bdi', null, page)),
      h(
        'div',
        { class: 'ways' },
        isPage &&
          h('a', { class: 'button main', href: page, rel: 'noreferrer' }, words.text('reading_gone_open')),
        h(
          'button',
          { class: 'button', type: 'button', onclick: () => void openLibrary() },
          words.text('popup_open_library'),
        ),
      ),
    ),
  );
}
