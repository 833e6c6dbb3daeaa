import { foldForMatch } from '../../text/fold.ts';
import { labelsOf, labelsOfSections } from './labels.ts';
import {
  between,
  commonBox,
  type FeatureGroup,
  isProse,
  lastBefore,
  log,
  nextAfter,
  type PageTally,
  type Row,
  ratio,
  signedLog,
} from './reading.ts';
import type { Box, TextBlock } from './segment.ts';

/** Stands for a distance to what the page does not have: in blocks as a logarithm, in levels, or signed. */
const NOWHERE = 9;
const NO_LEVEL = 30;
const NO_SIDE = 99;
/**
 * From here on it no longer counts how far into the page a block stands, in words and in blocks: what is far down is
 * mostly comments on the pages that were learned from, and still the story on a page with a long one.
 */
const FAR_WORDS = 1500;
const FAR_BLOCKS = 40;
/** Blocks before and after that are looked at for what Readability kept. */
const AROUND = 4;

/** Where a block stands: along the page, and in its tree as seen from the title, the kept prose and the region. */
export const placeFeatures: FeatureGroup = {
  names: [
    'wordsBefore',
    'wordsBeforeShare',
    'wordsAfter',
    'fromTitle',
    'sinceFirstKept',
    'untilLastKept',
    'prevKept',
    'nextKept',
    'keptAround',
    'mainUp',
    'mainDown',
    'regionUp',
    'regionDown',
    'titleUp',
    'titleDown',
    'label',
    'sinceLabel',
    'lastLabel',
    'stackLabel',
  ],
  of(tally: PageTally) {
    const places = new Places(tally);
    return (block, i, row) => {
      places.along(i, row);
      places.inTree(block, row);
      places.afterLabels(i, row);
    };
  },
};

class Places {
  readonly #tally: PageTally;
  readonly #count: number;
  readonly #prevKept: Int32Array;
  readonly #nextKept: Int32Array;
  readonly #title: number;
  readonly #titleBox: Box | null;
  readonly #main: Box;
  readonly #region: Box;
  readonly #labels: Uint8Array;
  readonly #sections: Uint8Array;
  readonly #lastLabel: Int32Array;

  constructor(tally: PageTally) {
    this.#tally = tally;
    const { blocks, reading } = tally;
    const { kept, page, region, title, lang } = reading;
    this.#count = blocks.length;
    this.#prevKept = lastBefore(this.#count, (i) => kept[i] === 1);
    this.#nextKept = nextAfter(this.#count, (i) => kept[i] === 1);
    this.#title = titleAt(blocks, title);
    this.#titleBox = blocks[this.#title]?.box ?? null;
    this.#main = mainBox(tally);
    this.#region = page.boxes.find(({ element }) => element === region) ?? page.root;
    this.#labels = labelsOf(blocks, lang);
    this.#sections = labelsOfSections(blocks, this.#labels);
    this.#lastLabel = lastBefore(this.#count, (i) => this.#labels[i] !== 0);
  }

  along(i: number, row: Row): void {
    const { words, length, kept } = this.#tally;
    const before = between(words, 0, i);
    const whole = this.#tally.whole(words);
    const first = this.#nextKept[0] ?? -1;
    const last = this.#prevKept[this.#count - 1] ?? -1;
    const prev = this.#prevKept[i - 1] ?? -1;
    const next = this.#nextKept[i + 1] ?? -1;
    const [from, to] = [Math.max(0, i - AROUND), Math.min(this.#count, i + AROUND + 1)];
    row.put(log(Math.min(before, FAR_WORDS)));
    row.put(ratio(before, whole));
    row.put(log(whole - before));
    row.put(this.#title < 0 ? NO_SIDE : signedLog(Math.min(i - this.#title, FAR_BLOCKS)));
    row.put(first < 0 ? NO_SIDE : signedLog(Math.min(i - first, FAR_BLOCKS)));
    row.put(last < 0 ? NO_SIDE : signedLog(last - i));
    row.put(prev < 0 ? NOWHERE : log(i - prev));
    row.put(next < 0 ? NOWHERE : log(next - i));
    row.put(ratio(between(kept, from, to), between(length, from, to)));
  }

  inTree({ box }: TextBlock, row: Row): void {
    const main = commonBox(box, this.#main);
    const region = commonBox(box, this.#region);
    const title = this.#titleBox && commonBox(box, this.#titleBox);
    row.put(this.#main.depth - main.depth);
    row.put(box.depth - main.depth);
    row.put(this.#region.depth - region.depth);
    row.put(box.depth - region.depth);
    row.put(title ? box.depth - title.depth : NO_LEVEL);
    row.put(title && this.#titleBox ? this.#titleBox.depth - title.depth : NO_LEVEL);
  }

  afterLabels(i: number, row: Row): void {
    const label = this.#lastLabel[i] ?? -1;
    row.put(this.#labels[i] ?? 0);
    row.put(label < 0 ? NOWHERE : log(i - label));
    row.put(this.#labels[label] ?? 0);
    row.put(this.#sections[i] ?? 0);
  }
}

/** The heading that says the title, else the first of the first rank; -1 where there is none. */
function titleAt(blocks: readonly TextBlock[], title: string): number {
  const wanted = foldForMatch(title);
  const at = blocks.findIndex(
    ({ text, box }) => wanted !== '' && /^H[12]$/.test(box.element.nodeName) && foldForMatch(text) === wanted,
  );
  return at >= 0 ? at : blocks.findIndex(({ box }) => box.element.nodeName === 'H1');
}

/** The box around the most prose that Readability kept, without a box of its own between. */
function mainBox({ blocks, reading }: PageTally): Box {
  const lengths = new Map<Box, number>();
  let [best, most] = [reading.page.root, 0];
  blocks.forEach((block, i) => {
    if (!reading.kept[i] || !isProse(block)) return;
    const parent = block.box.parent ?? block.box;
    const length = (lengths.get(parent) ?? 0) + block.signs.length;
    lengths.set(parent, length);
    if (length > most) [best, most] = [parent, length];
  });
  return best;
}
