/** The words of our own in an exported file, in the reader's language. */
export interface ExportLabels {
  readonly keyPoints: string;
  /** The link to the page that the story was read on. */
  readonly original: string;
  /** Stands for a picture that has no description and is not in the file. */
  readonly picture: string;
}

/** For callers that have no texts at hand. */
export const ENGLISH_LABELS: ExportLabels = {
  keyPoints: 'Key points',
  original: 'Original page',
  picture: 'Picture',
};
