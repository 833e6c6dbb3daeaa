import type { Article } from '../core/article.ts';
import type { FormerText } from '../core/saved.ts';
import { changedSentences, type SentenceChange } from '../core/text/changed-sentences.ts';
import type { Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { openDialog } from './dialog.ts';
import { localDay } from './library-state.ts';

/** Unchanged sentences shown on either side of a change. */
const AROUND = 1;

/** Which changes are shown: those that are some, and their neighbours. */
function shownOf(changes: readonly SentenceChange[]): boolean[] {
  return changes.map((_, at) =>
    changes.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same'),
  );
}

function sentence({ kind, text }: SentenceChange, words: Words): HTMLElement {
  if (kind === 'same') return h('span', {}, `${text} `);
  const said = words.text(kind === 'added' ? 'library_added' : 'library_removed');
  return h(
    kind === 'added' ? 'ins' : 'del',
    {},
    h('span', { class: 'visually-hidden' }, `${said} `),
    `${text} `,
  );
}

/** The changes as paragraphs, each where its block begins or where something was left out. */
function paragraphs(changes: readonly SentenceChange[], words: Words): HTMLElement[] {
  const shown = shownOf(changes);
  const list: HTMLElement[] = [];
  changes.forEach((change, at) => {
    if (!shown[at]) return;
    const last = list.at(-1);
    const goesOn = last && shown[at - 1] && !change.startsBlock;
    if (goesOn) last.append(sentence(change, words));
    else list.push(h('p', {}, sentence(change, words)));
  });
  return list;
}

/** Shows what was added and removed between two saves, sentence by sentence. */
export function openChanges(words: Words, article: Article, former: FormerText): void {
  const { lang, dir } = article.metadata;
  const changes = changedSentences(former.blocks, article.blocks, lang);
  const count = (kind: SentenceChange['kind']) => changes.filter((change) => change.kind === kind).length;
  const summary = words.text(
    'library_changes_summary',
    words.date(localDay(former.savedAt)),
    words.count('library_sentences_added', count('added')),
    words.count('library_sentences_removed', count('removed')),
  );
  openDialog(words, words.text('library_changed_title'), [
    h('p', {}, summary),
    h('div', { class: 'changes', lang: lang ?? undefined, dir }, paragraphs(changes, words)),
  ]);
}
