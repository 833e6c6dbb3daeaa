// @ts-check
/**
 * What the reading view does with a long story: how soon it opens over the page, how evenly it scrolls, and how much
 * memory it adds. The story is of our own writing, as long as a short novel, with headings, pictures, lists and tables.
 *
 * `npm run bench -- reading [--browser chromium|firefox] [--words 60000] [--repeat 3] [--out FILE]`
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, ROOT } from '../../scripts/build.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import {
  askReader,
  callExtension,
  closePopup,
  inOverlay,
  openPage,
  pressButton,
  readerState,
  startSession,
} from '../../scripts/journey/session.mjs';
import { startSiteServer } from '../../scripts/journey/site-server.mjs';
import { waitFor } from '../../scripts/journey/wait-for.mjs';
import { collectInFirefox, heapOf, privateMemory } from './speed/memory.mjs';
import { median, quantile, rounded } from './speed/numbers.mjs';
import { longStory } from './support/long-story.mjs';

/**
 * @typedef {import('../../scripts/find-browser.mjs').BrowserKind} BrowserKind
 * @typedef {import('../../scripts/journey/session.mjs').Session} Session
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {object} Opened
 * @property {number} words in the view
 * @property {number} openMs from the message to the second frame after it was done
 * @property {number | null} addedMB
 * @property {number[]} frames milliseconds between frames while it scrolls
 */

const ADDRESS = 'http://long-reads.example/the-walk/';
/** Pixels a frame: fast reading to the end of a flick. */
const STEP = 40;
const SCROLL_MS = 3000;

/** @param {Page} page */
const twoFrames = (page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0)))),
  );

/** @param {Session} session @param {Page} page @returns {Promise<number | null>} megabytes of the browser's own, with its pages */
async function memoryOf(session, page) {
  // What can be collected is no memory that the view needs.
  if (session.kind === 'chromium') await heapOf(page);
  else await collectInFirefox(session.browser);
  return privateMemory(session.browser.process()?.pid);
}

/** Scrolls as fast as frames come, and notes when they do. @param {Session} session @param {Page} page */
async function framesWhileScrolling(session, page) {
  const frames = await inOverlay(
    session,
    page,
    (root, step, duration) =>
      new Promise((done) => {
        const view = root.querySelector('.reading');
        /** @type {number[]} */
        const gaps = [];
        const start = performance.now();
        let last = start;
        const go = (/** @type {number} */ now) => {
          gaps.push(now - last);
          last = now;
          if (view) view.scrollTop += step;
          if (now - start < duration) requestAnimationFrame(go);
          else done(gaps.slice(2));
        };
        requestAnimationFrame(go);
      }),
    STEP,
    SCROLL_MS,
  );
  return /** @type {number[]} */ (frames ?? []);
}

/** @param {Session} session @returns {Promise<Opened>} */
async function openOnce(session) {
  const page = await openPage(session, ADDRESS);
  const popup = await pressButton(session, page);
  await waitFor(async () => (await readerState(session, page))?.story, 'the story was found', 60_000);
  await closePopup(popup);
  await page.bringToFront();
  await twoFrames(page);
  const before = await memoryOf(session, page);
  const start = performance.now();
  await askReader(session, page, 'openReadingView');
  await twoFrames(page);
  const openMs = performance.now() - start;
  const frames = await framesWhileScrolling(session, page);
  const after = await memoryOf(session, page);
  const text = await inOverlay(session, page, (root) => root.querySelector('.body')?.textContent ?? '');
  await page.close();
  return {
    words: (text ?? '').split(/\s+/).length,
    openMs,
    addedMB: before === null || after === null ? null : after - before,
    frames,
  };
}

/** @param {readonly Opened[]} opened */
function figures(opened) {
  const frames = opened.flatMap((each) => each.frames);
  const added = opened.flatMap(({ addedMB }) => addedMB ?? []);
  const typical = median(frames);
  const slow = quantile(frames, 0.95);
  return {
    words: Math.min(...opened.map(({ words }) => words)),
    openMs: rounded(median(opened.map(({ openMs }) => openMs)), 0),
    slowestOpenMs: rounded(Math.max(...opened.map(({ openMs }) => openMs)), 0),
    framesPerSecond: rounded((1000 * frames.length) / frames.reduce((sum, gap) => sum + gap, 0), 1),
    medianFrameMs: rounded(typical, 1),
    slowFrameMs: rounded(slow, 1),
    addedMB: rounded(median(added), 1),
  };
}

/** @param {BrowserKind} kind @param {number} words @param {number} repeat */
async function measure(kind, words, repeat) {
  const program = findBrowser(kind);
  if (!program) throw new Error(`no ${kind} on this machine`);
  await build(kind);
  const body = longStory(words);
  const server = await startSiteServer((host) =>
    host === 'long-reads.example' ? { type: 'text/html; charset=utf-8', body } : null,
  );
  const session = await startSession({
    kind,
    program,
    headless: true,
    extensionDir: join(ROOT, 'dist', kind),
    sitePort: server.port,
    served: 'every-host',
  });
  try {
    const settings = { settings: { automatic: false, press: 'popup' }, settingsVersion: 0 };
    await callExtension(session, 'storage.local.set', settings);
    /** @type {Opened[]} */
    const opened = [];
    for (let turn = 0; turn < repeat; turn += 1) opened.push(await openOnce(session));
    return figures(opened);
  } finally {
    await session.close();
    await server.stop();
  }
}

/** @param {string[]} args */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string' },
      words: { type: 'string', default: '60000' },
      repeat: { type: 'string', default: '3' },
      out: { type: 'string' },
    },
  });
  const all = /** @type {const} */ (['chromium', 'firefox']);
  const kinds = all.filter((kind) => values.browser === undefined || values.browser === kind);
  /** @type {Record<string, ReturnType<typeof figures>>} */
  const found = {};
  for (const kind of kinds) found[kind] = await measure(kind, Number(values.words), Number(values.repeat));
  const told = JSON.stringify(found, null, 2);
  if (values.out) await writeFile(values.out, `${told}\n`);
  console.log(told);
}
