import { boxFeatures } from './box-features.ts';
import { neighbourFeatures } from './neighbour-features.ts';
import { ownFeatures } from './own-features.ts';
import { placeFeatures } from './place-features.ts';
import { PageTally, type Reading } from './reading.ts';

const GROUPS = [ownFeatures, placeFeatures, boxFeatures, neighbourFeatures];

/** The names of the columns of `featureRows`. */
export const FEATURES: readonly string[] = GROUPS.flatMap(({ names }) => names);

/** One row of features for each block of a page, as `FEATURES` names them. */
export function featureRows(reading: Reading): Float32Array[] {
  const tally = new PageTally(reading);
  const groups = GROUPS.map(({ of }) => of(tally));
  return tally.blocks.map((block, i) => {
    const row = new Float32Array(FEATURES.length);
    let at = 0;
    for (const group of groups) {
      const values = group(block, i);
      row.set(values, at);
      at += values.length;
    }
    return row;
  });
}
