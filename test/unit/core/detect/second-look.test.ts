import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../../src/core/article.ts';
import { looksLikeArticle } from '../../../../src/core/detect/second-look.ts';

const PARAGRAPH: Block = {
  kind: 'paragraph',
  text: 'The harbour master counted the boats at noon and again at six, and found that one of them had not come back with the tide.',
};
const LABEL: Block = { kind: 'paragraph', text: 'Boats for sale' };

function extractionOf(blocks: readonly Block[]) {
  const article = { blocks, metadata: { lang: 'en' } } as unknown as Article;
  return { article, sources: [], companions: [], doubt: null };
}

const judged = (probability: number, article: boolean) => ({
  url: 'https://harbour.example/a',
  article,
  readable: article,
  newsClaims: null,
  probability,
});

const times = (count: number, block: Block) => Array.from({ length: count }, () => block);

describe('looksLikeArticle', () => {
  it('believes the detector where it saw an article', () => {
    expect(looksLikeArticle(judged(0.9, true), extractionOf([]))).toBe(true);
  });

  it('reads documentation, which is no article', () => {
    expect(looksLikeArticle({ ...judged(0.05, false), readable: true }, extractionOf([]))).toBe(true);
  });

  it('takes a doubted page with enough whole paragraphs for one', () => {
    expect(looksLikeArticle(judged(0.25, false), extractionOf(times(5, PARAGRAPH)))).toBe(true);
  });

  it('asks for a fifth of a chance, a hundred words, and paragraphs of sixty letters', () => {
    const words = (count: number, kind: Block['kind'] = 'paragraph') =>
      extractionOf([{ kind, text: 'harbour '.repeat(count).trim() }]);
    expect(looksLikeArticle(judged(0.2, false), words(100))).toBe(true);
    expect(looksLikeArticle(judged(0.19, false), words(100))).toBe(false);
    expect(looksLikeArticle(judged(0.2, false), words(99))).toBe(false);
    expect(looksLikeArticle(judged(0.2, false), words(100, 'quote'))).toBe(true);
    expect(looksLikeArticle(judged(0.2, false), words(100, 'heading'))).toBe(false);
    const short = (length: number) =>
      extractionOf(times(100, { kind: 'paragraph', text: `a ${'x'.repeat(length - 2)}` }));
    expect(looksLikeArticle(judged(0.2, false), short(60))).toBe(true);
    expect(looksLikeArticle(judged(0.2, false), short(59))).toBe(false);
  });

  it('does not take labels for paragraphs, however many', () => {
    expect(looksLikeArticle(judged(0.25, false), extractionOf(times(200, LABEL)))).toBe(false);
  });

  it('leaves what the detector was sure of', () => {
    expect(looksLikeArticle(judged(0.1, false), extractionOf(times(50, PARAGRAPH)))).toBe(false);
  });
});
