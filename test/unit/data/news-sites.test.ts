import { describe, expect, it } from 'vitest';
import { KIND_WORDS } from '../../../src/data/kind-words.ts';
import { NEWS_NAME_WORDS, NEWS_SECTIONS, NEWS_SITES } from '../../../src/data/news-sites.ts';

describe.each([
  ['NEWS_SITES', NEWS_SITES],
  ['NEWS_NAME_WORDS', NEWS_NAME_WORDS],
  ['NEWS_SECTIONS', NEWS_SECTIONS],
  ...Object.entries(KIND_WORDS).map(([kind, words]) => [`KIND_WORDS.${kind}`, words.split(' ')] as const),
] as const)('%s', (_name, entries) => {
  it('is sorted, and holds nothing twice', () => {
    expect(entries).toEqual([...new Set(entries)].sort());
  });

  it('is in lower case', () => {
    expect(entries).toEqual(entries.map((entry) => entry.toLowerCase()));
  });
});

describe('NEWS_SITES', () => {
  it.each(NEWS_SITES)('%s is a host name, without www', (site) => {
    expect(new URL(`https://${site}/`).hostname).toBe(site);
    expect(site).toMatch(/^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
    expect(site).not.toMatch(/\.example$/);
  });
});

describe('NEWS_NAME_WORDS', () => {
  it('can be joined into one pattern', () => {
    for (const word of NEWS_NAME_WORDS) expect(word).toMatch(/^\p{L}+$/u);
  });
});
