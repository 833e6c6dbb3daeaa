import { marksIn } from '../core/find/marks.ts';
import type { SavedHead } from '../core/saved.ts';
import type { Words } from '../data/words.ts';
import { type Child, h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import type { ExportForm } from './doors.ts';
import { exportMenu } from './export-menu.ts';
import { daysAgo, localDay, type Row, type Shelf } from './library-state.ts';
import { thumbnail } from './thumbnail.ts';

export interface RowOptions {
  readonly words: Words;
  readonly shelf: Shelf;
  readonly query: string;
  readonly now: Date;
  /** Whether the rows stand under headings of their own, such as "This week". */
  readonly grouped: boolean;
  pictureOf(hash: string): Promise<Blob | null>;
  onDelete(head: SavedHead): void;
  onPutBack(head: SavedHead): void;
  onExport(head: SavedHead, form: ExportForm): void;
}

/** A text with what was looked for marked in it. */
function marked(text: string, query: string): Child[] {
  let at = 0;
  const parts: Child[] = [];
  for (const { start, end } of marksIn(text, query)) {
    parts.push(text.slice(at, start), h('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

function whenSaved(head: SavedHead, words: Words, now: Date): string {
  if (head.deletedAt !== null) return words.text('library_deleted_on', words.date(localDay(head.deletedAt)));
  const days = daysAgo(head.savedAt, now);
  if (days <= 0) return words.text('library_saved_today');
  if (days === 1) return words.text('library_saved_yesterday');
  return words.text('library_saved_on', words.date(localDay(head.savedAt)));
}

function titleOf({ head }: Row, { words, query, shelf, grouped }: RowOptions): HTMLElement {
  const { title, lang, dir, id } = head;
  const text =
    title === '' ? h('span', { class: 'untitled' }, words.text('library_no_title')) : marked(title, query);
  const own = title === '' ? {} : { lang: lang ?? undefined, dir };
  // What is in the bin cannot be opened, only put back.
  const name =
    shelf === 'bin'
      ? h('span', { id: `row-${id}`, class: 'name', tabIndex: -1 }, text)
      : h('a', { id: `row-${id}`, class: 'name', href: `#article=${id}`, title: title || null }, text);
  return h(grouped ? 'h3' : 'h2', { ...own, class: 'title' }, name);
}

function factsOf(head: SavedHead, { words, now, query }: RowOptions): HTMLElement {
  const { site, byline, minutes, missingPictures } = head;
  return h(
    'p',
    { class: 'facts' },
    h('bdi', {}, marked(site, query)),
    byline.length > 0 && h('bdi', { class: 'byline' }, marked(byline.join(', '), query)),
    h('span', {}, words.count('library_row_minutes', minutes)),
    h('span', { class: 'when' }, whenSaved(head, words, now)),
    missingPictures > 0 && h('span', { class: 'missing' }, words.count('library_missing', missingPictures)),
  );
}

function actions({ head }: Row, { words, shelf, onDelete, onPutBack, onExport }: RowOptions): HTMLElement {
  if (shelf === 'bin') {
    const putBack = h(
      'button',
      { class: 'button low', type: 'button', onclick: () => onPutBack(head) },
      icon('putback', { small: true }),
      words.text('library_put_back'),
    );
    return h('div', { class: 'actions shown' }, putBack);
  }
  const label = words.text('library_delete');
  const remove = h(
    'button',
    { class: 'tool', type: 'button', 'aria-label': label, title: label, onclick: () => onDelete(head) },
    icon('trash'),
  );
  return h(
    'div',
    { class: 'actions' },
    exportMenu(words, (form) => onExport(head, form)),
    remove,
  );
}

/** A row of the list. The title keeps its own language and direction, the list that of the interface. */
export function rowView(row: Row, options: RowOptions): HTMLElement {
  const { head, excerpt } = row;
  return h(
    'li',
    { class: 'entry', 'data-id': head.id },
    h(
      'div',
      { class: 'text' },
      titleOf(row, options),
      h(
        'p',
        { class: 'excerpt', lang: head.lang ?? undefined, dir: head.dir },
        marked(excerpt, options.query),
      ),
      factsOf(head, options),
    ),
    thumbnail(head, options.pictureOf),
    actions(row, options),
  );
}
