import { marksOf } from '../core/find/marks.ts';
import type { QueryWord } from '../core/find/query.ts';
import type { SavedHead } from '../core/saved.ts';
import type { WordKey, Words } from '../data/words.ts';
import { type Child, h, svg } from '../ui/h.ts';
import { type IconName, icon } from '../ui/icons.ts';
import { minutesLeft } from '../ui/progress.ts';
import { daysAgo, localDay, type Shelf } from './library-state.ts';
import { addressOf } from './route.ts';
import { siteIcon, thumbnail, whenNear } from './thumbnail.ts';

/** What the buttons of a row do. */
export type RowAction =
  | 'archive'
  | 'unarchive'
  | 'favourite'
  | 'tags'
  | 'export'
  | 'fetch'
  | 'delete'
  | 'put back'
  | 'erase';

export interface RowOptions {
  readonly words: Words;
  readonly shelf: Shelf;
  /** What to mark in titles and texts; null where nothing was looked for. */
  readonly marks: readonly QueryWord[] | null;
  readonly now: Date;
  /** Whether the rows stand under headings of their own, such as "This week". */
  readonly grouped: boolean;
  isChosen(id: string): boolean;
  /** The stretch of a text around the marks; null where it holds none. */
  snippetOf(id: string): Promise<string | null>;
  pictureOf(hash: string): Promise<Blob | null>;
  /** @param isStretch everything from the last choice to here */
  onChoose(head: SavedHead, isStretch: boolean): void;
  onAction(head: SavedHead, action: RowAction): void;
}

/** A text with what was looked for marked in it. */
function marked(text: string, marks: readonly QueryWord[] | null): Child[] {
  let at = 0;
  const parts: Child[] = [];
  for (const { start, end } of marksOf(text, marks ?? [])) {
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

function titleOf(head: SavedHead, { words, marks, shelf, grouped }: RowOptions): HTMLElement {
  const { title, lang, dir, id } = head;
  const text =
    title === '' ? h('span', { class: 'untitled' }, words.text('library_no_title')) : marked(title, marks);
  const own = title === '' ? {} : { lang: lang ?? undefined, dir };
  // What is in the bin cannot be opened, only put back.
  const name =
    shelf === 'bin'
      ? h('span', { id: `row-${id}`, class: 'name', tabIndex: -1 }, text)
      : h('a', { id: `row-${id}`, class: 'name', href: `#article=${id}`, title: title || null }, text);
  return h(grouped ? 'h3' : 'h2', { ...own, class: 'title' }, name);
}

const PANE = 'M10.5 1.5v17h-9v-8a9 9 0 0 1 9-9z';

/** The pane fills with light as the story is read. */
function pane(part: number): SVGSVGElement {
  const element = svg(
    'svg',
    { class: 'pane', viewBox: '0 0 12 20', 'aria-hidden': 'true' },
    svg('path', { class: 'light', d: PANE }),
    svg('path', { class: 'frame', d: PANE }),
  );
  element.style.setProperty('--part', `${Math.round(part * 100)}%`);
  return element;
}

function stateOf({ state, place, minutes, hasText }: SavedHead, words: Words): Child[] {
  if (!hasText) return [pane(0), h('span', { class: 'state' }, words.text('library_address_only'))];
  if (state === 'unread' && place !== null) {
    const left = Math.max(1, minutesLeft(minutes, place.part));
    return [pane(place.part), h('span', { class: 'state' }, words.count('reading_minutes_left', left))];
  }
  const [part, key]: [number, WordKey] =
    state === 'unread'
      ? [0, 'library_state_unread']
      : state === 'read'
        ? [1, 'library_state_read']
        : [1, 'library_state_archived'];
  return [pane(part), h('span', { class: 'state' }, words.text(key))];
}

function factsOf(head: SavedHead, options: RowOptions): HTMLElement {
  const { words, now, marks, shelf } = options;
  const { site, byline, minutes, missingPictures, tags, favourite, hasText } = head;
  return h(
    'p',
    { class: 'facts' },
    shelf !== 'bin' && h('span', { class: 'progress' }, stateOf(head, words)),
    favourite &&
      h(
        'span',
        { class: 'favourite' },
        icon('starred', { small: true }),
        h('span', { class: 'visually-hidden' }, words.text('library_favourite')),
      ),
    siteIcon(head, options.pictureOf),
    h('bdi', {}, marked(site, marks)),
    byline.length > 0 && h('bdi', { class: 'byline' }, marked(byline.join(', '), marks)),
    hasText && h('span', {}, words.count('library_row_minutes', minutes)),
    h('span', { class: 'when' }, whenSaved(head, words, now)),
    missingPictures > 0 && h('span', { class: 'missing' }, words.count('library_missing', missingPictures)),
    tags.map((tag) => h('a', { class: 'tag', href: addressOf({ tag }) }, marked(tag, marks))),
  );
}

interface Tool {
  readonly action: RowAction;
  readonly icon: IconName;
  readonly label: WordKey;
  /** The key that does the same. */
  readonly key?: string;
}

function toolsOf({ state, favourite }: SavedHead, shelf: Shelf): Tool[] {
  if (shelf === 'bin') return [{ action: 'erase', icon: 'trash', label: 'library_erase' }];
  const isArchived = state === 'archived';
  return [
    {
      action: 'favourite',
      icon: favourite ? 'starred' : 'star',
      label: favourite ? 'library_unfavour' : 'library_favour',
      key: 'F',
    },
    {
      action: isArchived ? 'unarchive' : 'archive',
      icon: isArchived ? 'putback' : 'archive',
      label: isArchived ? 'library_unarchive' : 'library_archive',
      key: 'E',
    },
    { action: 'tags', icon: 'tag', label: 'library_tags', key: 'T' },
    { action: 'export', icon: 'export', label: 'library_export' },
    { action: 'delete', icon: 'trash', label: 'library_delete', key: 'Delete' },
  ];
}

function actions(head: SavedHead, { words, shelf, onAction }: RowOptions): HTMLElement {
  const tools = toolsOf(head, shelf).map(({ action, icon: name, label, key }) => {
    const text = words.text(label);
    return h(
      'button',
      {
        class: 'tool',
        type: 'button',
        'aria-label': text,
        title: key ? `${text} (${key})` : text,
        'aria-keyshortcuts': key,
        onclick: () => onAction(head, action),
      },
      icon(name),
    );
  });
  if (shelf !== 'bin') return h('div', { class: 'actions' }, tools);
  const putBack = h(
    'button',
    { class: 'button low', type: 'button', onclick: () => onAction(head, 'put back') },
    icon('putback', { small: true }),
    words.text('library_put_back'),
  );
  return h('div', { class: 'actions shown' }, putBack, tools);
}

/** The beginning of the story; where something was looked for, the words around it as soon as the row is near. */
function excerptOf(head: SavedHead, { marks, snippetOf }: RowOptions): HTMLElement {
  const { lang, dir, excerpt } = head;
  const element = h('p', { class: 'excerpt', lang: lang ?? undefined, dir }, marked(excerpt, marks));
  if (marks === null) return element;
  const show = async () => {
    const snippet = await snippetOf(head.id);
    if (snippet !== null) element.replaceChildren(...(marked(snippet, marks) as (Node | string)[]));
  };
  // A text that cannot be read leaves the beginning.
  whenNear(element, () => void show().catch(() => undefined));
  return element;
}

function chooser(head: SavedHead, { words, isChosen, onChoose }: RowOptions): HTMLElement {
  const box = h('input', {
    type: 'checkbox',
    checked: isChosen(head.id),
    'aria-label': words.text('library_choose', head.title || words.text('library_no_title')),
    'aria-keyshortcuts': 'X',
    onclick: (event) => {
      event.preventDefault();
      // The box shows what the page knows, which is told after this event.
      queueMicrotask(() => onChoose(head, event.shiftKey));
    },
  });
  return h('label', { class: 'chooser' }, box);
}

/** Shows whether a row is chosen. */
export function showChosen(row: HTMLElement, isChosen: boolean): void {
  row.classList.toggle('chosen', isChosen);
  const box = row.querySelector<HTMLInputElement>('.chooser input');
  if (box) box.checked = isChosen;
}

/** A row of the list. The title keeps its own language and direction, the list that of the interface. */
export function rowView(head: SavedHead, options: RowOptions): HTMLElement {
  return h(
    'li',
    { class: options.isChosen(head.id) ? 'entry chosen' : 'entry', 'data-id': head.id },
    chooser(head, options),
    h('div', { class: 'text' }, titleOf(head, options), excerptOf(head, options), factsOf(head, options)),
    thumbnail(head, options.pictureOf),
    actions(head, options),
  );
}
