// @ts-check
/** What the library gives away of a story, as the browser that opens it would see it. */
import { strFromU8, unzipSync } from 'fflate';
import { exportedAs } from '../../../scripts/journey/exported.mjs';
import { waitFor } from '../../../scripts/journey/wait-for.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 *
 * @typedef {object} Opened
 * @property {string} body
 * @property {string | null} type how it is served; null for Markdown, which no browser opens
 *
 * @typedef {'html' | 'markdown' | 'epub' | 'json' | 'text'} Form
 * @typedef {{form: Form, pages: readonly Opened[]}} Export
 */

/** The forms in which something of a story could act. @type {readonly Form[]} */
export const ACTING_FORMS = ['html', 'markdown', 'epub'];
/** @type {readonly Form[]} */
export const ALL_FORMS = [...ACTING_FORMS, 'json', 'text'];
const PATIENCE = 15_000;
const TYPES = [
  { ending: /\.html$/, type: 'text/html; charset=utf-8' },
  { ending: /\.xhtml$/, type: 'application/xhtml+xml; charset=utf-8' },
  { ending: /\.svg$/, type: 'image/svg+xml' },
  { ending: /\.md$/, type: null },
  { ending: /\.(?:json|txt)$/, type: 'text/plain; charset=utf-8' },
];

/** The files that a browser or a reader of Markdown would open. @param {string} name @param {Buffer} bytes @returns {Opened[]} */
function filesIn(name, bytes) {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const files = isZip ? Object.entries(unzipSync(bytes)) : [[name, new Uint8Array(bytes)]];
  return files.flatMap(([path, content]) => {
    const known = TYPES.find(({ ending }) => ending.test(String(path)));
    return known ? [{ body: strFromU8(/** @type {Uint8Array} */ (content)), type: known.type }] : [];
  });
}

/** The list draws what is near the window: it is rolled on until an entry is there. @param {Page} library @param {string} entry */
function rolledTo(library, entry) {
  return library.evaluate((link) => {
    if (document.querySelector(link)) return true;
    const isEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    scrollTo(0, isEnd ? 0 : scrollY + innerHeight / 2);
    return false;
  }, entry);
}

/** A press on a row that the list is about to draw anew is lost: it is tried until the dialog is there. @param {Page} library @param {string} entry */
async function opensForms(library, entry) {
  if (!(await rolledTo(library, entry))) return false;
  await library.evaluate((link) => {
    const row = document.querySelector(link)?.closest('.entry');
    /** @type {HTMLElement | null | undefined} */ (row?.querySelector('[aria-label="Export"]'))?.click();
  }, entry);
  const opened = library.waitForSelector('dialog[open] input[name=form]', { timeout: 2000 });
  return opened.then(
    () => true,
    () => false,
  );
}

/**
 * @param {Page} library open at anything
 * @param {string} id of a saved article
 * @param {readonly Form[]} forms
 * @returns {Promise<Export[]>}
 */
export async function exportsOf(library, id, forms) {
  await library.evaluate(() => {
    location.hash = '';
  });
  const entry = `a.name[href="#article=${id}"]`;
  /** @type {Export[]} */
  const found = [];
  for (const form of forms) {
    await waitFor(() => opensForms(library, entry), 'the dialog of the forms was open', PATIENCE);
    const { name, bytes } = await exportedAs(library, form);
    found.push({ form, pages: filesIn(name, bytes) });
  }
  return found;
}
