// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LossPlace, Metadata } from '../src/core/article.ts';
import { blockElements, blockOf } from '../src/core/extract/blocks.ts';
import { extract } from '../src/core/extract/extract.ts';
import { sanitize } from '../src/core/extract/sanitize.ts';
import { joinPages } from '../src/core/pages/join-pages.ts';
import { type OtherVersion, otherVersion } from '../src/core/pages/other-version.ts';
import { storyPages } from '../src/core/pages/story-pages.ts';

interface ExpectedPage {
  readonly why: string;
  readonly url: string;
  readonly article: boolean;
  readonly news: boolean;
  /** There is one text to read, though it be no article; absent: as `article`. */
  readonly readable?: boolean;
  readonly title?: string;
  readonly byline?: readonly string[];
  readonly published?: string;
  /** Other fields of the metadata, where a page is about them. */
  readonly metadata?: Partial<Metadata>;
  /** Where something may be missing; absent: nothing is. */
  readonly doubt?: LossPlace;
  /** The version for the printer, or of AMP, that the page names. */
  readonly other?: OtherVersion;
  /** The story's further pages: their files by their addresses. Joined they give `expected-joined.html`. */
  readonly further?: Readonly<Record<string, string>>;
  readonly waitFor?: string;
}

const folder = join(import.meta.dirname, 'pages');
const slugs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'expected.json')))
  .map((entry) => entry.name);

function expectedOf(slug: string): ExpectedPage {
  return JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8')) as ExpectedPage;
}

/** Scripts do not run: what a page fills in late is not there. */
function pageOf(slug: string, file = 'source.html'): Document {
  const page = new DOMParser().parseFromString(readFileSync(join(folder, slug, file), 'utf8'), 'text/html');
  // A browser does this while it loads a page; jsdom does not know it.
  for (const template of page.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode=open]')) {
    template.parentElement?.attachShadow({ mode: 'open' }).append(template.content);
    template.remove();
  }
  return page;
}

/** One line a tag or text, so that a difference shows in its own line. */
function lines(html: string): string[] {
  return html
    .replace(/>\s+</g, '><')
    .replace(
      /<(?=(?:p|h\d|li|ul|ol|table|thead|tbody|tr|figure|figcaption|blockquote|pre|dl|dt|dd|hr|img)\b)/g,
      '\n<',
    )
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const { detect } = await import('../src/core/detect/detect.ts');
const { isNews } = await import('../src/core/detect/news.ts');

/** What a script fills in late is not there without a browser: those pages are tested end to end alone. */
const still = slugs.filter((slug) => !expectedOf(slug).waitFor);

describe.each(still)('%s', (slug) => {
  const expected = expectedOf(slug);

  test('is judged as what it is', () => {
    const detection = detect(pageOf(slug), expected.url);
    const { article, readable } = detection;
    expect({ article, readable, news: isNews(detection) }).toEqual({
      article: expected.article,
      readable: expected.readable ?? expected.article,
      news: expected.news,
    });
  });

  if (expected.article && existsSync(join(folder, slug, 'expected.html')))
    test('gives its story', () => {
      const { article, sources, doubt } = extract(pageOf(slug), expected.url);
      expect(lines(article.html)).toEqual(lines(readFileSync(join(folder, slug, 'expected.html'), 'utf8')));
      expect(article.metadata.title).toBe(expected.title);
      expect(article.metadata.byline).toEqual(expected.byline ?? []);
      expect(article.metadata.published).toBe(expected.published ?? null);
      expect(article.metadata).toMatchObject(expected.metadata ?? {});
      expect(blockElements(sanitize(article.html)).map(blockOf)).toEqual(article.blocks);
      expect(sources).toHaveLength(article.blocks.length);
      expect(doubt?.where ?? null).toBe(expected.doubt ?? null);
    });

  if (expected.other)
    test('names its version for the printer', () => {
      expect(otherVersion(pageOf(slug), expected.url, expected.url)).toEqual(expected.other);
    });

  if (expected.further)
    test('is joined with its further pages', () => {
      const further = Object.entries(expected.further ?? {});
      const pages = storyPages(pageOf(slug), expected.url, expected.url);
      expect([...(pages?.addresses.values() ?? [])]).toEqual([expected.url, ...further.map(([url]) => url)]);
      const parts = [
        extract(pageOf(slug), expected.url),
        ...further.map(([url, file]) => extract(pageOf(slug, file), url)),
      ];
      const { article } = joinPages(parts.map((part) => part.article));
      expect(lines(article.html)).toEqual(
        lines(readFileSync(join(folder, slug, 'expected-joined.html'), 'utf8')),
      );
    });
});
