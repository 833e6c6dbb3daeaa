import type { Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { type IconName, icon, mark } from '../ui/icons.ts';
import type { LibraryState, Shelf } from './library-state.ts';

function shelfLink(shelf: Shelf, picture: IconName, count: number, current: boolean, words: Words) {
  return h(
    'li',
    {},
    h(
      'a',
      {
        id: `shelf-${shelf}`,
        href: shelf === 'all' ? '#' : `#${shelf}`,
        'aria-current': current ? 'page' : undefined,
      },
      icon(picture),
      h('span', {}, words.text(`library_${shelf}`)),
      count > 0 && h('span', { class: 'count' }, words.number(count)),
    ),
  );
}

function storage({ used, quota }: { used: number; quota: number }, words: Words): HTMLElement {
  const percent = quota > 0 ? Math.min(100, (used / quota) * 100) : 0;
  const said =
    quota > 0
      ? words.text('library_used_of', words.bytes(used), words.bytes(quota))
      : words.text('library_used', words.bytes(used));
  const meter = h(
    'div',
    {
      class: 'meter',
      role: 'meter',
      'aria-label': words.text('library_storage'),
      'aria-valuemin': 0,
      'aria-valuemax': 100,
      'aria-valuenow': Math.round(percent),
      'aria-valuetext': said,
    },
    h('i', { style: { '--part': `${percent}%` } }),
  );
  return h('div', { class: 'storage' }, quota > 0 && meter, h('p', {}, said));
}

/** The side: the shelves with their counts, and how much is kept. */
export function sideView(state: LibraryState, words: Words): Node[] {
  const { shelf, heads, binned, usage, phase } = state;
  const links = [
    shelfLink('all', 'library', heads.length, shelf === 'all', words),
    shelfLink('bin', 'trash', binned.length, shelf === 'bin', words),
  ];
  const brand = h('p', { class: 'brand' }, mark('cleaned'), 'Clearstory');
  if (phase !== 'ready') return [brand];
  const nav = h('nav', { 'aria-label': words.text('library_shelves') }, h('ul', {}, links));
  return usage && heads.length > 0 ? [brand, nav, storage(usage, words)] : [brand, nav];
}
