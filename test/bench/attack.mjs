// @ts-check
/**
 * Takes hostile HTML through the packaged extension: cleaned page, popup, saving, reading view, library and every
 * export opened in a browser. Nothing may run, nothing may be asked for, nothing that acts may be left.
 *
 * `npm run bench -- attack --vectors FILE [--browser chromium|firefox] [--first N] [--limit N] [--only ID] [--out FILE]
 * [--planted]`, where FILE holds a line of `{id, html}` each (`.gz` or plain; `doc: true` for a whole page). `--planted`
 * takes the sanitiser out of the package first: then the benchmark has to find something.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build, ROOT } from '../../scripts/build.mjs';
import { ensureBrowser } from '../../scripts/install-browser.mjs';
import { startLoggingProxy } from '../../scripts/journey/logging-proxy.mjs';
import { callExtension, startSession } from '../../scripts/journey/session.mjs';
import { importVectors } from './support/attack-import.mjs';
import { buildPlanted } from './support/attack-planted.mjs';
import { AttackRun, findingOfImport } from './support/attack-run.mjs';
import { progress } from './support/progress.mjs';

/**
 * @typedef {import('./support/attack-pages.mjs').Vector} Vector
 * @typedef {import('./support/attack-run.mjs').Finding} Finding
 */

/** A browser takes this many vectors before it is started anew, so that a leak in one does not slow the rest. */
const BROWSER_LIFE = 60;

/** @param {string} file @returns {Promise<Vector[]>} */
async function readVectors(file) {
  const bytes = await readFile(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line) => (line.trim() ? [JSON.parse(line)] : []));
}

/** @param {Map<string, {body: string, type?: string, policy?: string}>} served */
const answersOf =
  (served) =>
  (/** @type {URL} */ { href }) => {
    const page = served.get(href);
    if (!page) return null;
    const headers = page.policy ? { 'content-security-policy': page.policy } : {};
    return { type: page.type ?? 'text/html; charset=utf-8', body: page.body, headers };
  };

/**
 * In a browser of its own. A vector that cannot be taken through may have met a browser that had broken before: the run
 * ends there, to go on with that vector in the next one; where it is the first of a run, it is said to have failed.
 *
 * @param {readonly Vector[]} vectors
 * @param {{kind: 'chromium' | 'firefox', program: string, folder: string, first: number, done: () => void,
 *   onFound: (findings: readonly Finding[]) => void}} options
 * @returns {Promise<{findings: Finding[], tried: number}>} `tried` from the first vector on
 */
async function attackWith(vectors, { kind, program, folder, first, done, onFound }) {
  /** @type {Map<string, {body: string, type?: string, policy?: string}>} */
  const served = new Map();
  const proxy = await startLoggingProxy(answersOf(served));
  const session = await startSession({
    kind,
    program,
    extensionDir: join(ROOT, 'dist', folder),
    headless: true,
    sitePort: proxy.port,
    served: 'proxy',
  });
  try {
    const settings = { automatic: false, press: 'clean' };
    await callExtension(session, 'storage.local.set', { settings, settingsVersion: 0 });
    const world = { session, proxy, served, dialogs: { count: 0 } };
    const run = new AttackRun(world);
    const library = await importVectors(session, vectors, first);
    const findings = [await findingOfImport(world, library)];
    onFound(findings);
    await library.close();
    for (const [index, vector] of vectors.entries()) {
      /** @type {readonly Finding[]} */
      let found;
      try {
        found = await run.of(vector, first + index);
      } catch (thrown) {
        if (index > 0) return { findings, tried: index };
        found = failed(vector, thrown);
      }
      findings.push(...found);
      onFound(found);
      done();
    }
    return { findings, tried: vectors.length };
  } finally {
    await session.close();
    await proxy.stop();
  }
}

/** A vector that could not be taken through is none that was withstood. @param {Vector} vector @param {unknown} thrown @returns {Finding[]} */
function failed({ id }, thrown) {
  return [{ id, where: `failed: ${thrown}`, ran: false, requests: [], left: ['not tried'] }];
}

/**
 * Takes vectors through a package that is built.
 *
 * @param {readonly Vector[]} vectors
 * @param {{kind: 'chromium' | 'firefox', folder?: string, onFound?: (findings: readonly Finding[]) => void}} options `folder` in
 *   `dist`; the browser's own by itself. `onFound` hears of each vector as soon as it has been everywhere
 * @returns {Promise<Finding[]>}
 */
export async function attack(vectors, { kind, folder = kind, onFound = () => undefined }) {
  const program = await ensureBrowser(kind);
  const done = progress(kind, vectors.length);
  /** @type {Finding[]} */
  const findings = [];
  for (let first = 0; first < vectors.length; ) {
    const some = vectors.slice(first, first + BROWSER_LIFE);
    const run = await attackWith(some, { kind, program, folder, first, done, onFound });
    findings.push(...run.findings);
    first += run.tried;
  }
  return findings;
}

/** Whether anything ran, was asked for or is left. @param {Finding} finding */
export const isHit = ({ ran, requests, left }) => ran || requests.length > 0 || left.length > 0;

/** @param {readonly Vector[]} vectors @param {readonly Finding[]} findings */
function tell(vectors, findings) {
  for (const finding of findings.filter(isHit)) console.log(JSON.stringify(finding));
  const places = new Map();
  for (const { where } of findings) places.set(where, (places.get(where) ?? 0) + 1);
  console.log([...places].map(([where, count]) => `${where} ${count}`).join(', '));
  const ran = findings.filter((finding) => finding.ran).length;
  const requests = findings.reduce((sum, finding) => sum + finding.requests.length, 0);
  const left = findings.reduce((sum, finding) => sum + finding.left.length, 0);
  console.log(`${vectors.length} vectors, ${ran} ran, ${requests} requests, ${left} left`);
}

/** @param {string[]} args */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      vectors: { type: 'string' },
      browser: { type: 'string', default: 'chromium' },
      first: { type: 'string', default: '0' },
      limit: { type: 'string' },
      only: { type: 'string' },
      out: { type: 'string' },
      planted: { type: 'boolean', default: false },
    },
  });
  if (!values.vectors) throw new Error('--vectors: a file of {id, html} lines');
  const kind = values.browser === 'firefox' ? 'firefox' : 'chromium';
  const first = Number(values.first);
  const vectors = (await readVectors(values.vectors))
    .filter(({ id }) => values.only === undefined || id === values.only)
    .slice(first, values.limit ? first + Number(values.limit) : undefined);
  const folder = values.planted ? await buildPlanted(kind) : kind;
  if (!values.planted) await build(kind);
  const { out } = values;
  if (out) writeFileSync(out, '');
  // A run that is broken off has told what it found.
  const onFound = (/** @type {readonly Finding[]} */ found) => {
    if (out) appendFileSync(out, found.map((finding) => `${JSON.stringify(finding)}\n`).join(''));
  };
  const findings = await attack(vectors, { kind, folder, onFound });
  tell(vectors, findings);
}
