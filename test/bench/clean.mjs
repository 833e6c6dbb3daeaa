// @ts-check
/**
 * Presses the button on stored articles in real Chromium, with the product's own code, the page's scripts off and no
 * network: how much of the clutter goes, does a word of the story, does everything come back, and how long does it take
 * beside Readability's own parse of the same pages?
 *
 * `npm run bench -- clean --data DIR [--mode careful|strict|focus] [--half odd|even] [--limit N] [--out FILE]
 * [--easylist FILE] [--explain FILE] [--shots DIR] [--cv] [--story-once] [--from N]`
 *
 * Without `--mode` each page is pressed once in every mode. `--explain` says block by block what became of it, and
 * why clutter stayed and story went. `--cv` judges each page with a block model that has not seen its site.
 * `--story-once` looks for the story once a page, whatever the modes: quicker, and only the first mode's times count.
 * `--from` leaves out so many pages, so that the set can be taken in pieces; `--sum FILE` (once or more) prints the table
 * of the explanations of such pieces.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withStoredTab } from './clean/browser.mjs';
import { printCauses } from './clean/causes.mjs';
import { readFilterList } from './clean/easylist.mjs';
import { fatesOf, totalOf } from './clean/score.mjs';
import { printTable } from './clean/table.mjs';
import { foldOf } from './support/folds.mjs';
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
 * @typedef {import('./clean/score.mjs').Fate} Fate
 * @typedef {import('./clean/why.ts').Why} Why
 * @typedef {(typeof MODES)[number]} Mode
 *
 * @typedef {object} Result
 * @property {string} id
 * @property {Mode} mode
 * @property {readonly ReportedBlock[]} before
 * @property {Pressed} pressed
 * @property {boolean} restored
 * @property {string | undefined} difference the first thing that did not come back
 * @property {number} readabilityMs
 * @property {Fate[]} fates
 * @property {(Why & {at: number})[]} whys
 */

/**
 * @typedef {object} Options
 * @property {SelectorsFor | null} selectorsFor
 * @property {string | undefined} shots
 * @property {boolean} explained
 * @property {boolean} cv
 * @property {boolean} storyOnce
 *
 * @typedef {object} OpenPage a page that is open and as it was loaded
 * @property {string} id
 * @property {readonly ReportedBlock[]} before
 * @property {Peers | null} peers what they kept of it, once they were asked
 */

/**
 * @param {StoredTab} tab
 * @param {StoredPage} record
 * @param {string} html
 * @param {Options} options
 * @returns {Promise<OpenPage>}
 */
async function openPage(tab, record, html, { selectorsFor, shots, cv }) {
  await tab.open(record.url, html, cv ? foldOf(record) : null);
  /** @type {ReportedBlock[]} */
  const before = await tab.ask('look');
  if (selectorsFor) await tab.ask('findAdBoxes', selectorsFor(record.url, await tab.ask('features')));
  if (shots) await tab.shoot(join(shots, `${record.id}-before.png`), { fullPage: true });
  return { id: record.id, before, peers: null };
}

/**
 * @param {StoredTab} tab
 * @param {StoredPage} record
 * @param {OpenPage} page
 * @param {Mode} mode
 * @param {Options} options
 * @returns {Promise<Result>}
 */
async function tryPage(tab, record, page, mode, { shots, explained, storyOnce }) {
  const { before } = page;
  /** @type {Pressed} */
  const pressed = await tab.ask('press', mode, !storyOnce);
  if (shots) await tab.shoot(join(shots, `${record.id}-${mode}.png`), { fullPage: true });
  /** @type {string[]} */
  const differences = await tab.ask('restore');
  const restored = differences.length === 0;
  page.peers ??= /** @type {Peers} */ (await tab.ask('peers'));
  const { peers } = page;
  const fates = fatesOf({
    mainContent: record.main_content ?? '',
    before,
    after: pressed.after,
    heldForStory: pressed.heldForStory,
    peers,
  });
  const whys = explained ? await whysOf(tab, fates) : [];
  return {
    id: record.id,
    mode,
    before,
    pressed,
    restored,
    difference: differences[0],
    readabilityMs: peers.readabilityMs,
    fates,
    whys,
  };
}

/** Why clutter stayed and story went. @param {StoredTab} tab @param {readonly Fate[]} fates @returns {Promise<(Why & {at: number})[]>} */
async function whysOf(tab, fates) {
  const places = [...fates.keys()].filter((at) => isWrong(/** @type {Fate} */ (fates[at])));
  /** @type {Why[]} */
  const whys = await tab.ask('why', places);
  return whys.map((why, index) => ({ at: places[index] ?? 0, ...why }));
}

/** @param {Fate} fate */
const isWrong = ({ sort, gone }) => (sort === 'story' && gone > 0) || (sort === 'clutter' && gone === 0);

/** The line of the file: what was asked for, and no more. @param {Result} result */
function lineOf({ id, mode, before, pressed, restored }) {
  const { after, hidden, rolledBack, doubt, ms, longestTaskMs } = pressed;
  const seen = (/** @type {readonly {text: string, chrome: boolean}[]} */ blocks) =>
    blocks.map(({ text, chrome }) => ({ text, chrome }));
  return {
    id,
    mode,
    before: seen(before),
    after: seen(after),
    hidden,
    rolledBack,
    doubt,
    ms,
    longestTaskMs,
    restored,
  };
}

/** @param {Result} result */
function noteOn({ pressed, restored, difference, fates }) {
  const { words, gone } = totalOf(fates, 'story');
  return [
    pressed.failure,
    pressed.rolledBack && 'rolled back',
    words > 0 && gone > words * 0.02 && `lost ${((gone / words) * 100).toFixed(1)} % of the story`,
    !restored && `NOT RESTORED: ${difference?.slice(0, 300)}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/**
 * Presses page after page, in one tab for as long as it holds. A page that came back exactly is pressed again as it is.
 *
 * @param {() => Promise<StoredTab>} openTab
 * @param {string} data
 * @param {Options} options
 * @returns {(record: StoredPage, mode: Mode) => Promise<Result | string>} the result, or why there is none
 */
function presser(openTab, data, options) {
  /** @type {StoredTab | null} */
  let tab = null;
  /** @type {OpenPage | null} */
  let page = null;
  return async (record, mode) => {
    tab ??= await openTab();
    try {
      if (page?.id !== record.id)
        page = await openPage(tab, record, await readPage(data, record.id), options);
      const result = await tryPage(tab, record, page, mode, options);
      if (!result.restored) page = null;
      return result;
    } catch (thrown) {
      await tab.close().catch(() => undefined);
      tab = null;
      page = null;
      return String(thrown);
    }
  };
}

/** A result without what the page shows block by block: what the table is made of. @param {Result} result */
function explanationOf({
  before: _before,
  pressed: { after: _after, heldForStory: _held, ...pressed },
  ...rest
}) {
  return { ...rest, pressed };
}

/** @param {readonly string[]} files @returns {Promise<Result[]>} */
async function readExplanations(files) {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );
}

/** @param {readonly Result[]} all @param {boolean} ads @param {boolean} explained */
function printModes(all, ads, explained) {
  const results = all.filter(({ fates }) => totalOf(fates, 'story').words > FEWEST_STORY_WORDS);
  for (const mode of MODES) {
    const own = results.filter((result) => result.mode === mode);
    if (own.length === 0) continue;
    printTable(mode, own, ads);
    if (explained) printCauses(own);
  }
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
      cv: { type: 'boolean', default: false },
      'story-once': { type: 'boolean', default: false },
      from: { type: 'string', default: '0' },
      sum: { type: 'string', multiple: true },
    },
  });
  if (values.sum) {
    printModes(await readExplanations(values.sum), values.easylist !== undefined, true);
    return;
  }
  if (!values.data) throw new Error('--data: the folder of stored pages');
  const modes = MODES.filter((mode) => values.mode === undefined || mode === values.mode);
  if (modes.length === 0) throw new Error(`--mode: one of ${MODES.join(', ')}`);
  if (values.shots) await mkdir(values.shots, { recursive: true });
  const out = values.out ? createWriteStream(values.out) : null;
  const explain = values.explain ? createWriteStream(values.explain) : null;
  const selectorsFor = values.easylist ? await readFilterList(values.easylist) : null;
  const records = (await readRecords(values.data))
    .filter(({ id, type, url }) => type === 'article' && URL.canParse(url) && isInHalf(id, values.half))
    .slice(Number(values.from))
    .slice(0, values.limit === undefined ? undefined : Number(values.limit));
  /** @type {Result[]} */
  const results = [];
  let failed = 0;
  await withStoredTab(values.cv, async (openTab) => {
    const { data = '', shots, cv, 'story-once': storyOnce } = values;
    const explained = explain !== null;
    const press = presser(openTab, data, { shots, selectorsFor, explained, cv, storyOnce });
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
        results.push(result);
      }
    }
  });
  out?.end();
  explain?.end();
  if (failed > 0) console.log(`\n${failed} presses could not be measured`);
  printModes(results, selectorsFor !== null, explain !== null);
}
