import type { Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';

/** What of a section is shown or not as one. */
const ROWS = '.setting, .style-controls > *, .element-rules > li, dl > div, .promises > li, tbody > tr';
const MISSED = 'missed';

export interface OptionsSearch {
  readonly element: HTMLElement;
  /** To be called when the sections were drawn anew. */
  apply(): void;
}

const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** All that a part says, in sight or to a screen reader. */
function textOf(part: Element): string {
  const named = [part, ...part.querySelectorAll('[aria-label], [placeholder], [title]')];
  const labels = named.flatMap((element) =>
    ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
  );
  return folded([part.textContent ?? '', ...labels].join(' '));
}

/** A field that leaves only the options which hold what is typed; a section whose title holds it stays whole. */
export function optionsSearch(root: () => ParentNode, words: Words): OptionsSearch {
  const said = h('p', { id: 'search-said', class: 'help', role: 'status', hidden: true });
  const field = h('input', {
    type: 'search',
    id: 'search',
    'aria-label': words.text('options_search'),
    'aria-describedby': said.id,
    placeholder: words.text('options_search'),
    autocomplete: 'off',
    spellcheck: false,
    oninput: () => apply(),
  });
  const apply = () => {
    const query = folded(field.value.trim());
    let found = 0;
    for (const section of root().querySelectorAll('section')) found += show(section, query);
    said.hidden = query === '';
    said.textContent = outcome(found, field.value.trim());
  };
  const outcome = (found: number, typed: string) => {
    if (typed === '') return '';
    return found > 0 ? words.count('options_search_found', found) : words.text('options_search_none', typed);
  };
  const element = h('div', { class: 'find', role: 'search' }, icon('search'), field, said);
  return { element, apply };
}

/** @returns how many rows of a section are left */
function show(section: Element, query: string): number {
  const rows = [...section.querySelectorAll(ROWS)];
  const whole = query === '' || textOf(section.querySelector('h2') ?? section).includes(query);
  const hits = rows.filter((row) => whole || textOf(row).includes(query));
  for (const row of rows) row.classList.toggle(MISSED, !hits.includes(row));
  // What stands outside of any row counts for the section as a whole.
  const isHit = hits.length > 0 || textOf(section).includes(query);
  if (isHit && hits.length === 0) for (const row of rows) row.classList.remove(MISSED);
  section.classList.toggle(MISSED, !isHit);
  return isHit ? Math.max(1, hits.length) : 0;
}
