import type { CountKey, WordKey, Words } from '../data/words.ts';
import { browser } from './browser.ts';

const BYTES_IN_UNIT = 1000;
const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Formats are slow to make, and a list shows the same kinds again and again. */
function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function formatBytes(lang: string, value: number): string {
  const power = value < 1 ? 0 : Math.floor(Math.log(value) / Math.log(BYTES_IN_UNIT));
  const step = Math.min(power, BYTE_UNITS.length - 1);
  const unit = BYTE_UNITS[step] ?? 'byte';
  const shown = value / BYTES_IN_UNIT ** step;
  const maximumFractionDigits = shown < 10 && step > 1 ? 1 : 0;
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits,
  }).format(shown);
}

const dayFormat = remembered(
  // The day as the page states it, whatever the reader's time zone makes of it.
  (lang: string) => new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }),
);

const pluralRules = remembered((lang: string) => new Intl.PluralRules(lang));
const numberFormat = remembered((lang: string) => new Intl.NumberFormat(lang));

function formatDay(lang: string, iso: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0];
  if (!day || Number.isNaN(Date.parse(day))) return '';
  return dayFormat(lang).format(new Date(`${day}T00:00:00Z`));
}

/**
 * The words of the browser's language, from `_locales`. Nothing of it is fetched or made before it is used: in a tab the
 * first word and the first format cost more than all else that the reader starts with.
 */
export function browserWords(): Words {
  const lang = browser.i18n.getUILanguage();
  /** A text without values stays what it is; asking the browser costs more than a row of the list may. */
  const plain = remembered((key: WordKey) => browser.i18n.getMessage(key) || key);
  const number = (value: number) => numberFormat(lang).format(value);
  const shown = (value: string | number) => (typeof value === 'number' ? number(value) : value);
  const text = (key: WordKey, ...values: readonly (string | number)[]) =>
    values.length === 0 ? plain(key) : browser.i18n.getMessage(key, values.map(shown)) || key;
  return {
    lang,
    get dir() {
      return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
    },
    text,
    count(key: CountKey, count: number, ...values) {
      const form = pluralRules(lang).select(count);
      const said = browser.i18n.getMessage(`${key}_${form}`, [count, ...values].map(shown));
      return said || text(`${key}_other` as WordKey, count, ...values);
    },
    number,
    date: (iso) => formatDay(lang, iso),
    bytes: (value) => formatBytes(lang, value),
  };
}
