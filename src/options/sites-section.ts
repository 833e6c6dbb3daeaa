import type { SiteRule } from '../platform/settings.ts';
import { choice } from '../ui/choice.ts';
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import { underscored } from '../ui/word-keys.ts';
import { siteName } from './site-name.ts';
import { choices, type Page, plainButton } from './view.ts';

function ruleRow(site: string, rule: SiteRule, { words, doors, store }: Page): HTMLElement {
  const rules = choice({
    name: `rule-${site}`,
    legend: words.text('options_sites_legend', site),
    class: 'segments',
    options: choices(words, 'options_site', ['always', 'unset', 'never'] as const),
    chosen: rule,
    onChoose: (value) => void store(() => doors.setSiteRule(site, value === 'unset' ? null : value)),
  });
  const remove = words.text('options_sites_remove_one', site);
  return h(
    'tr',
    null,
    h('th', { scope: 'row' }, h('bdi', null, site)),
    h('td', null, rules.element),
    h(
      'td',
      null,
      h(
        'button',
        {
          type: 'button',
          class: 'tool',
          id: `remove-${site}`,
          'aria-label': remove,
          title: remove,
          onclick: () => void store(() => doors.setSiteRule(site, null)),
        },
        icon('close'),
      ),
    ),
  );
}

function rulesTable(page: Page): HTMLElement {
  const { words, settings } = page;
  const rules = Object.entries(settings.sites).sort(([one], [other]) => one.localeCompare(other));
  if (rules.length === 0) return h('p', { class: 'none' }, words.text('options_sites_none'));
  return h(
    'table',
    null,
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('th', { scope: 'col' }, words.text('options_sites_site')),
        h('th', { scope: 'col' }, words.text('options_sites_rule')),
        h(
          'th',
          { scope: 'col' },
          h('span', { class: 'visually-hidden' }, words.text('options_sites_remove')),
        ),
      ),
    ),
    h(
      'tbody',
      null,
      rules.map(([site, rule]) => ruleRow(site, rule, page)),
    ),
  );
}

/** The rules, drawn anew whenever one changes; typing in the field beside them is not disturbed. */
export function sitesSection(page: Page): Node[] {
  return [rulesTable(page), h('p', { class: 'help' }, page.words.text('options_sites_help'))];
}

/** The field for a new rule. It stays while the list around it is drawn anew. */
export function siteForm({ words, doors, store, say }: Omit<Page, 'settings'>): HTMLElement {
  const field = h('input', {
    type: 'text',
    id: 'site-field',
    'aria-label': words.text('options_sites_add'),
    'aria-describedby': 'site-error',
    placeholder: words.text('options_sites_placeholder'),
    spellcheck: false,
    autocapitalize: 'off',
    oninput: () => complain(null),
  });
  const error = h('p', { id: 'site-error', class: 'error', role: 'alert', hidden: true });
  const complain = (typed: string | null) => {
    error.hidden = typed === null;
    error.textContent = typed === null ? '' : words.text('options_sites_invalid', typed);
    field.setAttribute('aria-invalid', String(typed !== null));
  };
  const add = (rule: SiteRule) => {
    const site = siteName(field.value);
    if (!site) {
      complain(field.value.trim());
      field.focus();
      return;
    }
    field.value = '';
    complain(null);
    void store(async () => {
      await doors.setSiteRule(site, rule);
      say(words.text('options_sites_added', site));
    });
  };
  return h(
    'form',
    {
      class: 'add',
      onsubmit: (event) => {
        event.preventDefault();
        add('always');
      },
    },
    field,
    h('button', { type: 'submit', class: 'button' }, words.text('options_sites_add_always')),
    plainButton('add-never', words.text('options_sites_add_never'), () => add('never')),
    error,
  );
}

/** What the reader put back, by site, and the way to have it hidden again. */
export function putBackSection({ words, doors, settings, store }: Page): Node[] {
  const sites = Object.entries(settings.putBack).sort(([one], [other]) => one.localeCompare(other));
  if (sites.length === 0) return [];
  const list = new Intl.ListFormat(words.lang, { type: 'conjunction' });
  const items = sites.map(([site, reasons]) =>
    h(
      'li',
      { class: 'setting' },
      h('span', { class: 'name' }, h('bdi', null, site)),
      h(
        'div',
        { class: 'control' },
        plainButton(
          `forget-${site}`,
          words.text('options_put_back_forget'),
          () => void store(() => doors.forgetPutBack(site)),
          words.text('options_put_back_forget_one', site),
        ),
      ),
      h('p', null, list.format(reasons.map((reason) => words.count(`reason_${underscored(reason)}`, 2)))),
    ),
  );
  return [
    h('h3', null, words.text('options_put_back')),
    h('p', { class: 'help' }, words.text('options_put_back_why')),
    h('ul', null, items),
  ];
}
