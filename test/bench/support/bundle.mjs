// @ts-check
/** Entry files of the benchmarks, bundled as the packages are, for a tab of Chromium. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { ROOT } from '../../../scripts/build.mjs';
import { parseMarkup } from '../../../scripts/parse-markup.mjs';
import { FOLDS as COUNT } from './folds.mjs';

const FOLDS = join(ROOT, 'test/bench/folds');
const DATA = join(ROOT, 'src/data');

/**
 * Puts the weights of a fold in the place of those of the package: `test/bench/folds/<fold>/<file>` stands for
 * `src/data/<file>`.
 *
 * @param {number | null} fold
 * @returns {import('esbuild').Plugin}
 */
export function foldWeights(fold) {
  return {
    name: 'fold-weights',
    setup(build) {
      if (fold === null) return;
      build.onResolve({ filter: /-weights\.ts$/ }, ({ path, resolveDir }) => {
        const asked = join(resolveDir, path);
        const replaced = join(FOLDS, String(fold), basename(asked));
        if (dirname(asked) !== DATA) return undefined;
        if (existsSync(replaced)) return { path: replaced };
        // Weights of the package for one fold among others would have seen the pages that they are tested on.
        const others = Array.from({ length: COUNT }, (_, other) =>
          join(FOLDS, String(other), basename(asked)),
        );
        if (others.some((other) => existsSync(other)))
          throw new Error(`fold ${fold} has no ${basename(asked)}`);
        return undefined;
      });
    },
  };
}

/**
 * @param {string} entry a file that exports functions, relative to the repository
 * @param {number | null} [fold] whose weights to use; null: those of the package
 * @returns {Promise<string>} a script that leaves the exports in a variable named `bench`
 */
export async function bundleEntry(entry, fold = null) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
    target: 'chrome120',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [parseMarkup, foldWeights(fold)],
    loader: { '.css': 'text' },
  });
  return outputFiles[0]?.text ?? '';
}
