import type { Metadata } from '../../article.ts';
import { foldSpace } from '../../text/fold.ts';
import { detectLanguage, directionOf, languageTag, mayBeLanguage } from '../../text/language.ts';
import { absoluteAddress } from '../addresses.ts';
import { attributeOf, rootOf, selectAll, textOf } from '../unclobbered.ts';
import { authorNames } from './byline.ts';
import { dateInAddress, isoDate } from './dates.ts';
import { type StructuredData, structuredData } from './json-ld.ts';
import { firstMeta, type MetaTags, metaTags } from './meta-tags.ts';
import { linesNearTitle } from './near-title.ts';
import { type PageByline, pageByline } from './page-byline.ts';
import { type PageDate, pageDate } from './page-date.ts';
import { canonicalAddress, siteNames } from './site.ts';
import { chooseTitle } from './title.ts';

const LONGEST_STANDFIRST = 600;
const AUTHOR_TAGS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
];

/** Everything that a page says of its story, from each source once. */
export interface PageClaims {
  readonly url: string;
  readonly base: string;
  readonly tags: MetaTags;
  readonly structured: StructuredData | null;
  readonly byline: PageByline;
  readonly date: PageDate;
  readonly siteNames: readonly string[];
  readonly title: string;
  readonly standfirst: string | null;
  readonly declaredLang: string | null;
  /** The structured data says that the text is for those who pay. */
  readonly withheld: boolean;
}

/** Reads all sources of the live page. */
export function readClaims(page: Document, url: string, base: string): PageClaims {
  const tags = metaTags(page);
  const structured = structuredData(page);
  const declaredLang = declaredLanguage(page, tags, structured);
  const names = siteNames(url, tags, structured);
  const title = titleOf(page, tags, structured, names);
  const near = linesNearTitle(page, title);
  return {
    url,
    base,
    tags,
    structured,
    byline: pageByline(page, near, statedAuthors(tags, structured).flat()),
    date: pageDate(page, declaredLang, near),
    siteNames: names,
    title,
    standfirst: standfirst(tags, structured, title),
    declaredLang,
    withheld: structured?.free === false,
  };
}

/**
 * Chooses among the sources; where two disagree, what names the story itself goes before what names the page.
 * @param text the story's text, for the language and direction of pages that declare none.
 */
export function chooseMetadata(page: Document, claims: PageClaims, text: string): Metadata {
  const { url, base, tags, structured, byline, date } = claims;
  const lang = languageOf(claims.declaredLang, text);
  return {
    url,
    canonicalUrl: canonicalAddress(page, tags, structured, url, base),
    title: claims.title,
    byline: authors(tags, structured, byline, claims.siteNames),
    site: claims.siteNames[0] ?? '',
    published: published(tags, structured, date, lang) ?? dateInAddress(url),
    modified: firstDate(
      lang,
      structured?.modified,
      date.modified,
      firstMeta(
        tags,
        'article:modified_time',
        'og:updated_time',
        'dcterms.modified',
        'lastmod',
        'last-modified',
      ),
    ),
    lang,
    dir: directionOf(text, lang),
    standfirst: claims.standfirst,
    leadPicture: absoluteAddress(
      firstMeta(
        tags,
        'og:image:secure_url',
        'og:image',
        'og:image:url',
        'twitter:image',
        'twitter:image:src',
      ) ?? structured?.picture,
      base,
    ),
  };
}

function titleOf(
  page: Document,
  tags: MetaTags,
  structured: StructuredData | null,
  names: readonly string[],
): string {
  const headings = [...selectAll(page, 'h1')]
    .slice(0, 10)
    .map((heading) => foldSpace(textOf(heading)).slice(0, 400));
  return chooseTitle({
    headings: headings.filter((heading) => heading !== ''),
    document: plain(documentTitle(page)) ?? '',
    shared: plain(
      firstMeta(
        tags,
        'og:title',
        'twitter:title',
        'dc.title',
        'dcterms.title',
        'parsely-title',
        'sailthru.title',
      ),
    ),
    structured: plain(structured?.headline ?? null),
    siteNames: names,
  });
}

function documentTitle(page: Document): string {
  const title = selectAll(page, 'title').item(0);
  return title ? textOf(title).slice(0, 1_000) : '';
}

/** What the page says to machines of its authors: its structured data, then its tags. */
function statedAuthors(tags: MetaTags, structured: StructuredData | null): (readonly string[])[] {
  return [structured?.authors ?? [], AUTHOR_TAGS.flatMap((name) => tags.get(name) ?? [])];
}

function authors(
  tags: MetaTags,
  structured: StructuredData | null,
  byline: PageByline,
  names: readonly string[],
): readonly string[] {
  const sources = [...statedAuthors(tags, structured), byline.names].map((claims) =>
    authorNames(
      claims.map((claim) => plain(claim) ?? ''),
      names,
    ),
  );
  const site = new Set(names.map((name) => name.toLowerCase()));
  const signed = sources.find((found) => found.some((name) => !site.has(name.toLowerCase())));
  return signed ?? sources.find((found) => found.length > 0) ?? [];
}

function published(tags: MetaTags, structured: StructuredData | null, date: PageDate, lang: string | null) {
  const stated = firstMeta(
    tags,
    'article:published_time',
    'og:published_time',
    'article:published',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date.created',
    'dc.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'citation_publication_date',
    'article.published',
    'date',
  );
  return firstDate(lang, structured?.published, stated, date.published);
}

function firstDate(lang: string | null, ...values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const date = isoDate(value, lang);
    if (date) return date;
  }
  return null;
}

function standfirst(tags: MetaTags, structured: StructuredData | null, title: string): string | null {
  const said = plain(
    firstMeta(tags, 'og:description', 'description', 'twitter:description', 'dc.description') ??
      structured?.description ??
      null,
  );
  return said && said !== title ? said.slice(0, LONGEST_STANDFIRST) : null;
}

function declaredLanguage(page: Document, tags: MetaTags, structured: StructuredData | null): string | null {
  const root = rootOf(page);
  const said = [
    root && attributeOf(root, 'lang'),
    root && attributeOf(root, 'xml:lang'),
    structured?.lang,
    firstMeta(tags, 'og:locale', 'language', 'dc.language'),
  ];
  return said.map(languageTag).find((tag) => tag !== null) ?? null;
}

/** Templates declare English for stories in other languages; any other declaration is meant. */
function languageOf(declared: string | null, text: string): string | null {
  if (declared && (!/^en\b/.test(declared) || mayBeLanguage(text, 'en'))) return declared;
  return detectLanguage(text) ?? declared;
}

/** A claim without the markup and the character references that careless sites write into their metadata. */
function plain(claim: string | null): string | null {
  if (claim === null) return null;
  const text = foldSpace(decodeReferences(claim.replace(/<[^<>]{1,200}>/g, ' ')));
  return text === '' ? null : text;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

function decodeReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
