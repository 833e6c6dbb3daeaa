import type { ReadState } from '../saved.ts';
import type { ImportedLink } from './imported.ts';

/**
 * What the fields of other products' exports are called, and what they mean. (From the products' own help pages and
 * sample exports: Pocket, Instapaper, Omnivore, Readwise Reader, Raindrop, Wallabag.)
 */

/** Names in lower case, without spaces and signs. */
const NAMES = {
  url: ['url', 'givenurl', 'resolvedurl', 'link', 'href', 'originalurl'],
  title: ['title', 'giventitle', 'resolvedtitle', 'name'],
  tags: ['tags', 'labels', 'documenttags'],
  folder: ['folder', 'location', 'status', 'state'],
  archived: ['isarchived', 'archived'],
  favourite: ['favorite', 'favourite', 'isstarred', 'starred', 'important'],
  savedAt: [
    'timeadded',
    'timestamp',
    'created',
    'createdat',
    'savedat',
    'saveddate',
    'creationdate',
    'adddate',
    'dateadded',
  ],
  author: ['author', 'authors', 'publishedby'],
  html: ['content', 'html', 'fullhtml'],
  progress: ['readingprogress', 'readingprogresspercent'],
} as const;

type Field = keyof typeof NAMES;
const FIELDS = Object.keys(NAMES) as Field[];

export type RawFields = Readonly<Record<string, unknown>>;

const plainName = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');

/** The fields of a record by what they mean, whatever the product calls them. */
function known(raw: RawFields): Partial<Record<Field, unknown>> {
  const byName = new Map(Object.entries(raw).map(([name, value]) => [plainName(name), value]));
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const name = NAMES[field].find((each) => (byName.get(each) ?? '') !== '');
      return name === undefined ? [] : [[field, byName.get(name)]];
    }),
  );
}

/** Whether a table of these columns holds addresses. */
export function hasAddresses(columns: readonly string[]): boolean {
  return columns.some((column) => (NAMES.url as readonly string[]).includes(plainName(column)));
}

const isTrue = (value: unknown) => value === true || /^(?:1|true|yes)$/i.test(String(value));

const text = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');

/** Tags as a list, as words with "|" or "," between them, or as a list written as text. */
export function tagsFrom(value: unknown): string[] {
  if (Array.isArray(value)) {
    const names = value.map((each) =>
      typeof each === 'object' && each !== null
        ? ((each as RawFields)['label'] ?? (each as RawFields)['name'])
        : each,
    );
    return [...new Set(names.map(text).filter((name) => name !== ''))];
  }
  const written = text(value).replace(/^\[|\]$/g, '');
  const names = written
    .split(written.includes('|') ? '|' : ',')
    .map((name) => name.replace(/^[\s'"]+|[\s'"]+$/g, ''));
  return [...new Set(names.filter((name) => name !== ''))];
}

/** A date with the day first, as Wallabag writes it; `Date.parse` would take the first number for the month. */
const DAY_FIRST = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})(?: (\d\d:\d\d(?::\d\d)?))?$/;

function timeOf(date: string): number {
  const [, day = '', month = '', year, clock = '00:00'] = DAY_FIRST.exec(date) ?? [];
  if (!year) return Date.parse(date);
  const [d, m] = Number(month) > 12 ? [month, day] : [day, month];
  return Date.parse(`${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}T${clock}Z`);
}

/** A moment as ISO 8601, from seconds or milliseconds since 1970 or from a date. */
export function momentFrom(value: unknown): string | null {
  const number = typeof value === 'number' || /^\d{9,13}$/.test(String(value)) ? Number(value) : Number.NaN;
  const time = Number.isNaN(number) ? timeOf(text(value)) : number * (number < 1e11 ? 1000 : 1);
  return Number.isNaN(time) || time <= 0 || time > 8.64e15 ? null : new Date(time).toISOString();
}

function stateFrom({ folder, archived, progress }: Partial<Record<Field, unknown>>): ReadState {
  if (isTrue(archived) || /archive/i.test(text(folder))) return 'archived';
  const part = Number(progress);
  return /^read$/i.test(text(folder)) || part === 1 || part >= 99 ? 'read' : 'unread';
}

/** A web address as it is kept; null for anything else. */
export function webAddress(value: unknown): string | null {
  const address = text(value);
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : null;
}

/** Folders that say where a story stands in its product, not what it is about. */
const NO_TAGS =
  /^(?:unread|archive|archived|starred|liked|home|unsorted|new|later|shortlist|feed|active|read|succeeded)$/i;

/** What a record tells of a saved address; null where it holds none of the web. */
export function linkFrom(raw: RawFields): ImportedLink | null {
  const fields = known(raw);
  const url = webAddress(fields.url);
  if (url === null) return null;
  const folder = text(fields.folder);
  const authors = Array.isArray(fields.author) ? fields.author.map(text) : [text(fields.author)];
  const title = text(fields.title);
  const tags = [...tagsFrom(fields.tags), ...(NO_TAGS.test(folder) ? [] : tagsFrom(folder))];
  return {
    url,
    // Pocket puts the address where it knows no title.
    title: webAddress(title) === null ? title : '',
    tags: [...new Set(tags)],
    state: stateFrom(fields),
    favourite: isTrue(fields.favourite) || /^(?:starred|liked)$/i.test(folder),
    savedAt: momentFrom(fields.savedAt),
    byline: authors.filter((name) => name !== ''),
    html: typeof fields.html === 'string' && fields.html.trim() !== '' ? fields.html : null,
  };
}
