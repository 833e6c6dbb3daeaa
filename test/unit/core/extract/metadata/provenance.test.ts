import { describe, expect, test } from 'vitest';
import {
  type Claim,
  chooseClaim,
  type MetadataSource,
  sourceOfTag,
} from '../../../../../src/core/extract/metadata/provenance.ts';

const chosen = (...said: [from: MetadataSource, value: string][]) => {
  const claims: Claim<string>[] = said.map(([from, value]) => ({ from, value }));
  const best = chooseClaim(claims, (a, b) => a === b);
  return best && [best.value, best.provenance.from, ...best.provenance.agreeing];
};

describe('of several claims', () => {
  test('none is chosen where there is none', () => {
    expect(chosen()).toBeNull();
  });

  test('the most trusted is, where all disagree', () => {
    expect(chosen(['json-ld', 'a'], ['meta', 'b'])).toEqual(['a', 'json-ld']);
  });

  test('the one that two agree on is, where the most trusted stands alone', () => {
    expect(chosen(['json-ld', 'a'], ['meta', 'b'], ['printed', 'c'], ['address', 'b'])).toEqual([
      'b',
      'meta',
      'address',
    ]);
  });

  test('the most trusted is, where one other agrees, however many agree elsewhere', () => {
    expect(
      chosen(['json-ld', 'a'], ['meta', 'b'], ['printed', 'b'], ['link', 'b'], ['address', 'a']),
    ).toEqual(['a', 'json-ld', 'address']);
  });

  test('each that agrees is named once', () => {
    expect(chosen(['json-ld', 'a'], ['meta', 'a'], ['meta', 'a'])).toEqual(['a', 'json-ld', 'meta']);
  });
});

test.each([
  ['og:title', 'open-graph'],
  ['article:author', 'open-graph'],
  ['book:author', 'open-graph'],
  ['profile:name', 'open-graph'],
  ['twitter:title', 'twitter-card'],
  ['dc.creator', 'dublin-core'],
  ['dcterms.creator', 'dublin-core'],
  ['citation_date', 'citation'],
  ['pubdate', 'meta'],
  ['the-og:title', 'meta'],
  ['article.published', 'meta'],
  ['x-dc.creator', 'meta'],
  ['dcx.creator', 'meta'],
])('the tag %s is of %s', (name, source) => {
  expect(sourceOfTag(name)).toBe(source);
});
