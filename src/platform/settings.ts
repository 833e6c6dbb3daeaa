import { SUMMARY_LENGTHS, type SummaryLength } from '../core/article.ts';
import { MODES, type Mode, type Reason } from '../core/clean/clutter.ts';
import { FACES, type Face, TEXT_SIZES, THEMES, type Theme } from '../data/reading-style.ts';
import { browser } from './browser.ts';

/**
 * One object of defaults that is also the type. Only what differs from the default is stored, so a default can be
 * bettered later. Migrations are numbered and run once, in order.
 */

export type SiteRule = 'always' | 'never';

export { FACES, type Face, TEXT_SIZES, THEMES, type Theme };

export interface Settings {
  /** Clean what is surely a news article without a press. */
  automatic: boolean;
  /** What a press of the toolbar button does besides opening the popup. */
  press: 'clean' | 'popup';
  pressMode: Mode;
  /** By host name without `www.`; a rule holds for the subdomains, too. */
  sites: Record<string, SiteRule>;
  /** What the reader put back, by host name: it stays visible there. */
  putBack: Record<string, Reason[]>;
  summaryLength: SummaryLength;
  theme: Theme;
  face: Face;
  /** CSS pixels, in the reading view. */
  textSize: number;
  savePictures: boolean;
}

export const DEFAULTS: Readonly<Settings> = {
  automatic: true,
  press: 'clean',
  pressMode: 'strict',
  sites: {},
  putBack: {},
  summaryLength: 'medium',
  theme: 'system',
  face: 'serif',
  textSize: 20,
  savePictures: true,
};

type Check = (value: unknown) => boolean;
const isOneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const isBoolean: Check = (value) => typeof value === 'boolean';
const isRecord: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const CHECKS: Readonly<Record<keyof Settings, Check>> = {
  automatic: isBoolean,
  press: isOneOf(['clean', 'popup']),
  pressMode: isOneOf(MODES),
  sites: isRecord,
  putBack: isRecord,
  summaryLength: isOneOf(SUMMARY_LENGTHS),
  theme: isOneOf(THEMES),
  face: isOneOf(FACES),
  textSize: (value) => typeof value === 'number' && value >= TEXT_SIZES.least && value <= TEXT_SIZES.most,
  savePictures: isBoolean,
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

function differences(settings: Settings): Stored {
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

/** The host name that site rules are kept under; null for addresses that have none. */
export function siteOf(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname.replace(/^www\./, '') : null;
}

/** The rule for a site or the nearest of its parent domains; null where nothing is set. */
export function siteRule(settings: Settings, url: string): SiteRule | null {
  for (let host = siteOf(url); host; host = host.includes('.') ? host.slice(host.indexOf('.') + 1) : '') {
    // A host may be called `constructor`.
    if (Object.hasOwn(settings.sites, host)) return settings.sites[host] ?? null;
  }
  return null;
}
