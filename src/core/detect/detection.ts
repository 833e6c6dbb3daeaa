/** What the page is, judged within a few milliseconds on every page. */
export interface Detection {
  /** The address it was judged at. */
  readonly url: string;
  /** The page holds one main story. */
  readonly article: boolean;
  /** Surely a news article: may be cleaned without a press. Implies `article`. */
  readonly news: boolean;
  /** 0 to 1: how sure `article` is. */
  readonly probability: number;
}
