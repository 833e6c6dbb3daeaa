import { FEATURES, featureRows } from '../../../../../src/core/extract/main-content/features.ts';
import type { Reading } from '../../../../../src/core/extract/main-content/reading.ts';
import { segment } from '../../../../../src/core/extract/main-content/segment.ts';

/** Twenty words of prose. */
export const PROSE =
  'The river rose by forty centimetres in the night and the path along the mill was closed until Thursday morning.';
export const PROSE_WORDS = 20;
export const PROSE_LENGTH = PROSE.replaceAll(' ', '').length;

export interface Known {
  /** For each block whether it is kept, as 1 and 0; those that are not named are not. */
  readonly kept?: readonly number[];
  readonly pruned?: readonly number[];
  readonly stated?: readonly number[] | null;
  readonly isUnread?: boolean;
  /** Where most of the page's prose is; the body where nothing is said. */
  readonly region?: string;
  readonly title?: string;
  readonly lang?: string | null;
}

/** What is known of a small page. */
export function readingOf(html: string, known: Known = {}): Reading {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const page = segment(body);
  const filled = (values: readonly number[] = []) => Uint8Array.from(page.blocks, (_, i) => values[i] ?? 0);
  return {
    page,
    kept: filled(known.kept),
    isUnread: known.isUnread ?? false,
    pruned: filled(known.pruned),
    stated: known.stated ? Int8Array.from(known.stated) : null,
    region: body.querySelector(known.region ?? ':root') ?? body,
    title: known.title ?? '',
    lang: known.lang ?? null,
  };
}

/** What each block of a small page has for a feature. */
export function featuresOf(html: string, known: Known = {}): (name: string) => number[] {
  const rows = featureRows(readingOf(html, known));
  return (name) => {
    const at = FEATURES.indexOf(name);
    if (at < 0) throw new RangeError(`no feature ${name}`);
    return rows.map((row) => rounded(row[at] ?? Number.NaN));
  };
}

/** As the features are compared. */
export function rounded(value: number): number {
  return Number(value.toFixed(4)) + 0;
}

/** The natural logarithm of one more. */
export function log(value: number): number {
  return rounded(Math.log1p(value));
}
