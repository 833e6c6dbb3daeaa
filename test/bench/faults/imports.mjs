// @ts-check
/** Files that are not what they should be: cut off, huge, deeply nested, zip bombs. Nothing of them is brought in. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { openExtensionPage } from '../../../scripts/journey/session.mjs';
import { articleOf, filedOf } from '../support/synthetic-library.mjs';
import { bringIn, held, save } from './library.mjs';

const START =
  '{"format":"clearstory-library","version":1,"exportedAt":"2026-11-26T00:00:00Z","tombstones":[],"articles":[\n';

/** @typedef {(random: () => number, round: number) => {name: string, content: string | Uint8Array}} Bad */

/** @type {Record<string, Bad>} */
const BAD = {
  cut(random) {
    const whole = `${START}${[1, 2, 3].map((number) => JSON.stringify(filedOf(number + 900_000))).join(',\n')}\n]}\n`;
    return { name: 'cut.json', content: whole.slice(0, 200 + Math.floor(random() * (whole.length - 205))) };
  },
  nested(random) {
    const depth = 201 + Math.floor(random() * 100_000);
    return { name: 'nested.json', content: `${START}${'['.repeat(depth)}${']'.repeat(depth)}\n]}` };
  },
  huge(random) {
    const lines = 'https://harbour.example/story,A story,1700000000,tag,unread\n'.repeat(
      1_700_000 + Math.floor(random() * 100_000),
    );
    return { name: 'huge.csv', content: `url,title,time_added,tags,status\n${lines}` };
  },
  bomb(random, round) {
    // Many files of nothing but zeros, each below the limit, or one that is far above it.
    const many = round % 2 === 0;
    const zeros = new Uint8Array(many ? 30_000_000 : 120_000_000 + Math.floor(random() * 1_000_000));
    const files = Object.fromEntries(
      Array.from({ length: many ? 20 : 1 }, (_, at) => [`metadata_${at}_to_${at + 1}.json`, zeros]),
    );
    return { name: 'bomb.zip', content: zipSync(files, { level: 9 }) };
  },
};

/** @type {import('./troubles.mjs').Trouble} */
export async function badImports({ session, folder, times, random, told, wrong }) {
  const { id } = await save(session.welcome, articleOf(1));
  const page = await openExtensionPage(session, 'library.html');
  for (const [kind, make] of Object.entries(BAD)) {
    for (let round = 0; round < times; round++) {
      const { name, content } = make(random, round);
      const path = join(folder, name);
      await writeFile(path, content);
      const said = await bringIn(page, path);
      told(`${kind}: ${said.replace(/\d+/g, 'N')}`);
      if (/^Brought in/.test(said)) wrong(`${kind}: ${said}`);
    }
    const { ids, torn } = await held(session);
    if (ids.join() !== id || torn.length > 0) wrong(`${kind} has left ${ids.length} stories`);
  }
  await page.close();
}
