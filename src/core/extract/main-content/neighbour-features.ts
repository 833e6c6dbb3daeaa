import {
  between,
  type FeatureGroup,
  isHeading,
  lastBefore,
  log,
  nextAfter,
  type PageTally,
  type Row,
  ratio,
  within,
} from './reading.ts';
import type { TextBlock } from './segment.ts';

const OFFSETS = [-2, -1, 1, 2];
const NONE = -1;
const NO_NEIGHBOUR = [NONE, NONE, NONE, NONE, NONE, NONE];
/** Stands for a distance to a heading that is not there. */
const NOWHERE = 9;

/** The blocks before and after, the section that a block is in, and the page as a whole. */
export const neighbourFeatures: FeatureGroup = {
  names: [
    ...OFFSETS.flatMap((at) =>
      ['words', 'links', 'kept', 'tag', 'ending', 'sameBox'].map(
        (name) => `${name}${at > 0 ? '+' : ''}${at}`,
      ),
    ),
    'headingDistance',
    'headingTag',
    'headingKept',
    'headingLinks',
    'sectionWords',
    'sectionLinks',
    'nextHeading',
    'pageProse',
    'pageLinks',
    'pageKept',
    'pageKeptOfProse',
    'pageRegion',
    'pageLongest',
  ],
  of(tally: PageTally) {
    const sections = sectionsOf(tally);
    const page = pageOf(tally);
    return (block, i, row) => {
      for (const offset of OFFSETS) putNeighbour(block, i + offset, tally, row);
      sections(i, row);
      row.putAll(page);
    };
  },
};

function putNeighbour(block: TextBlock, at: number, tally: PageTally, row: Row): void {
  const other = tally.blocks[at];
  if (!other) {
    row.putAll(NO_NEIGHBOUR);
    return;
  }
  row.put(tally.logWords[at] ?? 0);
  row.put(tally.linkShare[at] ?? 0);
  row.put(tally.reading.kept[at] ?? 0);
  row.put(tally.tags[at] ?? 0);
  row.put(tally.endings[at] ?? 0);
  row.put(Number(other.box.parent === block.box.parent) + Number(other.box === block.box));
}

function sectionsOf(tally: PageTally): (i: number, row: Row) => void {
  const { blocks, words, length, linked, reading } = tally;
  const count = blocks.length;
  const before = lastBefore(count, (i) => isHeading(blocks[i]));
  const after = nextAfter(count, (i) => isHeading(blocks[i]));
  return (i, row) => {
    const at = before[i] ?? NONE;
    const next = after[i + 1] ?? NONE;
    const end = next < 0 ? count : next;
    const from = Math.max(at, 0);
    row.put(at < 0 ? NOWHERE : log(i - at));
    row.put(tally.tags[at] ?? NONE);
    row.put(reading.kept[at] ?? NONE);
    row.put(tally.linkShare[at] ?? NONE);
    row.put(log(between(words, from, end)));
    row.put(ratio(between(linked, from, end), between(length, from, end)));
    row.put(next < 0 ? NOWHERE : log(next - i));
  };
}

function pageOf(tally: PageTally): number[] {
  const { length, linked, prose, kept, blocks, reading } = tally;
  const region = reading.page.boxes.find(({ element }) => element === reading.region) ?? reading.page.root;
  return [
    log(tally.whole(prose)),
    ratio(tally.whole(linked), tally.whole(length)),
    log(tally.whole(kept)),
    ratio(tally.whole(kept), tally.whole(prose)),
    ratio(within(prose, region), tally.whole(prose)),
    log(blocks.reduce((most, { signs }) => Math.max(most, signs.words), 0)),
  ];
}
