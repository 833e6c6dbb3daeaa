// @ts-check
/** Damages the files of the library's database while the browser is away, as a bad disk would. */
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes that are overwritten at a time. */
const STRETCH = 4096;
/** How Firefox spells the name of the database: its letters from both ends, after a number. */
const FIREFOX_FILE = /\/moz-extension[^/^]*\/idb\/\d+cylreaarrbsitlo-ry\.sqlite(?:-wal)?$/;
const CHROMIUM_FILE = /\/IndexedDB\/chrome-extension_[^/]*\.leveldb\/(?:\d+\.(?:log|ldb)|MANIFEST-\d+)$/;

/** @param {string} folder @returns {Promise<string[]>} */
async function filesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * @param {string} profile of the browser, which is not running
 * @param {() => number} random
 * @returns {Promise<number>} how many files were damaged
 */
export async function damageDatabase(profile, random) {
  const files = (await filesIn(profile)).filter(
    (file) => FIREFOX_FILE.test(file) || CHROMIUM_FILE.test(file),
  );
  for (const file of files) {
    const bytes = await readFile(file);
    if (random() < 0.3) {
      await truncate(file, Math.floor(bytes.length * random()));
      continue;
    }
    const stretches = 1 + Math.floor(random() * 8);
    for (let left = stretches; left > 0; left--) {
      const from = Math.floor(random() * bytes.length);
      for (let at = from; at < Math.min(bytes.length, from + STRETCH); at++)
        bytes[at] = Math.floor(random() * 256);
    }
    await writeFile(file, bytes);
  }
  return files.length;
}
