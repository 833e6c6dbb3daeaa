// @ts-check
/** How long the ranking takes in Chromium: stories of about 2,000 words, and one of 60,000. */
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { bundleEntry } from '../support/bundle.mjs';
import { CHROMIUM_ARGUMENTS } from '../support/stored-chromium.mjs';
import { articleOf } from '../support/summary-records.mjs';

const USUAL = 2_000;
const LONGEST = 60_000;

/** @typedef {import('../support/summary-records.mjs').SummaryRecord} SummaryRecord */

/** @param {readonly SummaryRecord[]} records @param {(text: string, lang: string | null) => number} countWords */
export async function reportChromiumTimes(records, countWords) {
  const usual = records
    .map((record) => articleOf({ ...record, text: cut([record], USUAL) }, countWords))
    .filter(({ words }) => words > 0.9 * USUAL);
  const [first] = records;
  if (!first || usual.length === 0) return;
  const longest = articleOf({ ...first, text: cut(records, LONGEST) }, countWords);
  const executablePath = await findBrowser('chromium');
  if (!executablePath) throw new Error('no Chromium found');
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    args: CHROMIUM_ARGUMENTS,
  });
  try {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluate(await bundleEntry('test/bench/summary/in-page.ts'));
    await page.evaluate('globalThis.bench = bench');
    // Warm, as it is for a reader who has read a story before.
    for (const article of usual.slice(0, 5)) await timesIn(page, session, article);
    /** @type {Times[]} */
    const times = [];
    for (const article of usual) times.push(await timesIn(page, session, article));
    print(`Chromium, ${usual.length} stories cut at ${USUAL} words`, times);
    print(`Chromium, one story of ${longest.words} words`, [await timesIn(page, session, longest)]);
  } finally {
    await browser.close();
  }
}

/** @typedef {{work: number, longestSlice: number, thread: number}} Times */

/**
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').CDPSession} session
 * @param {unknown} article
 * @returns {Promise<Times>} `thread`: what the main thread really worked, whatever else the machine did meanwhile
 */
async function timesIn(page, session, article) {
  const before = await threadTime(session);
  const times = await page.evaluate((story) => Reflect.get(globalThis, 'bench').timesOf(story), article);
  return { ...times, thread: (await threadTime(session)) - before };
}

/** @param {import('puppeteer-core').CDPSession} session */
async function threadTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0);
}

/** The first paragraphs that have so many words together. @param {readonly SummaryRecord[]} records @param {number} words */
function cut(records, words) {
  /** @type {string[]} */
  const paragraphs = [];
  let left = words;
  for (const paragraph of records.flatMap(({ text }) => text.split(/\n\s*\n/))) {
    if (left <= 0) break;
    paragraphs.push(paragraph);
    left -= paragraph.split(/\s+/).length;
  }
  return paragraphs.join('\n\n');
}

/** @param {string} what @param {readonly Times[]} times */
function print(what, times) {
  const shares = (/** @type {number[]} */ list) => {
    const sorted = list.sort((a, b) => a - b);
    const at = (/** @type {number} */ share) =>
      (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
    return times.length === 1
      ? `${at(1)} ms`
      : `median ${at(0.5)}, 95th percentile ${at(0.95)}, longest ${at(1)} ms`;
  };
  console.log(`${what}: work ${shares(times.map(({ work }) => work))}`);
  console.log(`  of the main thread's own time: ${shares(times.map(({ thread }) => thread))}`);
  console.log(`  longest slice: ${shares(times.map(({ longestSlice }) => longestSlice))}`);
}
