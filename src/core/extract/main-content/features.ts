import { atOnce, everySo, type Steps } from '../../slices.ts';
import { boxFeatures } from './box-features.ts';
import { neighbourFeatures } from './neighbour-features.ts';
import { ownFeatures } from './own-features.ts';
import { placeFeatures } from './place-features.ts';
import { type FeatureGroup, PageTally, type Reading, Row } from './reading.ts';

const GROUPS = [ownFeatures, placeFeatures, boxFeatures, neighbourFeatures];

/** The names of the columns of `featureRows`. */
export const FEATURES: readonly string[] = GROUPS.flatMap(({ names }) => names);

/** One row of features for each block of a page, as `FEATURES` names them. */
export function featureRows(reading: Reading): Float32Array[] {
  const rows: Float32Array[] = [];
  atOnce(eachRow(reading, (row) => rows.push(row.slice())));
  return rows;
}

const ROWS_BETWEEN_PAUSES = 100;

/** Gives the row of each block in turn, with pauses; the row is only good until the next one. */
export function* eachRow(reading: Reading, use: (row: Float32Array, index: number) => void): Steps<void> {
  const tally = new PageTally(reading);
  yield;
  const groups: ReturnType<FeatureGroup['of']>[] = [];
  for (const { of } of GROUPS) {
    groups.push(of(tally));
    yield;
  }
  const pause = everySo(ROWS_BETWEEN_PAUSES);
  const row = new Row(FEATURES.length);
  for (const [i, block] of tally.blocks.entries()) {
    row.begin();
    for (const put of groups) put(block, i, row);
    use(row.cells, i);
    if (pause()) yield;
  }
}
