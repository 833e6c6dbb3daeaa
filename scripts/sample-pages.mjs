// @ts-check
/** The pages of our own writing in `test/pages`, as the sites that they say they are from. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGES = fileURLToPath(new URL('../test/pages/', import.meta.url));

/**
 * What `expected.json` says of a page.
 * @typedef {object} Expected
 * @property {string} why the page exists
 * @property {string} url where it stands on the web
 * @property {boolean} article
 * @property {boolean} [readable] there is one text to read; absent: as `article`
 * @property {boolean} news may be cleaned by itself
 * @property {string} [title]
 * @property {string[]} [byline]
 * @property {string} [published]
 * @property {{careful: string[], strict: string[], focus?: string[]}} [gone] texts that must not be visible after cleaning
 * @property {string[]} [stays] texts that must be
 * @property {string} [waitFor] text of the story that a script of the page puts in late
 * @property {string} [late] the same of what is not the story
 *
 * @typedef {{slug: string, folder: string, address: URL, expected: Expected}} SamplePage
 */

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
});

/** @returns {SamplePage[]} in the order of their folders' names */
export function samplePages() {
  const slugs = readdirSync(PAGES).filter((slug) => existsSync(join(PAGES, slug, 'expected.json')));
  return slugs.sort().map((slug) => {
    const folder = join(PAGES, slug);
    const expected = /** @type {Expected} */ (
      JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
    );
    // The samples have no certificates.
    const address = new URL(expected.url.replace(/^https:/, 'http:'));
    return { slug, folder, address, expected };
  });
}

/** The address of one of them. @param {string} slug */
export function sampleAddress(slug) {
  const page = samplePages().find((each) => each.slug === slug);
  if (!page) throw new Error(`the sample page ${slug} is gone`);
  return page.address.href;
}

/** @param {string} path @returns {import('./journey/site-server.mjs').Answer} */
function fileAnswer(path) {
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', body: readFileSync(path) };
}

/**
 * The file of a page that an address asks for: the page itself, or what lies beside it.
 *
 * @param {SamplePage} page @param {string} path
 */
function fileOf({ folder, address }, path) {
  const own = decodeURIComponent(address.pathname);
  if (path === own) return join(folder, 'source.html');
  const beside = own.endsWith('/') ? own : `${dirname(own).replace(/\/$/, '')}/`;
  const name = path.slice(beside.length);
  const isBeside = path.startsWith(beside) && /^[\w-]+(\.[\w-]+)+$/.test(name);
  return isBeside && !/^(source|expected)\./.test(name) && existsSync(join(folder, name))
    ? join(folder, name)
    : null;
}

/**
 * Answers for all sample pages by host name.
 *
 * @type {import('./journey/site-server.mjs').Sites}
 */
export function sampleSites(host, path) {
  for (const page of samplePages().filter(({ address }) => address.hostname === host)) {
    const file = fileOf(page, path);
    if (file !== null) return fileAnswer(file);
  }
  return null;
}
