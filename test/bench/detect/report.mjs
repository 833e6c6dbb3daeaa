// @ts-check
import { areaUnderCurve, OTHER_KINDS, scoreAt, shareAbove } from './ranking.mjs';

/**
 * @typedef {object} JudgedPage
 * @property {string} id
 * @property {string} type
 * @property {boolean} article
 * @property {boolean} readable
 * @property {boolean} news
 * @property {number} score
 * @property {number} ms
 * @property {boolean} readerable
 * @property {number} readerableMs
 * @property {boolean} declared
 */

const KINDS = ['article', ...OTHER_KINDS, 'documentation'];
const ANSWERS = /** @type {const} */ (['article', 'readable', 'news', 'readerable', 'declared']);
const FALSE_SHARES = [0.05, 0.02];

/** @param {number} share */
const percent = (share) => `${(100 * share).toFixed(1)} %`;

/** @param {readonly number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return `${(sorted[Math.floor(share * sorted.length)] ?? 0).toFixed(1)} ms`;
}

/** @param {readonly JudgedPage[]} pages @param {typeof ANSWERS[number]} answer */
const shareOf = (pages, answer) => pages.filter((page) => page[answer]).length / pages.length;

/** @param {readonly JudgedPage[]} pages */
function table(pages) {
  const row = (/** @type {string} */ name, /** @type {readonly JudgedPage[]} */ own) =>
    `| ${[name, own.length, ...ANSWERS.map((answer) => percent(shareOf(own, answer)))].join(' | ')} |`;
  return [
    '| pages | | article | readable | news, cleaned without a press | isProbablyReaderable | og:type or JSON-LD |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...KINDS.flatMap((kind) => {
      const own = pages.filter(({ type }) => type === kind);
      return own.length > 0 ? [row(kind, own)] : [];
    }),
    row(
      'the five others',
      pages.filter(({ type }) => OTHER_KINDS.includes(type)),
    ),
  ];
}

/** @param {readonly JudgedPage[]} pages */
function ranking(pages) {
  return [
    `AUC ${areaUnderCurve(pages).toFixed(4)}`,
    ...FALSE_SHARES.map((share) => {
      const from = scoreAt(pages, share);
      const found = percent(shareAbove(pages, 'article', from));
      return `${found} of the articles at ${percent(share)} of the five others (score ${from.toFixed(2)})`;
    }),
  ];
}

/**
 * @param {readonly JudgedPage[]} pages
 * @param {{all: number, detector: number}} bytes
 * @param {boolean} crossValidated
 */
export function report(pages, bytes, crossValidated) {
  const times = (/** @type {readonly number[]} */ values) =>
    `${quantile(values, 0.5)} at the median, ${quantile(values, 0.95)} at the 95th percentile`;
  return [
    `${pages.length} pages${crossValidated ? ', cross-validated by site' : ''}`,
    ...ranking(pages),
    '',
    ...table(pages),
    '',
    `Clearstory, cold: ${times(pages.map(({ ms }) => ms))}`,
    `isProbablyReaderable: ${times(pages.map(({ readerableMs }) => readerableMs))}`,
    `Script on every page: ${bytes.all} bytes, ${bytes.detector} of them the detector's`,
  ].join('\n');
}
