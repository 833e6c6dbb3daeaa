import type { Words } from '../../data/words.ts';

/** The words of our own in an exported file, in the reader's language. */
export interface ExportLabels {
  readonly keyPoints: string;
  /** The link to the page that the story was read on. */
  readonly original: string;
  /** Stands for a picture that has no description and is not in the file. */
  readonly picture: string;
  /** The heading of the list of stories. */
  readonly contents: string;
  /** Stands for a title. */
  readonly untitled: string;
}

/** For callers that have no texts at hand. */
export const ENGLISH_LABELS: ExportLabels = {
  keyPoints: 'Key points',
  original: 'Original page',
  picture: 'Picture',
  contents: 'Contents',
  untitled: 'No title',
};

/** The same words in the language of the interface. */
export function exportLabels(words: Words): ExportLabels {
  return {
    keyPoints: words.text('export_key_points'),
    original: words.text('export_original'),
    picture: words.text('export_picture'),
    contents: words.text('export_contents'),
    untitled: words.text('library_no_title'),
  };
}
