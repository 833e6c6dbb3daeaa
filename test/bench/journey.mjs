// @ts-check
/**
 * Presses the button on stored articles, each of another site, in real Chromium with the built extension: is the
 * popup's title right, does anything of the main content go missing, does anything fail?
 *
 * `npm run bench -- journey --data DIR [--half odd|even] [--limit 30] [--shots DIR] [--out FILE]`
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { build, ROOT } from '../../scripts/build.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { comparableTitle, folded, isInHalf, isSameTitle, readPage, readRecords } from './support/pages.mjs';
import { CHROMIUM_ARGUMENTS, serveStored } from './support/stored-chromium.mjs';

const ARGUMENTS = [...CHROMIUM_ARGUMENTS, '--window-size=1280,900'];

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').Browser} Browser
 * @typedef {import('./support/pages.mjs').StoredPage} StoredPage
 *
 * @typedef {object} Result
 * @property {string} id
 * @property {string} url
 * @property {string} screen what the popup showed
 * @property {string} title the popup's
 * @property {boolean} titleExact as the data set compares it
 * @property {boolean} titleRight the same, or one inside the other
 * @property {string[]} lost paragraphs of the main content
 * @property {[number, number]} words visible before and after
 * @property {string[]} errors
 */

/** A paragraph shorter than this may stand anywhere on a page. */
const TELLING_WORDS = 5;
const PAGE_TIMEOUT = 20_000;

/**
 * Every n-th article, so that the choice is the same every time, one a host.
 *
 * @param {StoredPage[]} records
 * @param {string | undefined} half
 * @param {number} limit
 */
function choose(records, half, limit) {
  const articles = records.filter(
    ({ id, type, url }) => type === 'article' && URL.canParse(url) && isInHalf(id, half),
  );
  const hosts = new Map(
    articles.map((record) => [new URL(record.url).hostname.replace(/^www\./, ''), record]),
  );
  const sites = [...hosts.values()];
  const step = Math.max(1, Math.floor(sites.length / limit));
  return sites.filter((_, index) => index % step === 0).slice(0, limit);
}

/**
 * Answers the page's own address with the stored page and everything else with nothing; its scripts stay off.
 *
 * @param {Page} page
 * @param {StoredPage} record
 * @param {string} html
 */
async function serve(page, record, html) {
  await serveStored(page, () => html);
  await page.goto(record.url, { waitUntil: 'domcontentloaded', timeout: PAGE_TIMEOUT });
}

const visibleText = (/** @type {Page} */ page) => page.evaluate(() => document.body.innerText);

/**
 * The paragraphs of the main content that were to be seen before and are nowhere after.
 *
 * @param {string} mainContent
 * @param {string} before
 * @param {string} after
 */
function lost(mainContent, before, after) {
  const [was, is] = [folded(before), folded(after)];
  return mainContent
    .split(/\n\s*\n/)
    .map(folded)
    .filter((paragraph) => paragraph.split(' ').length >= TELLING_WORDS)
    .filter((paragraph) => was.includes(paragraph) && !is.includes(paragraph));
}

/** @param {Browser} browser @param {Page} page @param {import('puppeteer-core').Extension} extension */
async function press(browser, page, extension) {
  const opened = browser.waitForTarget((target) => target.url().endsWith('popup.html'), {
    timeout: PAGE_TIMEOUT,
  });
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const popup = await (await opened).asPage();
  await popup.waitForSelector('#foot button, #failure h1', { timeout: PAGE_TIMEOUT });
  const title = await popup.evaluate(() => document.querySelector('h1')?.textContent?.trim() ?? '');
  const screen = (await popup.$('#foot button')) ? 'story' : 'failure';
  await popup.close();
  return { title, screen };
}

/**
 * @param {Browser} browser
 * @param {import('puppeteer-core').Extension} extension
 * @param {StoredPage} record
 * @param {{data: string, shots?: string | undefined}} options
 * @returns {Promise<Result>}
 */
async function tryPage(browser, extension, record, options) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    await serve(page, record, await readPage(options.data, record.id));
    const before = await visibleText(page);
    if (options.shots) await page.screenshot({ path: join(options.shots, `${record.id}-before.png`) });
    const { title, screen } = await press(browser, page, extension);
    const after = await visibleText(page);
    if (options.shots) await page.screenshot({ path: join(options.shots, `${record.id}-after.png`) });
    const titleExact = comparableTitle(title) === comparableTitle(record.title ?? '');
    const titleRight = isSameTitle(title, record.title ?? '');
    const words = (/** @type {string} */ text) => folded(text).split(' ').length;
    const gone = lost(record.main_content ?? '', before, after);
    return {
      id: record.id,
      url: record.url,
      screen,
      title,
      titleExact,
      titleRight,
      lost: gone,
      words: [words(before), words(after)],
      errors,
    };
  } catch (thrown) {
    return {
      id: record.id,
      url: record.url,
      screen: 'failed',
      title: '',
      titleExact: false,
      titleRight: false,
      lost: [],
      words: [0, 0],
      errors: [String(thrown)],
    };
  } finally {
    await page.close();
  }
}

/** @param {string[]} args */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      half: { type: 'string' },
      limit: { type: 'string', default: '30' },
      shots: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (!values.data) throw new Error('--data: the folder of stored pages');
  await build('chromium');
  if (values.shots) await mkdir(values.shots, { recursive: true });
  const executablePath = await findBrowser('chromium');
  if (!executablePath) throw new Error('no Chromium on this machine');
  const dist = join(ROOT, 'dist/chromium');
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: [dist],
    args: ARGUMENTS,
  });
  /** @type {Result[]} */
  const results = [];
  try {
    // From then on the extension is awake and opens nothing more by itself.
    await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
    const [extension] = (await browser.extensions()).values();
    if (!extension) throw new Error('the browser did not take the extension');
    const chosen = choose(await readRecords(values.data), values.half, Number(values.limit));
    for (const record of chosen) {
      const result = await tryPage(browser, extension, record, { data: values.data, shots: values.shots });
      results.push(result);
      const note = [
        result.titleRight ? '' : `title "${result.title}" for "${record.title}"`,
        result.lost.length ? `lost ${result.lost.length}: ${result.lost[0]?.slice(0, 80)}` : '',
        ...result.errors,
      ].filter(Boolean);
      console.log(
        `${results.length}/${chosen.length} ${result.id} ${result.screen} ${result.words.join(' -> ')} words ${note.join('; ')}`,
      );
    }
  } finally {
    await browser.close();
  }
  if (values.out)
    await writeFile(values.out, results.map((result) => `${JSON.stringify(result)}\n`).join(''));
  const count = (/** @type {(result: Result) => boolean} */ test) => results.filter(test).length;
  console.log(
    `${results.length} pages: title right on ${count((r) => r.titleRight)} (to the letter on ${count((r) => r.titleExact)}), nothing of the main content hidden on ${count((r) => r.lost.length === 0 && r.screen !== 'failed')}, errors on ${count((r) => r.errors.length > 0)}`,
  );
}
