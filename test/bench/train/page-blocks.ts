/** The features of each block of a page, as the block model is trained on them. */
import { FEATURES, featureRows } from '../../../src/core/extract/main-content/features.ts';
import { type PageClaims, readClaims } from '../../../src/core/extract/metadata/metadata.ts';
import { copyPage } from '../../../src/core/extract/page-copy.ts';
import { look } from '../../../src/core/extract/story.ts';
import { atOnce } from '../../../src/core/slices.ts';

export function run() {
  const claims = readClaims(document, document.URL, document.baseURI);
  const copy = copyPage(document);
  return {
    names: FEATURES,
    visible: blocksOf(copy.document, claims),
    full: copy.hidden > 0 ? blocksOf(copyPage(document, true).document, claims) : null,
  };
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
