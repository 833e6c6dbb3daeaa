import {
  between,
  endingOf,
  type FeatureGroup,
  isHeading,
  lastBefore,
  log,
  nextAfter,
  type PageTally,
  ratio,
  tagOf,
  within,
} from './reading.ts';
import type { TextBlock } from './segment.ts';

const OFFSETS = [-2, -1, 1, 2];
const NONE = -1;
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
    return (block, i) => [
      ...OFFSETS.flatMap((offset) => neighbour(block, i + offset, tally)),
      ...sections(i),
      ...page,
    ];
  },
};

function neighbour(block: TextBlock, at: number, { blocks, reading }: PageTally): number[] {
  const other = blocks[at];
  if (!other) return [NONE, NONE, NONE, NONE, NONE, NONE];
  return [
    log(other.signs.words),
    ratio(other.signs.linked, other.signs.length),
    reading.kept[at] ?? 0,
    tagOf(other),
    endingOf(other.text),
    Number(other.box.parent === block.box.parent) + Number(other.box === block.box),
  ];
}

function sectionsOf({ blocks, words, length, linked, reading }: PageTally): (i: number) => number[] {
  const count = blocks.length;
  const before = lastBefore(count, (i) => isHeading(blocks[i]));
  const after = nextAfter(count, (i) => isHeading(blocks[i]));
  return (i) => {
    const at = before[i] ?? NONE;
    const next = after[i + 1] ?? NONE;
    const end = next < 0 ? count : next;
    const from = Math.max(at, 0);
    const section = [
      log(between(words, from, end)),
      ratio(between(linked, from, end), between(length, from, end)),
      next < 0 ? NOWHERE : log(next - i),
    ];
    const heading = blocks[at];
    if (!heading) return [NOWHERE, NONE, NONE, NONE, ...section];
    const { signs } = heading;
    return [
      log(i - at),
      tagOf(heading),
      reading.kept[at] ?? 0,
      ratio(signs.linked, signs.length),
      ...section,
    ];
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
