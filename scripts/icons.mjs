// @ts-check
/** Draws `icons/*.png` from their SVG sources. Run after a source has changed: `node scripts/icons.mjs`. */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.mjs';

const ICONS = join(dirname(fileURLToPath(import.meta.url)), '..', 'icons');
const MARK_SIZES = [16, 32, 48, 128];
const TOOLBAR_SIZES = [16, 32];
const STATES = ['idle', 'found', 'cleaned', 'saved', 'off'];

const drawings = [
  ...MARK_SIZES.map((size) => ({ source: 'icon.svg', size, file: `${size}.png` })),
  ...STATES.flatMap((state) =>
    TOOLBAR_SIZES.map((size) => ({
      source: `toolbar-${state}.svg`,
      size,
      file: `toolbar-${state}-${size}.png`,
    })),
  ),
];

/** @param {import('puppeteer-core').Page} page @param {typeof drawings[number]} drawing */
async function draw(page, { source, size, file }) {
  const svg = await readFile(join(ICONS, source));
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<body style="margin: 0"><img style="display: block" width="${size}" height="${size}" alt=""
      src="data:image/svg+xml;base64,${svg.toString('base64')}">`,
  );
  await page.$eval('img', (image) => image.decode());
  await writeFile(join(ICONS, file), await page.screenshot({ omitBackground: true }));
}

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('Drawing the icons needs Chrome or Chromium.');
const isRoot = process.getuid?.() === 0;
const browser = await puppeteer.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
try {
  const page = await browser.newPage();
  for (const drawing of drawings) await draw(page, drawing);
} finally {
  await browser.close();
}
