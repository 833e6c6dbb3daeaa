import { selectAll, textOf } from '../unclobbered.ts';

/** Characters; no page says more of itself. */
const LONGEST = 1_000_000;

/** The texts of a page's structured data in JSON-LD, unread; without those of more than a million characters. */
export function dataTexts(page: Document): string[] {
  return [...selectAll(page, 'script[type="application/ld+json" i]')]
    .map((script) => textOf(script))
    .filter((text) => text.length <= LONGEST);
}
