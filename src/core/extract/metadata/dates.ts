import { MONTH_NAMES } from '../../../data/month-names.ts';
import { foldSpace } from '../../text/fold.ts';
import { LETTER, MARK, runsOf } from '../../text/signs.ts';

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})\d{0,2}Z?)?$/;
const TIMESTAMP = /^(\d{10})(\d{3})?$/;
/** Year first, as in East Asia: the signs for year, month and day may be any. */
const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})\s*[年년./-]\s*(\d{1,2})\s*[月월./-]\s*(\d{1,2})(?!\d)/;
/** Two numbers before the year; which is the month is known only where the other is above twelve. */
const NUMBERS = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d{2})(?!\d)/;
const CLOCK_AND_ZONE = /(\d{1,2}:\d{2}(?::\d{2})?)\s*(Z|GMT|UTC|[+-]\d{4})\b/i;

/**
 * A date as a page writes it, in ISO 8601: a day where only a day is known, else day, time and zone. The day is the
 * one that is stated, never moved into another time zone.
 * @param lang the language whose month names are tried besides English; null for English alone.
 */
export function isoDate(value: string | null | undefined, lang: string | null = null): string | null {
  const text = foldSpace(value ?? '').slice(0, 120);
  if (text === '') return null;
  return (
    fromIso(text) ?? fromCompact(text) ?? fromTimestamp(text) ?? fromNumbers(text) ?? fromWords(text, lang)
  );
}

/** The day in an address such as `/2026/11/24/story`. */
export function dateInAddress(address: string): string | null {
  const [, year, month, day] = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/.exec(address) ?? [];
  return dayOf(year, month, day);
}

function fromIso(text: string): string | null {
  const [, year, month, date, time, zone] = ISO.exec(text) ?? [];
  const day = dayOf(year, month, date);
  return day && time ? withTime(day, time, zone) : day;
}

function withTime(day: string, time: string, zone: string | undefined): string {
  const clock = time.length < 5 || time.indexOf(':') === 1 ? `0${time}` : time;
  if (!zone) return `${day}T${clock}`;
  if (/^[a-z]/i.test(zone)) return `${day}T${clock}Z`;
  return `${day}T${clock}${zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`}`;
}

function fromCompact(text: string): string | null {
  const [, year, month, date, hour, minute] = COMPACT.exec(text) ?? [];
  const day = dayOf(year, month, date);
  return day && hour ? `${day}T${hour}:${minute}` : day;
}

function fromTimestamp(text: string): string | null {
  const [, seconds] = TIMESTAMP.exec(text) ?? [];
  return seconds ? new Date(Number(seconds) * 1_000).toISOString().replace('.000', '') : null;
}

function fromNumbers(text: string): string | null {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year) return dayOf(year, month, day);
  const [, first, second, last] = NUMBERS.exec(text) ?? [];
  if (!first || !second) return null;
  if (Number(first) > 12 || text.includes('.')) return dayOf(last, second, first);
  return Number(second) > 12 || first === second ? dayOf(last, first, second) : null;
}

/** "24 November 2026", "Nov. 24, 2026", "24. November 2026", "24 de noviembre de 2026", and RFC 2822. */
function fromWords(text: string, lang: string | null): string | null {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text)?.[0];
  const day = /(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?![\d:])/.exec(text)?.[1];
  const month = year && day ? monthIn(text, lang) : null;
  const stated = month ? dayOf(year, String(month), day) : null;
  const [, time, zone] = CLOCK_AND_ZONE.exec(text) ?? [];
  return stated && time && zone ? withTime(stated, time, zone) : stated;
}

const MONTHS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries(MONTH_NAMES).map(([lang, names]) => [lang, names.split(' ').map((name) => name.split('|'))]),
);
/** A name this long is a month's and nothing else, in whatever language the page says it is. */
const TELLING_NAME = 5;

/** The month that a text names in the page's language, else in English, else in full in any other. */
function monthIn(text: string, lang: string | null): number | null {
  const words = runsOf(text.toLowerCase(), LETTER | MARK).filter((word) => word.length >= 2);
  const own = primaryLanguage(lang);
  const telling = words.filter((word) => word.length >= TELLING_NAME);
  return (
    monthOf(words, MONTHS.get(own)) ??
    monthOf(words, MONTHS.get('en')) ??
    [...MONTHS.values()].reduce<number | null>((found, names) => found ?? monthOf(telling, names), null)
  );
}

function monthOf(words: readonly string[], names: readonly (readonly string[])[] = []): number | null {
  for (const word of words) {
    const index = names.findIndex((forms) => forms.includes(word));
    if (index >= 0) return index + 1;
  }
  return null;
}

function primaryLanguage(lang: string | null): string {
  const primary = (lang ?? 'en').toLowerCase().split('-')[0] ?? 'en';
  return primary === 'no' || primary === 'nn' ? 'nb' : primary;
}

function dayOf(year?: string, month?: string, day?: string): string | null {
  if (!year || !month || !day) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return null;
  return Number(year) >= 1_800 ? iso : null;
}
