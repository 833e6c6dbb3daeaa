import { NAMES, type NameKind } from '../../../data/names.ts';
import { LABEL_KINDS } from '../../../data/phrases/phrases.ts';
import { namesOf, wordsOfName } from '../../clean/name-words.ts';
import { phrasesOf } from '../../clean/phrases.ts';
import { foldForMatch } from '../../text/fold.ts';
import type { Box, Segmentation, TextBlock } from './segment.ts';

/** What is known of a page when its blocks are judged. Arrays run along the blocks. */
export interface Reading {
  readonly page: Segmentation;
  /** 1 where Readability kept the block. */
  readonly kept: Uint8Array;
  /** 1 where a rule says that the block is surely no story. */
  readonly pruned: Uint8Array;
  /** The element that holds most of the page's prose. */
  readonly region: Element;
  readonly title: string;
  readonly lang: string | null;
  /** The story's text as structured data gives it, folded for matching; empty where there is none. */
  readonly stated: string;
  /** The page declares an article in its structured data or tags. */
  readonly saysArticle: boolean;
}

const LEVELS = 5;
const AROUND = [-3, -2, -1, 1, 2, 3];
const KINDS = Object.keys(NAMES) as NameKind[];
const WITHIN = [
  'article',
  'main',
  'aside',
  'footer',
  'header',
  'nav',
  'section',
  'ul',
  'ol',
  'table',
  'figure',
  'blockquote',
  'form',
  'dialog',
  'details',
] as const;
const STORY_WORDS = new Set(['article', 'body', 'content', 'entry', 'main', 'post', 'story', 'text', 'blog']);
const FAR = 30;

const TAGS = [
  'P',
  'DIV',
  'LI',
  'DD',
  'DT',
  'BLOCKQUOTE',
  'PRE',
  'TR',
  'TD',
  'TH',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'FIGCAPTION',
  'SUMMARY',
  'SECTION',
  'ARTICLE',
  'HEADER',
  'FOOTER',
];

export const FEATURES: readonly string[] = [
  'words',
  'length',
  'linkDensity',
  'links',
  'sentences',
  'ending',
  'commas',
  'digits',
  'upper',
  'start',
  'wordLength',
  'strong',
  'separators',
  'tag',
  'label',
  'opening',
  'repeats',
  'inTitle',
  'ofTitle',
  'stated',
  'pruned',
  'kept',
  'index',
  'wordsBefore',
  'wordsBeforeShare',
  'wordsAfter',
  'depth',
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
  'sinceLabel',
  'lastLabel',
  'stackLabel',
  'pathCount',
  'pathWords',
  'pathKept',
  'pathLinks',
  ...Array.from({ length: LEVELS }, (_, level) =>
    ['words', 'links', 'share', 'blocks', 'kept', 'alike', 'prose', 'pictures'].map(
      (name) => `${name}@${level}`,
    ),
  ).flat(),
  'alikeMax',
  'alikeWords',
  'alikeLinked',
  ...WITHIN.map((name) => `in-${name}`),
  'in-articleBody',
  ...KINDS.map((kind) => `name-${kind}`),
  'name-story',
  'articleOrder',
  ...AROUND.flatMap((at) =>
    ['words', 'links', 'kept', 'tag', 'ending', 'sameBox'].map((name) => `${name}${at > 0 ? '+' : ''}${at}`),
  ),
  'headingDistance',
  'headingTag',
  'headingLabel',
  'headingKept',
  'headingLinks',
  'sectionWords',
  'sectionLinks',
  'nextHeading',
  'pageWords',
  'pageProse',
  'pageLinks',
  'pageBlocks',
  'pageKept',
  'pageKeptOfProse',
  'pageRegion',
  'pageArticles',
  'pageStated',
  'pageLongest',
  'pageSaysArticle',
];

/** A paragraph of this many characters without many links is prose. */
const PROSE = 80;

interface Sums {
  readonly words: Float64Array;
  readonly length: Float64Array;
  readonly linked: Float64Array;
  readonly prose: Float64Array;
  readonly kept: Float64Array;
}

function sumsOf({ page, kept }: Reading): Sums {
  const { blocks } = page;
  const make = () => new Float64Array(blocks.length + 1);
  const sums: Sums = { words: make(), length: make(), linked: make(), prose: make(), kept: make() };
  blocks.forEach(({ signs }, i) => {
    const add = (sum: Float64Array, value: number) => {
      sum[i + 1] = (sum[i] ?? 0) + value;
    };
    add(sums.words, signs.words);
    add(sums.length, signs.length);
    add(sums.linked, signs.linked);
    add(sums.prose, isProse(signs.length, signs.linked) ? signs.length : 0);
    add(sums.kept, kept[i] ? signs.length : 0);
  });
  return sums;
}

function isProse(length: number, linked: number): boolean {
  return length >= PROSE && linked < length * 0.4;
}

function between(sum: Float64Array, first: number, end: number): number {
  return (sum[end] ?? 0) - (sum[first] ?? 0);
}

/** Natural logarithm of one more. */
const log = Math.log1p;

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function tagOf(block: TextBlock): number {
  const at = TAGS.indexOf(block.box.element.nodeName);
  return at < 0 ? TAGS.length : at;
}

function endingOf(text: string): number {
  const last = text.replace(/["'”’»)\]]+$/, '').at(-1) ?? '';
  if (/[.!。！۔।]/.test(last)) return 4;
  if (/[?？؟]/.test(last)) return 3;
  if (/[:：]/.test(last)) return 2;
  if (/[…→›»>]/.test(last)) return 1;
  return 0;
}

function startOf(text: string): number {
  const first = text.replace(/^["'“‘«([]+/, '').at(0) ?? '';
  if (/\p{Ll}/u.test(first)) return 0;
  if (/\p{Lu}/u.test(first)) return 1;
  if (/\p{N}/u.test(first)) return 2;
  if (/\p{L}/u.test(first)) return 3;
  return 4;
}

function commonBox(a: Box, b: Box): Box {
  let [x, y] = [a, b];
  while (x !== y) {
    if (x.depth >= y.depth && x.parent) x = x.parent;
    else if (y.parent) y = y.parent;
    else break;
  }
  return x;
}

interface PathSums {
  count: number;
  words: number;
  length: number;
  linked: number;
  kept: number;
}

const NO_PATH: Readonly<PathSums> = { count: 0, words: 0, length: 0, linked: 0, kept: 0 };

/** What blocks of the same kind of place have in common. */
function pathOf({ signature, parent }: Box): string {
  return `${signature}<${parent?.signature ?? ''}<${parent?.parent?.signature ?? ''}`;
}

/** The box that directly holds the most kept prose. */
function mainBox({ page, kept }: Reading): Box {
  const lengths = new Map<Box, number>();
  let [best, most] = [page.root, 0];
  page.blocks.forEach(({ box, signs }, i) => {
    if (!kept[i] || !isProse(signs.length, signs.linked)) return;
    const parent = box.parent ?? box;
    const length = (lengths.get(parent) ?? 0) + signs.length;
    lengths.set(parent, length);
    if (length > most) [best, most] = [parent, length];
  });
  return best;
}

/** One row of features for each block. */
export function featureRows(reading: Reading): Float32Array[] {
  return new FeatureTable(reading).rows();
}

interface BoxSigns {
  readonly within: readonly number[];
  readonly names: readonly number[];
  readonly alike: readonly number[];
  readonly articleBody: number;
  readonly story: number;
}

class FeatureTable {
  readonly #reading: Reading;
  readonly #blocks: readonly TextBlock[];
  readonly #sums: Sums;
  readonly #main: Box;
  readonly #region: Box;
  readonly #boxSigns = new Map<Box, BoxSigns>();
  readonly #named = new Map<string, readonly number[]>();
  readonly #labels: readonly (readonly [number, number])[];
  readonly #repeats = new Map<string, number>();
  readonly #titleWords: ReadonlySet<string>;
  readonly #titleAt: number;
  readonly #page: readonly number[];
  readonly #prevKept: Int32Array;
  readonly #nextKept: Int32Array;
  readonly #headingBefore: Int32Array;
  readonly #headingAfter: Int32Array;
  readonly #articles: readonly Box[];
  readonly #titleBox: Box | null;
  readonly #lastLabel: Int32Array;
  readonly #stackLabels: readonly number[];
  readonly #paths: ReadonlyMap<string, PathSums>;

  constructor(reading: Reading) {
    this.#reading = reading;
    const { page, kept, lang, title } = reading;
    this.#blocks = page.blocks;
    this.#sums = sumsOf(reading);
    this.#main = mainBox(reading);
    this.#region = page.boxes.find(({ element }) => element === reading.region) ?? page.root;
    const matcher = phrasesOf(lang);
    this.#labels = this.#blocks.map(({ text }) => {
      if (text.length > 400) return [0, 0];
      const label = matcher.label(text);
      const opening = matcher.opening(text);
      return [
        label ? LABEL_KINDS.indexOf(label.kind) + 1 : 0,
        opening ? LABEL_KINDS.indexOf(opening.kind) + 1 : 0,
      ];
    });
    for (const { text } of this.#blocks) this.#repeats.set(text, (this.#repeats.get(text) ?? 0) + 1);
    this.#titleWords = new Set(wordsIn(title));
    this.#titleAt = this.#findTitle(title);
    const count = this.#blocks.length;
    [this.#prevKept, this.#nextKept] = nearest(count, (i) => kept[i] === 1);
    [this.#headingBefore, this.#headingAfter] = nearest(count, (i) => this.#isHeading(i));
    this.#titleBox = this.#blocks[this.#titleAt]?.box ?? null;
    [this.#lastLabel] = nearest(count, (i) => (this.#labels[i]?.[0] ?? 0) > 0);
    this.#stackLabels = this.#labelsOfSections();
    this.#paths = this.#sumPaths();
    this.#articles = page.boxes.filter(({ element }) => element.nodeName === 'ARTICLE');
    this.#page = this.#pageFeatures();
  }

  rows(): Float32Array[] {
    return this.#blocks.map((block, i) => {
      const row = [
        ...this.#own(block, i),
        ...this.#place(block, i),
        ...this.#levels(block),
        ...this.#around(block, i),
        ...this.#section(i),
        ...this.#page,
      ];
      return Float32Array.from(row);
    });
  }

  #isHeading(i: number): boolean {
    return /^H[1-6]$/.test(this.#blocks[i]?.box.element.nodeName ?? '');
  }

  #findTitle(title: string): number {
    const wanted = foldForMatch(title);
    const at =
      wanted === ''
        ? -1
        : this.#blocks.findIndex(
            ({ text, box }) => /^H[12]$/.test(box.element.nodeName) && foldForMatch(text) === wanted,
          );
    if (at >= 0) return at;
    return this.#blocks.findIndex(({ box }) => box.element.nodeName === 'H1');
  }

  /** For each block the label of the innermost of the headings above it that has one. */
  #labelsOfSections(): number[] {
    const stack: { level: number; label: number }[] = [];
    return this.#blocks.map(({ box }, i) => {
      const level = /^H([1-6])$/.exec(box.element.nodeName)?.[1];
      if (level) {
        while (stack.length > 0 && (stack.at(-1)?.level ?? 0) >= Number(level)) stack.pop();
        stack.push({ level: Number(level), label: this.#labels[i]?.[0] ?? 0 });
      }
      return stack.findLast(({ label }) => label > 0)?.label ?? 0;
    });
  }

  #sumPaths(): Map<string, PathSums> {
    const paths = new Map<string, PathSums>();
    this.#blocks.forEach(({ box, signs }, i) => {
      const key = pathOf(box);
      const sums = paths.get(key) ?? { ...NO_PATH };
      sums.count += 1;
      sums.words += signs.words;
      sums.length += signs.length;
      sums.linked += signs.linked;
      if (this.#reading.kept[i]) sums.kept += signs.length;
      paths.set(key, sums);
    });
    return paths;
  }

  #own({ text, signs, box }: TextBlock, i: number): number[] {
    const { length } = signs;
    const words = text.length <= 300 ? wordsIn(text) : [];
    const shared = words.filter((word) => this.#titleWords.has(word)).length;
    const { stated, pruned, kept } = this.#reading;
    return [
      log(signs.words),
      log(length),
      ratio(signs.linked, length),
      log(signs.links),
      log(signs.sentences),
      endingOf(text),
      ratio(signs.commas, signs.words),
      ratio(signs.digits, length),
      ratio(signs.upper, length),
      startOf(text),
      ratio(length, signs.words),
      ratio(signs.strong, length),
      ratio(signs.separators, length),
      tagOf({ box } as TextBlock),
      this.#labels[i]?.[0] ?? 0,
      this.#labels[i]?.[1] ?? 0,
      log(this.#repeats.get(text) ?? 1),
      ratio(shared, words.length),
      ratio(shared, this.#titleWords.size),
      stated === '' ? -1 : Number(stated.includes(foldForMatch(text))),
      pruned[i] ?? 0,
      kept[i] ?? 0,
    ];
  }

  #place({ box }: TextBlock, i: number): number[] {
    const { words, length, kept: keptSum } = this.#sums;
    const count = this.#blocks.length;
    const before = between(words, 0, i);
    const whole = between(words, 0, count);
    const [firstKept, lastKept] = [this.#nextKept[0] ?? -1, this.#prevKept[count - 1] ?? -1];
    const signed = (n: number) => Math.sign(n) * log(Math.abs(n));
    const prev = i > 0 ? (this.#prevKept[i - 1] ?? -1) : -1;
    const next = i + 1 < count ? (this.#nextKept[i + 1] ?? -1) : -1;
    const [from, to] = [Math.max(0, i - 4), Math.min(count, i + 5)];
    const main = commonBox(box, this.#main);
    const region = commonBox(box, this.#region);
    const title = this.#titleBox && commonBox(box, this.#titleBox);
    const path = this.#paths.get(pathOf(box)) ?? NO_PATH;
    return [
      ratio(i, count),
      log(before),
      ratio(before, whole),
      log(whole - before),
      box.depth,
      this.#titleAt < 0 ? 99 : signed(i - this.#titleAt),
      firstKept < 0 ? 99 : signed(i - firstKept),
      lastKept < 0 ? 99 : signed(lastKept - i),
      prev < 0 ? 9 : log(i - prev),
      next < 0 ? 9 : log(next - i),
      ratio(between(keptSum, from, to), between(length, from, to)),
      this.#main.depth - main.depth,
      box.depth - main.depth,
      this.#region.depth - region.depth,
      box.depth - region.depth,
      title ? box.depth - title.depth : FAR,
      title && this.#titleBox ? this.#titleBox.depth - title.depth : FAR,
      this.#lastLabel[i] === undefined || this.#lastLabel[i] < 0 ? 9 : log(i - this.#lastLabel[i]),
      this.#labels[this.#lastLabel[i] ?? -1]?.[0] ?? 0,
      this.#stackLabels[i] ?? 0,
      log(path.count),
      log(ratio(path.words, path.count)),
      ratio(path.kept, path.length),
      ratio(path.linked, path.length),
    ];
  }

  #levels(block: TextBlock): number[] {
    const { words, length, linked, prose, kept } = this.#sums;
    const count = this.#blocks.length;
    const row: number[] = [];
    let box: Box | null = block.box;
    for (let level = 0; level < LEVELS; level += 1) {
      const { root } = this.#reading.page;
      const { first, end, alike } = box ?? root;
      const all = between(length, first, end);
      row.push(
        log(between(words, first, end)),
        ratio(between(linked, first, end), all),
        ratio(all, between(length, 0, count)),
        log(end - first),
        ratio(between(kept, first, end), all),
        log(alike),
        ratio(between(prose, first, end), all),
        log((box ?? root).picturesEnd - (box ?? root).picturesBefore),
      );
      box = box?.parent ?? null;
    }
    const signs = this.#signsOf(block.box);
    row.push(...signs.alike, ...signs.within, signs.articleBody, ...signs.names, signs.story);
    row.push(this.#articleOrder(block.box));
    return row;
  }

  #articleOrder(box: Box): number {
    let at: Box | null = box;
    while (at && at.element.nodeName !== 'ARTICLE') at = at.parent;
    return at ? Math.min(this.#articles.indexOf(at), 9) : -1;
  }

  /** How many levels up a box of each kind stands, and the most repeated of the boxes around. */
  #signsOf(box: Box): BoxSigns {
    const known = this.#boxSigns.get(box);
    if (known) return known;
    const above = box.parent ? this.#signsOf(box.parent) : null;
    const further = (levels: readonly number[] | undefined, at: number) =>
      Math.min((levels?.[at] ?? FAR) + 1, FAR);
    const name = box.element.nodeName.toLowerCase();
    const within = WITHIN.map((each, at) =>
      name === each || roleOf(box.element) === each ? 0 : further(above?.within, at),
    );
    const named = box.parent ? this.#namesAt(box) : [];
    const names = KINDS.map((_, at) => (named[at] ? 0 : further(above?.names, at)));
    const { first, end } = box;
    const { length, linked, words } = this.#sums;
    const mine = [
      log(box.alike),
      log(between(words, first, end)),
      ratio(between(linked, first, end), between(length, first, end)),
    ];
    const signs: BoxSigns = {
      within,
      names,
      alike: above && (above.alike[0] ?? 0) > (mine[0] ?? 0) ? above.alike : mine,
      articleBody: /articleBody/.test(box.element.getAttribute('itemprop') ?? '')
        ? 0
        : Math.min((above?.articleBody ?? FAR) + 1, FAR),
      story: named[KINDS.length] ? 0 : Math.min((above?.story ?? FAR) + 1, FAR),
    };
    this.#boxSigns.set(box, signs);
    return signs;
  }

  #namesAt({ element }: Box): readonly number[] {
    const key = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    if (key === ' ') return [];
    const known = this.#named.get(key);
    if (known) return known;
    const found = namesOf(element);
    const story = key.split(' ').some((name) => wordsOfName(name).some((word) => STORY_WORDS.has(word)));
    const made = [...KINDS.map((kind) => Number(found.has(kind))), Number(story)];
    this.#named.set(key, made);
    return made;
  }

  #around(block: TextBlock, i: number): number[] {
    const { kept } = this.#reading;
    return AROUND.flatMap((offset) => {
      const other = this.#blocks[i + offset];
      if (!other) return [-1, -1, -1, -1, -1, -1];
      return [
        log(other.signs.words),
        ratio(other.signs.linked, other.signs.length),
        kept[i + offset] ?? 0,
        tagOf(other),
        endingOf(other.text),
        Number(other.box.parent === block.box.parent) + Number(other.box === block.box),
      ];
    });
  }

  #section(i: number): number[] {
    const at = this.#headingBefore[i] ?? -1;
    const after = i + 1 < this.#blocks.length ? (this.#headingAfter[i + 1] ?? -1) : -1;
    const end = after < 0 ? this.#blocks.length : after;
    const heading = this.#blocks[at];
    const from = Math.max(at, 0);
    const all = between(this.#sums.length, from, end);
    const next = after < 0 ? 9 : log(after - i);
    const section = [
      log(between(this.#sums.words, from, end)),
      ratio(between(this.#sums.linked, from, end), all),
      next,
    ];
    if (!heading) return [9, -1, -1, -1, -1, ...section];
    return [
      log(i - at),
      tagOf(heading),
      this.#labels[at]?.[0] ?? 0,
      this.#reading.kept[at] ?? 0,
      ratio(heading.signs.linked, heading.signs.length),
      ...section,
    ];
  }

  #pageFeatures(): number[] {
    const { words, length, linked, prose, kept } = this.#sums;
    const count = this.#blocks.length;
    const whole = (sum: Float64Array) => between(sum, 0, count);
    const { first, end } = this.#region;
    return [
      log(whole(words)),
      log(whole(prose)),
      ratio(whole(linked), whole(length)),
      log(count),
      log(whole(kept)),
      ratio(whole(kept), whole(prose)),
      ratio(between(prose, first, end), whole(prose)),
      Math.min(this.#articles.length, 20),
      log(this.#reading.stated.length),
      log(this.#blocks.reduce((most, { signs }) => Math.max(most, signs.words), 0)),
      Number(this.#reading.saysArticle),
    ];
  }
}

function roleOf(element: Element): string | null {
  const role = element.getAttribute('role');
  if (role === 'navigation') return 'nav';
  if (role === 'complementary') return 'aside';
  if (role === 'contentinfo') return 'footer';
  if (role === 'banner') return 'header';
  if (role === 'main' || role === 'article' || role === 'dialog') return role;
  return element.hasAttribute('data-clearstory-form') ? 'form' : null;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The nearest index at or before, and at or after, each index that passes the test; -1 where there is none. */
function nearest(count: number, test: (index: number) => boolean): [Int32Array, Int32Array] {
  const before = new Int32Array(count).fill(-1);
  const after = new Int32Array(count).fill(-1);
  for (let i = 0, last = -1; i < count; i += 1) {
    if (test(i)) last = i;
    before[i] = last;
  }
  for (let i = count - 1, next = -1; i >= 0; i -= 1) {
    if (test(i)) next = i;
    after[i] = next;
  }
  return [before, after];
}
