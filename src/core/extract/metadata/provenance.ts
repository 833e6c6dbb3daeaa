import type { Metadata } from '../../article.ts';

/** Where a page says something of its story. */
export type MetadataSource =
  | 'json-ld'
  | 'open-graph'
  | 'twitter-card'
  | 'dublin-core'
  | 'citation'
  | 'meta'
  | 'link'
  | 'heading'
  | 'document-title'
  | 'printed'
  | 'address'
  | 'html'
  | 'text';

/** Where a field's value was taken from, and who else says the same. */
export interface Provenance {
  readonly from: MetadataSource;
  readonly agreeing: readonly MetadataSource[];
}

export type MetadataProvenance = { readonly [Field in keyof Metadata]?: Provenance };

/** What one source says. */
export interface Claim<T> {
  readonly from: MetadataSource;
  readonly value: T;
}

export interface Chosen<T> {
  readonly value: T;
  readonly provenance: Provenance;
}

/**
 * Chooses by agreement: the claim of the most trusted source, unless it stands alone where at least two others agree
 * with each other.
 * @param claims the most trusted first
 */
export function chooseClaim<T>(
  claims: readonly Claim<T>[],
  agree: (a: T, b: T) => boolean,
): Chosen<T> | null {
  const votes = (claim: Claim<T>) => claims.filter((other) => agree(claim.value, other.value)).length;
  const [first] = claims;
  if (!first) return null;
  const best = votes(first) > 1 ? first : (claims.find((claim) => votes(claim) > 1) ?? first);
  const agreeing = claims
    .filter((other) => other !== best && agree(best.value, other.value))
    .map(({ from }) => from);
  return { value: best.value, provenance: { from: best.from, agreeing: [...new Set(agreeing)] } };
}

/** The source that the name of a `meta` element belongs to. */
export function sourceOfTag(name: string): MetadataSource {
  if (/^(?:og|article|book|profile):/.test(name)) return 'open-graph';
  if (name.startsWith('twitter:')) return 'twitter-card';
  if (/^dc(?:terms)?\./.test(name)) return 'dublin-core';
  return name.startsWith('citation_') ? 'citation' : 'meta';
}
