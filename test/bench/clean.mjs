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

/**
 * Presses page after page, in one tab for as long as it holds.
 *
 * @param {() => Promise<StoredTab>} openTab
 * @param {{data: string, shots: string | undefined, selectorsFor: SelectorsFor | null}} options
 * @returns {(record: StoredPage, mode: Mode) => Promise<Result | string>} the result, or why there is none
 */
function presser(openTab, { data, shots, selectorsFor }) {
  /** @type {StoredTab | null} */
  let tab = null;
  /** What the peers kept, of the page that was pressed last. @type {{id: string, peers: Peers} | null} */
  let known = null;
  return async (record, mode) => {
    tab ??= await openTab();
    const peers = known?.id === record.id ? known.peers : null;
    try {
      const html = await readPage(data, record.id);
      const tried = await tryPage(tab, record, html, mode, { selectorsFor, peers, shots });
      known = { id: record.id, peers: tried.peers };
      return tried.result;
    } catch (thrown) {
      await tab.close().catch(() => undefined);
      tab = null;
      return String(thrown);
    }
  };
}

/** @param {Result} result */
function explanationOf({ id, mode, fates, pressed: { hidden, ads } }) {
  return { id, mode, fates, hidden, missedAds: ads.missed };
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
  let failed = 0;
  await withStoredTab(async (openTab) => {
    const press = presser(openTab, { data: values.data ?? '', shots: values.shots, selectorsFor });
    for (const [at, record] of records.entries()) {
      for (const mode of modes) {
        const result = await press(record, mode);
        const where = `${at + 1}/${records.length} ${record.id} ${mode}`;
        if (typeof result === 'string') {
          failed += 1;
          console.log(`${where} not measured: ${result}`);
          continue;
        }
        out?.write(`${JSON.stringify(lineOf(result))}\n`);
        explain?.write(`${JSON.stringify(explanationOf(result))}\n`);
        const note = noteOn(result);
        if (note || at % 25 === 24) console.log(`${where} ${note}`);
        if (totalOf(result.fates, 'story').words > FEWEST_STORY_WORDS) results.push(result);
      }
    }
  });
  out?.end();
  explain?.end();
  if (failed > 0) console.log(`\n${failed} presses could not be measured`);
  for (const mode of modes)
    printTable(
      mode,
      results.filter((result) => result.mode === mode),
      selectorsFor !== null,
    );
}
