// @ts-check
/**
 * Kills the browser in the middle of things, again and again in one profile, and looks each time whether every
 * acknowledged article is there, whole, and the library opens. Then everything else that can go wrong (`faults/`), and
 * what the reader is told of it.
 *
 * `npm run bench -- faults [--what save,import,…] [--times 20] [--browser chromium|firefox] [--out FILE]`
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, ROOT } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/install-browser.mjs';
import { startSession } from '../../scripts/journey/session.mjs';
import { killAgainAndAgain } from './faults/kill-rounds.mjs';
import { KILLS } from './faults/kills.mjs';
import { held } from './faults/library.mjs';
import { startTroubledSites } from './faults/sites.mjs';
import { smallDisk } from './faults/small-disk.mjs';
import { TROUBLES } from './faults/troubles.mjs';
import { randomFrom } from './support/synthetic-library.mjs';

const WHATS = [...Object.keys(KILLS), ...Object.keys(TROUBLES)];
/** Milliseconds without work after which Firefox stops the background; thirty seconds would be waited for in vain. */
const FIREFOX_STOPS = { 'extensions.background.idle.timeout': 200 };

/**
 * @param {string} what
 * @param {import('./faults/troubles.mjs').Trouble} trouble
 * @param {number} times
 * @param {import('../../scripts/find-browser.mjs').BrowserKind} kind
 */
async function inTrouble(what, trouble, times, kind) {
  const folder = await mkdtemp(join(tmpdir(), `clearstory-faults-${what}-`));
  const sites = await startTroubledSites();
  const disk = await smallDisk(join(folder, 'profile'));
  const options = {
    kind,
    program: ensureBrowser(kind),
    extensionDir: join(ROOT, 'dist', kind),
    headless: true,
    sitePort: sites.port,
    served: /** @type {const} */ ('every-host'),
    profile: join(folder, 'profile'),
    preferences: what === 'worker' ? FIREFOX_STOPS : {},
  };
  const session = await startSession(options);
  /** @type {Map<string, number>} */
  const told = new Map();
  /** @type {string[]} */
  const wrong = [];
  try {
    const damaged =
      (await trouble({
        session,
        sites,
        folder,
        disk,
        times,
        random: randomFrom(what.length * 77 + times),
        told: (said) => void told.set(said, (told.get(said) ?? 0) + 1),
        wrong: (said) => void wrong.push(said),
      })) ?? 0;
    const now = await held(session);
    const result = {
      what,
      browser: kind,
      times,
      lost: 0,
      torn: now.torn.length - damaged,
      refused: now.failure ? 1 : 0,
    };
    for (const each of wrong.slice(0, 5)) console.log(`${what}: ${each}`);
    return { ...result, wrong: wrong.length, told: Object.fromEntries(told) };
  } finally {
    await session.close();
    await sites.stop();
    disk.eject();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {string[]} args */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      what: { type: 'string', default: WHATS.join(',') },
      times: { type: 'string', default: '20' },
      browser: { type: 'string', default: 'chromium' },
      out: { type: 'string' },
    },
  });
  const kind = values.browser === 'firefox' ? 'firefox' : 'chromium';
  // What a killed browser was asked is answered to nobody.
  process.on('unhandledRejection', (thrown) => {
    if (!/Target closed|Session closed|Protocol error|detached/i.test(String(thrown))) throw thrown;
  });
  const chosen = values.what.split(',').filter((what) => WHATS.includes(what));
  await build(kind);
  const results = [];
  for (const what of chosen) {
    const trouble = TROUBLES[what];
    const result = trouble
      ? await inTrouble(what, trouble, Number(values.times), kind)
      : await killAgainAndAgain(what, Number(values.times), kind);
    results.push(result);
    console.log(JSON.stringify(result));
  }
  if (values.out) await writeFile(values.out, `${JSON.stringify(results, null, 2)}\n`);
  const amiss = results.map(
    (each) => each.lost + each.torn + each.refused + ('wrong' in each ? each.wrong : 0),
  );
  if (amiss.some((count) => count > 0)) process.exitCode = 1;
}
