import { MODES } from '../core/clean/clutter.ts';
import { choice } from '../ui/choice.ts';
import { h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import { languagesRow } from './languages-row.ts';
import { modeSites } from './mode-sites.ts';
import { choices, type Page, plainButton, row, switchRow } from './view.ts';

/** What is missing where the reader withheld access to sites, and the button that asks for it. */
function accessNote({ words, doors, say, store }: Page): HTMLElement {
  const ask = () =>
    void store(async () => {
      if (!(await doors.askForAccess())) say(words.text('options_access_refused'));
    });
  return h(
    'div',
    { class: 'note warn', id: 'access' },
    icon('warn'),
    h('b', null, words.text('options_access_title')),
    h('p', null, words.text('options_access')),
    h('div', { class: 'row' }, plainButton('access-ask', words.text('options_access_ask'), ask)),
  );
}

/** When pages are cleaned, and how much of them goes. */
export function cleaningSection(page: Page & { readonly access: boolean }): Node[] {
  const { words, doors, settings, store } = page;
  const press = choice({
    name: 'press',
    legend: words.text('options_press'),
    class: 'segments',
    options: choices(words, 'options_press', ['clean', 'popup'] as const),
    chosen: settings.press,
    onChoose: (value) => void store(() => doors.changeSettings({ press: value })),
  });
  const mode = choice({
    name: 'mode',
    legend: words.text('options_mode'),
    class: 'segments',
    options: choices(words, 'options_mode', MODES),
    chosen: settings.pressMode,
    onChoose: (pressMode) => void store(() => doors.changeSettings({ pressMode })),
  });
  return [
    ...(page.access ? [] : [accessNote(page)]),
    switchRow({
      id: 'automatic',
      title: words.text('options_automatic'),
      why: words.text('options_automatic_why'),
      on: settings.automatic,
      onTurn: (automatic) => void store(() => doors.changeSettings({ automatic })),
    }),
    row({ title: words.text('options_press'), control: press.element }),
    row({ title: words.text('options_mode'), control: mode.element, why: words.text('options_mode_why') }),
    languagesRow(page),
    ...modeSites(page),
  ];
}
