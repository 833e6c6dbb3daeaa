import { COLUMNS, LINE_FOCUSES } from '../data/reading-style.ts';
import { choice } from './choice.ts';
import { h } from './h.ts';
import { labelled, type StyleGiven, type StylePart } from './style-part.ts';

/** How many lines are lit. */
export function lineFocusPart({ words, settings, change }: StyleGiven): StylePart {
  const label = words.text('reading_line_focus');
  const chosen = choice({
    name: 'reading-line-focus',
    legend: label,
    class: 'segments fill',
    options: LINE_FOCUSES.map((lines) => ({
      value: String(lines),
      label: lines === 0 ? words.text('reading_line_focus_off') : words.number(lines),
    })),
    chosen: String(settings.lineFocus),
    onChoose: (value) => change({ lineFocus: LINE_FOCUSES.find((lines) => String(lines) === value) ?? 0 }),
  });
  return {
    element: labelled(label, chosen),
    show: ({ lineFocus }) => chosen.choose(String(lineFocus)),
  };
}

/** How many columns a wide window may have. */
export function columnsPart({ words, settings, change }: StyleGiven): StylePart {
  const label = words.text('reading_columns');
  const chosen = choice({
    name: 'reading-columns',
    legend: label,
    class: 'segments fill',
    options: COLUMNS.map((count) => ({ value: String(count), label: words.number(count) })),
    chosen: String(settings.columns),
    onChoose: (value) => change({ columns: COLUMNS.find((count) => String(count) === value) ?? 1 }),
  });
  return { element: labelled(label, chosen), show: ({ columns }) => chosen.choose(String(columns)) };
}

/** Whether addresses of links are printed. */
export function printLinksPart({ words, settings, change }: StyleGiven): StylePart {
  const box = h('input', {
    type: 'checkbox',
    role: 'switch',
    class: 'switch',
    checked: settings.printLinks,
    onchange: () => change({ printLinks: box.checked }),
  });
  return {
    element: h('label', { class: 'with-switch' }, h('span', {}, words.text('reading_print_links')), box),
    show({ printLinks }) {
      box.checked = printLinks;
    },
  };
}

/** Whether the style holds for every story or for those of this site. */
export function sitePart({ words, settings, change }: StyleGiven): StylePart {
  const label = words.text('reading_use_for');
  const chosen = choice<'every' | 'site'>({
    name: 'reading-use-for',
    legend: label,
    class: 'segments fill',
    options: [
      { value: 'every', label: words.text('reading_use_for_every') },
      { value: 'site', label: words.text('reading_use_for_site') },
    ],
    chosen: settings.forSite ? 'site' : 'every',
    onChoose: (value) => change({ forSite: value === 'site' }),
  });
  return {
    element: h('div', { class: 'use-for' }, labelled(label, chosen)),
    show: ({ forSite }) => chosen.choose(forSite ? 'site' : 'every'),
  };
}
