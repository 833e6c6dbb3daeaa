import { MODES, type Mode } from '../core/clean/clutter.ts';
import { siteOf } from '../platform/settings.ts';
import { choice } from '../ui/choice.ts';
import { h } from '../ui/h.ts';
import { icon, type MarkState, mark } from '../ui/icons.ts';
import type { Screen } from './popup-state.ts';
import { button, type View } from './view.ts';

function markOf(screen: Screen): MarkState {
  if (screen.kind === 'closed') return 'off';
  if (screen.kind !== 'story') return 'idle';
  if (screen.saving.kind === 'saved' || screen.saving.kind === 'before') return 'saved';
  return screen.page.view === 'cleaned' ? 'cleaned' : 'found';
}

function siteName(screen: Screen, { words }: View): string {
  if (screen.kind === 'story') return screen.article.metadata.site;
  if (!('tab' in screen)) return words.text('popup_title');
  return siteOf(screen.tab.url) ?? words.text('popup_site_unknown');
}

interface HeadGiven {
  readonly screen: Screen;
  readonly menuOpen: boolean;
  /** An update brought something that the menu tells of. */
  readonly news: boolean;
}

/** The mark in its state, the site, the way to the library, and the menu. */
export function headView(view: View) {
  const { words, saving, own } = view;
  return ({ screen, menuOpen, news }: HeadGiven): Node[] => {
    const state = markOf(screen);
    const tool = (id: string, label: string, sign: SVGElement, onPress: () => void, expanded?: boolean) =>
      h(
        'button',
        {
          type: 'button',
          id,
          class: 'tool',
          'aria-label': label,
          title: label,
          'aria-expanded': expanded,
          'aria-controls': expanded === undefined ? undefined : 'menu',
          onclick: onPress,
        },
        sign,
      );
    const moreLabel = words.text(news ? 'popup_more_news' : 'popup_more');
    const more = tool('more', moreLabel, icon('more'), () => own.toggleMenu(), menuOpen);
    more.classList.toggle('with-news', news);
    return [
      mark(state),
      h(
        'p',
        { class: 'site' },
        h('span', { class: 'visually-hidden' }, `${words.text(`popup_mark_${state}`)} `),
        h('bdi', null, siteName(screen, view)),
      ),
      tool('library', words.text('popup_library'), icon('library'), () => void saving.openLibrary()),
      more,
    ];
  };
}

export interface MenuGiven {
  readonly menuOpen: boolean;
  readonly mode: Mode;
  /** The mode is not that of other sites. */
  readonly own: boolean;
  /** Null where the mode is for all sites. */
  readonly host: string | null;
  readonly story: boolean;
}

/** The menu: how much to hide, with a sentence for each, then what is seldom needed. */
export function menuView({ words, page, own, saving }: View) {
  return ({ menuOpen, mode, own: ofSite, host, story }: MenuGiven): Node[] => {
    if (!menuOpen) return [];
    const title = host ? words.text('popup_more_mode_site', host) : words.text('popup_more_mode');
    const modes = choice({
      name: 'mode',
      legend: title,
      class: 'modes',
      options: MODES.map((value) => ({
        value,
        label: words.text(`popup_mode_${value}`),
        sign: h('span', { class: 'why' }, words.text(`popup_mode_${value}_why`)),
      })),
      chosen: mode,
      onChoose: (value) => void page.setMode(value),
    });
    const entry = (id: string, label: string, onPress: () => void) =>
      button({ id, label, look: 'bare low', onPress });
    return [
      h('p', { class: 'menu-title', 'aria-hidden': true }, title),
      modes.element,
      h(
        'div',
        { class: 'entries' },
        ofSite &&
          entry('mode-everywhere', words.text('popup_mode_everywhere'), () => void page.useModeEverywhere()),
        story && entry('copy-markdown', words.text('popup_copy_markdown'), () => void own.copyMarkdown()),
        entry('to-library', words.text('popup_go_library'), () => void saving.openLibrary()),
        entry('to-options', words.text('popup_options'), () => void own.openOptions()),
      ),
    ];
  };
}
