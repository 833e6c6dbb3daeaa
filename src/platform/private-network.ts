import { browser } from './browser.ts';
import { log } from './log.ts';

/**
 * Keeps what the extension fetches out of the reader's own network, also where a redirect leads there: a script hears
 * of a redirect only when the request was sent. `core/private-host` judges each address exactly; this is a rule of the
 * browser's own, for requests of this extension alone, that stops the rest on the way.
 */

const RULE = 1;

const IPV4 = [
  '(?:0|10|127)(?:\\.\\d+){3}',
  '(?:169\\.254|192\\.168|198\\.1[89]|172\\.(?:1[6-9]|2\\d|3[01])|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7]))(?:\\.\\d+){2}',
  '192\\.0\\.0\\.\\d+',
  '2(?:2[4-9]|[345]\\d)(?:\\.\\d+){3}',
].join('|');
const IPV6 = '\\[(?:::|f[c-f]|64:ff9b:)[^\\]]*\\]';
const NAME = '(?:[^/:]+\\.)?(?:localhost|local|internal|lan|intranet|home\\.arpa)|[^/:.\\[]+';

/** Addresses of one's own network, as a regular expression for the browser (RE2). */
export const PRIVATE_ADDRESS = `^https?://(?:${IPV4}|${IPV6}|${NAME})\\.?(?::\\d+)?/`;

/** How many pieces of work go into that network at this moment, for a story that comes from there. */
let inside = 0;

async function setRule(isShut: boolean): Promise<void> {
  const condition = {
    regexFilter: PRIVATE_ADDRESS,
    // The host of the extension's own pages, and of its background.
    initiatorDomains: [new URL(browser.runtime.getURL('')).hostname],
    resourceTypes: ['xmlhttprequest', 'image', 'media', 'font', 'other'],
  } as const;
  const rule = { id: RULE, priority: 1, action: { type: 'block' as const }, condition };
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [RULE],
    // The types want lists that may be changed.
    addRules: isShut ? [structuredClone(rule) as never] : [],
  });
}

/** To be called at the start of the background: from then on the network is shut. */
export async function shutPrivateNetwork(): Promise<void> {
  if (inside > 0) return;
  // A browser without such rules still has the judgement of each address.
  await setRule(true).catch((thrown) => log('private network', thrown));
}

/** Runs work that may go into the reader's own network. */
export async function insidePrivateNetwork<T>(work: () => Promise<T>): Promise<T> {
  inside += 1;
  try {
    await setRule(false).catch((thrown) => log('private network', thrown));
    return await work();
  } finally {
    inside -= 1;
    await shutPrivateNetwork();
  }
}
