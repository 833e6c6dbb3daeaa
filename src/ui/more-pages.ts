import type { Article } from '../core/article.ts';
import { asFailure } from '../core/failure.ts';
import type { Words } from '../data/words.ts';
import { h } from './h.ts';
import { underscored } from './word-keys.ts';

/** The other pages of a story. */
export interface PagesOffer {
  /** The one that is shown, counted from 1. */
  readonly page: number;
  readonly total: number;
  /** Loads and joins them; rejects with a `Failure`, `stopped` where the signal says so. */
  load(
    onProgress: (progress: { readonly loaded: number; readonly total: number }) => void,
    signal: AbortSignal,
  ): Promise<Article>;
}

interface Options {
  readonly words: Words;
  /** Null where the story has one page. */
  readonly pages?: PagesOffer | null;
  onJoined?(article: Article): void;
}

/**
 * Below a story that goes on elsewhere: how many pages it has, and a button that loads them all.
 * @param signal tells that the view is gone, and nobody waits any more.
 */
export function morePages(
  { words, pages: offer, onJoined }: Options,
  signal: AbortSignal,
): HTMLElement | null {
  if (!offer) return null;
  const said = h('p', { role: 'status' });
  const actions = h('div', { class: 'actions' });
  const element = h(
    'section',
    { class: 'more-pages', 'aria-label': words.text('reading_pages') },
    said,
    actions,
  );
  const button = (label: string, onPress: () => void) =>
    h('button', { class: 'button', type: 'button', onclick: onPress }, label);
  const show = (text: string, ...parts: HTMLElement[]) => {
    said.textContent = text;
    actions.replaceChildren(...parts);
  };
  const loadButton = () => button(words.text('reading_pages_load', offer.total), () => void load());
  const load = async () => {
    const stop = new AbortController();
    const bar = h('progress', { max: offer.total, value: 1, 'aria-label': words.text('reading_pages') });
    const stopButton = button(words.text('reading_pages_stop'), () => stop.abort());
    show(words.text('reading_pages_loading', 1, offer.total), bar, stopButton);
    stopButton.focus({ preventScroll: true });
    try {
      const article = await offer.load(
        ({ loaded, total }) => {
          bar.max = total;
          bar.value = loaded;
          said.textContent = words.text('reading_pages_loading', loaded, total);
        },
        AbortSignal.any([stop.signal, signal]),
      );
      if (!signal.aborted) onJoined?.(article);
    } catch (thrown) {
      const { code } = asFailure(thrown);
      const again = loadButton();
      show(code === 'stopped' ? offered() : words.text(`failure_${underscored(code)}`), again);
      if (!signal.aborted) again.focus({ preventScroll: true });
    }
  };
  const offered = () => words.text('reading_pages_offered', offer.page, offer.total);
  show(offered(), loadButton());
  return element;
}
