import { absoluteAddress } from './addresses.ts';

/** The widest picture that a story is shown or kept with, in CSS pixels. */
const WIDEST = 1_600;
/** What a picture of one device pixel for each is taken to be wide. */
const DENSITY = 800;
/** Pictures up to this size are counters and spacers. */
const PIXEL = 3;

/** Where lazy pages put the address that a script moves to `src`. */
const LAZY_SOURCES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-url',
  'data-hi-res-src',
  'data-full-src',
];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const PLACEHOLDER =
  /(?:^|[/_.-])(?:placeholder|spacer|blank|pixel|transparent|1x1|grey|gray|loading)(?=[/_.-])/i;
const COUNTER =
  /(?:\/pixel[./?]|[?&]pixel=|\/count(?:er)?\.gif|analytics|doubleclick|scorecardresearch|\/tr\?)/i;

interface Candidate {
  /** As the page has it. */
  readonly value: string;
  readonly width: number;
}

/** Gives every `img` below `root` one absolute address of the size a reader wants; what has none is removed. */
export function settlePictures(root: Element, base: string): void {
  for (const image of root.querySelectorAll('img')) settlePicture(image, base);
  for (const picture of root.querySelectorAll('picture'))
    picture.replaceWith(...picture.querySelectorAll('img'));
  removeRepeats(root);
}

function settlePicture(image: Element, base: string): void {
  const address = isPixel(image) ? null : bestAddress(image, base);
  if (!address || COUNTER.test(address)) {
    image.remove();
    return;
  }
  image.setAttribute('src', address);
  for (const name of ['srcset', 'sizes', 'loading', 'decoding']) image.removeAttribute(name);
}

function isPixel(image: Element): boolean {
  return ['width', 'height'].some((name) => {
    const size = Number.parseInt(image.getAttribute(name) ?? '', 10);
    return size >= 0 && size <= PIXEL;
  });
}

function bestAddress(image: Element, base: string): string | null {
  // The widest that fits first, then the narrowest of the others; most pictures need the first alone.
  const candidates = candidatesOf(image);
  const fitting = candidates.filter(({ width }) => width <= WIDEST).sort((a, b) => b.width - a.width);
  const wider = candidates.filter(({ width }) => width > WIDEST).sort((a, b) => a.width - b.width);
  for (const { value } of [...fitting, ...wider]) {
    const address = value.startsWith('data:') ? null : absoluteAddress(value, base);
    if (address && !PLACEHOLDER.test(address)) return address;
  }
  for (const name of [...LAZY_SOURCES, 'src']) {
    const value = image.getAttribute(name);
    if (!value || PLACEHOLDER.test(value)) continue;
    if (name === 'src' && isKeptData(value)) return value;
    const address = absoluteAddress(value, base);
    if (address) return address;
  }
  return null;
}

/** A picture written into the page is kept where it is more than a placeholder. */
function isKeptData(value: string): boolean {
  return /^data:image\/(?!svg)/i.test(value) && value.length > 1_000;
}

function candidatesOf(image: Element): Candidate[] {
  const picture = image.closest('picture');
  const bearers = [image, ...(picture?.querySelectorAll('source') ?? [])];
  const candidates: Candidate[] = [];
  for (const bearer of bearers) {
    if (/avif|jxl/i.test(bearer.getAttribute('type') ?? '')) continue;
    for (const name of LAZY_SETS) candidates.push(...parseSourceSet(bearer.getAttribute(name) ?? ''));
  }
  return candidates;
}

/** A word of a `srcset` that says how wide or how dense a candidate is; the next one may follow without a space. */
const SIZE = /^([\d.]+)([wx])(?:,|$)/;

/**
 * The candidates of a `srcset`; a density is taken as a multiple of 800 px. Addresses may hold commas, so a candidate ends
 * with a comma at the end of a word (HTML standard, "parse a srcset attribute").
 */
export function parseSourceSet(set: string): Candidate[] {
  const candidates: Candidate[] = [];
  let value = '';
  const put = (width: number) => {
    if (value !== '') candidates.push({ value, width });
    value = '';
  };
  for (const word of set.split(/\s+/)) {
    const size = value === '' ? null : SIZE.exec(word);
    put(size ? Number.parseFloat(size[1] ?? '1') * (size[2] === 'w' ? 1 : DENSITY) : DENSITY);
    value = (size ? word.slice(size[0].length) : word).replace(/^,+|,+$/g, '');
    if (word.endsWith(',')) put(DENSITY);
  }
  put(DENSITY);
  return candidates;
}

/** A lazy picture and its copy for readers without script are the same picture. */
function removeRepeats(root: Element): void {
  let last: string | null = null;
  for (const image of [...root.querySelectorAll('img')]) {
    const address = (image.getAttribute('src') ?? '').replace(/\?.*$/s, '');
    if (address === last) image.remove();
    last = address;
  }
}
