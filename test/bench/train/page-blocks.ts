/** The features of each block of a page, as the block model is trained on them: read as the extractor reads a page. */
import { FEATURES, featureRows } from '../../../src/core/extract/main-content/features.ts';
import { type PageClaims, readClaims } from '../../../src/core/extract/metadata/metadata.ts';
import { baseOf } from '../../../src/core/extract/page-base.ts';
import { pageOfSnapshot } from '../../../src/core/extract/snapshot/page-of-snapshot.ts';
import type { PageSnapshot } from '../../../src/core/extract/snapshot/page-snapshot.ts';
import { copyToReadInSteps, look } from '../../../src/core/extract/story.ts';
import { atOnce } from '../../../src/core/slices.ts';
import type { Given } from '../extract/clearstory.ts';

/** As JSON: so many numbers, handed over one by one, would take longer than all that was done to find them. */
export function run({ message }: Given): string {
  const snapshot = JSON.parse(message) as PageSnapshot;
  const { document: page } = pageOfSnapshot(snapshot, document);
  const claims = readClaims(page, snapshot.url, baseOf(page, snapshot.url));
  const copy = atOnce(copyToReadInSteps(page, claims));
  return JSON.stringify({
    names: FEATURES,
    visible: blocksOf(copy.document, claims),
    full: copy.hidden > 0 ? blocksOf(atOnce(copyToReadInSteps(page, claims, true)).document, claims) : null,
  });
}

function blocksOf(copy: Document, claims: PageClaims) {
  const { reading } = atOnce(look(copy, claims));
  const rows = featureRows(reading);
  return {
    blocks: reading.page.blocks.map(({ text }, i) => ({
      text,
      row: Array.from(rows[i] ?? [], (value) => Math.round(value * 1e4) / 1e4),
    })),
  };
}
