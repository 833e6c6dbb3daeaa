import type { Article, Doubt } from '../article.ts';
import type { LossSigns } from './loss-signs.ts';
import type { MetadataProvenance } from './metadata/provenance.ts';

/** What extraction thinks of a text of the page. */
export interface Judged {
  /** The live element that holds the text. */
  readonly element: Element;
  readonly words: number;
  /** 0 to 1. */
  readonly probability: number;
}

/** A story and where it stands in the live page. The page itself is not changed by extraction. */
export interface Extraction {
  readonly article: Article;
  /** The live element of each of `article.blocks`; null for text that stands in no element of its own. */
  readonly sources: readonly (Element | null)[];
  /** Live elements of the story that are no text blocks: title, byline, date, standfirst, figures, tables. */
  readonly companions: readonly Element[];
  /** Null where nothing seems to be missing. */
  readonly doubt: Doubt | null;
  /** What the doubt is weighed from. */
  readonly losses?: LossSigns;
  /** How likely each text of the page is the story's, kept or not, in document order. */
  readonly judged?: readonly Judged[];
  /** Where each field of the metadata was taken from, and who else says the same. */
  readonly provenance?: MetadataProvenance;
}
