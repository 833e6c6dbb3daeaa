import type { WordKey, Words } from '../data/words.ts';
import type { Settings } from '../platform/settings.ts';
import type { SyncState } from '../platform/settings-sync.ts';
import { h } from '../ui/h.ts';
import { type IconName, icon, mark } from '../ui/icons.ts';
import { slot } from '../ui/slot.ts';
import { backupRow } from './backup-row.ts';
import { cleaningSection } from './cleaning-section.ts';
import {
  keysSection,
  type Log,
  logSection,
  privacySection,
  storageSection,
  type Usage,
} from './device-sections.ts';
import type { Doors } from './doors.ts';
import { elementsSection } from './elements-section.ts';
import { readingMore } from './reading-more.ts';
import { picturesRow, pointsSection, readingSection } from './reading-section.ts';
import { rulesFileRow } from './rules-file-row.ts';
import { optionsSearch } from './search.ts';
import { resetRow, syncSection } from './settings-section.ts';
import { putBackSection, siteForm, sitesSection } from './sites-section.ts';
import type { Page } from './view.ts';

interface State {
  readonly settings: Settings;
  readonly access: boolean;
  readonly usage: Usage;
  readonly log: Log;
  readonly sync: SyncState;
}

const SECTIONS = {
  cleaning: { title: 'options_cleaning', icon: 'eye' },
  sites: { title: 'options_sites', icon: 'globe' },
  reading: { title: 'options_reading', icon: 'type' },
  points: { title: 'options_points', icon: 'points' },
  library: { title: 'options_library', icon: 'library' },
  settings: { title: 'options_settings', icon: 'options' },
  log: { title: 'options_log', icon: 'file' },
  keys: { title: 'options_keys', icon: 'keys' },
  privacy: { title: 'options_privacy', icon: 'lock' },
} as const satisfies Record<string, { title: WordKey; icon: IconName }>;
type SectionName = keyof typeof SECTIONS;
const NAMES = Object.keys(SECTIONS) as SectionName[];

function sideList(words: Words, openLibrary: () => void): HTMLElement {
  const links = NAMES.map((name) => {
    const { title, icon: sign } = SECTIONS[name];
    return h('li', null, h('a', { href: `#${name}` }, icon(sign), words.text(title)));
  });
  const brand = h(
    'button',
    {
      type: 'button',
      class: 'brand',
      'aria-label': words.text('options_library_link'),
      onclick: openLibrary,
    },
    mark('cleaned'),
    words.text('extension_name'),
  );
  return h(
    'header',
    { class: 'side' },
    brand,
    h('nav', { 'aria-label': words.text('options_nav') }, h('ul', null, links)),
  );
}

function section(name: SectionName, words: Words, ...parts: HTMLElement[]): HTMLElement {
  const heading = h('h2', { id: `${name}-title` }, words.text(SECTIONS[name].title));
  return h('section', { id: name, 'aria-labelledby': heading.id }, heading, parts);
}

/** Shows in the list which section is being read: the last whose beginning is above the middle of the window. */
function markCurrent(document: Document): void {
  const middle = innerHeight / 2;
  const passed = NAMES.filter(
    (name) => (document.getElementById(name)?.getBoundingClientRect().top ?? 0) < middle,
  );
  const current = passed.at(-1) ?? NAMES[0];
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('href') === `#${current}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

export interface Options {
  settingsChanged(settings: Settings): void;
  accessChanged(): Promise<void>;
  /** Asks the browser for what is not in the settings. */
  load(): Promise<void>;
}

type Common = Omit<Page, 'settings'>;

/** Where each part stands that is drawn anew when something changes. */
function emptyPlaces() {
  const place = () => h('div', null);
  return {
    cleaning: place(),
    sites: place(),
    putBack: place(),
    elements: place(),
    reading: place(),
    readingMore: place(),
    points: place(),
    pictures: place(),
    backup: place(),
    storage: place(),
    sync: place(),
    log: place(),
    keys: place(),
  };
}
type Places = ReturnType<typeof emptyPlaces>;

/** Draws the parts that a change concerns. */
function drawer(
  at: Places,
  common: Common,
  onTurn: (on: boolean) => void,
  onCleared: () => void,
): (state: State) => void {
  type Set = Pick<State, 'settings'>;
  const cleaning = slot(at.cleaning, (from: Pick<State, 'settings' | 'access'>) =>
    cleaningSection({ ...common, ...from }),
  );
  const plain = [
    slot(at.sites, ({ settings }: Set) => sitesSection({ ...common, settings })),
    slot(at.putBack, ({ settings }: Set) => putBackSection({ ...common, settings })),
    slot(at.elements, ({ settings }: Set) => elementsSection({ ...common, settings })),
    slot(at.reading, ({ settings }: Set) => readingSection({ ...common, settings })),
    slot(at.readingMore, ({ settings }: Set) => readingMore({ ...common, settings })),
    slot(at.points, ({ settings }: Set) => pointsSection({ ...common, settings })),
    slot(at.pictures, ({ settings }: Set) => picturesRow({ ...common, settings })),
    slot(at.keys, ({ settings }: Set) => keysSection({ ...common, settings })),
    slot(at.backup, ({ settings }: Set) => [backupRow({ ...common, settings })]),
  ];
  const storage = slot(at.storage, ({ usage }: Pick<State, 'usage'>) => storageSection({ ...common, usage }));
  const entries = slot(at.log, ({ log }: Pick<State, 'log'>) =>
    logSection({ ...common, entries: log, onCleared }),
  );
  const shared = slot(at.sync, ({ sync }: Pick<State, 'sync'>) => syncSection({ ...common, sync, onTurn }));
  return ({ settings, access, usage, log, sync }) => {
    cleaning({ settings, access });
    for (const draw of plain) draw({ settings });
    storage({ usage });
    shared({ sync });
    entries({ log });
  };
}

function build(document: Document, common: Common, at: Places, messages: readonly HTMLElement[]): void {
  const { words, doors, store } = common;
  document.title = words.text('options_window_title');
  document.body.append(
    sideList(words, () => void store(() => doors.openLibrary())),
    h(
      'main',
      null,
      h('h1', null, words.text('options_title')),
      h('p', { class: 'sub' }, words.text('options_sub')),
      messages,
      section('cleaning', words, at.cleaning),
      section('sites', words, at.sites, siteForm(common), at.putBack, at.elements, rulesFileRow(common)),
      section('reading', words, at.reading, at.readingMore),
      section('points', words, at.points),
      section('library', words, at.pictures, at.backup, at.storage),
      section('settings', words, at.sync, resetRow(common)),
      section('log', words, at.log),
      section('keys', words, at.keys),
      section('privacy', words, h('div', null, privacySection(words))),
    ),
  );
}

/** Builds the options into the document's body; every change counts at once. */
export function options(document: Document, doors: Doors, settings: Settings): Options {
  const { words } = doors;
  let state: State = { settings, access: true, usage: null, log: [], sync: 'off' };
  const live = h('p', { class: 'visually-hidden', role: 'status' });
  const trouble = h('p', { class: 'error', role: 'alert', hidden: true });
  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
    document.documentElement.setAttribute('data-theme', state.settings.theme);
    draw(state);
    search.apply();
  };
  const common: Common = {
    doors,
    words,
    say(text) {
      live.textContent = text;
    },
    async store(work) {
      try {
        await work();
        trouble.hidden = true;
      } catch (thrown) {
        await doors.log('options', thrown);
        trouble.textContent = words.text('options_not_changed');
        trouble.hidden = false;
        // The controls go back to what is stored.
        set({ settings: { ...state.settings } });
      }
    },
  };
  const at = emptyPlaces();
  const turn = (on: boolean) =>
    void common.store(async () => {
      set({ sync: on ? 'on' : 'off' });
      set({ sync: await doors.turnSync(on) });
    });
  const draw = drawer(at, common, turn, () => set({ log: [] }));
  const search = optionsSearch(() => document, words);
  build(document, common, at, [search.element, trouble, live]);
  set({});
  markCurrent(document);
  document.defaultView?.addEventListener('scroll', () => markCurrent(document), { passive: true });
  const accessChanged = async () => set({ access: await doors.hasAccess() });
  return {
    settingsChanged: (next) => set({ settings: next }),
    accessChanged,
    async load() {
      await accessChanged();
      set({ sync: await doors.syncState().catch(() => 'off' as const) });
      set({ log: await doors.readLog().catch(() => null) });
      set({ usage: await doors.usage().catch(() => 'unknown' as const) });
    },
  };
}
