import { ARTICLE_VERSION, type Article, type Block, type KeyPoint } from '../article.ts';
import { HIGHLIGHT_COLOURS, type Highlight } from '../highlight/highlight.ts';
import type { FiledArticle, FiledPicture } from '../library-file.ts';
import { type FormerText, READ_STATES, type SavedHead } from '../saved.ts';
import { UnreadableFile } from './unreadable.ts';

/** An article of a library file, checked: a file may come from anywhere, and its parts end up in a database. */

type Fields = Readonly<Record<string, unknown>>;

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const WEB = /^https?:\/\//i;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isString = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isTime = (value: unknown): value is string => isString(value) && !Number.isNaN(Date.parse(value));
const isListOf = <T>(value: unknown, is: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.every(is);
const isNullOr = <T>(value: unknown, is: (item: unknown) => item is T): value is T | null =>
  value === null || is(value);

const isDirection = (value: unknown) => value === 'ltr' || value === 'rtl';

function isPlace(value: unknown): value is SavedHead['place'] & object {
  if (!isFields(value)) return false;
  const { block, offset, part } = value;
  return isCount(block) && isCount(offset) && typeof part === 'number' && part >= 0 && part <= 1;
}

function isHead(value: unknown): value is SavedHead {
  if (!isFields(value)) return false;
  const { id, url, title, site, excerpt, byline, tags, savedAt, changedAt, deletedAt, published, lang, dir } =
    value;
  const { revision, words, minutes, highlights, state, favourite, place } = value;
  return (
    isString(id) &&
    ID.test(id) &&
    isString(url) &&
    WEB.test(url) &&
    [title, site, excerpt].every(isString) &&
    [byline, tags].every((list) => isListOf(list, isString)) &&
    [savedAt, changedAt].every(isTime) &&
    isNullOr(deletedAt, isTime) &&
    [published, lang].every((text) => isNullOr(text, isString)) &&
    isDirection(dir) &&
    [revision, words, minutes, highlights].every(isCount) &&
    READ_STATES.some((known) => known === state) &&
    typeof favourite === 'boolean' &&
    isNullOr(place, isPlace)
  );
}

const isBlock = (value: unknown): value is Block =>
  isFields(value) && isString(value['kind']) && isString(value['text']);

function isArticle(value: unknown): value is Article {
  if (!isFields(value)) return false;
  const { version, metadata, html, blocks, words, minutes } = value;
  if (version !== ARTICLE_VERSION || !isFields(metadata)) return false;
  const { url, canonicalUrl, title, byline, site, published, modified, lang, dir, standfirst, leadPicture } =
    metadata;
  return (
    [url, canonicalUrl, title, site, html].every(isString) &&
    isListOf(byline, isString) &&
    [published, modified, lang, standfirst, leadPicture].every((text) => isNullOr(text, isString)) &&
    isDirection(dir) &&
    isListOf(blocks, isBlock) &&
    isCount(words) &&
    isCount(minutes)
  );
}

function isTextPlace(value: Fields): boolean {
  const { block, start, end, text } = value;
  return [block, start, end].every(isCount) && isString(text);
}

const isPoint = (value: unknown): value is KeyPoint => isFields(value) && isTextPlace(value);

function isQuote(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { exact, prefix, suffix, at } = value;
  return [exact, prefix, suffix].every(isString) && isCount(at);
}

function isHighlight(value: unknown): value is Highlight {
  if (!isFields(value)) return false;
  const { id, quote, colour, note, createdAt, changedAt } = value;
  const isColour = HIGHLIGHT_COLOURS.some((known) => known === colour);
  return isColour && isQuote(quote) && [id, note].every(isString) && [createdAt, changedAt].every(isTime);
}

const isPicture = (value: unknown): value is FiledPicture =>
  isFields(value) && [value['url'], value['type'], value['data']].every(isString);

const isFormer = (value: unknown): value is FormerText =>
  isFields(value) && isTime(value['savedAt']) && isListOf(value['blocks'], isBlock);

/** @param line where it stands, for the reader. @throws UnreadableFile `record` where anything is not as it should be */
export function checkedArticle(value: unknown, line: number): FiledArticle {
  if (!isFields(value)) throw new UnreadableFile('record', line);
  const { head, article, points, highlights, former, extractor, textAt, pictures, favicon } = value;
  const isWhole =
    isHead(head) &&
    isArticle(article) &&
    isListOf(points, isPoint) &&
    isListOf(highlights, isHighlight) &&
    isNullOr(former, isFormer) &&
    isCount(extractor) &&
    isTime(textAt) &&
    isListOf(pictures, isPicture) &&
    isNullOr(favicon, isPicture);
  if (!isWhole) throw new UnreadableFile('record', line);
  return { head, article, points, highlights, former, extractor, textAt, pictures, favicon };
}
