import { type Settings, siteOf, siteRule } from '../platform/settings.ts';
import { choice } from '../ui/choice.ts';
import { h } from '../ui/h.ts';
import type { AccessQuestion } from './popup-state.ts';
import type { SiteChoice } from './site-actions.ts';
import { button, note, type View } from './view.ts';

interface SiteGiven {
  /** Null where there is no site to have a rule. */
  readonly url: string | null;
  readonly settings: Settings;
  readonly access: AccessQuestion;
}

const CHOICES = ['always', 'unset', 'never'] as const satisfies readonly SiteChoice[];

function accessNote(access: AccessQuestion, host: string, { words, site }: View): HTMLElement[] {
  if (access === 'none') return [];
  if (access === 'refused')
    return [
      note({
        icon: 'lock',
        role: 'status',
        title: words.text('popup_refused_title'),
        text: words.text('popup_refused'),
      }),
    ];
  const buttons = [
    button({
      id: 'ask',
      look: 'main low',
      label: words.text('popup_ask_button'),
      onPress: () => void site.ask(),
    }),
    button({ id: 'not-now', look: 'low', label: words.text('popup_not_now'), onPress: () => site.notNow() }),
  ];
  return [
    note({
      icon: 'lock',
      role: 'status',
      title: words.text('popup_ask_title'),
      text: words.text('popup_ask', host),
      buttons,
    }),
  ];
}

/** Whether stories on this site are cleaned by themselves. */
export function siteView(view: View) {
  const { words, site } = view;
  return ({ url, settings, access }: SiteGiven): Node[] => {
    const host = url === null ? null : siteOf(url);
    if (url === null || !host) return [];
    const rule: SiteChoice = access === 'to-ask' ? 'always' : (siteRule(settings, url) ?? 'unset');
    const rules = choice({
      name: 'site',
      legend: words.text('popup_site_legend', host),
      class: 'segments fill',
      options: CHOICES.map((value) => ({ value, label: words.text(`popup_site_${value}`) })),
      chosen: rule,
      onChoose: (value) => void site.choose(value),
    });
    return [
      h(
        'div',
        { class: 'line' },
        h('span', { class: 'label', title: host }, words.text('popup_site')),
        rules.element,
      ),
      ...accessNote(access, host, view),
    ];
  };
}
