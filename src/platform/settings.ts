import { SUMMARY_LENGTHS, type SummaryLength } from '../core/article.ts';
import { BACKUP_RHYTHMS, type BackupRhythm } from '../core/backup.ts';
import { MODES, type Mode, type Reason } from '../core/clean/clutter.ts';
import type { ElementRule } from '../core/clean/reader-rules.ts';
import { nearestPattern, siteOf } from '../core/site-pattern.ts';
import { PHRASE_LANGUAGES } from '../data/phrase-languages.ts';
import { PICTURE_SIZES, type PictureSize, STORY_SIZES, type StorySize } from '../data/picture-sizes.ts';
import {
  ALIGNMENTS,
  COLUMNS,
  DEFAULT_STYLE,
  FACES,
  type Face,
  LINE_FOCUSES,
  type LineFocus,
  LONGEST_CSS,
  PICTURE_LOOKS,
  type ReadingStyle,
  type Scale,
  SPACING,
  SPEECH_RATES,
  TEXT_SIZES,
  THEMES,
  type Theme,
} from '../data/reading-style.ts';
import { browser } from './browser.ts';

/**
 * One object of defaults that is also the type. Only what differs from the default is stored, so a default can be
 * bettered later. Migrations are numbered and run once, in order.
 */

export type SiteRule = 'always' | 'never';

export { FACES, type Face, siteOf, TEXT_SIZES, THEMES, type Theme };

export interface Settings extends ReadingStyle {
  /** Clean what is surely a news article without a press. */
  automatic: boolean;
  /** What a press of the toolbar button does besides opening the popup. */
  press: 'clean' | 'popup';
  /** How much a press hides where the reader chose nothing else for the site. */
  pressMode: Mode;
  /** How much a press hides, by host name without `www.`; holds for the subdomains, too. */
  modes: Record<string, Mode>;
  /** By site pattern (`core/site-pattern.ts`). */
  sites: Record<string, SiteRule>;
  /** What the reader put back, by host name: it stays visible there. */
  putBack: Record<string, Reason[]>;
  /** Kinds of elements that the reader hides or keeps, by site pattern. */
  elements: Record<string, ElementRule[]>;
  /** Looked for on every page, beside its own language and English (`data/phrase-languages.ts`). */
  phraseLanguages: readonly string[];
  summaryLength: SummaryLength;
  /** Single letters act in our own pages and in the reading view. */
  letterKeys: boolean;
  /** Offer the story in other words, by the browser's own model, beside the key points. */
  inOtherWords: boolean;
  /** The reading view's style where a site has its own, by host name. */
  siteStyles: Record<string, ReadingStyle>;
  lineFocus: LineFocus;
  /** The reader's own style sheet for stories, as it was written; `ui/own-css.ts` makes it safe. */
  ownCss: string;
  /** A link to another page of the same site opens in the reading view, too. */
  followLinks: boolean;
  speechRate: number;
  /** By primary language subtag: `SpeechSynthesisVoice.voiceURI`. */
  voices: Record<string, string>;
  savePictures: boolean;
  /** Megabytes kept of one picture; larger ones are made smaller. */
  pictureMost: PictureSize;
  /** Megabytes kept of all pictures of one story. */
  picturesMost: StorySize;
  /** The library as cards, not as a list. */
  libraryCards: boolean;
  /** How often the library is backed up by itself. */
  backup: BackupRhythm;
  /** The reader was asked about backups, and has answered. */
  backupOffered: boolean;
}

export const DEFAULTS: Readonly<Settings> = {
  automatic: true,
  press: 'clean',
  pressMode: 'strict',
  modes: {},
  sites: {},
  putBack: {},
  elements: {},
  phraseLanguages: [],
  summaryLength: 'medium',
  letterKeys: true,
  inOtherWords: false,
  ...DEFAULT_STYLE,
  siteStyles: {},
  lineFocus: 0,
  ownCss: '',
  followLinks: false,
  speechRate: 1,
  voices: {},
  savePictures: true,
  pictureMost: 10,
  picturesMost: 60,
  libraryCards: false,
  backup: 'off',
  backupOffered: false,
};

/** A family name longer than this is none. */
const LONGEST_FACE = 100;

type Check = (value: unknown) => boolean;
const isOneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const isBoolean: Check = (value) => typeof value === 'boolean';
const isRecord: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const isOn =
  ({ least, most }: Scale): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;
const isRecordOf =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value as object).every(check);

const STYLE_CHECKS: Readonly<Record<keyof ReadingStyle, Check>> = {
  theme: isOneOf(THEMES),
  face: isOneOf(FACES),
  ownFace: (value) => typeof value === 'string' && value.length <= LONGEST_FACE,
  textSize: isOn(TEXT_SIZES),
  measure: isOn(SPACING.measure),
  lineHeight: isOn(SPACING.lineHeight),
  letterSpacing: isOn(SPACING.letterSpacing),
  wordSpacing: isOn(SPACING.wordSpacing),
  alignment: isOneOf(ALIGNMENTS),
  columns: isOneOf(COLUMNS),
  pictures: isOneOf(PICTURE_LOOKS),
  printLinks: isBoolean,
};

const isStyle: Check = (value) =>
  isRecord(value) &&
  Object.entries(value as object).every(([key, part]) => STYLE_CHECKS[key as keyof ReadingStyle]?.(part));

const CHECKS: Readonly<Record<keyof Settings, Check>> = {
  ...STYLE_CHECKS,
  automatic: isBoolean,
  press: isOneOf(['clean', 'popup']),
  pressMode: isOneOf(MODES),
  modes: isRecord,
  sites: isRecord,
  putBack: isRecord,
  elements: isRecord,
  phraseLanguages: (value) => Array.isArray(value) && value.every(isOneOf(PHRASE_LANGUAGES)),
  summaryLength: isOneOf(SUMMARY_LENGTHS),
  letterKeys: isBoolean,
  inOtherWords: isBoolean,
  siteStyles: isRecordOf(isStyle),
  lineFocus: isOneOf(LINE_FOCUSES),
  ownCss: (value) => typeof value === 'string' && value.length <= LONGEST_CSS,
  followLinks: isBoolean,
  speechRate: isOneOf(SPEECH_RATES),
  voices: isRecordOf((value) => typeof value === 'string'),
  savePictures: isBoolean,
  pictureMost: isOneOf(PICTURE_SIZES),
  picturesMost: isOneOf(STORY_SIZES),
  libraryCards: isBoolean,
  backup: isOneOf(BACKUP_RHYTHMS),
  backupOffered: isBoolean,
};

type Stored = Record<string, unknown>;

/** Each takes what is stored one version on. None yet: the first change of a stored setting adds the first. */
const MIGRATIONS: readonly ((stored: Stored) => Stored)[] = [];

const KEY = 'settings';
const VERSION_KEY = 'settingsVersion';

/** What was stored, migrated, with the default for everything absent or not of its type. */
export function settingsFrom(stored: Stored, version: number): Settings {
  const migrated = MIGRATIONS.slice(version).reduce((value, migrate) => migrate(value), stored);
  const known = Object.entries(migrated).filter(([key, value]) => CHECKS[key as keyof Settings]?.(value));
  return { ...DEFAULTS, ...Object.fromEntries(known) };
}

export function differences(settings: Settings): Stored {
  const same = (key: string) =>
    JSON.stringify(settings[key as keyof Settings]) === JSON.stringify(DEFAULTS[key as keyof Settings]);
  return Object.fromEntries(Object.entries(settings).filter(([key]) => !same(key)));
}

export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get([KEY, VERSION_KEY]);
  const values = isRecord(stored[KEY]) ? (stored[KEY] as Stored) : {};
  const version = typeof stored[VERSION_KEY] === 'number' ? stored[VERSION_KEY] : MIGRATIONS.length;
  return settingsFrom(values, version);
}

let changing: Promise<unknown> = Promise.resolve();

/** Changes some settings, after every change asked for before. */
export function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  const changed = changing
    .catch(() => undefined)
    .then(async () => {
      const settings = await loadSettings();
      const next = { ...settings, ...change(settings) };
      await browser.storage.local.set({ [KEY]: differences(next), [VERSION_KEY]: MIGRATIONS.length });
      return next;
    });
  changing = changed;
  return changed;
}

/** Calls back with the new settings whenever any of them changes, here or elsewhere. */
export function watchSettings(onChange: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => {
    if (KEY in changes) void loadSettings().then(onChange);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), {
    once: true,
  });
}

/** The rule of the pattern that says most about an address; null where nothing is set. */
export function siteRule({ sites }: Settings, url: string): SiteRule | null {
  const pattern = nearestPattern(Object.keys(sites), url);
  return pattern === null ? null : (sites[pattern] ?? null);
}
