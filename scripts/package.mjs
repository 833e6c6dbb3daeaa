// @ts-check
/** `npm run package`: the two store packages and the source that Firefox's reviewers ask for. Same commit, same bytes. */
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { build, ROOT, TARGETS } from './build.mjs';

/** A zip must carry a time for each file; this one is the same in every time zone, unlike the time of a build. */
const FILE_TIME = new Date(2020, 0, 1);

/** @param {string} folder @returns {Promise<string[]>} paths from `folder`, with slashes */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** What git would give to a clone; a file that was deleted but not yet committed is left out. */
async function trackedFiles() {
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean);
  const present = await Promise.all(
    names.map((name) =>
      stat(join(ROOT, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return names.filter((_name, index) => present[index]);
}

/**
 * A zip of files, in the order of their names.
 *
 * @param {string} folder
 * @param {readonly string[]} names paths from `folder`
 * @returns {Promise<Uint8Array>}
 */
export async function zip(folder, names) {
  /** @type {import('fflate').Zippable} */
  const files = {};
  for (const name of [...names].sort()) files[name] = new Uint8Array(await readFile(join(folder, name)));
  return zipSync(files, { level: 9, mtime: FILE_TIME, os: 3 });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { version } = JSON.parse(await readFile(join(ROOT, 'manifest.json'), 'utf8'));
  const out = join(ROOT, 'packages');
  await mkdir(out, { recursive: true });
  await Promise.all(TARGETS.map((target) => build(target)));
  const packages = [
    ...(await Promise.all(
      TARGETS.map(async (target) => {
        const folder = join(ROOT, 'dist', target);
        return { name: target, bytes: await zip(folder, await filesIn(folder)) };
      }),
    )),
    { name: 'source', bytes: await zip(ROOT, await trackedFiles()) },
  ];
  for (const { name, bytes } of packages) {
    const file = `clearstory-${version}-${name}.zip`;
    await writeFile(join(out, file), bytes);
    console.log(`packages/${file}  ${(bytes.length / 1000).toFixed(1)} kB`);
  }
}
