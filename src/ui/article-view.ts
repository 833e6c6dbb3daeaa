import type { Article } from '../core/article.ts';
import { blockElements } from '../core/extract/blocks.ts';
import { sanitize } from '../core/extract/sanitize.ts';
import type { Words } from '../data/words.ts';
import { articleHeader } from './article-header.ts';
import { h } from './h.ts';
import { scriptOf } from './script-of.ts';
import { frameWideParts, type PictureOf, settleLinks, settlePicture, settlePictures } from './story-parts.ts';

/** Enough of a story to tell its script by. */
const SAMPLE = 2000;

interface Options {
  readonly words: Words;
  readonly pictureOf: PictureOf;
  /** Decides whether a story is old. */
  readonly now?: Date;
}

/**
 * The one renderer of a story, for the overlay on a page and for the library.
 *
 * @returns the `article` element, and the element of each of `article.blocks`, index for index.
 */
export function articleView(
  article: Article,
  { words, pictureOf, now = new Date() }: Options,
): { element: HTMLElement; blocks: Element[] } {
  const { metadata } = article;
  const story = sanitize(article.html);
  const blocks = blockElements(story);
  const opening = openingFigure(story);
  const lead = opening ? null : leadPicture(article, story, words, pictureOf);
  opening?.classList.add('lead');
  settlePictures(story, pictureOf, words);
  settleLinks(story);
  frameWideParts(story, words);
  const header = articleHeader(article, words, now);
  const element = h(
    'article',
    {
      class: 'story',
      lang: metadata.lang ?? undefined,
      dir: metadata.dir,
      'aria-label': metadata.title || words.text('reading_no_title'),
      'data-script': scriptOf(metadata.lang, sampleOf(article)),
    },
    header,
    lead,
    h('div', { class: 'body' }, story),
  );
  return { element, blocks };
}

function sampleOf(article: Article): string {
  let sample = article.metadata.title;
  for (const block of article.blocks) {
    if (sample.length > SAMPLE) break;
    sample += block.text;
  }
  return sample;
}

/** The figure that a story opens with, before any of its text: it is the lead picture then. */
function openingFigure(story: DocumentFragment): Element | null {
  const picture = story.querySelector('img');
  if (!picture) return null;
  const range = story.ownerDocument.createRange();
  range.setStart(story, 0);
  range.setEndBefore(picture);
  if (range.toString().trim() !== '') return null;
  return picture.closest('figure') ?? picture;
}

/** The page's lead picture, where the story itself does not hold it. */
function leadPicture(
  { metadata }: Article,
  story: DocumentFragment,
  words: Words,
  pictureOf: PictureOf,
): HTMLElement | null {
  const { leadPicture: url } = metadata;
  if (!url || [...story.querySelectorAll('img')].some(({ src }) => samePicture(src, url))) return null;
  const source = pictureOf(url);
  if (source === null) return null;
  const picture = h('img', { alt: '' });
  settlePicture(picture, source, words);
  const figure = h('figure', { class: 'lead' }, picture);
  // It has no caption to leave in its place.
  picture.addEventListener('error', () => figure.remove(), { once: true });
  return figure;
}

/** The same file, whatever size its server was asked for. */
function samePicture(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return a === b;
  const [first, second] = [new URL(a), new URL(b)];
  return first.host === second.host && first.pathname === second.pathname;
}
