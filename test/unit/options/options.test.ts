// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../../../src/core/failure.ts';
import type { Doors } from '../../../src/options/doors.ts';
import { options } from '../../../src/options/options.ts';
import type { LogEntry } from '../../../src/platform/log.ts';
import { DEFAULTS, type Settings } from '../../../src/platform/settings.ts';
import type { SyncState } from '../../../src/platform/settings-sync.ts';
import { eventually } from '../support/eventually.ts';
import { englishWords } from '../support/words.ts';

/** Settings, access, a library and a log in memory. */
class FakeWorld {
  settings: Settings = { ...DEFAULTS };
  access = true;
  grants = true;
  stores = true;
  log: LogEntry[] = [];
  file = '';
  sync: SyncState = 'off';
  syncs: SyncState = 'on';
  readonly calls: string[] = [];
  onSettings: (settings: Settings) => void = () => undefined;

  #change(change: Partial<Settings>): Settings {
    if (!this.stores) throw new Failure('unexpected', 'no storage');
    this.settings = { ...this.settings, ...change };
    this.onSettings(this.settings);
    return this.settings;
  }

  readonly doors: Doors = {
    words: englishWords,
    hasModel: true,
    changeSettings: async (change) => this.#change(change),
    changeRules: async (change) => this.#change(change(this.settings)),
    download: (name, content) => {
      this.calls.push(`download ${name}`);
      this.file = content;
    },
    hasAccess: async () => this.access,
    askForAccess: async () => {
      this.access = this.grants;
      return this.grants;
    },
    usage: async () => ({ used: 2_000, quota: 9_000 }),
    askToBackUp: async () => this.grants,
    openLibrary: async () => {
      this.calls.push('library');
    },
    readLog: async () => this.log,
    clearLog: async () => {
      this.log = [];
    },
    log: async (where) => {
      this.calls.push(`log ${where}`);
    },
    syncState: async () => this.sync,
    turnSync: async (on) => {
      this.calls.push(`sync ${on}`);
      this.sync = on ? this.syncs : 'off';
      return this.sync;
    },
    copy: async (text) => {
      this.calls.push(`copy ${text}`);
    },
  };
}

let world: FakeWorld;

beforeEach(() => {
  document.body.replaceChildren();
  world = new FakeWorld();
});

const settled = () => new Promise((resolve) => setTimeout(resolve));
const text = (id: string) => document.getElementById(id)?.textContent ?? '';

async function open(doors: Doors = world.doors) {
  const shown = options(document, doors, world.settings);
  world.onSettings = shown.settingsChanged;
  await shown.load();
  return shown;
}

async function choose(name: string, value: string): Promise<void> {
  document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)?.click();
  await settled();
}

async function press(id: string): Promise<void> {
  document.getElementById(id)?.click();
  await settled();
}

describe('every change counts at once', () => {
  test.each([
    ['press', 'popup', { press: 'popup' }],
    ['mode', 'careful', { pressMode: 'careful' }],
    ['reading-theme', 'black', { theme: 'black' }],
    ['reading-face', 'sans', { face: 'sans' }],
    ['reading-alignment', 'justify', { alignment: 'justify' }],
    ['reading-pictures', 'hide', { pictures: 'hide' }],
    ['length', 'long', { summaryLength: 'long' }],
  ] as const)('%s', async (name, value, change) => {
    await open();
    await choose(name, value);
    expect(world.settings).toEqual({ ...DEFAULTS, ...change });
  });

  test.each([
    ['picture-most', '25', { pictureMost: 25 }],
    ['pictures-most', '20', { picturesMost: 20 }],
  ] as const)('%s', async (id, value, change) => {
    await open();
    const select = document.querySelector<HTMLSelectElement>(`#${id}`);
    if (select) select.value = value;
    select?.dispatchEvent(new Event('change'));
    await eventually(() => expect(world.settings).toEqual({ ...DEFAULTS, ...change }));
  });

  test('how much is hidden on one site', async () => {
    world.settings = { ...DEFAULTS, modes: { 'harbour.example': 'focus' } };
    await open();
    await choose('mode-harbour.example', 'careful');
    expect(world.settings.modes).toEqual({ 'harbour.example': 'careful' });
    await press('mode-remove-harbour.example');
    expect(world.settings).toEqual(DEFAULTS);
  });

  test.each([
    ['automatic', { automatic: false }],
    ['pictures', { savePictures: false }],
  ] as const)('the switch %s', async (id, change) => {
    await open();
    await press(id);
    expect(world.settings).toEqual({ ...DEFAULTS, ...change });
  });

  test('the text size, with the sample beside it', async () => {
    await open();
    const slider = document.querySelector<HTMLInputElement>('.size input');
    if (!slider) throw new Error('no slider');
    slider.value = '26';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    expect(document.getElementById('sample')?.style.getPropertyValue('--text-size')).toBe('26px');
    expect(world.settings.textSize).toBe(20);
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(world.settings.textSize).toBe(26);
  });

  test('what is changed elsewhere shows here', async () => {
    const shown = await open();
    shown.settingsChanged({ ...DEFAULTS, theme: 'dark', sites: { 'harbour.example': 'never' } });
    expect(document.documentElement.getAttribute('data-theme')).toBe('dark');
    expect(text('sites')).toContain('harbour.example');
  });

  test('a change that could not be stored is told, logged, and not shown as made', async () => {
    await open();
    world.stores = false;
    await press('automatic');
    expect(document.querySelector('main > [role="alert"]')?.textContent).toContain('could not be stored');
    expect(world.calls).toContain('log options');
    expect(document.querySelector<HTMLInputElement>('#automatic')?.checked).toBe(true);
  });
});

describe('access to sites', () => {
  test('is not spoken of while it is given', async () => {
    await open();
    expect(document.getElementById('access')).toBeNull();
  });

  test('is asked for where it is withheld', async () => {
    world.access = false;
    const shown = await open();
    expect(text('access')).toContain('can’t clean stories by itself');
    await press('access-ask');
    await shown.accessChanged();
    expect(document.getElementById('access')).toBeNull();
  });

  test('a refusal is said', async () => {
    world.access = false;
    world.grants = false;
    await open();
    await press('access-ask');
    expect(document.querySelector('.visually-hidden[role="status"]')?.textContent).toContain(
      'The button still works.',
    );
  });
});

describe('sites', () => {
  async function add(typed: string, id: string): Promise<void> {
    const field = document.querySelector<HTMLInputElement>('#site-field');
    if (!field) throw new Error('no field');
    field.value = typed;
    await press(id);
  }

  test('are added, changed and removed', async () => {
    await open();
    expect(text('sites')).toContain('No site has a rule of its own yet.');
    await add('https://www.harbour.example/ferry', 'add-never');
    expect(world.settings.sites).toEqual({ 'harbour.example': 'never' });
    await choose('rule-harbour.example', 'always');
    expect(world.settings.sites).toEqual({ 'harbour.example': 'always' });
    await press('remove-harbour.example');
    expect(world.settings.sites).toEqual({});
  });

  test('Enter adds as Always', async () => {
    await open();
    const field = document.querySelector<HTMLInputElement>('#site-field');
    if (!field) throw new Error('no field');
    field.value = 'harbour.example';
    field.form?.requestSubmit();
    await settled();
    expect(world.settings.sites).toEqual({ 'harbour.example': 'always' });
    expect(field.value).toBe('');
  });

  test('what names no site is told and kept for mending', async () => {
    await open();
    await add('two words', 'add-never');
    expect(world.settings.sites).toEqual({});
    expect(text('site-error')).toContain('“two words” is no site name.');
    expect(document.querySelector('#site-field')?.getAttribute('aria-invalid')).toBe('true');
    expect(document.querySelector<HTMLInputElement>('#site-field')?.value).toBe('two words');
  });

  test('what was put back is listed and can be forgotten', async () => {
    world.settings = { ...DEFAULTS, putBack: { 'harbour.example': ['share', 'newsletter'] } };
    await open();
    expect(text('sites')).toContain('Share buttons and Newsletter boxes');
    await press('forget-harbour.example');
    expect(world.settings.putBack).toEqual({});
  });
});

describe('library and log', () => {
  test('how much room the library takes', async () => {
    await open();
    expect(text('library')).toContain('2 kB of 9 kB used.');
    await press('open-library');
    expect(world.calls).toContain('library');
  });

  test('a library that does not open leaves the rest of the options alone', async () => {
    world.doors.usage = async () => {
      throw new Failure('library-blocked');
    };
    await open();
    expect(text('library')).toContain('does not say');
  });

  test('the log is shown, copied and cleared', async () => {
    world.log = [{ at: '2026-11-24T10:00:00Z', where: 'background save', what: 'Error: disk' }];
    await open();
    const line = '2026-11-24T10:00:00Z background save: Error: disk';
    expect(document.querySelector('.log')?.textContent).toBe(line);
    await press('log-copy');
    expect(world.calls).toContain(`copy ${line}`);
    await press('log-clear');
    expect(text('log')).toContain('Nothing has gone wrong.');
  });

  test('an empty log says so', async () => {
    await open();
    expect(text('log')).toContain('Nothing has gone wrong.');
  });
});

test('the list at the side leads to every section', async () => {
  await open();
  const targets = [...document.querySelectorAll('nav a')].map(
    (link) => link.getAttribute('href')?.slice(1) ?? '',
  );
  expect(targets.map((id) => document.getElementById(id)?.tagName)).toEqual(targets.map(() => 'SECTION'));
  expect(targets).toHaveLength(document.querySelectorAll('section').length);
});

describe('rules for single things, and rules as a file', () => {
  const QUIZ = { selector: '.quiz', act: 'hide', label: 'Which goat are you?' } as const;
  const field = (id: string) => document.getElementById(id) as HTMLInputElement;

  async function type(id: string, value: string): Promise<void> {
    field(id).value = value;
    field(id).dispatchEvent(new Event('change'));
    await settled();
  }

  test('are listed, changed where they stand, and removed', async () => {
    world.settings = { ...world.settings, elements: { 'harbour.example': [QUIZ] } };
    await open();
    expect(text('sites')).toContain('Which goat are you?');
    await type('selector-of-harbour.example-0', 'div >');
    expect(field('selector-of-harbour.example-0').getAttribute('aria-invalid')).toBe('true');
    expect(world.settings.elements).toEqual({ 'harbour.example': [QUIZ] });
    await type('selector-of-harbour.example-0', '.quiz-box');
    await type('site-of-harbour.example-0', 'harbour.example/sport');
    await choose('act-harbour.example/sport-0', 'show');
    expect(world.settings.elements).toEqual({
      'harbour.example/sport': [{ ...QUIZ, selector: '.quiz-box', act: 'show' }],
    });
    await press('drop-harbour.example/sport-0');
    expect(world.settings.elements).toEqual({});
    expect(text('sites')).not.toContain('Which goat are you?');
  });

  test('the site of a rule can be changed to a part of it; what is no site is not taken', async () => {
    world.settings = { ...world.settings, sites: { 'harbour.example': 'never' } };
    await open();
    await type('pattern-harbour.example', 'no site');
    expect(text('sites')).toContain('“no site” is no site name.');
    await type('pattern-harbour.example', 'harbour.example/sport');
    expect(world.settings.sites).toEqual({ 'harbour.example/sport': 'never' });
  });

  test('are written to a file, and a file’s are brought in', async () => {
    world.settings = { ...world.settings, sites: { 'harbour.example': 'never' } };
    await open();
    await press('rules-export');
    expect(world.calls).toContain('download clearstory-rules.json');
    world.settings = { ...world.settings, sites: {} };
    const bring = async (content: string) => {
      const file = { name: 'rules.json', text: async () => content };
      Object.defineProperty(field('rules-file'), 'files', { value: [file], configurable: true });
      field('rules-file').dispatchEvent(new Event('change'));
      await settled();
      await settled();
    };
    await bring(world.file);
    expect(world.settings.sites).toEqual({ 'harbour.example': 'never' });
    expect(text('sites')).toContain('1 rule brought in.');
    await bring('{}');
    expect(text('sites')).toContain('rules.json holds no rules');
  });
});

describe('the story in other words', () => {
  test('off until it is turned on', async () => {
    await open();
    const control = document.querySelector<HTMLInputElement>('#other-words');
    expect(control?.checked).toBe(false);
    control?.click();
    await settled();
    expect(world.settings.inOtherWords).toBe(true);
  });

  test('no choice where the browser has no model', async () => {
    await open({ ...world.doors, hasModel: false });
    expect(document.getElementById('other-words')).toBeNull();
  });
});

describe('these settings', () => {
  test('go to the account only where the reader turns that on, and trouble is said', async () => {
    world.syncs = 'too-large';
    await open();
    expect((document.getElementById('sync') as HTMLInputElement).checked).toBe(false);
    await press('sync');
    await settled();
    expect(world.calls).toContain('sync true');
    expect(text('settings')).toContain('too many');
  });

  test('are reset at once, with a way back', async () => {
    world.settings = { ...DEFAULTS, theme: 'black', sites: { 'a.example': 'always' }, backupOffered: true };
    await open();
    await press('reset');
    await settled();
    expect(world.settings).toEqual({ ...DEFAULTS, backupOffered: true });
    await press('reset-undo');
    await settled();
    expect(world.settings).toMatchObject({ theme: 'black', sites: { 'a.example': 'always' } });
  });

  test('languages of phrases are chosen one by one', async () => {
    await open();
    await press('phrases-de');
    await press('phrases-ja');
    expect(world.settings.phraseLanguages).toEqual(['de', 'ja']);
    await press('phrases-de');
    expect(world.settings.phraseLanguages).toEqual(['ja']);
  });
});

describe('backups', () => {
  const turn = async (rhythm: string) => {
    document.querySelector<HTMLInputElement>(`input[name=backup][value=${rhythm}]`)?.click();
    await settled();
    await settled();
  };

  test('begin where the reader lets them, and end without a question', async () => {
    await open();
    await turn('weekly');
    expect(world.settings).toMatchObject({ backup: 'weekly', backupOffered: true });
    world.grants = false;
    await turn('off');
    expect(world.settings.backup).toBe('off');
  });

  test('stay off where the reader refuses the downloads, and it is said', async () => {
    world.grants = false;
    await open();
    await turn('daily');
    expect(world.settings.backup).toBe('off');
    expect(document.querySelector<HTMLInputElement>('input[name=backup][value=off]')?.checked).toBe(true);
    expect(text('library')).toContain('Without access to the downloads');
  });
});

test('letters that act are switched off and on', async () => {
  await open();
  await press('letter-keys');
  expect(world.settings.letterKeys).toBe(false);
  await press('letter-keys');
  expect(world.settings.letterKeys).toBe(true);
});

describe('searching the options', () => {
  const type = (query: string) => {
    const field = document.getElementById('search') as HTMLInputElement;
    field.value = query;
    field.dispatchEvent(new Event('input'));
  };
  const isLeft = (element: Element | null) => element !== null && element.closest('.missed') === null;

  test('leaves what holds the words, and says how much that is', async () => {
    await open();
    type('PICTURES with');
    expect(isLeft(document.getElementById('pictures'))).toBe(true);
    expect(isLeft(document.getElementById('automatic'))).toBe(false);
    expect(isLeft(document.getElementById('sites'))).toBe(false);
    expect(text('search-said')).toBe('1 option found.');
    type('');
    expect(document.querySelector('.missed')).toBeNull();
  });

  test('a section whose title is meant stays whole', async () => {
    await open();
    type('cleaning');
    expect(isLeft(document.getElementById('automatic'))).toBe(true);
    expect(isLeft(document.querySelector('.languages'))).toBe(true);
  });

  test('still holds when a setting changes, and says so where nothing is found', async () => {
    await open();
    type('xylograph');
    expect(text('search-said')).toContain('xylograph');
    world.onSettings({ ...world.settings, theme: 'sepia' });
    expect(isLeft(document.getElementById('automatic'))).toBe(false);
  });
});
