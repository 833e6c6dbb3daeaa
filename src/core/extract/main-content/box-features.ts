import { NAMES, type NameKind } from '../../../data/names.ts';
import { namesOf, wordsOfName } from '../../clean/name-words.ts';
import { FORM } from '../page-copy.ts';
import { type FeatureGroup, log, type PageTally, type Row, ratio, within } from './reading.ts';
import type { Box, TextBlock } from './segment.ts';

/** How many boxes up are measured, the block's own first. */
const LEVELS = 5;
/** Stands for a box that is not around. */
const FAR = 30;
/** Elements whose distance counts, by name or role. */
const AROUND = [
  'article',
  'main',
  'aside',
  'footer',
  'header',
  'nav',
  'section',
  'ul',
  'table',
  'figure',
  'form',
];
const ROLES: Readonly<Record<string, string>> = {
  navigation: 'nav',
  complementary: 'aside',
  contentinfo: 'footer',
  banner: 'header',
  main: 'main',
  article: 'article',
};
/** Words that pages name the box of a story with. */
const STORY_WORDS = new Set(['article', 'blog', 'body', 'content', 'entry', 'main', 'post', 'story', 'text']);
const CLUTTER = (Object.keys(NAMES) as NameKind[]).filter((kind) => kind !== 'apparatus' && kind !== 'video');

/** The boxes around a block: what they hold, how often they repeat, what they are called. */
export const boxFeatures: FeatureGroup = {
  names: [
    ...Array.from({ length: LEVELS }, (_, level) =>
      ['words', 'links', 'share', 'blocks', 'kept', 'alike', 'prose', 'pictures'].map(
        (name) => `${name}@${level}`,
      ),
    ).flat(),
    'alikeMax',
    'alikeWords',
    'alikeLinked',
    ...AROUND.map((name) => `in-${name}`),
    'nameClutter',
    'nameApparatus',
    'nameStory',
    'pathCount',
    'pathWords',
    'pathKept',
    'pathLinks',
  ],
  of(tally: PageTally) {
    const around = new Around(tally);
    const paths = new Paths(tally);
    const levels = new Levels(tally);
    return ({ box }, _index, row) => {
      levels.put(box, row);
      row.putAll(around.of(box));
      paths.put(box, row);
    };
  },
};

/** Each box is measured once: it is around many blocks. */
class Levels {
  readonly #tally: PageTally;
  readonly #page: number;
  readonly #known = new Map<Box, Float32Array>();

  constructor(tally: PageTally) {
    this.#tally = tally;
    this.#page = tally.whole(tally.length);
  }

  put(own: Box, row: Row): void {
    let box = own;
    for (let level = 0; level < LEVELS; level += 1) {
      row.putAll(this.#of(box));
      box = box.parent ?? this.#tally.reading.page.root;
    }
  }

  #of(box: Box): Float32Array {
    const known = this.#known.get(box);
    if (known) return known;
    const { words, length, linked, prose, kept } = this.#tally;
    const all = within(length, box);
    const measures = Float32Array.of(
      log(within(words, box)),
      ratio(within(linked, box), all),
      ratio(all, this.#page),
      log(box.end - box.first),
      ratio(within(kept, box), all),
      log(box.alike),
      ratio(within(prose, box), all),
      log(box.picturesEnd - box.picturesBefore),
    );
    this.#known.set(box, measures);
    return measures;
  }
}

interface Names {
  readonly clutter: boolean;
  readonly apparatus: boolean;
  readonly story: boolean;
}

const NO_NAMES: Names = { clutter: false, apparatus: false, story: false };

/** Each box is looked at once; what is around a block is what is around its box. */
class Around {
  readonly #tally: PageTally;
  readonly #known = new Map<Box, readonly number[]>();
  readonly #named = new Map<string, Names>();

  constructor(tally: PageTally) {
    this.#tally = tally;
  }

  of(box: Box): readonly number[] {
    const known = this.#known.get(box);
    if (known) return known;
    const above = box.parent ? this.of(box.parent) : null;
    const up = (at: number, here: boolean) => (here ? 0 : Math.min((above?.[at] ?? FAR) + 1, FAR));
    const kind = ROLES[box.element.getAttribute('role') ?? ''] ?? box.element.localName;
    const isForm = box.element.hasAttribute(FORM);
    const names = box.parent ? this.#namesAt(box.element) : NO_NAMES;
    const row = [...this.#mostAlike(box, above)];
    for (const name of AROUND) row.push(up(row.length, kind === name || (isForm && name === 'form')));
    row.push(up(row.length, names.clutter));
    row.push(up(row.length, names.apparatus));
    row.push(up(row.length, names.story));
    this.#known.set(box, row);
    return row;
  }

  /** The most repeated of the boxes around: how often, how many words it has, how much of it is links. */
  #mostAlike(box: Box, above: readonly number[] | null): readonly number[] {
    const alike = log(box.alike);
    if (above && (above[0] ?? 0) > alike) return above.slice(0, 3);
    const { words, linked, length } = this.#tally;
    return [alike, log(within(words, box)), ratio(within(linked, box), within(length, box))];
  }

  #namesAt(element: Element): Names {
    const key = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    if (key === ' ') return NO_NAMES;
    const known = this.#named.get(key);
    if (known) return known;
    const found = namesOf(element);
    const names = {
      clutter: CLUTTER.some((kind) => found.has(kind)),
      apparatus: found.has('apparatus'),
      story: key.split(/\s+/).some((name) => wordsOfName(name).some((word) => STORY_WORDS.has(word))),
    };
    this.#named.set(key, names);
    return names;
  }
}

interface PathSums {
  count: number;
  words: number;
  length: number;
  linked: number;
  kept: number;
}

/** What blocks have in common that stand in boxes of the same names and classes, three levels up. */
class Paths {
  readonly #paths = new Map<Box, PathSums>();

  constructor({ blocks, reading }: PageTally) {
    const byPath = new Map<string, PathSums>();
    blocks.forEach(({ box, signs }: TextBlock, i) => {
      const path = `${box.signature}<${box.parent?.signature}<${box.parent?.parent?.signature}`;
      const sums = byPath.get(path) ?? { count: 0, words: 0, length: 0, linked: 0, kept: 0 };
      sums.count += 1;
      sums.words += signs.words;
      sums.length += signs.length;
      sums.linked += signs.linked;
      if (reading.kept[i]) sums.kept += signs.length;
      byPath.set(path, sums);
      this.#paths.set(box, sums);
    });
  }

  put(box: Box, row: Row): void {
    const sums = this.#paths.get(box);
    row.put(sums ? log(sums.count) : 0);
    row.put(sums ? log(ratio(sums.words, sums.count)) : 0);
    row.put(sums ? ratio(sums.kept, sums.length) : 0);
    row.put(sums ? ratio(sums.linked, sums.length) : 0);
  }
}
