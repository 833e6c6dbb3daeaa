import type { Article } from '../../../src/core/article.ts';
import { Failure } from '../../../src/core/failure.ts';
import type { SavedHead } from '../../../src/core/saved.ts';
import type { Library, RebuildReport } from '../../../src/platform/library-store.ts';

interface Kept {
  head: SavedHead;
  readonly article: Article;
}

/** A library in memory that notes how often bodies were loaded. */
export class FakeLibrary implements Library {
  readonly kept: Kept[] = [];
  opened = 0;
  told: RebuildReport | null = null;
  /** Thrown by the next removal. */
  failing: Failure | null = null;

  add(article: Article, more: Partial<SavedHead> = {}): SavedHead {
    const { title, site, byline, lang, dir, url } = article.metadata;
    const at = new Date().toISOString();
    const head: SavedHead = {
      id: `id-${this.kept.length + 1}`,
      revision: 1,
      savedAt: at,
      changedAt: at,
      deletedAt: null,
      url,
      title,
      byline,
      site,
      published: null,
      lang,
      dir,
      words: article.words,
      minutes: article.minutes,
      excerpt: article.blocks[0]?.text ?? '',
      thumbnail: null,
      pictures: 0,
      missingPictures: 0,
      bytes: 1000,
      ...more,
    };
    this.kept.unshift({ head, article });
    return head;
  }

  #mark(id: string, deletedAt: string | null): void {
    if (this.failing) throw this.failing;
    const kept = this.kept.find(({ head }) => head.id === id);
    if (kept) kept.head = { ...kept.head, deletedAt };
  }

  async list() {
    return this.kept.map(({ head }) => head).filter(({ deletedAt }) => deletedAt === null);
  }
  async bin() {
    return this.kept.map(({ head }) => head).filter(({ deletedAt }) => deletedAt !== null);
  }
  async open(id: string) {
    this.opened += 1;
    const kept = this.kept.find(({ head }) => head.id === id && head.deletedAt === null);
    if (!kept) return null;
    const pictures = kept.head.thumbnail
      ? [{ url: kept.article.metadata.leadPicture ?? '', hash: kept.head.thumbnail }]
      : [];
    return { ...kept, points: [], pictures };
  }
  async find(query: string) {
    const heads = await this.list();
    const hits = heads.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()));
    return hits.map((head) => ({ head, snippet: `…of ${query} and more` }));
  }
  async remove(id: string) {
    this.#mark(id, new Date().toISOString());
  }
  async unremove(id: string) {
    this.#mark(id, null);
  }
  async picture() {
    return new Blob(['picture'], { type: 'image/png' });
  }
  async usage() {
    return { used: 2000, quota: 8000 };
  }
  async report() {
    return this.told;
  }
  async forgetReport() {
    this.told = null;
  }
  async copyOf(): Promise<never> {
    throw new Failure('unexpected', 'the page does not look up addresses');
  }
  async save(): Promise<never> {
    throw new Failure('unexpected', 'the page does not save');
  }
}
