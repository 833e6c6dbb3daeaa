// @ts-check
/** Bundles a part of `src/` as the packages hold it and loads it here. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { ROOT } from '../../../scripts/build.mjs';

/**
 * @param {readonly string[]} files below `src/`, all of whose exports are given
 * @returns {Promise<any>}
 */
export async function builtCore(files) {
  const folder = await mkdtemp(join(tmpdir(), 'clearstory-core-'));
  const outfile = join(folder, 'core.mjs');
  try {
    await esbuild.build({
      stdin: {
        contents: files.map((file) => `export * from './src/${file}';`).join('\n'),
        resolveDir: ROOT,
        loader: 'ts',
      },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'neutral',
      logLevel: 'warning',
      outfile,
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
