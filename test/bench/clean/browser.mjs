// @ts-check
/** Chromium with a small extension of the benchmark's own, through which the product's code gets into stored pages. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';
import { ROOT } from '../../../scripts/build.mjs';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { parseMarkup } from '../../../scripts/parse-markup.mjs';
import { foldWeights } from '../support/bundle.mjs';
import { FOLDS } from '../support/folds.mjs';
import { CHROMIUM_ARGUMENTS, serveStored } from '../support/stored-chromium.mjs';

const ARGUMENTS = [...CHROMIUM_ARGUMENTS, '--window-size=1280,900'];
const PAGE_TIMEOUT = 20_000;
const probeOf = (/** @type {number | null} */ fold) => (fold === null ? 'probe' : `probe-${fold}`);

/** @param {string} folder @param {Record<string, string>} entries from the repository @param {number | null} fold */
async function bundle(folder, entries, fold) {
  await esbuild.build({
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    target: 'chrome120',
    charset: 'utf8',
    logLevel: 'warning',
    format: 'iife',
    entryPoints: Object.entries(entries).map(([out, path]) => ({ in: path, out })),
    define: { IS_FOLD: String(fold !== null) },
    plugins: [parseMarkup, foldWeights(fold)],
    loader: { '.css': 'text' },
    outdir: folder,
  });
}

/** @param {boolean} folds with a probe for each fold, whose weights have not seen the pages of that fold */
async function writeExtension(folds) {
  const folder = await mkdtemp(join(tmpdir(), 'clearstory-bench-'));
  const own = (/** @type {string} */ name) => `test/bench/clean/${name}.ts`;
  const scripts = { background: own('background'), probe: own('probe'), peers: own('peers') };
  await bundle(folder, { ...scripts, extractor: 'src/extractor/index.ts' }, null);
  await writeFile(join(folder, 'offscreen.html'), '<script src="extractor.js"></script>');
  for (let fold = 0; folds && fold < FOLDS; fold += 1)
    await bundle(folder, { [probeOf(fold)]: own('probe') }, fold);
  const manifest = {
    manifest_version: 3,
    name: 'Benchmark',
    version: '1',
    permissions: ['scripting', 'tabs', 'offscreen'],
    host_permissions: ['<all_urls>'],
    background: { service_worker: 'background.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/**
 * @typedef {object} StoredTab
 * @property {(url: string, html: string, fold: number | null) => Promise<void>} open shows a stored page under its address; nothing else loads and its scripts do not run. With the weights of a fold, or those of the package
 * @property {(name: string, ...args: unknown[]) => Promise<any>} ask calls a function of the probe in the page
 * @property {() => Promise<void>} close
 * @property {(path: string, options?: {fullPage?: boolean}) => Promise<void>} shoot
 */

/**
 * @param {boolean} folds whether pages are opened with the weights of a fold
 * @param {(openTab: () => Promise<StoredTab>) => Promise<void>} work gets the way to a tab, and to another where a page was too much for one
 */
export async function withStoredTab(folds, work) {
  const executablePath = await findBrowser('chromium');
  if (!executablePath) throw new Error('no Chromium on this machine');
  const folder = await writeExtension(folds);
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: [folder],
    args: ARGUMENTS,
  });
  try {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    if (!worker) throw new Error('the browser did not take the extension');
    await worker.evaluate(() => /** @type {any} */ (globalThis).openExtractor());
    await work(async () => storedTab(await browser.newPage(), worker));
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').WebWorker} worker
 * @returns {Promise<StoredTab>}
 */
async function storedTab(page, worker) {
  await page.setViewport({ width: 1280, height: 900 });
  let html = '';
  await serveStored(page, () => html);
  const ask = (/** @type {string} */ name, /** @type {unknown[]} */ ...args) =>
    worker.evaluate((name, args) => /** @type {any} */ (globalThis).ask(name, args), name, args);
  return {
    ask,
    async open(url, stored, fold) {
      html = stored;
      await page.goto(url, { waitUntil: 'load', timeout: PAGE_TIMEOUT });
      await worker.evaluate(
        (files) => /** @type {any} */ (globalThis).inject(files),
        [`${probeOf(fold)}.js`, 'peers.js'],
      );
      const css = await ask('sheets');
      await worker.evaluate((css) => /** @type {any} */ (globalThis).style(css), css);
    },
    close: () => page.close(),
    async shoot(path, options = {}) {
      await page.screenshot({ path, fullPage: options.fullPage ?? false });
    },
  };
}
