import type { WordKey, Words } from '../data/words.ts';
import { h, svg } from '../ui/h.ts';

/** A small page with everything that stands around a story, so that the button can be tried before any site. */
export interface SamplePage {
  readonly element: HTMLElement;
  /** Hides what is not the story, or brings it back. @returns how many things are hidden now */
  setCleaned(cleaned: boolean): number;
}

const RELATED = ['welcome_sample_related_1', 'welcome_sample_related_2', 'welcome_sample_related_3'] as const;
const SHARES = ['welcome_sample_share_1', 'welcome_sample_share_2', 'welcome_sample_share_3'] as const;

function picture(): SVGElement {
  return svg(
    'svg',
    { class: 'arch', viewBox: '0 0 480 200', 'aria-hidden': 'true' },
    svg('path', { class: 'night', d: 'M0 0h480v200H0z' }),
    svg('circle', { class: 'moon', cx: 372, cy: 62, r: 22 }),
    svg('path', { class: 'shore', d: 'M0 200v-62q90-44 210-18t270-22v102z' }),
  );
}

/** Everything in the page that is not its story. Nothing in it can be pressed: it goes nowhere. */
function clutterOf(words: Words) {
  const text = (tag: 'p' | 'li' | 'b' | 'span', key: WordKey) => h(tag, null, words.text(key));
  return {
    menu: h('p', { class: 'clutter menu' }, words.text('welcome_sample_nav')),
    advertisement: h(
      'div',
      { class: 'clutter advertisement' },
      text('span', 'welcome_sample_ad'),
      text('b', 'welcome_sample_ad_text'),
    ),
    share: h(
      'p',
      { class: 'clutter share' },
      text('span', 'welcome_sample_share'),
      SHARES.map((key) => h('span', { class: 'chip' }, words.text(key))),
    ),
    related: h(
      'div',
      { class: 'clutter related' },
      text('b', 'welcome_sample_related'),
      h(
        'ul',
        null,
        RELATED.map((key) => text('li', key)),
      ),
    ),
    letter: h(
      'p',
      { class: 'clutter letter' },
      text('span', 'welcome_sample_letter'),
      h('span', { class: 'chip' }, words.text('welcome_sample_letter_button')),
    ),
  };
}

export function samplePage(words: Words): SamplePage {
  const { menu, advertisement, share, related, letter } = clutterOf(words);
  const paragraph = (key: WordKey) => h('p', { class: 'prose' }, words.text(key));
  const element = h(
    'section',
    { class: 'sample', 'aria-label': words.text('welcome_sample') },
    h('p', { class: 'masthead' }, words.text('welcome_sample_site')),
    menu,
    h(
      'article',
      null,
      h('h2', null, words.text('welcome_sample_title')),
      h('p', { class: 'byline' }, words.text('welcome_sample_byline')),
      share,
      picture(),
      paragraph('welcome_sample_p1'),
      advertisement,
      paragraph('welcome_sample_p2'),
      related,
      paragraph('welcome_sample_p3'),
    ),
    letter,
  );
  const clutter = [menu, share, advertisement, related, letter];
  return {
    element,
    setCleaned(cleaned) {
      element.classList.toggle('cleaned', cleaned);
      for (const each of clutter) each.inert = cleaned;
      for (const each of clutter) each.setAttribute('aria-hidden', String(cleaned));
      return cleaned ? clutter.length : 0;
    },
  };
}
