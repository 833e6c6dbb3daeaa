// @ts-check
/**
 * Presses the button on stored articles in real Chromium, with the product's own code, the page's scripts off and no
 * network: how much of the clutter goes, does a word of the story, does everything come back, and how long does it take
 * beside Readability's own parse of the same pages?
 *
 * `npm run bench -- clean --data DIR [--mode careful|strict|focus] [--half odd|even] [--limit N] [--out FILE]
 * [--easylist FILE] [--explain FILE] [--shots DIR]`
 *
 * Without `--mode` each page is pressed once in every mode. `--explain` says block by block what became of it.
 */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withStoredTab } from './clean/browser.mjs';
import { readFilterList } from './clean/easylist.mjs';
import { fatesOf, totalOf } from './clean/score.mjs';
import { printTable } from './clean/table.mjs';
import { isInHalf, readPage, readRecords } from './support/pages.mjs';

const MODES = /** @type {const} */ (['careful', 'strict', 'focus']);
/** A page with less of a story says nothing about how much of it was lost. */
const FEWEST_STORY_WORDS = 100;

/**
 * @typedef {import('./clean/browser.mjs').StoredTab} StoredTab
 * @typedef {import('./clean/probe.ts').Pressed} Pressed
 * @typedef {import('./clean/probe.ts').ReportedBlock} ReportedBlock
 * @typedef {import('./clean/peers.ts').Peers} Peers
 * @typedef {import('./clean/easylist.mjs').SelectorsFor} SelectorsFor
 * @typedef {import('./support/pages.mjs').StoredPage} StoredPage
 * @typedef {(typeof MODES)[number]} Mode
 *
 * @typedef {object} Result
 * @property {string} id
 * @property {Mode} mode
 * @property {readonly ReportedBlock[]} before
 * @property {Pressed} pressed
 * @property {boolean} restored
 * @property {number} readabilityMs
 * @property {import('./clean/score.mjs').Fate[]} fates
 */

/**
 * @param {StoredTab} tab
 * @param {StoredPage} record
 * @param {string} html
 * @param {Mode} mode
 * @param {{selectorsFor: SelectorsFor | null, peers: Peers | null, shots: string | undefined}} options
 * @returns {Promise<{result: Result, peers: Peers}>}
 */
async function tryPage(tab, record, html, mode, { selectorsFor, peers: known, shots }) {
  await tab.open(record.url, html);
  /** @type {ReportedBlock[]} */
  const before = await tab.ask('look');
  if (selectorsFor) await tab.ask('findAdBoxes', selectorsFor(record.url, await tab.ask('features')));
  if (shots) await tab.shoot(join(shots, `${record.id}-before.png`), { fullPage: true });
  /** @type {Pressed} */
  const pressed = await tab.ask('press', mode);
  if (shots) await tab.shoot(join(shots, `${record.id}-${mode}.png`), { fullPage: true });
  /** @type {string[]} */
  const differences = await tab.ask('restore');
  const restored = differences.length === 0;
  /** @type {Peers} */
  const peers = known ?? (await tab.ask('peers'));
  const fates = fatesOf({
    mainContent: record.main_content ?? '',
    before,
    after: pressed.after,
    heldForStory: pressed.heldForStory,
    peers,
  });
  const { readabilityMs } = peers;
  return { result: { id: record.id, mode, before, pressed, restored, readabilityMs, fates }, peers };
}

/** The line of the file: what was asked for, and no more. @param {Result} result */
function lineOf({ id, mode, before, pressed, restored }) {
  const { after, hidden, rolledBack, doubt, ms, longestTaskMs } = pressed;
  const seen = before.map(({ text, chrome }) => ({ text, chrome }));
  return { id, mode, before: seen, after, hidden, rolledBack, doubt, ms, longestTaskMs, restored };
}

/** @param {Result} result */
function noteOn({ pressed, restored, fates }) {
  const { words, gone } = totalOf(fates, 'story');
  return [
    pressed.failure,
    pressed.rolledBack && 'rolled back',
    words > 0 && gone > words * 0.02 && `lost ${((gone / words) * 100).toFixed(1)} % of the story`,
    !restored && 'NOT RESTORED',
  ]
    .filter(Boolean)
    .join('; ');
}

/** @param {string[]} args */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      mode: { type: 'string' },
      half: { type: 'string' },
      limit: { type: 'string' },
      out: { type: 'string' },
      easylist: { type: 'string' },
      explain: { type: 'string' },
      shots: { type: 'string' },
    },
  });
  if (!values.data) throw new Error('--data: the folder of stored pages');
  const modes = MODES.filter((mode) => values.mode === undefined || mode === values.mode);
  if (modes.length === 0) throw new Error(`--mode: one of ${MODES.join(', ')}`);
  if (values.shots) await mkdir(values.shots, { recursive: true });
  const out = values.out ? createWriteStream(values.out) : null;
  const explain = values.explain ? createWriteStream(values.explain) : null;
  const selectorsFor = values.easylist ? await readFilterList(values.easylist) : null;
  const records = (await readRecords(values.data))
    .filter(({ id, type, url }) => type === 'article' && URL.canParse(url) && isInHalf(id, values.half))
    .slice(0, values.limit === undefined ? undefined : Number(values.limit));
  /** @type {Result[]} */
  const results = [];
  await withStoredTab(async (tab) => {
    let at = 0;
    for (const record of records) {
      at += 1;
      const html = await readPage(String(values.data), record.id);
      /** @type {Peers | null} */
      let peers = null;
      for (const mode of modes) {
        const tried = await tryPage(tab, record, html, mode, { selectorsFor, peers, shots: values.shots });
        peers = tried.peers;
        const { result } = tried;
        out?.write(`${JSON.stringify(lineOf(result))}\n`);
        explain?.write(
          `${JSON.stringify({ id: record.id, mode, fates: result.fates, hidden: result.pressed.hidden, missedAds: result.pressed.ads.missed })}\n`,
        );
        const note = noteOn(result);
        if (note || at % 25 === 0) console.log(`${at}/${records.length} ${record.id} ${mode} ${note}`);
        if (totalOf(result.fates, 'story').words > FEWEST_STORY_WORDS) results.push(result);
      }
    }
  });
  out?.end();
  explain?.end();
  for (const mode of modes)
    printTable(
      mode,
      results.filter((result) => result.mode === mode),
      selectorsFor !== null,
    );
}
