// @ts-check
/** Folds of cross-validation: all pages of a registered domain are in the same one. */

export const FOLDS = 5;

/** Labels that stand between a country and the names that are sold below it. */
const SECOND_LEVEL = /^(?:ac|co|com|edu|go|gob|gouv|gov|govt|ne|net|nhs|nom|or|org|sch)$/;
/** Hosts whose subdomains are sites of different people. */
const SHARED =
  /(?:^|\.)(?:blogspot\.[a-z.]+|wordpress\.com|github\.io|substack\.com|medium\.com|tumblr\.com)$/;

/**
 * The part of an address that is registered: `example.co.uk` of `https://news.example.co.uk/a`. Records without a
 * usable address give it as `…::host…`, which is the domain then.
 *
 * @param {string} url
 */
export function registeredDomain(url) {
  if (!URL.canParse(url)) return url.replace(/^.*::/, '').replace(/^www\./, '');
  const host = new URL(url).hostname.replace(/^www\./, '');
  if (SHARED.test(host)) return host;
  const labels = host.split('.');
  const country = labels.length > 2 && labels.at(-1)?.length === 2;
  return labels.slice(country && SECOND_LEVEL.test(labels.at(-2) ?? '') ? -3 : -2).join('.');
}

/** FNV-1a, 32 bits. @param {string} text */
function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}

/**
 * The fold that tests the pages of a record's site; a record without an address is a site of its own.
 *
 * @param {{id: string, url: string}} record
 * @returns {number} 0 to FOLDS - 1
 */
export function foldOf({ id, url }) {
  return hash(registeredDomain(url) || id) % FOLDS;
}
