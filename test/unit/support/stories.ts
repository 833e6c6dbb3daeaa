import type { Article, Metadata } from '../../../src/core/article.ts';
import { blockElements, blockOf } from '../../../src/core/extract/blocks.ts';

interface Story extends Partial<Metadata> {
  readonly paragraphs?: readonly string[];
  /** Addresses of pictures that stand in the story. */
  readonly pictures?: readonly string[];
  /** The story as it is written, in the place of paragraphs; needs a document. */
  readonly html?: string;
}

/** An article of one's own making. */
export function story({
  paragraphs = ['The ferry left at six.'],
  pictures = [],
  html,
  ...metadata
}: Story = {}): Article {
  const url = metadata.url ?? 'https://harbour.example/2026/ferry';
  const figures = pictures.map((address) => `<figure><img src="${address}" alt=""></figure>`);
  return {
    version: 1,
    metadata: {
      url,
      canonicalUrl: url,
      title: 'The last ferry',
      byline: ['Marit Olavesk'],
      site: 'The Harbour Ledger',
      published: '2026-11-12',
      modified: null,
      lang: 'en',
      dir: 'ltr',
      standfirst: null,
      leadPicture: null,
      ...metadata,
    },
    html: html ?? figures.join('') + paragraphs.map((text) => `<p>${text}</p>`).join(''),
    blocks: html ? blocksOf(html) : paragraphs.map((text) => ({ kind: 'paragraph', text })),
    words: 400,
    minutes: 2,
  };
}

function blocksOf(html: string): Article['blocks'] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return blockElements(body).map(blockOf);
}

/** The bytes of a small PNG that differs with `seed`. */
export function pngBytes(seed: number): ArrayBuffer {
  return new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, seed, seed, seed, seed]).buffer;
}
