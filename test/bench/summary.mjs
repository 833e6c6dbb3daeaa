// @ts-check
/**
 * How well the key points sum up articles with reference summaries, against Lead, TextRank and LexRank in the same run.
 *
 * `npm run bench -- summary --data FILE.jsonl.gz --points N [--half odd|even] [--limit N] [--out FILE]`
 * `npm run bench -- summary --data FILE.jsonl.gz --times [--half odd|even] [--limit N]`: how long it takes in Chromium.
 *
 * Each baseline is measured at an equal number of sentences and at an equal number of words: there it is given its
 * sentences in its order of rank until it has as many words as the key points, the last one cut off.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { reportChromiumTimes } from './summary/chromium-times.mjs';
import { mean, pairedInterval } from './support/bootstrap.mjs';
import { builtCore } from './support/built-core.mjs';
import { bestRouge, rougeWords } from './support/rouge.mjs';
import { lead, lexRank, textRank } from './support/summary-baselines.mjs';
import { FLAWS, flawsOf } from './support/summary-flaws.mjs';
import { articleOf, readSummaryRecords } from './support/summary-records.mjs';

/**
 * @typedef {import('./support/rouge.mjs').Rouge} Rouge
 * @typedef {import('./support/summary-flaws.mjs').Flaw} Flaw
 * @typedef {import('./support/summary-records.mjs').SummaryRecord} SummaryRecord
 *
 * @typedef {object} Scored
 * @property {string} id
 * @property {string[]} sentences
 * @property {number} ms
 * @property {number} words
 * @property {Rouge} ours
 * @property {Record<string, {sentences: Rouge, words: Rouge}>} baselines
 * @property {Flaw[]} flaws
 */

const BASELINES = { Lead: lead, TextRank: textRank, LexRank: lexRank };
const FULL_SENTENCE = /[.!?。！？।॥۔؟．｡…]["'”’»«“)\]}」』】）〉》]*$/u;
const FEWEST_WORDS = 4;

/** @param {string[]} args */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      points: { type: 'string', default: '3' },
      half: { type: 'string' },
      limit: { type: 'string' },
      out: { type: 'string' },
      times: { type: 'boolean', default: false },
    },
  });
  if (!values.data) throw new Error('--data: a file of articles with summaries, .jsonl.gz');
  const points = Number(values.points);
  const core = await builtCore([
    'core/summary/key-points.ts',
    'core/text/sentences.ts',
    'core/text/words.ts',
    'core/summary/terms.ts',
  ]);
  const records = await readSummaryRecords(values.data, values.half);
  const chosen = records.slice(0, values.limit ? Number(values.limit) : records.length);
  if (values.times) return reportChromiumTimes(chosen, core.countWords);
  // Warm, as it is for a reader who has read a story before.
  for (const record of chosen.slice(0, 5)) core.bestSentences(articleOf(record, core.countWords), points);
  const results = chosen.map((record) => score(record, points, core));
  if (values.out) await writeFile(values.out, results.map(lineOf).join(''));
  report(results, points);
}

/** @param {SummaryRecord} record @param {number} points @param {any} core @returns {Scored} */
function score(record, points, core) {
  const article = articleOf(record, core.countWords);
  const start = performance.now();
  const sentences = core.bestSentences(article, points).map((/** @type {{text: string}} */ { text }) => text);
  const ms = performance.now() - start;
  const words = sentences.flatMap(rougeWords).length;
  const full = fullSentences(article, core.sentencesOf);
  const terms = full.map((sentence) => core.termsOf(core.wordsOf(sentence, record.lang), record.lang));
  const measured = (/** @type {string[]} */ summary) => bestRouge(summary, record.references);
  const baselines = Object.entries(BASELINES).map(([name, rank]) => {
    const ranked = rank(terms).map((index) => /** @type {const} */ ([index, full[index] ?? '']));
    const some = ranked.slice(0, points);
    return [name, { sentences: measured(inOrder(some)), words: measured(inOrder(cut(ranked, words))) }];
  });
  const flaws = flawsOf(sentences, article.blocks.map(({ text }) => text).join('\n'), record.lang);
  return {
    id: record.id,
    sentences,
    ms,
    words,
    ours: measured(sentences),
    baselines: Object.fromEntries(baselines),
    flaws,
  };
}

/**
 * @param {import('../../src/core/article.ts').Article} article
 * @param {(text: string, lang: string | null) => {start: number, end: number}[]} sentencesOf
 */
function fullSentences({ blocks, metadata }, sentencesOf) {
  return blocks
    .flatMap(({ text }) => sentencesOf(text, metadata.lang).map(({ start, end }) => text.slice(start, end)))
    .filter((sentence) => FULL_SENTENCE.test(sentence) && rougeWords(sentence).length >= FEWEST_WORDS);
}

/** @param {readonly (readonly [number, string])[]} ranked */
function inOrder(ranked) {
  return [...ranked].sort(([a], [b]) => a - b).map(([, sentence]) => sentence);
}

/**
 * The first of ranked sentences that have so many words together, the last one cut off.
 *
 * @param {readonly (readonly [number, string])[]} ranked
 * @param {number} words
 */
function cut(ranked, words) {
  /** @type {(readonly [number, string])[]} */
  const kept = [];
  let left = words;
  for (const [index, sentence] of ranked) {
    const own = rougeWords(sentence);
    if (left <= 0) break;
    kept.push([index, own.length <= left ? sentence : own.slice(0, left).join(' ')]);
    left -= own.length;
  }
  return kept;
}

/** @param {Scored} result */
function lineOf({ id, sentences, ms }) {
  return `${JSON.stringify({ id, sentences, ms: Number(ms.toFixed(2)) })}\n`;
}

/** @param {Scored[]} results @param {number} points */
function report(results, points) {
  const percent = (/** @type {number} */ value) => (100 * value).toFixed(1);
  const row = (/** @type {Rouge[]} */ scores) =>
    [mean(scores.map((s) => s.one)), mean(scores.map((s) => s.two)), mean(scores.map((s) => s.lsum))]
      .map(percent)
      .join(' / ');
  console.log(`${results.length} articles, ${points} sentences; ROUGE-1 / 2 / Lsum, F1`);
  console.log(
    `Clearstory    ${row(results.map(({ ours }) => ours))}   ${mean(results.map((r) => r.words)).toFixed(1)} words`,
  );
  for (const kind of /** @type {const} */ (['sentences', 'words'])) {
    console.log(`at equal ${kind}`);
    for (const name of Object.keys(BASELINES)) {
      const theirs = results.map(({ baselines }) => baselines[name]?.[kind] ?? { one: 0, two: 0, lsum: 0 });
      const ahead = pairedInterval(results.map(({ ours }, i) => ours.one - (theirs[i]?.one ?? 0)));
      const sign = (/** @type {number} */ value) => `${value < 0 ? '' : '+'}${percent(value)}`;
      console.log(
        `  ${name.padEnd(10)}  ${row(theirs)}   ahead by ${sign(ahead.mean)} [${sign(ahead.low)}, ${sign(ahead.high)}]`,
      );
    }
  }
  const sentences = results.reduce((sum, result) => sum + result.sentences.length, 0);
  const flaws = results.flatMap((result) => result.flaws);
  const counted = FLAWS.map((flaw) => {
    const count = flaws.filter((one) => one === flaw).length;
    return `${flaw} ${count} (${percent(count / Math.max(1, sentences))} %)`;
  });
  const fewer = results.filter((result) => result.sentences.length < points).length;
  console.log(`flaws of ${sentences} sentences: ${counted.join(', ')}; fewer than asked for: ${fewer}`);
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  console.log(`time: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, longest ${at(1)} ms`);
}
