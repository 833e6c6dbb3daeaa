// @ts-check
/** A built package must hold every file that its manifest and its pages name. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = /^[\w./-]+\.(js|css|html|png|svg|woff2)$/;

/** Every text in a value of JSON that looks like a path of a file. @param {unknown} value @returns {string[]} */
function pathsIn(value) {
  if (typeof value === 'string') return FILE.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pathsIn) : [];
}

/** @param {string} html @returns {string[]} */
function pathsInPage(html) {
  const named = [...html.matchAll(/\b(?:src|href)="([^"#?]+)/g)].map((match) => match[1] ?? '');
  return named.filter((path) => !/^[a-z]+:/.test(path));
}

/**
 * @param {string} folder a built package
 * @returns {Promise<string[]>} one sentence for each file that is named and missing
 */
export async function missingFiles(folder) {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const inManifest = pathsIn(manifest);
  const pages = [...new Set([...inManifest, 'library.html', 'welcome.html'])].filter((path) =>
    path.endsWith('.html'),
  );
  const named = inManifest.map((path) => ({ by: 'manifest.json', path }));
  for (const page of pages) {
    named.push({ by: 'the build', path: page });
    if (!existsSync(join(folder, page))) continue;
    const paths = pathsInPage(await readFile(join(folder, page), 'utf8'));
    named.push(...paths.map((path) => ({ by: page, path })));
  }
  const missing = named.filter(({ path }) => !existsSync(join(folder, path)));
  return missing.map(({ by, path }) => `${path} is named by ${by} and is not in the package`);
}
