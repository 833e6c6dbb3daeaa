import { ARTICLE_VERSION, type Article, textToRead } from '../article.ts';
import { Failure } from '../failure.ts';
import { atOnce, inSlices, type Pace, type Steps } from '../slices.ts';
import { readingLoad } from '../text/reading-time.ts';
import { countWords } from '../text/words.ts';
import { dropAuthorBox } from './author-box.ts';
import { dropAwayLines } from './away-lines.ts';
import { textBlocksInSteps } from './blocks.ts';
import { companionsOf, titleElements } from './companions.ts';
import { dropCredits } from './credits.ts';
import { doubtOf } from './doubt.ts';
import { settleEditorNotes } from './editor-notes.ts';
import type { Extraction } from './extraction.ts';
import { settleFootnotes, settlePlaces } from './footnotes.ts';
import { settleInfoBoxes } from './info-boxes.ts';
import { settleLinks } from './links.ts';
import { settleTimes } from './live-entries.ts';
import { lossSigns } from './loss-signs.ts';
import { chooseMetadata, type PageClaims, readClaims } from './metadata/metadata.ts';
import { baseOf } from './page-base.ts';
import type { PageCopy } from './page-copy.ts';
import { settlePictures } from './pictures.ts';
import { settlePullQuotes } from './pull-quotes.ts';
import { FEWEST_WORDS } from './refusal.ts';
import { restoreParts } from './restore-parts.ts';
import { sanitizeInPlace, written } from './sanitize.ts';
import { numberedBlocks, sourcesOf } from './sources.ts';
import { settleStandfirst } from './standfirst.ts';
import { restoreStatedRest } from './stated-rest.ts';
import { copyToReadInSteps, findStory, type Story } from './story.ts';
import { tidyInSteps } from './tidy.ts';

/** Hidden prose of this many characters may be a story. */
const MUCH_HIDDEN = 1_500;
/** It is one where it gives so many times the words of what is shown, and so many more. */
const TIMES_MORE = 1.5;
const MUCH_MORE = 300;
/** Characters of a word and the space after it. */
const PROSE_WORD = 6;
/** Fewer characters to a word are in no script. */
const SHORTEST_WORD = 2;

/**
 * Finds the main story of a page and where it stands, all at once. The page itself is only read.
 * @param url the page's address, which a document without a window does not know.
 * What is found may be too little to offer (`offered`).
 * @throws Failure `no-article` (no text was found), `extraction-failed`.
 */
export function extract(document: Document, url: string): Extraction {
  return atOnce(extraction(document, url));
}

/**
 * The same in slices, so that the page goes on in between.
 * @throws as `extract`, and `took-too-long` or `stopped` as `inSlices` says.
 */
export function extractInSlices(document: Document, url: string, pace: Pace): Promise<Extraction> {
  return inSlices(extraction(document, url), pace);
}

function* extraction(document: Document, url: string): Steps<Extraction> {
  try {
    const claims = readClaims(document, url, baseOf(document, url));
    yield;
    const story = yield* storyOf(document, claims);
    return yield* finish(document, claims, story.copy, story.found);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      'extraction-failed',
      error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      {
        cause: error,
      },
    );
  }
}

/**
 * Pages that show their story late hold it hidden: those with much hidden prose, or without a story otherwise, get a
 * second look with what is hidden.
 */
function* storyOf(document: Document, claims: PageClaims): Steps<{ copy: PageCopy; found: Story }> {
  const copy = yield* copyToReadInSteps(document, claims);
  const found = yield* findStory(copy.document, claims);
  const words = wordsOf(found);
  if (found && (copy.hidden === 0 || (words >= FEWEST_WORDS && copy.hiddenProse < leastHidden(words))))
    return { copy, found };
  const whole = copy.hidden === 0 ? null : yield* storyWithHidden(document, claims);
  if (whole && (words < FEWEST_WORDS || wordsOf(whole.found) >= words * TIMES_MORE + MUCH_MORE)) return whole;
  if (found) return { copy, found };
  throw new Failure('no-article');
}

function* storyWithHidden(
  document: Document,
  claims: PageClaims,
): Steps<{ copy: PageCopy; found: Story } | null> {
  const copy = yield* copyToReadInSteps(document, claims, true);
  const found = yield* findStory(copy.document, claims);
  return found && { copy, found };
}

/** Less hidden prose, in characters, cannot be so much more than what is shown. */
function leastHidden(words: number): number {
  return Math.max(MUCH_HIDDEN, (words * (TIMES_MORE - 1) + MUCH_MORE) * SHORTEST_WORD);
}

function wordsOf(found: Story | null): number {
  return found ? countWords(found.root.textContent ?? '', null) : 0;
}

function* finish(document: Document, claims: PageClaims, copy: PageCopy, found: Story): Steps<Extraction> {
  restoreParts(document, found, copy.document.body, claims);
  restoreStatedRest(found.root, claims);
  yield;
  // What a rule takes out of the story from here on is known for what it is: it is no loss.
  const assembled = found.root.textContent ?? '';
  const tidied = yield* settle(found.root, claims);
  const titles = titleElements(document, claims.title, copy.live);
  dropCredits(tidied, [...claims.byline.elements, ...claims.date.elements], titles, copy.live);
  const standfirst = settleStandfirst(tidied, claims.standfirst, copy.live);
  yield;
  // Read while the elements still carry their numbers: sanitising uses the tree up.
  const numbered = yield* numberedBlocks(tidied, copy.live);
  const companions = companionsOf(document, claims, titles, standfirst, tidied, copy.live);
  yield;
  const { html, root } = written(yield* sanitizeInPlace(tidied));
  yield;
  const blocks = (yield* textBlocksInSteps(root)).map(({ kind, text }) => ({ kind, text }));
  const text = blocks.map((block) => block.text).join('\n\n');
  const chosen = chooseMetadata(document, claims, text);
  const metadata = { ...chosen.metadata, standfirst };
  yield;
  const { words, minutes } = readingLoad(textToRead(blocks), metadata.lang);
  if (words === 0) throw new Failure('no-article');
  const article: Article = { version: ARTICLE_VERSION, metadata, html, blocks, words, minutes };
  const { sources, boxes } = sourcesOf(blocks, numbered);
  const losses = yield* lossSigns(`${text}\n\n${assembled}`, words, {
    judged: found.judged,
    hidden: copy.hiddenProse / PROSE_WORD,
    statedWords: claims.structured?.bodyWords ?? null,
  });
  return {
    article,
    sources,
    companions: [...new Set([...companions, ...boxes])],
    doubt: doubtOf(losses),
    losses,
    judged: found.judged.flatMap(({ number, words, probability }) => {
      const element = number === null ? undefined : copy.live[number];
      return element ? [{ element, words, probability }] : [];
    }),
    provenance: chosen.provenance,
  };
}

/** The story in its final shape, still with its numbers. */
function* settle(root: Element, claims: PageClaims): Steps<DocumentFragment> {
  settlePictures(root, claims.base);
  yield;
  settlePlaces(root);
  settleLinks(root, claims.base, claims.url);
  settleFootnotes(root);
  settlePullQuotes(root);
  settleInfoBoxes(root);
  yield;
  yield* tidyInSteps(root, claims.title);
  settleTimes(root);
  settleEditorNotes(root, claims.declaredLang);
  dropAwayLines(root, claims.declaredLang, claims.url);
  dropAuthorBox(root, [...claims.byline.names, ...claims.authors.flatMap(({ value }) => value)]);
  const fragment = root.ownerDocument.createDocumentFragment();
  fragment.append(...root.childNodes);
  return fragment;
}
