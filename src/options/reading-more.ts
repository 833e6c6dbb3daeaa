import { LONGEST_CSS } from '../data/reading-style.ts';
import { h } from '../ui/h.ts';
import { safeCss } from '../ui/own-css.ts';
import { type Page, row, switchRow } from './view.ts';

/** What of the reading view is set here alone: links, the reader's own CSS, and what other extensions can reach. */
export function readingMore(page: Page): Node[] {
  const { words, doors, settings, store } = page;
  return [
    switchRow({
      id: 'follow',
      title: words.text('options_follow'),
      why: words.text('options_follow_why'),
      on: settings.followLinks,
      onTurn: (followLinks) => void store(() => doors.changeSettings({ followLinks })),
    }),
    ownCssField(page),
    row({
      title: words.text('options_extensions_title'),
      control: h('span', null),
      why: words.text('options_extensions', words.text('reading_own_tab')),
    }),
  ];
}

/** A field for CSS, and below it how much of what stands there is left out. */
function ownCssField({ words, doors, settings, store }: Page): HTMLElement {
  const left = h('p', { id: 'own-css-left', class: 'help', role: 'status' });
  const tell = (css: string) => {
    const { leftOut } = css.trim() === '' ? { leftOut: 0 } : safeCss(css);
    left.textContent = leftOut > 0 ? words.count('options_css_left', leftOut) : '';
  };
  const field = h('textarea', {
    id: 'own-css',
    rows: 5,
    maxLength: LONGEST_CSS,
    spellcheck: false,
    autocapitalize: 'off',
    dir: 'ltr',
    placeholder: 'p { text-indent: 1em }',
    'aria-describedby': 'own-css-why own-css-left',
    onchange: () => {
      tell(field.value);
      void store(() => doors.changeSettings({ ownCss: field.value }));
    },
  });
  field.value = settings.ownCss;
  tell(settings.ownCss);
  return h(
    'div',
    { class: 'setting own-css' },
    h('label', { class: 'name', htmlFor: 'own-css' }, words.text('reading_own_css')),
    h('p', { id: 'own-css-why' }, words.text('reading_own_css_why')),
    field,
    left,
  );
}
