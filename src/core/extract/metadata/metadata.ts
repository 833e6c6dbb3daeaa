import type { Metadata } from '../../article.ts';
import { foldSpace } from '../../text/fold.ts';
import { detectLanguage, directionOf, languageTag, mayBeLanguage } from '../../text/language.ts';
import { absoluteAddress } from '../addresses.ts';
import { attributeOf, rootOf, selectAll, textOf } from '../unclobbered.ts';
import { chooseAuthors, statedAuthors } from './authors.ts';
import { chooseModified, choosePublished } from './choose-date.ts';
import { isDiscussion } from './discussion.ts';
import { type StructuredData, structuredData } from './json-ld.ts';
import { markedElements } from './marked-elements.ts';
import { firstMeta, type MetaTags, metaTags } from './meta-tags.ts';
import { linesNearTitle } from './near-title.ts';
import { bylineInText, type PageByline, pageByline } from './page-byline.ts';
import { type PageDate, pageDate } from './page-date.ts';
import { decodeReferences, plainText } from './plain-text.ts';
import type { Claim, MetadataProvenance } from './provenance.ts';
import { canonicalAddress, favicon, siteNames } from './site.ts';
import { chooseTitle } from './title.ts';

const LONGEST_STANDFIRST = 600;
const LONGEST_SECTION = 60;
const PICTURE_TAGS = [
  'og:image:secure_url',
  'og:image',
  'og:image:url',
  'twitter:image',
  'twitter:image:src',
];

/** Everything that a page says of its story, from each source once. */
export interface PageClaims {
  readonly url: string;
  readonly base: string;
  readonly tags: MetaTags;
  readonly structured: StructuredData | null;
  readonly authors: readonly Claim<readonly string[]>[];
  readonly byline: PageByline;
  readonly date: PageDate;
  readonly siteNames: readonly string[];
  readonly title: string;
  readonly standfirst: string | null;
  readonly declaredLang: string | null;
  /** The structured data says that the text is for those who pay. */
  readonly withheld: boolean;
  /** What readers wrote is the text of the page. */
  readonly discussion: boolean;
}

/** Reads all sources of the live page. */
export function readClaims(page: Document, url: string, base: string): PageClaims {
  const tags = metaTags(page);
  const structured = structuredData(page, url);
  const declaredLang = declaredLanguage(page, tags, structured);
  const names = siteNames(url, tags, structured);
  const title = titleOf(page, tags, structured, names);
  const near = linesNearTitle(page, title);
  const marked = markedElements(page);
  const authors = statedAuthors(tags, structured);
  const stated = authors.flatMap(({ value }) => value);
  const byline = pageByline(near, marked.authors, stated, names);
  const spoken = byline.names.length > 0 || stated.length > 0 ? byline.names : bylineInText(page, names);
  return {
    url,
    base,
    tags,
    structured,
    authors,
    byline: { ...byline, names: spoken },
    date: pageDate(marked.dates, declaredLang, near),
    siteNames: names,
    title,
    standfirst: standfirst(tags, structured, title),
    declaredLang,
    withheld: isWithheld(tags, structured),
    discussion: isDiscussion(page),
  };
}

/** What was chosen for each field, and where each is from. */
export interface ChosenMetadata {
  readonly metadata: Metadata;
  readonly provenance: MetadataProvenance;
}

/**
 * Chooses among the sources; where two disagree, what names the story itself goes before what names the page, and what
 * two say before what one says.
 * @param text the story's text, for the language and direction of pages that declare none.
 */
export function chooseMetadata(page: Document, claims: PageClaims, text: string): ChosenMetadata {
  const { url, base, tags, structured, byline, date } = claims;
  const lang = languageOf(claims.declaredLang, text);
  const authors = chooseAuthors(claims.authors, byline, claims.siteNames);
  const published = choosePublished(tags, structured, date, url, lang);
  const modified = chooseModified(tags, structured, date, lang);
  const picture = firstMeta(tags, ...PICTURE_TAGS);
  const metadata: Metadata = {
    url,
    canonicalUrl: canonicalAddress(page, tags, structured, url, base),
    title: claims.title,
    byline: authors?.value ?? [],
    site: claims.siteNames[0] ?? '',
    published: published?.value ?? null,
    modified: modified?.value ?? null,
    lang,
    dir: directionOf(text, lang),
    standfirst: claims.standfirst,
    leadPicture: absoluteAddress(picture ?? structured?.picture, base),
    section: section(tags, structured),
    favicon: favicon(page, base),
    paywalled: claims.withheld,
  };
  const provenance: MetadataProvenance = {
    ...(authors ? { byline: authors.provenance } : {}),
    ...(published ? { published: published.provenance } : {}),
    ...(modified ? { modified: modified.provenance } : {}),
    ...(metadata.leadPicture
      ? { leadPicture: { from: picture ? 'open-graph' : 'json-ld', agreeing: [] } as const }
      : {}),
    ...(lang
      ? { lang: { from: lang === claims.declaredLang ? 'html' : 'text', agreeing: [] } as const }
      : {}),
    title: titleProvenance(page, claims),
  };
  return { metadata, provenance };
}

function titleProvenance(
  page: Document,
  { title, tags, structured }: PageClaims,
): NonNullable<MetadataProvenance['title']> {
  const said = [
    ...headingsOf(page, 'h1').map((value) => ({ from: 'heading' as const, value })),
    { from: 'json-ld' as const, value: plainText(structured?.headline) },
    { from: 'open-graph' as const, value: plainText(firstMeta(tags, 'og:title')) },
    { from: 'document-title' as const, value: documentTitle(page) },
  ];
  const from = said.filter(({ value }) => value?.includes(title)).map((claim) => claim.from);
  return { from: from[0] ?? 'document-title', agreeing: [...new Set(from.slice(1))] };
}

function headingsOf(page: Document, level: 'h1' | 'h2'): string[] {
  return [...selectAll(page, level)]
    .slice(0, 10)
    .map((heading) => decodeReferences(foldSpace(textOf(heading)).slice(0, 400)))
    .filter((heading) => heading !== '');
}

function titleOf(
  page: Document,
  tags: MetaTags,
  structured: StructuredData | null,
  names: readonly string[],
): string {
  return chooseTitle({
    headings: headingsOf(page, 'h1'),
    smaller: () => headingsOf(page, 'h2'),
    document: plainText(documentTitle(page)) ?? '',
    shared: plainText(
      firstMeta(
        tags,
        'og:title',
        'twitter:title',
        'dc.title',
        'dcterms.title',
        'citation_title',
        'parsely-title',
        'sailthru.title',
      ),
    ),
    structured: plainText(structured?.headline ?? microdataHeadline(page)),
    siteNames: names,
  });
}

function microdataHeadline(page: Document): string | null {
  const headline = selectAll(page, '[itemprop~=headline], [property~="schema:headline"]').item(0);
  return headline && (attributeOf(headline, 'content') ?? textOf(headline).slice(0, 400));
}

function documentTitle(page: Document): string {
  const title = selectAll(page, 'title').item(0);
  return title ? textOf(title).slice(0, 1_000) : '';
}

function standfirst(tags: MetaTags, structured: StructuredData | null, title: string): string | null {
  const said = plainText(
    firstMeta(tags, 'og:description', 'description', 'twitter:description', 'dc.description') ??
      structured?.description ??
      null,
  );
  return said && said !== title ? said.slice(0, LONGEST_STANDFIRST) : null;
}

function section(tags: MetaTags, structured: StructuredData | null): string | null {
  const said =
    structured?.section ?? firstMeta(tags, 'article:section', 'articlesection', 'section', 'dc.subject');
  const name = plainText(said)?.split(/\s*[,;|>]\s*/)[0] ?? null;
  return name && name.length <= LONGEST_SECTION && !/^https?:/.test(name) ? name : null;
}

/** The text is for those who pay, as the structured data or the tags say. */
function isWithheld(tags: MetaTags, structured: StructuredData | null): boolean {
  const said = firstMeta(tags, 'isaccessibleforfree', 'article:content_tier', 'og:article:content_tier');
  return structured?.free === false || /^(?:false|locked)$/i.test(said ?? '');
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
