// @ts-check
/** A package whose one door for HTML stands open, to see that the benchmark of attacks would tell. */
import { readFile } from 'node:fs/promises';
import { build } from '../../../scripts/build.mjs';

const DOOR = /[\\/]core[\\/]extract[\\/]sanitize\.ts$/;
/** What makes the difference: DOMPurify's pass, and the check of each attribute's value. */
const PLANTED = [/purifier\.sanitize\([^)]*\);/, /(?<!function )settleAttributes\([^)]*\);/];

/** @param {string} code @returns {string} @throws {Error} where the door no longer reads as it did */
export function opened(code) {
  return PLANTED.reduce((text, line) => {
    if (!line.test(text)) throw new Error(`core/extract/sanitize.ts holds no ${line}`);
    return text.replace(line, ';');
  }, code);
}

/** @type {import('esbuild').Plugin} */
const withoutSanitiser = {
  name: 'without-sanitiser',
  setup(build) {
    build.onLoad({ filter: DOOR }, async ({ path }) => ({
      contents: opened(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** @param {'chromium' | 'firefox'} kind @returns {Promise<string>} its folder in `dist` */
export async function buildPlanted(kind) {
  const folder = `${kind}-planted`;
  await build(kind, { folder, plugins: [withoutSanitiser] });
  return folder;
}
