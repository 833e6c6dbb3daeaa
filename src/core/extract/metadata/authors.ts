import { foldForMatch } from '../../text/fold.ts';
import { authorNames, isBylineLabel, isOffice } from './byline.ts';
import type { StructuredData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import type { PageByline } from './page-byline.ts';
import { plainText } from './plain-text.ts';
import type { Chosen, Claim, MetadataSource } from './provenance.ts';

const TAGS: readonly (readonly [source: MetadataSource, names: readonly string[]])[] = [
  ['citation', ['citation_author', 'citation_authors']],
  ['open-graph', ['article:author', 'book:author']],
  ['dublin-core', ['dc.creator', 'dcterms.creator', 'dc.creator.creator', 'dc.contributor']],
  ['meta', ['author', 'parsely-author', 'sailthru.author', 'byl', 'article.author', 'cxenseparse:author']],
];

/** What the page says of its authors to machines, source by source, as it is written there. */
export function statedAuthors(tags: MetaTags, structured: StructuredData | null): Claim<readonly string[]>[] {
  const claims: Claim<readonly string[]>[] = [{ from: 'json-ld', value: structured?.authors ?? [] }];
  for (const [from, names] of TAGS) {
    const value = names.flatMap((name) => tags.get(name) ?? []);
    claims.push({ from, value: from === 'citation' ? value.map(givenNameFirst) : value });
  }
  claims.push({ from: 'twitter-card', value: labelledAuthor(tags) });
  return claims.filter(({ value }) => value.length > 0);
}

/** Papers are cited by family name: "Doe, Jane". */
function givenNameFirst(name: string): string {
  const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? [];
  return family && given ? `${given} ${family}` : name;
}

/** Cards have two free lines with a label each; blogs put the author into one. */
function labelledAuthor(tags: MetaTags): readonly string[] {
  for (const line of ['1', '2']) {
    if (isBylineLabel(tags.get(`twitter:label${line}`)?.[0] ?? '-'))
      return tags.get(`twitter:data${line}`) ?? [];
  }
  return [];
}

/**
 * The authors of a story. A byline that the page prints in words beside its title is believed before all else, for it
 * is what readers see; else what names people goes before what names the site, and what two sources say before what
 * one says. A longer list that holds the chosen names is the whole of them.
 */
export function chooseAuthors(
  stated: readonly Claim<readonly string[]>[],
  byline: PageByline,
  siteNames: readonly string[],
): Chosen<readonly string[]> | null {
  const sites = new Set(siteNames.map(foldForMatch));
  const isPerson = (name: string) => !sites.has(foldForMatch(name)) && !isOffice(name);
  const printed: Claim<readonly string[]> = { from: 'printed', value: byline.names };
  const cleaned = [...stated, printed]
    .map(({ from, value }) => ({
      from,
      value: authorNames(
        value.map((claim) => plainText(claim) ?? ''),
        siteNames,
      ),
    }))
    .filter(({ value }) => value.length > 0);
  const signed = cleaned.filter(({ value }) => value.some(isPerson));
  const claims = signed.length > 0 ? signed : cleaned;
  const said = byline.said ? claims.find(({ from }) => from === 'printed') : undefined;
  // Whoever knows the printed name tells it without what stands around it on the page.
  const confirmed = said && claims.find((claim) => claim !== said && shares(claim.value, said.value));
  const agreed = claims.find((claim) => claims.some((other) => other !== claim && isSame(claim, other)));
  const best = confirmed ?? said ?? agreed ?? claims[0];
  if (!best) return null;
  const whole = claims.find((other) => isWhole(other, best)) ?? best;
  const agreeing = claims.filter((other) => other !== whole && shares(other.value, whole.value));
  return {
    value: whole.value,
    provenance: { from: whole.from, agreeing: agreeing.map(({ from }) => from) },
  };
}

/** Machines list all authors where the page prints the first ones; what is printed may hold more than names. */
function isWhole(other: Claim<readonly string[]>, best: Claim<readonly string[]>): boolean {
  return other.from !== 'printed' && other.value.length > best.value.length && holds(other.value, best.value);
}

function isSame(a: Claim<readonly string[]>, b: Claim<readonly string[]>): boolean {
  return holds(a.value, b.value) && holds(b.value, a.value);
}

function holds(whole: readonly string[], part: readonly string[]): boolean {
  const names = new Set(whole.map(bare));
  return part.every((name) => names.has(bare(name)));
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  const names = new Set(a.map(bare));
  return b.some((name) => names.has(bare(name)));
}

/** A name without its degrees. */
function bare(name: string): string {
  return foldForMatch(name.replace(/,.*$/, ''));
}
