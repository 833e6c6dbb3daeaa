import { PRIVATE_NAMES } from '../core/private-host.ts';
import { browser } from './browser.ts';
import { log } from './log.ts';

/**
 * Keeps what the extension fetches out of the reader's own network, also where a redirect leads there: a script hears
 * of a redirect only when the request was sent. `core/private-host` judges each address exactly; this is a rule of the
 * browser's own, for requests of this extension alone, that stops the rest on the way.
 */

/**
 * Addresses of one's own network, each as a regular expression for the browser (RE2). They are several, as Chromium
 * takes none that is compiled to more than two kilobytes.
 */
export const PRIVATE_ADDRESSES = [
  '^https?://(?:0|10|127)\\.[0-9.]+[:/]',
  '^https?://(?:169\\.254|192\\.168|192\\.0\\.0|198\\.1[89])\\.[0-9.]+[:/]',
  '^https?://172\\.(?:1[6-9]|2[0-9]|3[01])\\.[0-9.]+[:/]',
  '^https?://100\\.(?:6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\.[0-9.]+[:/]',
  '^https?://2(?:2[4-9]|[345][0-9])\\.[0-9.]+[:/]',
  '^https?://\\[(?:::|f[c-f]|64:ff9b:)',
  '^https?://[^/:.\\[]+[:/]',
];

/** How many pieces of work go into that network at this moment, for a story that comes from there. */
let inside = 0;

type Update = Parameters<typeof browser.declarativeNetRequest.updateSessionRules>[0];
type Rule = NonNullable<Update['addRules']>[number];

/** Each place of the network has a rule of its own. */
function rulesOf(): Rule[] {
  const of = {
    // The host of the extension's own pages, and of its background.
    initiatorDomains: [new URL(browser.runtime.getURL('')).hostname],
    resourceTypes: ['xmlhttprequest', 'image', 'media', 'font', 'other'],
  } satisfies Rule['condition'];
  const places = [
    { requestDomains: [...PRIVATE_NAMES] },
    ...PRIVATE_ADDRESSES.map((regexFilter) => ({ regexFilter })),
  ];
  return places.map((place, at) => ({
    id: at + 1,
    priority: 1,
    action: { type: 'block' },
    condition: { ...of, ...place },
  }));
}

async function setRules(isShut: boolean): Promise<void> {
  const rules = rulesOf();
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: rules.map(({ id }) => id),
    addRules: isShut ? rules : [],
  });
}

/** To be called at the start of the background: from then on the network is shut. */
export async function shutPrivateNetwork(): Promise<void> {
  if (inside > 0) return;
  // A browser without such rules still has the judgement of each address.
  await setRules(true).catch((thrown) => log('private network', thrown));
}

/** Runs work that may go into the reader's own network. */
export async function insidePrivateNetwork<T>(work: () => Promise<T>): Promise<T> {
  inside += 1;
  try {
    await setRules(false).catch((thrown) => log('private network', thrown));
    return await work();
  } finally {
    inside -= 1;
    await shutPrivateNetwork();
  }
}
