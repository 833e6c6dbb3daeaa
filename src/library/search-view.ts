import type { WordKey, Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { type IconName, icon } from '../ui/icons.ts';
import { ORDERS, type Order } from './library-state.ts';

const ORDER_NAMES: Readonly<Record<Order, WordKey>> = {
  newest: 'library_newest',
  oldest: 'library_oldest',
  shortest: 'library_shortest',
  longest: 'library_longest',
  title: 'library_by_title',
  site: 'library_by_site',
};

interface SearchOptions {
  readonly words: Words;
  onQuery(query: string): void;
  onOrder(order: Order): void;
  onCards(cards: boolean): void;
  onImport(): void;
  onExport(): void;
  onTabs(): void;
}

export interface SearchView {
  readonly element: HTMLElement;
  readonly field: HTMLInputElement;
  showCards(cards: boolean): void;
}

function orderChoice({ words, onOrder }: SearchOptions): HTMLSelectElement {
  const choices = ORDERS.map((order) => h('option', { value: order }, words.text(ORDER_NAMES[order])));
  const order = h(
    'select',
    {
      id: 'order',
      'aria-label': words.text('library_order'),
      onchange: () => onOrder(ORDERS.find((known) => known === order.value) ?? 'newest'),
    },
    choices,
  );
  return order;
}

/**
 * The search field, the order, the look of the list, and ways in and out. Drawn once, so that nothing comes between a
 * reader and what is being typed.
 */
export function searchView(options: SearchOptions): SearchView {
  const { words, onQuery, onCards, onImport, onExport, onTabs } = options;
  const field = h('input', {
    id: 'query',
    type: 'search',
    placeholder: words.text('library_search_hint'),
    title: words.text('library_search_help'),
    spellcheck: false,
    'aria-label': words.text('library_search'),
    'aria-keyshortcuts': '/',
    oninput: () => onQuery(field.value),
  });
  const search = h(
    'search',
    { class: 'find' },
    icon('search'),
    field,
    h('kbd', { 'aria-hidden': true }, '/'),
  );
  const cardsLabel = words.text('library_cards');
  const cards: HTMLButtonElement = h(
    'button',
    {
      id: 'cards',
      class: 'tool',
      type: 'button',
      'aria-pressed': false,
      'aria-label': cardsLabel,
      title: cardsLabel,
      onclick: () => onCards(cards.getAttribute('aria-pressed') !== 'true'),
    },
    icon('cards'),
  );
  const way = (id: string, name: IconName, label: string, onclick: () => void) =>
    h(
      'button',
      { id, class: 'button', type: 'button', 'aria-label': label, onclick },
      icon(name),
      h('span', {}, label),
    );
  const tabsLabel = words.text('library_save_tabs');
  const tabs = h(
    'button',
    {
      id: 'save-tabs',
      class: 'tool',
      type: 'button',
      'aria-label': tabsLabel,
      title: tabsLabel,
      onclick: onTabs,
    },
    icon('tabs'),
  );
  const ways = [
    way('import', 'import', words.text('library_import'), onImport),
    way('export-all', 'export', words.text('library_export'), onExport),
  ];
  return {
    element: h('div', { class: 'head' }, search, orderChoice(options), cards, tabs, ways),
    field,
    showCards: (shown) => cards.setAttribute('aria-pressed', String(shown)),
  };
}
