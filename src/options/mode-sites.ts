import { MODES, type Mode } from '../core/clean/clutter.ts';
import { withSiteMode } from '../platform/site-modes.ts';
import { choice } from '../ui/choice.ts';
import { h } from '../ui/h.ts';
import { choices, type Page, plainButton } from './view.ts';

/** The sites for which the reader chose how much a press hides, and the way to have them like the others again. */
export function modeSites(page: Page): Node[] {
  const { words, settings } = page;
  const sites = Object.entries(settings.modes).sort(([one], [other]) => one.localeCompare(other));
  if (sites.length === 0) return [];
  return [
    h('h3', null, words.text('options_mode_sites')),
    h(
      'ul',
      null,
      sites.map(([site, mode]) => siteRow(site, mode, page)),
    ),
  ];
}

function siteRow(site: string, mode: Mode, { words, doors, settings, store }: Page): HTMLElement {
  const set = (chosen: Mode | null) =>
    void store(() => doors.changeSettings({ modes: withSiteMode(settings.modes, site, chosen) }));
  const modes = choice({
    name: `mode-${site}`,
    legend: words.text('options_mode_sites_legend', site),
    class: 'segments',
    options: choices(words, 'options_mode', MODES),
    chosen: mode,
    onChoose: set,
  });
  const remove = plainButton(
    `mode-remove-${site}`,
    words.text('options_mode_sites_remove'),
    () => set(null),
    words.text('options_mode_sites_remove_one', site),
  );
  return h(
    'li',
    { class: 'setting' },
    h('span', { class: 'name' }, h('bdi', null, site)),
    h('div', { class: 'control' }, modes.element, remove),
  );
}
