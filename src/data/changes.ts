import type { WordKey } from './words.ts';

/** What is new for a reader, by the version that brought it, newest first. A version without a word for readers has none. */
export const CHANGES: readonly { readonly version: string; readonly texts: readonly WordKey[] }[] = [
  { version: '0.1.0', texts: ['news_own_tab', 'news_style', 'news_menu'] },
];
