import { dateInAddress, isoDate } from './dates.ts';
import type { StructuredData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import type { PageDate } from './page-date.ts';
import { type Chosen, type Claim, chooseClaim, type MetadataSource, sourceOfTag } from './provenance.ts';

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'article:published',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date.created',
  'dc.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'article:modified',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'last-modified',
];

/**
 * The day that a story was published: by agreement of the structured data, the tags, what is printed, and the address;
 * with the clock and the zone of whoever states them for that day.
 */
export function choosePublished(
  tags: MetaTags,
  structured: StructuredData | null,
  printed: PageDate,
  url: string,
  lang: string | null,
): Chosen<string> | null {
  const claims = [
    ...claimOf('json-ld', structured?.published, lang),
    ...taggedDate(tags, PUBLISHED, lang),
    ...claimOf('printed', printed.published, lang),
    ...claimOf('address', dateInAddress(url), lang),
  ];
  // A page that only says when it was changed has no other day.
  return withClock(chooseClaim(claims, isSameDay), claims) ?? chooseModified(tags, structured, printed, lang);
}

/** The last change, chosen likewise. */
export function chooseModified(
  tags: MetaTags,
  structured: StructuredData | null,
  printed: PageDate,
  lang: string | null,
): Chosen<string> | null {
  const claims = [
    ...claimOf('json-ld', structured?.modified, lang),
    ...taggedDate(tags, MODIFIED, lang),
    ...claimOf('printed', printed.modified, lang),
  ];
  return withClock(chooseClaim(claims, isSameDay), claims);
}

function claimOf(
  from: MetadataSource,
  value: string | null | undefined,
  lang: string | null,
): Claim<string>[] {
  const date = isoDate(value, lang);
  return date ? [{ from, value: date }] : [];
}

/** One claim of all the tags: content systems write the same date into several. */
function taggedDate(tags: MetaTags, names: readonly string[], lang: string | null): Claim<string>[] {
  for (const name of names) {
    const claim = claimOf(sourceOfTag(name), tags.get(name)?.[0], lang);
    if (claim.length > 0) return claim;
  }
  return [];
}

function isSameDay(a: string, b: string): boolean {
  return a.slice(0, 10) === b.slice(0, 10);
}

/** A time with its zone says more than a time, and a time more than a day. */
function withClock(chosen: Chosen<string> | null, claims: readonly Claim<string>[]): Chosen<string> | null {
  if (!chosen) return null;
  const detailed = claims
    .filter(({ value }) => isSameDay(value, chosen.value))
    .reduce((best, { value }) => (value.length > best.length ? value : best), chosen.value);
  return { ...chosen, value: detailed };
}
