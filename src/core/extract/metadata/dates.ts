import { foldSpace } from '../../text/fold.ts';

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

const months = new Map<string, readonly string[]>();

/** The month names of a language, long then short, from the browser's own data. */
function monthNames(lang: string): readonly string[] {
  const known = months.get(lang);
  if (known) return known;
  const names = (['long', 'short'] as const).flatMap((length) => monthsIn(lang, length));
  months.set(lang, names);
  return names;
}

/** One format for all twelve: making a format costs far more than using it. */
function monthsIn(lang: string, length: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(lang, { month: length, day: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(new Date(Date.UTC(2026, index, 15)));
    return (parts.find((part) => part.type === 'month')?.value ?? '').toLowerCase().replace(/\.$/, '');
  });
}

function monthIn(text: string, lang: string | null): number | null {
  const words = text.toLowerCase().split(/[^\p{L}\p{M}]+/u);
  for (const language of lang && !lang.startsWith('en') ? [lang, 'en'] : ['en']) {
    const names = namesOrNone(language);
    const at = words.map((word) => (word.length >= 3 ? names.indexOf(word) : -1)).find((index) => index >= 0);
    if (at !== undefined) return (at % 12) + 1;
  }
  return words.includes('sept') ? 9 : null;
}

function namesOrNone(lang: string): readonly string[] {
  try {
    return monthNames(lang);
  } catch {
    // A page may declare a language that is no BCP 47 tag.
    return [];
  }
}

function dayOf(year?: string, month?: string, day?: string): string | null {
  if (!year || !month || !day) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return null;
  return Number(year) >= 1_800 ? iso : null;
}
