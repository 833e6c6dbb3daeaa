import type { FailureCode } from '../core/failure.ts';
import type { WordKey, Words } from '../data/words.ts';
import type { DamagedStory, Rebuilding } from '../platform/library-store.ts';
import { h, svg } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import type { Report } from './library-state.ts';

/** What stands where there is no list, and the note above it. Each says what is so and gives a way on. */

interface Way {
  readonly label: WordKey;
  readonly main?: boolean;
  onPress(): void;
}

function notice(
  words: Words,
  title: string,
  text: WordKey,
  ways: readonly Way[],
  picture?: Node,
): HTMLElement {
  const buttons = ways.map(({ label, main, onPress }) =>
    h(
      'button',
      { class: main ? 'button main' : 'button', type: 'button', onclick: onPress },
      words.text(label),
    ),
  );
  return h(
    'div',
    { class: 'notice' },
    picture,
    h('h1', {}, title),
    h('p', {}, words.text(text)),
    buttons.length > 0 && h('div', { class: 'ways' }, buttons),
  );
}

/** Two leaves of a window that stand open, and light between them. */
function openWindow(): SVGSVGElement {
  const line = (d: string) => svg('path', { d, class: 'line' });
  return svg(
    'svg',
    { class: 'window', viewBox: '0 0 146 92', 'aria-hidden': 'true' },
    svg('path', { d: 'M57 90V37a16 16 0 0 1 32 0v53z', class: 'light' }),
    line('M41 90V1.5A28 28 0 0 0 13 29.500V90zM105 90V1.500a28 28 0 0 1 28 28V90zM1 90h144'),
    svg('path', { d: 'M21 46h12M21 58h12M21 70h12M113 46h12M113 58h12M113 70h12', class: 'words' }),
  );
}

export function emptyNotice(words: Words, on: { readSample(): void; bringIn(): void }): HTMLElement {
  const ways: Way[] = [
    { label: 'library_read_sample', main: true, onPress: on.readSample },
    { label: 'library_import_list', onPress: on.bringIn },
  ];
  const element = notice(words, words.text('library_empty_title'), 'library_empty', ways, openWindow());
  element.append(h('p', { class: 'fine' }, words.text('library_import_takes')));
  return element;
}

export function emptyShelfNotice(
  words: Words,
  shelf: string,
  text: WordKey = 'library_shelf_empty',
): HTMLElement {
  return notice(words, words.text('library_shelf_empty_title', shelf), text, []);
}

export function emptyBinNotice(words: Words): HTMLElement {
  return notice(words, words.text('library_bin_empty'), 'library_bin_note', []);
}

export function noHitsNotice(words: Words, query: string, onClear: () => void): HTMLElement {
  const title = words.text('library_no_hits_title', query);
  return notice(words, title, 'library_no_hits', [{ label: 'library_clear_search', onPress: onClear }]);
}

export function loadingNotice(words: Words, rebuilding: Rebuilding | null = null): HTMLElement {
  const said = rebuilding
    ? words.text('library_rebuilding', words.number(rebuilding.done), words.number(rebuilding.all))
    : words.text('library_loading');
  const bars = [0, 1, 2].map(() => h('div', { class: 'bars', 'aria-hidden': true }, h('i'), h('i'), h('i')));
  return h('div', { class: 'waiting', role: 'status' }, h('p', {}, said), bars);
}

/** In the place of a story that is not to be had. */
export function goneNotice(
  words: Words,
  why: 'gone' | 'damaged',
  on: { back(): void; keepDamaged(): void },
): HTMLElement {
  const back: Way = { label: 'library_back', main: true, onPress: on.back };
  if (why === 'damaged') {
    const keep: Way = { label: 'library_keep_damaged', onPress: on.keepDamaged };
    return notice(words, words.text('failure_record_damaged_title'), 'failure_record_damaged', [back, keep]);
  }
  return notice(words, words.text('library_gone_title'), 'library_gone', [back]);
}

const SENTENCES: Partial<Record<FailureCode, readonly [WordKey, WordKey]>> = {
  'library-blocked': ['library_blocked_title', 'library_blocked'],
  'library-damaged': ['library_damaged_title', 'library_damaged'],
  'library-newer': ['library_newer_title', 'library_newer'],
  'storage-full': ['library_full_title', 'library_full'],
};

export function failureNotice(
  words: Words,
  code: FailureCode,
  on: { retry(): void; rebuild(): void },
): HTMLElement {
  const [title, text] = SENTENCES[code] ?? ['library_unexpected_title', 'library_unexpected'];
  const retry: Way = { label: 'library_try_again', onPress: on.retry };
  const rebuild: Way = { label: 'library_rebuild', main: true, onPress: on.rebuild };
  const ways = code === 'library-damaged' ? [rebuild, retry] : [{ ...retry, main: true }];
  const element = notice(words, words.text(title), text, ways);
  element.setAttribute('role', 'alert');
  return element;
}

/** Which stories are damaged in both places; the list goes on without them. */
export function damagedNote(words: Words, stories: readonly DamagedStory[], onKeep: () => void): HTMLElement {
  const titles = stories.map(({ title }) =>
    h('li', {}, h('bdi', {}, title || words.text('library_no_title'))),
  );
  const keep = h(
    'button',
    { class: 'button low', type: 'button', onclick: onKeep },
    words.text('library_keep_damaged'),
  );
  return h(
    'section',
    { class: 'note warn damaged' },
    icon('warn'),
    h('b', {}, words.count('library_unreadable', stories.length)),
    h('ul', {}, titles),
    h('div', { class: 'row' }, keep),
  );
}

/** What was brought back from the second place, and what could not be. */
export function rebuiltNote(words: Words, { rebuilt, unreadable }: Report, onDone: () => void): HTMLElement {
  return h(
    'section',
    { class: 'note warn' },
    icon('warn'),
    h('b', {}, words.text('library_rebuilt_title')),
    rebuilt > 0 && h('p', {}, words.count('library_rebuilt', rebuilt)),
    unreadable.length > 0 && h('p', {}, words.count('library_lost', unreadable.length)),
    unreadable.length > 0 &&
      h(
        'ul',
        {},
        unreadable.map((title) => h('li', {}, h('bdi', {}, title))),
      ),
    h(
      'div',
      { class: 'row' },
      h('button', { class: 'button low', type: 'button', onclick: onDone }, words.text('library_understood')),
    ),
  );
}
