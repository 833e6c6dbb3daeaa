// @ts-check
/** What tabs keep: the heap of a page in Chromium; elsewhere what the system says that a browser's processes hold. */
import { readdirSync, readFileSync } from 'node:fs';

import { insideFirefox } from '../../../scripts/journey/inside-firefox.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const MEGABYTE = 1_000_000;

/** @param {Page} page of Chromium @returns {Promise<number>} megabytes of its script heap, all worlds, after a collection */
export async function heapOf(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / MEGABYTE;
}

/**
 * Has Firefox and the processes of its tabs give back what nothing uses any more, as "Minimize memory usage" of its own
 * page `about:memory` does. The tabs say nothing when they are done: they get a second.
 *
 * @param {import('puppeteer-core').Browser} browser
 */
export async function collectInFirefox(browser) {
  await insideFirefox(browser, async () => {
    const { Services, Cc, Ci } = /** @type {any} */ (globalThis);
    Services.obs.notifyObservers(null, 'child-mmu-request');
    const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
    await new Promise((done) => manager.minimizeMemoryUsage(done));
  });
  await new Promise((done) => setTimeout(done, 1000));
}

/** @param {number} pid @returns {number[]} it and all that it started */
function familyOf(pid) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
          return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]];
        } catch {
          return [];
        }
      }),
  );
  const family = [pid];
  for (const member of family)
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  return family;
}

/**
 * @param {number | undefined} pid of a browser
 * @returns {number | null} megabytes of its own that it and its processes hold; null where the system does not say
 */
export function privateMemory(pid) {
  if (pid === undefined) return null;
  try {
    const kilobytes = familyOf(pid).flatMap((member) => {
      try {
        const rollup = readFileSync(`/proc/${member}/smaps_rollup`, 'utf8');
        return [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].map((match) => Number(match[1]));
      } catch {
        return [];
      }
    });
    return kilobytes.length > 0 ? (kilobytes.reduce((sum, each) => sum + each, 0) * 1024) / MEGABYTE : null;
  } catch {
    return null;
  }
}
