// @ts-check
/**
 * The scripts of a package, in parts. esbuild splits what entries share into ES modules; a script that is put into a tab
 * cannot be a module, so each part becomes a plain script that defines itself, and `src/platform/parts.ts` joins them in
 * pages, in the background and in tabs alike. What two entries need is in the package once, and what is seldom needed
 * (`import()`) is loaded when it is.
 */
import { basename, relative, sep } from 'node:path';
import * as esbuild from 'esbuild';

/** @typedef {{file: string, text: string}} Script `file` from the package's root, with slashes */
/** @typedef {Record<string, string[]>} FilesOfPart by name: what it needs, in the order to run, itself last */

/** A part of fewer characters stands in `parts.js` with the others of its kind: a file costs more than it. */
const SMALL = 2400;

export const PARTS_FILE = 'parts.js';

const nameOf = (/** @type {string} */ path) => basename(path, '.js');

/** @param {string} target a path of the metafile @param {esbuild.Metafile} metafile @param {string[]} [order] */
function needsOf(target, metafile, order = []) {
  for (const { path, kind } of metafile.outputs[target]?.imports ?? [])
    if (kind === 'import-statement' && !order.includes(path)) needsOf(path, metafile, order);
  if (!order.includes(target)) order.push(target);
  return order;
}

/**
 * @param {string} code an ES module of esbuild's
 * @param {string} name
 * @param {boolean} isEntry whether it runs as soon as it is loaded
 * @param {esbuild.TransformOptions} options
 */
async function plainScript(code, name, isEntry, options) {
  const lazily = code.replace(/\bimport\(("[^"]+")\)/g, 'clearstoryParts.load($1)');
  const { code: common } = await esbuild.transform(lazily, { ...options, format: 'cjs', loader: 'js' });
  const id = JSON.stringify(name);
  const run = isEntry ? `clearstoryParts.use(${id});\n` : '';
  // In brackets, because nearly all that is loaded is used at once: engines then compile it while they read it, and do
  // not read it twice (https://v8.dev/blog/preparser#pife).
  return `clearstoryParts.define(${id},((require,exports,module)=>{${common}\n}));\n${run}`;
}

/**
 * What joins the parts, and the parts that are not worth a file.
 *
 * @param {FilesOfPart} files
 * @param {readonly Script[]} small
 * @param {esbuild.BuildOptions} options
 * @returns {Promise<Script>}
 */
async function partsScript(files, small, options) {
  const contents = `import { joinParts } from './src/platform/parts.ts';
import { guardSinks } from './src/platform/trusted-sinks.ts';
guardSinks();
globalThis.clearstoryParts ??= joinParts(${JSON.stringify(files)});`;
  const joined = await compiled(contents, options);
  return { file: PARTS_FILE, text: [joined, ...small.map((part) => part.text)].join('') };
}

/** @param {string} contents of a script that runs by itself @param {esbuild.BuildOptions} options */
async function compiled(contents, { absWorkingDir, minify = false, target }) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: absWorkingDir ?? process.cwd(), loader: 'ts' },
    bundle: true,
    format: 'iife',
    write: false,
    minify,
    ...(target ? { target } : {}),
  });
  return outputFiles?.[0]?.text ?? '';
}

/**
 * What a worker does before everything else: loading its parts is what its policy asks about first.
 *
 * @param {readonly string[]} files
 * @param {esbuild.BuildOptions} options
 */
export async function beforeWorker(files, options) {
  const guard = await compiled(
    `import { guardSinks } from './src/platform/trusted-sinks.ts'; guardSinks();`,
    options,
  );
  return `${guard}importScripts(${files.map((file) => JSON.stringify(file)).join()});\n`;
}

/**
 * Each output as a plain script.
 *
 * @param {readonly esbuild.OutputFile[]} outputs
 * @param {readonly string[]} entries
 * @param {esbuild.BuildOptions & {outdir: string}} options
 * @returns {Promise<Script[]>}
 */
function plainScripts(outputs, entries, { outdir, minify = false, target, charset, sourcemap }) {
  const own = { minify, ...(target ? { target } : {}), ...(charset ? { charset } : {}) };
  return Promise.all(
    outputs.map(async ({ path, text }) => {
      const name = nameOf(path);
      const code = await plainScript(text, name, entries.includes(name), {
        ...own,
        ...(sourcemap ? { sourcemap: 'inline', sourcefile: basename(path) } : {}),
      });
      return { file: relative(outdir, path).split(sep).join('/'), text: code };
    }),
  );
}

/**
 * @param {esbuild.BuildOptions & {outdir: string}} options of a build of ES modules
 * @param {readonly string[]} entries names of outputs that run as soon as they are loaded
 * @returns {Promise<{scripts: Script[], files: FilesOfPart, metafile: esbuild.Metafile}>} all but `parts.js` are in
 * `files`, and it goes before them
 */
export async function link(options, entries) {
  const built = await esbuild.build({
    ...options,
    format: 'esm',
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    metafile: true,
    write: false,
  });
  const metafile = /** @type {esbuild.Metafile} */ (built.metafile);
  const scripts = await plainScripts(built.outputFiles ?? [], entries, options);
  const isSmall = (/** @type {Script} */ { file, text }) =>
    text.length < SMALL && !entries.includes(nameOf(file));
  const small = scripts.filter(isSmall);
  const own = scripts.filter((script) => !isSmall(script));
  const folder = relative(options.absWorkingDir ?? '', options.outdir)
    .split(sep)
    .join('/');
  /** @type {FilesOfPart} */
  const files = {};
  for (const [path, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (!entryPoint) continue;
    const needs = needsOf(path, metafile).map((need) => need.slice(folder.length + 1));
    files[nameOf(path)] = needs.filter((need) => own.some(({ file }) => file === need));
  }
  return { scripts: [await partsScript(files, small, options), ...own], files, metafile };
}
