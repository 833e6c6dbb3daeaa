import { tagsOf } from '../core/tags.ts';
import type { Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { type IconName, icon, mark } from '../ui/icons.ts';
import { slot } from '../ui/slot.ts';
import { type BackupState, backupSaid, isBackupOld } from './backups.ts';
import { countsOf, isSameShelf, type LibraryState, SHELVES, type Shelf } from './library-state.ts';
import { addressOf } from './route.ts';

const PICTURES: Readonly<Record<(typeof SHELVES)[number], IconName>> = {
  all: 'library',
  unread: 'unread',
  started: 'later',
  favourites: 'star',
  highlights: 'marker',
  archived: 'archive',
  bin: 'trash',
};

/** Tags in the side; all of them are offered where tags are given, and found by `tag:`. */
const MOST_TAGS = 30;

function shelfLink(
  shelf: Shelf,
  picture: IconName,
  name: string,
  count: number,
  current: Shelf,
  words: Words,
) {
  const isCurrent = isSameShelf(shelf, current);
  return h(
    'li',
    {},
    h(
      'a',
      {
        id: typeof shelf === 'object' ? null : `shelf-${shelf}`,
        href: addressOf(shelf),
        'aria-current': isCurrent ? 'page' : undefined,
      },
      icon(picture),
      h('span', {}, h('bdi', {}, name)),
      count > 0 && h('span', { class: 'count' }, words.number(count)),
    ),
  );
}

/** From this part of the room on a reader is warned. */
const NEARLY_FULL = 0.9;

function storage(
  { used, quota }: { used: number; quota: number },
  words: Words,
  backup: BackupState | null,
  onStorage: () => void,
): HTMLElement {
  const now = new Date();
  const backedUp = backup && backupSaid(backup, words, now);
  const percent = quota > 0 ? Math.min(100, (used / quota) * 100) : 0;
  const said =
    quota > 0
      ? words.text('library_used_of', words.bytes(used), words.bytes(quota))
      : words.text('library_used', words.bytes(used));
  const isFull = percent >= NEARLY_FULL * 100;
  const meter = h(
    'div',
    {
      class: isFull ? 'meter full' : 'meter',
      role: 'meter',
      'aria-label': words.text('library_storage'),
      'aria-valuemin': 0,
      'aria-valuemax': 100,
      'aria-valuenow': Math.round(percent),
      'aria-valuetext': said,
    },
    h('i', { style: { '--part': `${percent}%` } }),
  );
  return h(
    'div',
    { class: 'storage' },
    backedUp !== null &&
      h(
        'p',
        { class: backup && isBackupOld(backup, now) ? 'backed-up warning' : 'backed-up' },
        icon(backup?.last ? 'check' : 'warn', { small: true }),
        backedUp,
      ),
    isFull && h('p', { class: 'warning' }, icon('warn', { small: true }), words.text('library_nearly_full')),
    quota > 0 && meter,
    h('button', { id: 'storage', class: 'button bare low', type: 'button', onclick: onStorage }, said),
  );
}

/** What the side is made of; nothing else draws it anew. */
export type SideGiven = Pick<
  LibraryState,
  'shelf' | 'heads' | 'binned' | 'usage' | 'phase' | 'isWhole' | 'backup'
>;

export function sideGiven(state: LibraryState): SideGiven {
  const { shelf, heads, binned, usage, phase, isWhole, backup } = state;
  return { shelf, heads, binned, usage, phase, isWhole, backup };
}

export interface SideOptions {
  readonly words: Words;
  onStorage(): void;
  /** Opens a story chosen for the reader: any one, or a short one. */
  onPick(short: boolean): void;
}

/** Where the shelves do not all fit beside each other, the one that is shown is not to be out of sight. */
function showCurrentShelf(side: HTMLElement): void {
  const nav = side.querySelector('nav');
  const current = nav?.querySelector('[aria-current]')?.getBoundingClientRect();
  if (!nav || !current) return;
  const { left, right } = nav.getBoundingClientRect();
  const edge = 20;
  if (current.right > right - edge) nav.scrollLeft += current.right - right + edge;
  else if (current.left < left + edge) nav.scrollLeft += current.left - left - edge;
}

/** The side: the shelves with their counts, the tags, a pick, and how much is kept. */
function sideView(state: SideGiven, { words, onStorage, onPick }: SideOptions): Node[] {
  const { shelf, heads, usage, phase, isWhole, backup } = state;
  const brand = h('p', { class: 'brand' }, mark('cleaned'), 'Clearstory');
  if (phase !== 'ready') return [brand];
  const counts = countsOf(state);
  const links = SHELVES.map((each) =>
    shelfLink(each, PICTURES[each], words.text(`library_${each}`), isWhole ? counts[each] : 0, shelf, words),
  );
  const tags = tagsOf(heads)
    .slice(0, MOST_TAGS)
    .map(([tag, count]) => shelfLink({ tag }, 'tag', tag, count, shelf, words));
  const nav = h(
    'nav',
    { 'aria-label': words.text('library_shelves') },
    h('ul', {}, links),
    tags.length > 0 && h('h2', {}, words.text('library_tags')),
    tags.length > 0 && h('ul', { class: 'tags' }, tags),
  );
  const pick = (short: boolean, picture: IconName, text: string) =>
    h(
      'button',
      { class: 'button bare low', type: 'button', onclick: () => onPick(short) },
      icon(picture, { small: true }),
      text,
    );
  const picks = h(
    'div',
    { class: 'picks' },
    pick(false, 'dice', words.text('library_pick_any')),
    pick(true, 'later', words.text('library_pick_short')),
  );
  const hasStories = heads.length > 0;
  return [
    brand,
    nav,
    ...(hasStories ? [picks] : []),
    ...(usage && hasStories ? [storage(usage, words, backup, onStorage)] : []),
  ];
}

/** The place of the side; the shelf that is shown is in sight whenever it was drawn. */
export function sideSlot(side: HTMLElement, options: SideOptions): (given: SideGiven) => void {
  return slot(side, (state) => {
    // In the next frame, when it has a size.
    requestAnimationFrame(() => showCurrentShelf(side));
    return sideView(state, options);
  });
}
