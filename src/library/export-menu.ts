import type { WordKey, Words } from '../data/words.ts';
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import type { ExportForm } from './doors.ts';

const FORMS: readonly (readonly [ExportForm, WordKey])[] = [
  ['html', 'library_export_html'],
  ['markdown', 'library_export_markdown'],
];

/** A button that opens the forms a story can be taken away in. Closes on a choice, on Escape, and when left. */
export function exportMenu(words: Words, onExport: (form: ExportForm) => void): HTMLElement {
  const label = words.text('library_export');
  const choices = FORMS.map(([form, key]) => {
    const choose = () => {
      close();
      opener.focus();
      onExport(form);
    };
    return h('button', { class: 'button bare', type: 'button', onclick: choose }, words.text(key));
  });
  const list = h('div', { class: 'forms', hidden: true }, choices);
  const opener = h(
    'button',
    { class: 'tool', type: 'button', 'aria-label': label, title: label, 'aria-expanded': false },
    icon('export'),
  );
  const show = (open: boolean) => {
    list.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
  };
  const close = () => show(false);
  opener.addEventListener('click', () => show(list.hidden === true));
  const menu = h('div', { class: 'export' }, opener, list);
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return;
    close();
    opener.focus();
    event.stopPropagation();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && menu.contains(relatedTarget))) close();
  });
  return menu;
}
