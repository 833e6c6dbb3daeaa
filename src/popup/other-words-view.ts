import type { Article } from '../core/article.ts';
import { h } from '../ui/h.ts';
import type { OtherWords } from './popup-state.ts';
import { button, note, type View } from './view.ts';

/** "In other words", under the key points: offered, at work, told and marked as machine-written, or failed. */
export function otherWords(state: OtherWords, { metadata }: Article, view: View): Node[] {
  const { words, otherWords: actions } = view;
  switch (state.kind) {
    case 'none':
      return [];
    case 'offered':
      return [
        button({
          id: 'retell',
          look: 'low',
          label: words.text('popup_other_words_ask'),
          onPress: () => void actions.retell(),
        }),
        ...(state.download ? [h('p', { class: 'quiet' }, words.text('popup_other_words_download'))] : []),
      ];
    case 'running':
      return [running(state.downloaded, view)];
    case 'told':
      return [
        h('h3', null, words.text('popup_other_words')),
        h('p', { class: 'quiet' }, words.text('popup_other_words_mark')),
        h(
          'ul',
          { class: 'other-words', lang: metadata.lang ?? undefined, dir: metadata.dir },
          state.retelling.lines.map((line) => h('li', null, line)),
        ),
        ...(state.retelling.whole ? [] : [h('p', { class: 'quiet' }, words.text('popup_other_words_part'))]),
      ];
    case 'failed':
      return [note({ icon: 'warn', role: 'status', title: words.text('popup_other_words_failed') })];
  }
}

function running(downloaded: number | null, { words, otherWords: actions }: View): HTMLElement {
  const percent = downloaded === null ? null : Math.round(100 * downloaded);
  const text =
    percent === null
      ? words.text('popup_other_words_working')
      : words.text('popup_other_words_downloading', percent);
  return h(
    'div',
    { class: 'row retelling' },
    h('progress', { max: 100, value: percent ?? undefined, 'aria-label': text }),
    h('p', { class: 'quiet' }, text),
    button({
      id: 'retell-stop',
      look: 'low',
      label: words.text('popup_other_words_stop'),
      onPress: () => actions.stop(),
    }),
  );
}
