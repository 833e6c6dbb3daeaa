/** What the page is, judged within a few milliseconds on every page. */
export interface Detection {
  /** The address it was judged at. */
  readonly url: string;
  /** The page holds one main story. */
  readonly article: boolean;
  /** There is one main text to read: an article, or documentation. */
  readonly readable: boolean;
  /** 0 to 1: how sure `article` is. */
  readonly probability: number;
  /** What speaks for news, where there is one story long enough; `isNews` decides. */
  readonly newsClaims: NewsClaims | null;
}

/** What an article declares that news pages do. */
export interface NewsClaims {
  /** That it is of the type news article. */
  readonly news: boolean;
  /** That it is an article. */
  readonly article: boolean;
  /** When it was published. */
  readonly published: boolean;
  /** As newsrooms do: news keywords, paid-content tiers. */
  readonly newsHabits: boolean;
  /** The name the site gives itself. */
  readonly siteName: string;
}
