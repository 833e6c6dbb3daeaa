// @ts-check
/** Builds `dist/chromium` and `dist/firefox`, ready to be loaded unpacked. Same commit, same bytes. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { missingFiles } from './check-package.mjs';
import { manifestFor } from './manifest.mjs';
import { parseMarkup } from './parse-markup.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
export const TARGETS = /** @type {const} */ (['chromium', 'firefox']);

/** The oldest browsers that the manifest admits. */
const ENGINES = { chromium: 'chrome120', firefox: 'firefox140' };

const SCRIPTS = ['background', 'content', 'reader', 'popup', 'library', 'options', 'welcome'];
const PAGES = ['popup', 'library', 'options', 'welcome'];

/**
 * @typedef {object} Options
 * @property {boolean} [dev]
 * @property {string} [folder] in `dist`; the target's name by itself
 * @property {esbuild.Plugin[]} [plugins] for a package that is to be other than the product, as a test of a test
 */

/** @param {'chromium' | 'firefox'} target @param {Options} options @returns {esbuild.BuildOptions[]} */
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
  const scripts = {
    ...common,
    entryPoints: SCRIPTS.map((name) => ({ in: `src/${name}/index.ts`, out: name })),
    format: /** @type {const} */ ('iife'),
    plugins: [...plugins, parseMarkup],
    // The reading view puts its style sheet into a shadow root, where no link could load it.
    loader: { '.css': /** @type {const} */ ('text') },
    ...(dev ? { sourcemap: /** @type {const} */ ('inline') } : {}),
  };
  const styles = {
    ...common,
    entryPoints: PAGES.map((name) => ({ in: `src/${name}/${name}.css`, out: name })),
  };
  return [scripts, styles];
}

/** @param {'chromium' | 'firefox'} target @param {string} out */
async function copyStatic(target, out) {
  const manifest = JSON.parse(await readFile(join(ROOT, 'manifest.json'), 'utf8'));
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifestFor(target, manifest), null, 2)}\n`);
  await cp(join(ROOT, 'icons'), join(out, 'icons'), {
    recursive: true,
    filter: (path) => !path.endsWith('.svg'),
  });
  await cp(join(ROOT, 'src/_locales'), join(out, '_locales'), { recursive: true });
  for (const page of PAGES) await cp(join(ROOT, `src/${page}/index.html`), join(out, `${page}.html`));
}

/**
 * @param {'chromium' | 'firefox'} target
 * @param {Options} [options]
 * @returns {Promise<Record<string, number>>} bytes of each script and style sheet
 * @throws {Error} where the package lacks a file that it names
 */
export async function build(target, options = {}) {
  const out = join(ROOT, 'dist', options.folder ?? target);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await copyStatic(target, out);
  const results = await Promise.all(bundles(target, options).map((bundle) => esbuild.build(bundle)));
  const missing = await missingFiles(out);
  if (missing.length > 0) throw new Error(missing.join('\n'));
  const outputs = results.flatMap(({ metafile }) => Object.entries(metafile?.outputs ?? {}));
  return Object.fromEntries(outputs.map(([path, { bytes }]) => [path, bytes]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const sizes = await Promise.all(TARGETS.map((target) => build(target)));
  if (process.argv.includes('--sizes')) console.table(Object.assign({}, ...sizes));
}
