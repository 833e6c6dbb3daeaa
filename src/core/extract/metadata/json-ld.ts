import { foldSpace } from '../../text/fold.ts';
import { dataTexts } from './data-texts.ts';
import { decodeReferences } from './plain-text.ts';

/** What structured data (schema.org in JSON-LD) says of the story; unchecked strings. */
export interface StructuredData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly description: string | null;
  readonly publisher: string | null;
  readonly picture: string | null;
  readonly lang: string | null;
  readonly url: string | null;
  readonly section: string | null;
  readonly free: boolean | null;
  /** The story's text as the data has it: plain, without markup and references. */
  readonly body: string | null;
  /** Words of the story's text, as the data has or counts them. */
  readonly bodyWords: number | null;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Item = { readonly [key: string]: Json };

const STORY_TYPE = /(?:Article|BlogPosting|Report|Posting|Review|Recipe|HowTo)$/;
const MOST_ITEMS = 500;

/**
 * Reads the page's JSON-LD: graphs, arrays and references; of what cannot be read after a repair, the fields that can.
 * @param url the page's address: of several stories the one that names it is the page's own
 */
export function structuredData(page: Document, url: string): StructuredData | null {
  const items: Item[] = [];
  for (const text of dataTexts(page)) gather(parse(text), items, 0);
  const story = chooseStory(items, url);
  return story ? describe(story, items) : null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]+/g;

/** Sites write raw line breaks into strings, wrap scripts in comments, and leave commas behind. */
function parse(text: string): Json {
  const stripped = text
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*.*?\*\/|\]\]>)\s*$/, '')
    .replace(/;\s*$/, '');
  const repairs = [
    (broken: string) => broken,
    (broken: string) => broken.replace(CONTROLS, ' '),
    (broken: string) => broken.replace(/,\s*([}\]])/g, '$1'),
  ];
  let candidate = stripped;
  for (const repair of repairs) {
    candidate = repair(candidate);
    try {
      return JSON.parse(candidate) as Json;
    } catch {
      // The next repair is tried.
    }
  }
  return salvaged(stripped);
}

/** Of data that no repair makes readable: each field by itself, where it is a plain string. */
function salvaged(text: string): Json {
  if (!/"@type"\s*:\s*\[?\s*"\w*(?:Article|BlogPosting|Report)"/.test(text)) return null;
  const item: Record<string, Json> = { '@type': 'Article' };
  for (const key of [
    'headline',
    'datePublished',
    'dateModified',
    'description',
    'articleSection',
    'inLanguage',
  ]) {
    const value = stringAfter(text, key);
    if (value) item[key] = value;
  }
  const author = /"author"\s*:\s*[[{\s]*(?:"@type"[^{}]{0,80}?,\s*)?"name"\s*:\s*"([^"\\]{2,80})"/.exec(
    text,
  )?.[1];
  if (author) item['author'] = author;
  return item;
}

function stringAfter(text: string, key: string): string | null {
  const [, value] = new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\\\n]|\\\\.){1,600})"`).exec(text) ?? [];
  try {
    return value === undefined ? null : (JSON.parse(`"${value}"`) as string);
  } catch {
    return null;
  }
}

function gather(value: Json, items: Item[], depth: number): void {
  if (depth > 6 || items.length >= MOST_ITEMS || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const each of value) gather(each, items, depth + 1);
    return;
  }
  const item = value as Item;
  items.push(item);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item']) {
    const nested = item[key];
    if (nested !== undefined) gather(nested, items, depth + 1);
  }
}

function chooseStory(items: readonly Item[], url: string): Item | null {
  const stories = items.filter((item) => typesOf(item).some((type) => STORY_TYPE.test(type)));
  const told = stories.filter((item) => textIn(item['headline']) ?? textIn(item['name']));
  const page = items.find((item) => typesOf(item).includes('WebPage') && item['datePublished'] !== undefined);
  return told.find((item) => isOf(item, url)) ?? told[0] ?? stories[0] ?? page ?? null;
}

function isOf(item: Item, url: string): boolean {
  const said = [item['url'], item['mainEntityOfPage'], item['@id']].map((value) =>
    addressIn(value ?? null, []),
  );
  return said.some((address) => address !== null && pathOf(address) === pathOf(url));
}

function pathOf(address: string): string {
  return address
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '');
}

function typesOf(item: Item): string[] {
  const type = item['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types.filter((each): each is string => typeof each === 'string');
}

function describe(story: Item, items: readonly Item[]): StructuredData {
  const said = textIn(story['articleBody']) ?? textIn(story['text']);
  const body = said && paragraphsOf(said);
  return {
    headline: textIn(story['headline']) ?? textIn(story['name']),
    authors: namesIn(story['author'] ?? story['creator'] ?? null, items),
    published: textIn(story['datePublished']) ?? textIn(story['dateCreated']),
    modified: textIn(story['dateModified']),
    description: textIn(story['description']),
    publisher: namesIn(story['publisher'] ?? null, items)[0] ?? null,
    picture: addressIn(story['image'] ?? story['thumbnailUrl'] ?? null, items),
    lang: textIn(story['inLanguage']),
    url: textIn(story['url']) ?? textIn(story['mainEntityOfPage']),
    section: textIn(story['articleSection']),
    free: freeOf(story['isAccessibleForFree']),
    body,
    bodyWords: bodyWords(story, body),
  };
}

/** Some write markup into their data; what parts paragraphs in it is a line break in the text. */
function paragraphsOf(body: string): string {
  const bare = /[<&]/.test(body)
    ? decodeReferences(
        body
          .replace(/<\/?(?:p|br|div|li|h\d|blockquote)\b[^<>]{0,200}>/gi, '\n')
          .replace(/<[^<>]{1,400}>/g, ''),
      )
    : body;
  return bare
    .split(/\s*[\n\r]+\s*/)
    .map(foldSpace)
    .filter((line) => line !== '')
    .join('\n');
}

/** Each sentence is counted once: some data have their story twice. */
function bodyWords(story: Item, body: string | null): number | null {
  if (body) {
    const sentences = new Set(body.split(/\n|(?<=[.!?…。！？])\s+/u));
    return [...sentences].reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0);
  }
  const count = Number(story['wordCount'] ?? Number.NaN);
  return Number.isInteger(count) && count > 0 ? count : null;
}

function freeOf(value: Json | undefined): boolean | null {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && /^(?:true|false)$/i.test(value) ? value.toLowerCase() === 'true' : null;
}

function textIn(value: Json | undefined): string | null {
  if (Array.isArray(value)) return textIn(value[0]);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function resolved(value: Json, items: readonly Item[]): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const item = value as Item;
  const id = item['@id'];
  if (typeof id !== 'string' || item['name'] !== undefined || item['url'] !== undefined) return item;
  return items.find((each) => each['@id'] === id && Object.keys(each).length > 1) ?? item;
}

function namesIn(value: Json, items: readonly Item[]): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => namesIn(each, items));
  const item = resolved(value, items);
  if (typeof item === 'string') return [item];
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return [];
  const name = (item as Item)['name'] ?? null;
  if (typeof name === 'string') return [name];
  return Array.isArray(name) ? name.filter((each): each is string => typeof each === 'string') : [];
}

function addressIn(value: Json, items: readonly Item[]): string | null {
  if (Array.isArray(value)) return value[0] === undefined ? null : addressIn(value[0], items);
  const item = resolved(value, items);
  if (typeof item === 'string') return item;
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return null;
  const { url, contentUrl, '@id': id } = item as Item;
  return textIn(url) ?? textIn(contentUrl) ?? (/^https?:/.test(textIn(id) ?? '') ? textIn(id) : null);
}
