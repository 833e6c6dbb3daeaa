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
import { CHROMIUM_ARGUMENTS, serveStored } from '../support/stored-chromium.mjs';

const ARGUMENTS = [...CHROMIUM_ARGUMENTS, '--window-size=1280,900'];
const PAGE_TIMEOUT = 20_000;
const SCRIPTS = ['probe.js', 'peers.js'];

async function writeExtension() {
  const folder = await mkdtemp(join(tmpdir(), 'clearstory-bench-'));
  await esbuild.build({
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    target: 'chrome120',
    charset: 'utf8',
    logLevel: 'warning',
    format: 'iife',
    entryPoints: ['background', 'probe', 'peers'].map((name) => ({
      in: `test/bench/clean/${name}.ts`,
      out: name,
    })),
    plugins: [parseMarkup],
    loader: { '.css': 'text' },
    outdir: folder,
  });
  const manifest = {
    manifest_version: 3,
    name: 'Benchmark',
    version: '1',
    permissions: ['scripting', 'tabs'],
    host_permissions: ['<all_urls>'],
    background: { service_worker: 'background.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/**
 * @typedef {object} StoredTab
 * @property {(url: string, html: string) => Promise<void>} open shows a stored page under its address; nothing else loads and its scripts do not run
 * @property {(name: string, ...args: unknown[]) => Promise<any>} ask calls a function of the probe in the page
 * @property {() => Promise<void>} close
 * @property {(path: string, options?: {fullPage?: boolean}) => Promise<void>} shoot
 */

/** @param {(openTab: () => Promise<StoredTab>) => Promise<void>} work gets the way to a tab, and to another where a page was too much for one */
export async function withStoredTab(work) {
  const executablePath = await findBrowser('chromium');
  if (!executablePath) throw new Error('no Chromium on this machine');
  const folder = await writeExtension();
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
    async open(url, stored) {
      html = stored;
      await page.goto(url, { waitUntil: 'load', timeout: PAGE_TIMEOUT });
      await worker.evaluate((files) => /** @type {any} */ (globalThis).inject(files), SCRIPTS);
      const css = await ask('sheets');
      await worker.evaluate((css) => /** @type {any} */ (globalThis).style(css), css);
    },
    close: () => page.close(),
    async shoot(path, options = {}) {
      await page.screenshot({ path, fullPage: options.fullPage ?? false });
    },
  };
}
