import type { ElementRule } from '../core/clean/reader-rules.ts';
import { isSelector } from '../core/clean/selector.ts';
import { withElementRule, withoutElementRule } from '../platform/site-rules.ts';
import { choice } from '../ui/choice.ts';
import { h } from '../ui/h.ts';
import { editable } from './editable.ts';
import { sitePattern } from './site-name.ts';
import { removeButton } from './sites-section.ts';
import { choices, type Page } from './view.ts';

interface Row {
  readonly site: string;
  readonly rule: ElementRule;
  /** Unlike every other in the list, for ids. */
  readonly key: string;
}

function rowsOf({ settings }: Page): Row[] {
  return Object.entries(settings.elements)
    .sort(([one], [other]) => one.localeCompare(other))
    .flatMap(([site, rules]) => rules.map((rule, index) => ({ site, rule, key: `${site}-${index}` })));
}

/** A rule, where it holds, what it does, and what it was made for: each can be changed where it stands. */
function rowView({ site, rule, key }: Row, { words, doors, store }: Page): HTMLElement {
  const replace = (nextSite: string, next: ElementRule | null) =>
    void store(() =>
      doors.changeRules(({ elements }) => {
        const others = withoutElementRule(elements, site, rule.selector);
        return { elements: next === null ? others : withElementRule(others, nextSite, next) };
      }),
    );
  const what = rule.label || words.text('options_elements_nameless');
  const act = choice({
    name: `act-${key}`,
    legend: words.text('options_elements_legend', what),
    class: 'segments',
    options: choices(words, 'options_elements', ['hide', 'show'] as const),
    chosen: rule.act,
    onChoose: (value) => replace(site, { ...rule, act: value }),
  });
  return h(
    'li',
    { class: 'element-rule' },
    h('span', { class: 'name', dir: 'auto' }, what),
    h(
      'div',
      { class: 'control' },
      act.element,
      removeButton(`drop-${key}`, words.text('options_elements_remove', what, site), () =>
        replace(site, null),
      ),
    ),
    editable({
      id: `site-of-${key}`,
      name: words.text('options_elements_site', what),
      value: site,
      read: sitePattern,
      complaint: (typed) => words.text('options_sites_invalid', typed),
      onChange: (pattern) => replace(pattern, rule),
    }),
    editable({
      id: `selector-of-${key}`,
      name: words.text('options_elements_selector', what),
      value: rule.selector,
      read: (typed) => (isSelector(typed, document) ? typed : null),
      complaint: (typed) => words.text('options_elements_invalid', typed),
      onChange: (selector) => replace(site, { ...rule, selector }),
    }),
  );
}

/** What the reader picked to be hidden, or put back as a single thing, by site. */
export function elementsSection(page: Page): Node[] {
  const rows = rowsOf(page);
  if (rows.length === 0) return [];
  const { words } = page;
  return [
    h('h3', null, words.text('options_elements_title')),
    h('p', { class: 'help' }, words.text('options_elements_why')),
    h(
      'ul',
      { class: 'element-rules' },
      rows.map((row) => rowView(row, page)),
    ),
  ];
}
