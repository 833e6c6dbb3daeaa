import type { SiteRule } from '../platform/settings.ts';
import { withSiteRule } from '../platform/site-rules.ts';
import { choice } from '../ui/choice.ts';
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import { underscored } from '../ui/word-keys.ts';
import { editable } from './editable.ts';
import { sitePattern } from './site-name.ts';
import { choices, type Page, plainButton } from './view.ts';

function patternCell(site: string, rule: SiteRule, { words, doors, store, say }: Page): HTMLElement {
  return editable({
    id: `pattern-${site}`,
    name: words.text('options_sites_pattern', site),
    value: site,
    read: sitePattern,
    complaint: (typed) => words.text('options_sites_invalid', typed),
    onChange: (pattern) =>
      void store(async () => {
        await doors.changeRules(({ sites }) => {
          const { [site]: _before, ...others } = sites;
          return { sites: { ...others, [pattern]: rule } };
        });
        say(words.text('options_sites_added', pattern));
      }),
  });
}

function ruleRow(site: string, rule: SiteRule, page: Page): HTMLElement {
  const { words, doors, store } = page;
  const set = (next: SiteRule | null) =>
    void store(() => doors.changeRules(({ sites }) => ({ sites: withSiteRule(sites, site, next) })));
  const rules = choice({
    name: `rule-${site}`,
    legend: words.text('options_sites_legend', site),
    class: 'segments',
    options: choices(words, 'options_site', ['always', 'unset', 'never'] as const),
    chosen: rule,
    onChoose: (value) => set(value === 'unset' ? null : value),
  });
  return h(
    'tr',
    null,
    h('th', { scope: 'row' }, patternCell(site, rule, page)),
    h('td', null, rules.element),
    h(
      'td',
      null,
      removeButton(`remove-${site}`, words.text('options_sites_remove_one', site), () => set(null)),
    ),
  );
}

/** A small cross at the end of a row. */
export function removeButton(id: string, name: string, onPress: () => void): HTMLElement {
  return h(
    'button',
    { type: 'button', class: 'tool', id, 'aria-label': name, title: name, onclick: onPress },
    icon('close'),
  );
}

function rulesTable(page: Page): HTMLElement {
  const { words, settings } = page;
  const rules = Object.entries(settings.sites).sort(([one], [other]) => one.localeCompare(other));
  if (rules.length === 0) return h('p', { class: 'none' }, words.text('options_sites_none'));
  const heads = ['options_sites_site', 'options_sites_rule'] as const;
  return h(
    'table',
    null,
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        heads.map((key) => h('th', { scope: 'col' }, words.text(key))),
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
    const site = sitePattern(field.value);
    if (!site) {
      complain(field.value.trim());
      field.focus();
      return;
    }
    field.value = '';
    complain(null);
    void store(async () => {
      await doors.changeRules(({ sites }) => ({ sites: withSiteRule(sites, site, rule) }));
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
  const forget = (site: string) =>
    doors.changeRules(({ putBack: { [site]: _gone, ...putBack } }) => ({ putBack }));
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
          () => void store(() => forget(site)),
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
