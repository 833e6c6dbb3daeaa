import type { Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import { ORDERS, type Order } from './library-state.ts';

interface SearchOptions {
  readonly words: Words;
  onQuery(query: string): void;
  onOrder(order: Order): void;
}

export interface SearchView {
  readonly element: HTMLElement;
  readonly field: HTMLInputElement;
}

/** The search field and the order. Drawn once, so that nothing comes between a reader and what is being typed. */
export function searchView({ words, onQuery, onOrder }: SearchOptions): SearchView {
  const field = h('input', {
    id: 'query',
    type: 'search',
    placeholder: words.text('library_search_hint'),
    spellcheck: false,
    'aria-label': words.text('library_search'),
    'aria-keyshortcuts': '/',
    oninput: () => onQuery(field.value),
  });
  const choices = ORDERS.map((order) => h('option', { value: order }, words.text(`library_${order}`)));
  const order = h(
    'select',
    {
      id: 'order',
      'aria-label': words.text('library_order'),
      onchange: () => onOrder(ORDERS.find((known) => known === order.value) ?? 'newest'),
    },
    choices,
  );
  const search = h(
    'search',
    { class: 'find' },
    icon('search'),
    field,
    h('kbd', { 'aria-hidden': true }, '/'),
  );
  return { element: h('div', { class: 'head' }, search, order), field };
}
