import type { Article } from '../../../src/core/article.ts';
import { type Course, stopIfAsked, UNWATCHED } from '../../../src/core/course.ts';
import { Failure } from '../../../src/core/failure.ts';
import { parseQuery, type QueryWord, wordsToMark } from '../../../src/core/find/query.ts';
import type { Highlight } from '../../../src/core/highlight/highlight.ts';
import type { FiledArticle } from '../../../src/core/library-file.ts';
import type { FormerText, HeadChange, ReadingPlace, SavedHead } from '../../../src/core/saved.ts';
import type {
  DamagedStory,
  Found,
  Library,
  Merged,
  RebuildReport,
} from '../../../src/platform/library-store.ts';

interface Kept {
  head: SavedHead;
  readonly article: Article;
}

/** A library in memory that notes how often bodies were loaded. */
export class FakeLibrary implements Library {
  readonly kept: Kept[] = [];
  readonly formers = new Map<string, FormerText>();
  /** Ids of articles that are much the same, by id. */
  readonly near = new Map<string, readonly string[]>();
  /** Highlights by id. */
  readonly marks = new Map<string, readonly Highlight[]>();
  opened = 0;
  /** Damaged in both places. */
  broken: DamagedStory[] = [];
  #changes = 0;
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
      state: 'unread',
      favourite: false,
      tags: [],
      place: null,
      highlights: 0,
      favicon: null,
      hasText: true,
      hasFormer: false,
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
  async head(id: string) {
    return (await this.list()).find((head) => head.id === id) ?? null;
  }
  async damaged() {
    return this.broken;
  }
  async remains() {
    return JSON.stringify(this.broken);
  }
  async marked() {
    const heads = await this.list();
    return heads.flatMap((head) => {
      const highlights = this.marks.get(head.id) ?? [];
      return highlights.length > 0 ? [{ head, highlights }] : [];
    });
  }
  async bin() {
    return this.kept.map(({ head }) => head).filter(({ deletedAt }) => deletedAt !== null);
  }
  async open(id: string) {
    this.opened += 1;
    if (this.broken.some((each) => each.id === id)) throw new Failure('record-damaged');
    const kept = this.kept.find(({ head }) => head.id === id && head.deletedAt === null);
    if (!kept) return null;
    const pictures = kept.head.thumbnail
      ? [{ url: kept.article.metadata.leadPicture ?? '', hash: kept.head.thumbnail }]
      : [];
    return { ...kept, points: [], pictures, highlights: this.marks.get(id) ?? [] };
  }
  isPrepared = false;
  async prepareToFind(): Promise<void> {
    this.isPrepared = true;
  }

  async find(query: string, heads: readonly SavedHead[]): Promise<Found> {
    const hits = heads.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()));
    return {
      hits: hits.map(({ id }) => ({ id, score: 1 })),
      marks: wordsToMark(parseQuery(query)),
    };
  }
  async snippet(_id: string, marks: readonly QueryWord[]) {
    return `…of ${marks.map(({ folded }) => folded).join(' ')} and more`;
  }
  async newest(count: number) {
    return (await this.list()).slice(0, count);
  }
  async former(id: string) {
    return this.formers.get(id) ?? null;
  }
  async similar(id: string) {
    const ids = this.near.get(id) ?? [];
    return (await this.list()).filter((head) => ids.includes(head.id));
  }
  async change(ids: readonly string[], change: (head: SavedHead) => HeadChange) {
    if (this.failing) throw this.failing;
    for (const kept of this.kept) {
      if (!ids.includes(kept.head.id)) continue;
      this.#changes += 1;
      const changedAt = new Date(this.#changes).toISOString();
      kept.head = { ...kept.head, ...change(kept.head), changedAt };
    }
  }
  async changeHighlights(id: string, change: (all: readonly Highlight[]) => readonly Highlight[]) {
    const now = change(this.marks.get(id) ?? []);
    this.marks.set(id, now);
    return now;
  }
  async keepPlace(id: string, place: ReadingPlace) {
    await this.change([id], () => ({ place }));
  }
  async remove(ids: readonly string[]) {
    for (const id of ids) this.#mark(id, new Date().toISOString());
  }
  async unremove(ids: readonly string[]) {
    for (const id of ids) this.#mark(id, null);
  }
  async erase(ids: readonly string[], course: Course = UNWATCHED) {
    stopIfAsked(course);
    course.progress(ids.length);
    this.kept.splice(0, this.kept.length, ...this.kept.filter(({ head }) => !ids.includes(head.id)));
  }
  async bringIn(articles: readonly FiledArticle[]): Promise<Merged[]> {
    if (this.failing) throw this.failing;
    return articles.map(({ head, article }) => {
      const at = this.kept.findIndex((kept) => kept.head.id === head.id);
      if (at === -1) this.kept.unshift({ head, article });
      return at === -1 ? 'added' : 'here';
    });
  }
  async filed(id: string): Promise<FiledArticle | null> {
    const kept = this.kept.find(({ head }) => head.id === id);
    const rest = { points: [], highlights: [], former: null, extractor: 1, pictures: [], favicon: null };
    if (!kept) return null;
    // Files take only ids as the library makes them.
    const own = `00000000-0000-4000-8000-${id.replace(/\D/g, '').padStart(12, '0')}`;
    return { ...rest, head: { ...kept.head, id: own }, article: kept.article, textAt: kept.head.savedAt };
  }
  async ids() {
    return this.kept.map(({ head }) => head.id);
  }
  async tombstones() {
    return [];
  }
  async settle() {}
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
