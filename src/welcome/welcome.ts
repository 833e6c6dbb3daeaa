import type { WordKey, Words } from '../data/words.ts';
import { type Child, h } from '../ui/h.ts';
import { icon, mark } from '../ui/icons.ts';
import { samplePage } from './sample-page.ts';

/** All that the page needs of the world around it; `index.ts` opens the real doors, tests their own. */
export interface Doors {
  readonly words: Words;
  setAutomatic(on: boolean): Promise<unknown>;
  openOptions(): Promise<void>;
  /** Writes a line to the log; never throws. */
  log(where: string, what: unknown): Promise<void>;
}

interface Step {
  readonly sign: Child;
  readonly title: WordKey;
  readonly text: WordKey;
}

const PROMISES = [
  'welcome_promise_pages',
  'welcome_promise_network',
  'welcome_promise_consent',
] as const satisfies readonly WordKey[];

/** The headline, the button that cleans the sample, and the sample. */
function hero({ words, openOptions }: Doors, say: (text: string) => void): HTMLElement {
  const sample = samplePage(words);
  let cleaned = false;
  const turn = () => {
    cleaned = !cleaned;
    const hidden = sample.setCleaned(cleaned);
    button.textContent = words.text(cleaned ? 'welcome_back' : 'welcome_try');
    // On a narrow screen the sample stands below the button, out of sight.
    const { top } = sample.element.getBoundingClientRect();
    if (cleaned && top > innerHeight / 2) sample.element.scrollIntoView({ behavior: 'smooth' });
    say(cleaned ? words.count('welcome_said_cleaned', hidden) : words.text('welcome_said_original'));
  };
  const button = h(
    'button',
    { type: 'button', id: 'try', class: 'button main', onclick: turn },
    words.text('welcome_try'),
  );
  const options = h(
    'button',
    { type: 'button', id: 'options', class: 'button bare', onclick: () => void openOptions() },
    words.text('welcome_options'),
  );
  return h(
    'div',
    { class: 'hero' },
    h(
      'div',
      { class: 'words' },
      h('h1', null, words.text('welcome_title')),
      h('p', { class: 'lede' }, words.text('welcome_lede')),
      h('div', { class: 'go' }, button, options),
      h('p', { class: 'fine' }, words.text('welcome_fine')),
    ),
    sample.element,
  );
}

interface Automatic {
  readonly element: HTMLElement;
  show(on: boolean): void;
}

/** Cleaning without a press is on from the first run: it is said here, with the switch beside it. */
function automatic({ words, setAutomatic, log }: Doors, on: boolean): Automatic {
  const trouble = h(
    'p',
    { class: 'trouble', role: 'alert', hidden: true },
    words.text('welcome_not_changed'),
  );
  const said = h('p', { id: 'automatic-why' });
  const control = h('input', {
    type: 'checkbox',
    role: 'switch',
    class: 'switch',
    id: 'automatic',
    'aria-describedby': 'automatic-why',
    onchange: () => void turn(),
  });
  const show = (now: boolean) => {
    control.checked = now;
    said.textContent = words.text(now ? 'welcome_auto' : 'welcome_auto_off');
  };
  const turn = async () => {
    const wanted = control.checked;
    show(wanted);
    try {
      await setAutomatic(wanted);
      trouble.hidden = true;
    } catch (thrown) {
      show(!wanted);
      trouble.hidden = false;
      await log('welcome', thrown);
    }
  };
  show(on);
  const label = h('label', { htmlFor: 'automatic' }, words.text('welcome_auto_switch'));
  return {
    element: h(
      'section',
      { class: 'automatic', 'aria-labelledby': 'automatic-title' },
      h('h2', { id: 'automatic-title' }, words.text('welcome_auto_title')),
      h('div', null, said, h('p', { class: 'choice' }, control, label), trouble),
    ),
    show,
  };
}

function steps(words: Words): HTMLElement {
  const keys = ['options_key_alt', 'options_key_shift'] as const;
  const list: readonly Step[] = [
    {
      sign: h('span', { class: 'toolbar' }, icon('pin', { small: true }), h('span', null, mark('found'))),
      title: 'welcome_pin_title',
      text: 'welcome_pin',
    },
    {
      sign: [keys.map((key) => h('kbd', null, words.text(key))), h('kbd', null, 'R')],
      title: 'welcome_keys_title',
      text: 'welcome_keys',
    },
    { sign: mark('saved'), title: 'welcome_keep_title', text: 'welcome_keep' },
  ];
  return h(
    'div',
    { class: 'steps' },
    list.map(({ sign, title, text }) =>
      h(
        'section',
        { 'aria-labelledby': title },
        h('div', { class: 'sign', 'aria-hidden': true }, sign),
        h('h2', { id: title }, words.text(title)),
        h('p', null, words.text(text)),
      ),
    ),
  );
}

function promises(words: Words): HTMLElement {
  return h(
    'section',
    { class: 'promises', 'aria-labelledby': 'promises' },
    h('h2', { id: 'promises' }, words.text('welcome_promise_title')),
    h(
      'ul',
      null,
      PROMISES.map((promise) => h('li', null, icon('check'), h('span', null, words.text(promise)))),
    ),
  );
}

/** Builds the welcome into the document's body. @returns shows the switch as it was set elsewhere. */
export function welcome(document: Document, doors: Doors, on: boolean): (on: boolean) => void {
  const { words } = doors;
  const live = h('p', { class: 'visually-hidden', role: 'status' });
  const byItself = automatic(doors, on);
  document.title = words.text('welcome_window_title');
  document.body.append(
    h(
      'main',
      null,
      h('p', { class: 'brand' }, mark('cleaned'), words.text('extension_name')),
      hero(doors, (text) => {
        live.textContent = text;
      }),
      live,
      byItself.element,
      steps(words),
      promises(words),
    ),
  );
  return byItself.show;
}
