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
  ratio,
  signedLog,
} from './reading.ts';
import type { Box, TextBlock } from './segment.ts';

/** Stands for a distance to what the page does not have: in blocks as a logarithm, in levels, or signed. */
const NOWHERE = 9;
const NO_LEVEL = 30;
const NO_SIDE = 99;
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
    return (block, i) => [...places.along(i), ...places.inTree(block), ...places.afterLabels(i)];
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

  along(i: number): number[] {
    const { words, length, kept } = this.#tally;
    const before = between(words, 0, i);
    const whole = this.#tally.whole(words);
    const first = this.#nextKept[0] ?? -1;
    const last = this.#prevKept[this.#count - 1] ?? -1;
    const prev = this.#prevKept[i - 1] ?? -1;
    const next = this.#nextKept[i + 1] ?? -1;
    const [from, to] = [Math.max(0, i - AROUND), Math.min(this.#count, i + AROUND + 1)];
    return [
      log(before),
      ratio(before, whole),
      log(whole - before),
      this.#title < 0 ? NO_SIDE : signedLog(i - this.#title),
      first < 0 ? NO_SIDE : signedLog(i - first),
      last < 0 ? NO_SIDE : signedLog(last - i),
      prev < 0 ? NOWHERE : log(i - prev),
      next < 0 ? NOWHERE : log(next - i),
      ratio(between(kept, from, to), between(length, from, to)),
    ];
  }

  inTree({ box }: TextBlock): number[] {
    const main = commonBox(box, this.#main);
    const region = commonBox(box, this.#region);
    const title = this.#titleBox && commonBox(box, this.#titleBox);
    return [
      this.#main.depth - main.depth,
      box.depth - main.depth,
      this.#region.depth - region.depth,
      box.depth - region.depth,
      title ? box.depth - title.depth : NO_LEVEL,
      title && this.#titleBox ? this.#titleBox.depth - title.depth : NO_LEVEL,
    ];
  }

  afterLabels(i: number): number[] {
    const label = this.#lastLabel[i] ?? -1;
    return [
      this.#labels[i] ?? 0,
      label < 0 ? NOWHERE : log(i - label),
      this.#labels[label] ?? 0,
      this.#sections[i] ?? 0,
    ];
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
