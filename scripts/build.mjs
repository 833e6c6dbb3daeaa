// @ts-check
/** Builds `dist/chromium` and `dist/firefox`, ready to be loaded unpacked. Same commit, same bytes. */
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { missingFiles } from './check-package.mjs';
import { beforeWorker, link, PARTS_FILE } from './link.mjs';
import { manifestFor } from './manifest.mjs';
import { parseMarkup } from './parse-markup.mjs';
import { printSizes } from './sizes.mjs';
import { stylesAsText } from './styles-as-text.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
export const TARGETS = /** @type {const} */ (['chromium', 'firefox']);

/** The oldest browsers that the manifest admits. */
const ENGINES = { chromium: 'chrome120', firefox: 'firefox140' };

/** The script on every page is one file, and as small as can be; the others share their parts. */
const ENTRIES = ['background', 'extractor', 'reader', 'popup', 'library', 'options', 'reading', 'welcome'];
const PAGES = ['popup', 'library', 'options', 'reading', 'welcome'];

/**
 * @typedef {object} Options
 * @property {boolean} [dev]
 * @property {string} [folder] in `dist`; the target's name by itself
 * @property {esbuild.Plugin[]} [plugins] for a package that is to be other than the product, as a test of a test
 */

/**
 * @typedef {object} Built
 * @property {Record<string, number>} sizes bytes of each script and style sheet, by its path in the package
 * @property {import('./link.mjs').FilesOfPart} files what each entry, and each part that is loaded on demand, is made of
 * @property {esbuild.Metafile[]} metafiles what is in them
 */

/** The page that nobody sees is for Chromium alone, and shares nothing. @param {'chromium' | 'firefox'} target */
const aloneIn = (target) => (target === 'chromium' ? ['offscreen'] : []);

/**
 * Chromium runs the script on every page before it calls the page loaded, however short the page is. So all of it waits
 * until the page has nothing to do, but not longer than a reader would: what came before that is only parsed.
 */
const WHEN_IDLE = { banner: { js: 'requestIdleCallback(()=>{' }, footer: { js: '},{timeout:500})' } };

/** @param {'chromium' | 'firefox'} target @param {Options} options */
function bundles(target, { dev = false, folder = target, plugins = [] } = {}) {
  const common = {
    absWorkingDir: ROOT,
    bundle: true,
    minify: !dev,
    target: ENGINES[target],
    charset: /** @type {const} */ ('utf8'),
    legalComments: /** @type {const} */ ('none'),
    logLevel: /** @type {const} */ ('warning'),
    outdir: join(ROOT, 'dist', folder),
    metafile: true,
  };
  const script = {
    ...common,
    // The reading view puts its style sheet into a shadow root, where no link could load it.
    plugins: [...plugins, parseMarkup, stylesAsText],
    ...(dev ? { sourcemap: /** @type {const} */ ('inline') } : {}),
  };
  const points = (/** @type {string[]} */ names) =>
    names.map((name) => ({ in: `src/${name}/index.ts`, out: name }));
  const alone = { ...script, format: /** @type {const} */ ('iife') };
  return {
    parts: { ...script, entryPoints: points(ENTRIES) },
    content: { ...alone, ...WHEN_IDLE, entryPoints: points(['content']) },
    alone: { ...alone, entryPoints: points(aloneIn(target)) },
    styles: {
      ...common,
      entryPoints: PAGES.map((name) => ({ in: `src/${name}/${name}.css`, out: name })),
    },
  };
}

/**
 * The scripts into their folder. A service worker loads its parts itself, at its start and never later.
 *
 * @param {string} out
 * @param {readonly import('./link.mjs').Script[]} scripts
 * @param {string} first what a worker does before; empty where the background is a page
 */
async function writeScripts(out, scripts, first) {
  await mkdir(join(out, 'parts'), { recursive: true });
  for (const { file, text } of scripts)
    await writeFile(join(out, file), file === 'background.js' ? first + text : text);
}

/** @param {'chromium' | 'firefox'} target @param {string} out @param {Record<string, string[]>} files of each entry */
async function copyStatic(target, out, files) {
  const manifest = JSON.parse(await readFile(join(ROOT, 'manifest.json'), 'utf8'));
  // Firefox's background is a page itself, and looks for stories in it.
  const scripts = [...new Set([...(files['background'] ?? []), ...(files['extractor'] ?? [])])];
  const own = manifestFor(target, manifest, scripts);
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(own, null, 2)}\n`);
  await cp(join(ROOT, 'icons'), join(out, 'icons'), {
    recursive: true,
    filter: (path) => !path.endsWith('.svg'),
  });
  await copyTexts(out);
  if (target === 'chromium') await copyPage('offscreen', 'extractor', out, files);
  for (const page of PAGES) await copyPage(page, page, out, files);
}

/**
 * A page, with the files of an entry in the place of its one script.
 *
 * @param {string} page @param {string} entry @param {string} out @param {Record<string, string[]>} files of each entry
 */
async function copyPage(page, entry, out, files) {
  const html = await readFile(join(ROOT, `src/${page}/index.html`), 'utf8');
  const scripts = (files[entry] ?? []).map((file) => `<script src="${file}" defer></script>`);
  await writeFile(
    join(out, `${page}.html`),
    html.replace(`<script src="${entry}.js" defer></script>`, scripts.join('')),
  );
}

/** The texts, without the white space that is for those who write them. @param {string} out */
async function copyTexts(out) {
  const texts = join(ROOT, 'src/_locales');
  for (const language of await readdir(texts)) {
    const file = join(language, 'messages.json');
    await mkdir(join(out, '_locales', language), { recursive: true });
    const messages = JSON.parse(await readFile(join(texts, file), 'utf8'));
    await writeFile(join(out, '_locales', file), JSON.stringify(messages));
  }
}

/**
 * @param {'chromium' | 'firefox'} target
 * @param {Options} [options]
 * @returns {Promise<Built>}
 * @throws {Error} where the package lacks a file that it names
 */
export async function build(target, options = {}) {
  const out = join(ROOT, 'dist', options.folder ?? target);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const { parts, content, alone, styles } = bundles(target, options);
  const [linked, ...others] = await Promise.all([
    link(parts, ENTRIES),
    esbuild.build(content),
    esbuild.build(alone),
    esbuild.build(styles),
  ]);
  const files = Object.fromEntries(
    Object.entries(linked.files).map(([name, needs]) => [
      name,
      ENTRIES.includes(name) ? [PARTS_FILE, ...needs] : needs,
    ]),
  );
  const needed = (files['background'] ?? []).filter((file) => file !== 'background.js');
  await writeScripts(out, linked.scripts, target === 'chromium' ? await beforeWorker(needed, parts) : '');
  await copyStatic(target, out, files);
  const missing = await missingFiles(out);
  if (missing.length > 0) throw new Error(missing.join('\n'));
  return {
    sizes: await sizesOf(out),
    files,
    metafiles: [linked, ...others].flatMap(({ metafile }) => metafile ?? []),
  };
}

/** @param {string} out @returns {Promise<Record<string, number>>} */
async function sizesOf(out) {
  const names = (await readdir(out, { recursive: true })).filter((name) => /\.(js|css)$/.test(name)).sort();
  const sizes = names.map(
    async (name) => /** @type {const} */ ([name.split(sep).join('/'), (await stat(join(out, name))).size]),
  );
  return Object.fromEntries(await Promise.all(sizes));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const built = await Promise.all(TARGETS.map((target) => build(target)));
  const [first] = built;
  if (first && process.argv.includes('--sizes')) printSizes(first);
}
