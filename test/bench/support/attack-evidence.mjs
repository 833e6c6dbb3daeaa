// @ts-check
/** What there is to be seen of an attack: scripts that ran, addresses that were asked for, what is left in what is shown. */
import { inOverlay } from '../../../scripts/journey/session.mjs';
import { leftIn, sourceOf, takeTries } from './attack-watch.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 *
 * @typedef {object} World
 * @property {import('../../../scripts/journey/session.mjs').Session} session
 * @property {import('../../../scripts/journey/logging-proxy.mjs').LoggingProxy} proxy
 * @property {Map<string, {body: string, type?: string, policy?: string}>} served by address
 * @property {{count: number}} dialogs of every page
 */

/** Addresses of this machine and of private networks, which no page may have us ask for. */
const PRIVATE =
  /^(?:\w+:\/\/)?(?:localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0|\[|[\w-]+\.local(?:host)?[:/])/i;

/** @param {World} world @param {Page} page */
export function countDialogs(world, page) {
  page.on('dialog', (dialog) => {
    world.dialogs.count += 1;
    void dialog.dismiss().catch(() => undefined);
  });
}

/** Scripts that ran or were stopped since the last call. @param {World} world @param {readonly Page[]} pages */
export async function takeRuns(world, pages) {
  const tries = await Promise.all(pages.map((page) => page.evaluate(takeTries).catch(() => 0)));
  const runs = world.dialogs.count + tries.reduce((sum, count) => sum + count, 0);
  world.dialogs.count = 0;
  return runs > 0;
}

/** @param {Page} page @param {string} root a selector @returns {Promise<string[]>} */
export const leftOn = (page, root) =>
  /** @type {Promise<string[]>} */ (
    page.evaluate(
      `(() => { const root = document.querySelector(${JSON.stringify(root)}); return root ? ${sourceOf(leftIn)}(root) : []; })()`,
    )
  );

/** What stands in the reading view. @param {World} world @param {Page} page @returns {Promise<string[]>} */
export async function leftInReadingView({ session }, page) {
  const left = await inOverlay(session, page, leftIn);
  if (left === null) throw new Error('the reading view is not there');
  return left;
}

/** @typedef {(address: string) => boolean} Needed whether an address had to be asked for */

/** @param {World} world @param {Needed} needed */
export const takeAddresses = ({ proxy }, needed) =>
  proxy.take().flatMap(({ address }) => (needed(address) ? [] : [address]));

/** Where nothing may be asked for. @type {Needed} */
export const nothing = () => false;

/**
 * The pictures of a story may be shown and kept, as the reader has seen them: nothing else, and none of a private host.
 *
 * @param {{html: string, metadata: {leadPicture: string | null}}} article
 * @returns {Needed}
 */
export function picturesOf({ html, metadata }) {
  const named = [...html.matchAll(/ src="([^"]*)"/g)].map(([, address]) =>
    (address ?? '').replaceAll('&amp;', '&'),
  );
  const known = new Set([...named, metadata.leadPicture].filter((address) => address !== null));
  // Of an encrypted connection only the host is heard.
  for (const address of [...known]) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url?.protocol === 'https:') known.add(`${url.hostname}:${url.port || 443}`);
    if (url) known.add(url.href);
  }
  return (address) => known.has(address) && !PRIVATE.test(address);
}
