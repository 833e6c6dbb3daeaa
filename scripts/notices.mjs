// @ts-check
/** `npm run notices`: the licences of everything that is in the packages, in `THIRD_PARTY_NOTICES.md`. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './build.mjs';

const FILE = join(ROOT, 'THIRD_PARTY_NOTICES.md');
const LICENCE = /^(?:licen[cs]e|notice)(?:[-.].*)?$/i;

const HEAD = `# Third-party notices

Clearstory is under the [MIT licence](LICENSE). Its packages hold parts of the libraries below, each under its own.

The weights of the models in \`src/data\` were fitted on development data of WCXB, the Web Content Extraction Benchmark
(Murrough Foley, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)), Klexikon (Dennis Aumiller, CC BY-SA 4.0) and
SciTLDR (Allen Institute for AI, Apache-2.0). None of that data is in this repository or in the packages.
`;

/** @param {string} name @returns {Promise<{name: string, version: string, licence: string, text: string}>} */
async function notice(name) {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => LICENCE.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return { name, version, licence: license, text: texts.map((text) => text.trim()).join('\n\n') };
}

/** @returns {Promise<string>} what the file has to say now */
export async function notices() {
  const { dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const all = await Promise.all(Object.keys(dependencies).sort().map(notice));
  const parts = all.map(
    ({ name, version, licence, text }) =>
      `## ${name} ${version}\n\n${licence}\n${text ? `\n\`\`\`text\n${text.replace(/\r\n/g, '\n')}\n\`\`\`\n` : ''}`,
  );
  return `${HEAD}\n${parts.join('\n')}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeFile(FILE, await notices());
