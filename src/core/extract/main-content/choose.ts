import { isEditorNote } from '../editor-notes.ts';
import { keepStandfirst } from './keep-standfirst.ts';
import { isHeading, isProse, type Reading } from './reading.ts';
import type { Box } from './segment.ts';
import { ABSENT, STATED } from './stated.ts';

/**
 * However unsure the model is of a page, a block below this is not kept for its own sake: what is in doubt there, comments
 * above all, is in doubt as a whole.
 */
const KEEP_LEAST = 0.4;
/** Rows of a table are kept where their mean is at least this. */
const KEEP_TABLE = 0.5;
/** Of the probability that keeps a block, this much keeps one that Readability keeps: it goes only where the model is surer. */
const KEEP_READ = 0.8;
/**
 * The stories that the model learned from are seldom longer than this, in letters, and far down a page it has seen little
 * but comments: from there on, prose that Readability keeps goes only where the model is sure. So it does on a page that
 * is too large for Readability.
 */
const FAR = 24_000;
const KEEP_FAR = 0.03;
/** What the rules call surely no story stays only where the model is very sure. */
const KEEP_PRUNED = 0.8;
/** Prose that the page states to be of the story goes only where the model is sure of that. */
const KEEP_STATED = 0.15;
/** What is not in the text that the page states stays only where the model is very sure. */
const KEEP_ABSENT = 0.97;
/** Structured data leaves headings, captions, tables and code out of a story's text. */
const UNSTATED = /^(?:H[1-6]|FIGCAPTION|CAPTION|TR|TD|TH|PRE|CODE|DT)$/;
/** Headings belong to their sections, captions to their figures, speakers to what they said, unless the model is sure that they do not. */
const KEEP_BESIDE = 0.1;
const SURE = 0.9;
const NO_CAPTION = 0.01;

/**
 * The blocks of the story. Nothing is dropped that Readability keeps unless the model is sure; the rows of a table, a
 * heading and its section, a caption and its figure stay together.
 * @param probabilities of each block to belong to the story.
 * @returns 1 for each block that is kept; where the model finds none, what Readability kept, else the densest region.
 */
export function choose(reading: Reading, probabilities: Float32Array): Uint8Array {
  const far = farFrom(reading);
  const usual = leastOnPage(reading, probabilities);
  const chosen = Uint8Array.from(probabilities, (probability, i) =>
    Number(probability >= leastFor(reading, i, far, usual)),
  );
  keepTablesWhole(reading, probabilities, chosen);
  keepQuotationsWhole(reading, probabilities, chosen);
  keepEditorNotes(reading, probabilities, chosen);
  keepHeadingsWithSections(reading, probabilities, chosen);
  keepCaptions(reading, probabilities, chosen);
  dropRowsOfCards(reading, chosen);
  keepStandfirst(reading, chosen);
  return chosen.includes(1) ? chosen : fallback(reading);
}

/** The first block that so much text stands before, of what Readability keeps, that the model knows little of its place. */
function farFrom({ page, kept, isUnread }: Reading): number {
  if (isUnread) return 0;
  let letters = 0;
  for (let i = 0; i < page.blocks.length; i += 1) {
    if (letters > FAR) return i;
    if (kept[i]) letters += page.blocks[i]?.text.length ?? 0;
  }
  return page.blocks.length;
}

/**
 * The probability from which on a block is kept, so that the F1 that the model expects of the story is highest: half of
 * that F1 (Lipton, Elkan, Naryanaswamy, "Optimal Thresholding of Classifiers to Maximize F1 Measure", 2014). A half
 * where the model is sure of the page, less where it is not: there a block in doubt is sooner kept than lost.
 */
function leastOnPage({ page, pruned }: Reading, probabilities: Float32Array): number {
  const blocks = page.blocks.flatMap(({ signs }, i) =>
    pruned[i] ? [] : [{ words: signs.words, probability: probabilities[i] ?? 0 }],
  );
  blocks.sort((a, b) => b.probability - a.probability);
  const wanted = blocks.reduce((sum, { words, probability }) => sum + words * probability, 0);
  let [best, shared, taken] = [0, 0, 0];
  for (const { words, probability } of blocks) {
    shared += words * probability;
    taken += words;
    best = Math.max(best, (2 * shared) / Math.max(1, taken + wanted));
  }
  return Math.max(KEEP_LEAST, best / 2);
}

/**
 * From which probability on a block is kept: Readability, the rules, the page's own statements each have their say.
 * @param far as `farFrom` says
 * @param usual as `leastOnPage` says
 */
function leastFor({ page, kept, pruned, stated }: Reading, i: number, far: number, usual: number): number {
  if (pruned[i]) return KEEP_PRUNED;
  if (stated?.[i] === STATED) return KEEP_STATED;
  const block = page.blocks[i];
  if (stated?.[i] === ABSENT && !UNSTATED.test(block?.box.element.nodeName ?? '')) return KEEP_ABSENT;
  if (!kept[i]) return usual;
  return i >= far && block && isProse(block) ? KEEP_FAR : usual * KEEP_READ;
}

/** The innermost box of a name that a box is, or stands in. */
function boxNamed(name: string, box: Box): Box | null {
  let at: Box | null = box;
  while (at && at.element.nodeName !== name) at = at.parent;
  return at;
}

/** A table that is kept for the most part is kept whole, with its caption, and one that is not goes whole. */
function keepTablesWhole({ page }: Reading, probabilities: Float32Array, chosen: Uint8Array): void {
  const tables = new Map<Box, number[]>();
  page.blocks.forEach(({ box }, i) => {
    if (box.element.nodeName !== 'TR' && box.element.nodeName !== 'CAPTION') return;
    const table = boxNamed('TABLE', box);
    if (table) tables.set(table, [...(tables.get(table) ?? []), i]);
  });
  for (const rows of tables.values()) {
    const body = rows.filter((i) => page.blocks[i]?.box.element.nodeName === 'TR');
    const mean = body.reduce((sum, i) => sum + (probabilities[i] ?? 0), 0) / Math.max(1, body.length);
    for (const i of rows) chosen[i] = Number(mean >= KEEP_TABLE);
  }
}

/** Whoever is quoted stays beside what they said. */
function keepQuotationsWhole({ page }: Reading, probabilities: Float32Array, chosen: Uint8Array): void {
  if (!page.boxes.some(({ element }) => element.nodeName === 'BLOCKQUOTE')) return;
  const quotations = page.blocks.map(({ box }) => boxNamed('BLOCKQUOTE', box));
  const kept = new Set(quotations.filter((_, i) => chosen[i]));
  quotations.forEach((quotation, i) => {
    if (quotation && kept.has(quotation) && (probabilities[i] ?? 0) >= KEEP_BESIDE) chosen[i] = 1;
  });
}

/** What a paper says of its own story is a part of it, however little it looks like one. */
function keepEditorNotes(
  { page, lang, pruned }: Reading,
  probabilities: Float32Array,
  chosen: Uint8Array,
): void {
  page.blocks.forEach(({ box }, i) => {
    if (chosen[i] || pruned[i] || (probabilities[i] ?? 0) < KEEP_BESIDE) return;
    if (isEditorNote(box.element, lang)) chosen[i] = 1;
  });
}

function keepHeadingsWithSections(
  { page, kept }: Reading,
  probabilities: Float32Array,
  chosen: Uint8Array,
): void {
  for (let i = page.blocks.length - 2; i >= 0; i -= 1) {
    if (!isHeading(page.blocks[i])) continue;
    const probability = probabilities[i] ?? 0;
    const followed = chosen[i + 1] === 1;
    if (followed && kept[i] && probability >= KEEP_BESIDE) chosen[i] = 1;
    if (!followed && !chosen[i + 2] && probability < SURE) chosen[i] = 0;
  }
}

/** A caption goes with its figure, which stays beside kept text. */
function keepCaptions({ page, pruned }: Reading, probabilities: Float32Array, chosen: Uint8Array): void {
  page.blocks.forEach(({ box }, i) => {
    if (box.element.nodeName !== 'FIGCAPTION' || pruned[i] || (probabilities[i] ?? 0) < NO_CAPTION) return;
    if (chosen[i - 1] || chosen[i + 1]) chosen[i] = 1;
  });
}

/** So many links next to each other, each around boxes of its own, are teasers, whatever prose they have. */
const CARDS = 3;

/** Teaser cards beside a story go, however well they read; where they are most of the page, they are what it has. */
function dropRowsOfCards({ page }: Reading, chosen: Uint8Array): void {
  const cards = page.blocks.map(({ box }) => box.element.closest('a'));
  const wordsOf = (isCard: boolean) =>
    page.blocks.reduce(
      (sum, { signs }, i) => sum + (chosen[i] && (cards[i] !== null) === isCard ? signs.words : 0),
      0,
    );
  if (wordsOf(true) > wordsOf(false)) return;
  for (let from = 0; from < cards.length; from += 1) {
    if (!cards[from]) continue;
    let end = from;
    while (cards[end]) end += 1;
    if (new Set(cards.slice(from, end)).size >= CARDS) chosen.fill(0, from, end);
    from = end;
  }
}

function fallback({ page, kept, pruned, region }: Reading): Uint8Array {
  if (kept.includes(1)) return kept;
  const inRegion = Uint8Array.from(page.blocks, (block, i) =>
    Number(!pruned[i] && isProse(block) && region.contains(block.box.element)),
  );
  return inRegion.includes(1) ? inRegion : new Uint8Array(page.blocks.length).fill(1);
}
