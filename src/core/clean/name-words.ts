import { NAMES, type NameKind, STATE_WORDS } from '../../data/names.ts';

/** How much a name says: enough alone, or only beside other evidence. */
export type NameStrength = 'alone' | 'with-evidence';

interface KnownName {
  readonly words: readonly string[];
  readonly kind: NameKind;
  readonly strength: NameStrength;
}

const KNOWN = indexNames();
const STATES = new Set(STATE_WORDS);
const ATTRIBUTES = new Set([
  'data-testid',
  'data-test-id',
  'data-test',
  'data-qa',
  'data-module',
  'data-component',
  'data-block',
]);
const HEADING = /^H[1-6]$/;

function indexNames(): ReadonlyMap<string, readonly KnownName[]> {
  const index = new Map<string, KnownName[]>();
  for (const [kind, names] of Object.entries(NAMES) as [NameKind, (typeof NAMES)[NameKind]][]) {
    const add = (name: string, strength: NameStrength): void => {
      const words = name.split('-');
      const first = words[0] ?? '';
      const list = index.get(first);
      if (list) list.push({ words, kind, strength });
      else index.set(first, [{ words, kind, strength }]);
    };
    for (const name of names.alone) add(name, 'alone');
    for (const name of names.withEvidence) add(name, 'with-evidence');
  }
  return index;
}

type Naming = readonly (readonly [kind: NameKind, strength: NameStrength])[];

/** What each name says; pages repeat a few names thousands of times. */
const namings = new Map<string, Naming>();
const MOST_REMEMBERED = 20_000;

/** The kinds that an element's class, id and test attributes name, each with the strongest of its names. */
export function namesOf(element: Element): ReadonlyMap<NameKind, NameStrength> {
  const found = new Map<NameKind, NameStrength>();
  for (const value of namingValues(element)) {
    for (const [kind, strength] of namingOf(value))
      if (found.get(kind) !== 'alone') found.set(kind, strength);
  }
  return found;
}

function namingOf(value: string): Naming {
  const known = namings.get(value);
  if (known) return known;
  if (namings.size >= MOST_REMEMBERED) namings.clear();
  const naming = readName(value);
  namings.set(value, naming);
  return naming;
}

function readName(value: string): Naming {
  const words = wordsOfName(value);
  if (words.length === 0 || STATES.has(words[0] ?? '')) return [];
  return words.flatMap((word, at) =>
    (KNOWN.get(word) ?? [])
      .filter((known) => known.words.every((part, offset) => words[at + offset] === part))
      .map(({ kind, strength }) => [kind, strength] as const),
  );
}

const DATA = 'data-';
/** So long is no name. */
const LONGEST_NAME = 40;

/** Whether any `data-` attribute names something of a kind by its own name or its value: enough alone, or not at all. */
export function dataNames(element: Element, kind: NameKind): boolean {
  const names = (text: string): boolean =>
    text.length <= LONGEST_NAME &&
    !/[\s/:.]/.test(text) &&
    namingOf(text).some(([own, strength]) => own === kind && strength === 'alone');
  return element
    .getAttributeNames()
    .some(
      (name) =>
        name.startsWith(DATA) && (names(name.slice(DATA.length)) || names(element.getAttribute(name) ?? '')),
    );
}

function namingValues(element: Element): readonly string[] {
  const values: string[] = [];
  const tag = element.tagName;
  // By attribute, for a form's own `id` may be hidden by a field of that name.
  for (const name of element.getAttributeNames()) {
    // The id of a heading is made from its words and says what the section is about.
    const isOne = name === 'id' ? !HEADING.test(tag) : ATTRIBUTES.has(name);
    const value = isOne || name === 'class' ? element.getAttribute(name) : null;
    if (value && isOne) values.push(value);
    else if (value) values.push(...namesInClass(value));
  }
  if (tag.includes('-')) values.push(tag.toLowerCase());
  return values;
}

const classes = new Map<string, readonly string[]>();

/** As `classList`, which is made anew for each element. */
function namesInClass(value: string): readonly string[] {
  const known = classes.get(value);
  if (known) return known;
  if (classes.size > MOST_KNOWN) classes.clear();
  const names = value.split(/[ \t\n\f\r]+/).filter((name) => name !== '');
  classes.set(value, names);
  return names;
}

const HUMPS = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;
/** Parts of a camel-cased name that may be short; another short one gives a random hash away. */
const SHORT_HUMPS = new Set([
  'ad',
  'ads',
  'box',
  'by',
  'cta',
  'id',
  'in',
  'nav',
  'of',
  'on',
  'to',
  'top',
  'up',
]);

/** The same classes stand on many elements of a page. */
const words = new Map<string, readonly string[]>();
const MOST_KNOWN = 5_000;

/** The words of one class or id: cut at punctuation and camel humps, with the hashes of style tools dropped. */
export function wordsOfName(name: string): readonly string[] {
  const known = words.get(name);
  if (known) return known;
  if (words.size > MOST_KNOWN) words.clear();
  const cut = cutName(name);
  words.set(name, cut);
  return cut;
}

function cutName(name: string): readonly string[] {
  const words: string[] = [];
  for (const piece of name.split(/[^A-Za-z0-9]+/)) {
    if (piece === '' || /^\d+$/.test(piece)) continue;
    if (piece === piece.toLowerCase() || piece === piece.toUpperCase()) {
      const word = piece.toLowerCase().replace(/\d+$/, '');
      if (!/\d/.test(word) || KNOWN.has(piece.toLowerCase()))
        words.push(/\d/.test(word) ? piece.toLowerCase() : word);
      continue;
    }
    words.push(...humpsOf(piece));
  }
  return words;
}

function humpsOf(piece: string): readonly string[] {
  if (/\d[A-Za-z]/.test(piece)) return [];
  const humps = (piece.match(HUMPS) ?? []).map((hump) => hump.toLowerCase());
  return humps.every((hump) => hump.length > 3 || SHORT_HUMPS.has(hump)) ? humps : [];
}
