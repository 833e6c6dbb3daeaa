import type { Article } from '../core/article.ts';
import type { Words } from '../data/words.ts';
import { h } from './h.ts';

interface Entry {
  /** Index into `Article.blocks`; -1 is the title. */
  readonly block: number;
  readonly text: string;
  /** 1 for the title, 2 and on for headings, as they are nested. */
  readonly level: number;
}

export interface OutlinePanel {
  readonly element: HTMLElement;
  /** False where the story has no headings: there is nothing to go to. */
  readonly useful: boolean;
  /** Marks the heading that the block at the top of the window stands under. */
  setPlace(block: number): void;
}

interface OutlineOptions {
  readonly words: Words;
  readonly article: Article;
  /** The elements of `Article.blocks`. */
  readonly blocks: readonly Element[];
  /** To a block; -1 is the title. */
  readonly onGo: (block: number) => void;
}

/** The story's headings, and where among them the reader is. */
export function outlinePanel({ words, article, blocks, onGo }: OutlineOptions): OutlinePanel {
  const entries = entriesOf(article, blocks, words);
  const { lang, dir } = article.metadata;
  const buttons = entries.map(({ block, text, level }) =>
    h(
      'button',
      {
        type: 'button',
        class: `level-${level}`,
        lang: lang ?? undefined,
        dir,
        onclick: () => onGo(block),
      },
      text,
    ),
  );
  const heading = h('h2', { id: 'reading-outline' }, words.text('reading_outline'));
  let current = -1;
  return {
    element: h(
      'nav',
      { class: 'panel outline-panel', 'aria-labelledby': heading.id, hidden: true },
      heading,
      h(
        'ol',
        { class: 'outline' },
        buttons.map((button) => h('li', {}, button)),
      ),
    ),
    useful: entries.length > 1,
    setPlace(block) {
      const now = entries.findLastIndex((entry) => entry.block <= block);
      if (now === current) return;
      buttons[current]?.removeAttribute('aria-current');
      buttons[now]?.setAttribute('aria-current', 'location');
      current = now;
    },
  };
}

/** The title and the headings; a level is never more than one deeper than the one before. */
function entriesOf(article: Article, blocks: readonly Element[], words: Words): Entry[] {
  const title = article.metadata.title || words.text('reading_no_title');
  const entries: Entry[] = [{ block: -1, text: title, level: 1 }];
  article.blocks.forEach(({ kind, text }, block) => {
    if (kind !== 'heading') return;
    const written = Number(blocks[block]?.localName.slice(1)) || 2;
    const before = entries.at(-1)?.level ?? 1;
    entries.push({ block, text, level: Math.min(4, Math.max(2, Math.min(written, before + 1))) });
  });
  return entries;
}
