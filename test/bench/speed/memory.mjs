// @ts-check
/** What tabs keep: the heap of a page in Chromium; elsewhere what the system says that a browser's processes hold. */
import { readdirSync, readFileSync } from 'node:fs';

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
