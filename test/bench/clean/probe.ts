/**
 * The product's own code in a stored page: what a press of the button does, and what the reader sees before, after and
 * once the page is restored. Injected as a content script, so that the page's own scripts may stay off.
 */
import { type Mode, REASONS, type Reason } from '../../../src/core/clean/clutter.ts';
import { extractInSlices } from '../../../src/core/extract/extract.ts';
import type { Extraction } from '../../../src/core/extract/extraction.ts';
import { asFailure } from '../../../src/core/failure.ts';
import {
  type Cleaning,
  type CleaningEvents,
  type ReadersSay,
  startCleaning,
} from '../../../src/page/cleaning.ts';
import { HIDE_STYLES, VEIL_STYLES } from '../../../src/page/hide-styles.ts';
import type { ExtractorApi } from '../../../src/platform/api.ts';
import { remoteExtractor } from '../../../src/platform/messages.ts';
import { paceOfPage } from '../../../src/platform/page-turn.ts';
import { type ExtractPage, farExtraction } from '../../../src/reader/far-extraction.ts';
import { planInSlices } from '../../../src/reader/planning.ts';
import { rehearsePlan } from '../../../src/reader/rehearsal.ts';
import { storyOf } from '../../../src/reader/story.ts';
import { longestTask } from './longest-task.ts';
import { settle, steadyBlocks } from './settle.ts';
import { type VisibleBlock, visibleBlocks } from './visible-blocks.ts';
import { type Why, Whys } from './why.ts';

/** A block as it leaves the page; without the element, with its place in the list of all seen before. */
export type ReportedBlock = Omit<VisibleBlock, 'element'>;

export interface Pressed {
  /** `was`: the place of the same element with the same text in the list of all seen before, or -1. */
  readonly after: readonly { readonly text: string; readonly chrome: boolean; readonly was: number }[];
  readonly hidden: readonly { readonly reason: Reason; readonly text: string }[];
  /** Of the blocks seen before, the places of those that the extraction holds for the story's. */
  readonly heldForStory: readonly number[];
  readonly rolledBack: boolean;
  readonly doubt: Extraction['doubt'];
  readonly failure: string | null;
  readonly ms: number;
  /** Of it, without the extraction: planning and hiding. */
  readonly cleaningMs: number;
  readonly longestTaskMs: number;
  /** Boxes that EasyList would hide: how many are seen on the page, and how many of these are hidden now. */
  readonly ads: { readonly shown: number; readonly hidden: number; readonly missed: readonly string[] };
}

const NOTHING_SAID: ReadersSay = { keep: new Set(), rules: [] };
const SILENT: CleaningEvents = {
  onChange: () => undefined,
  onStoryGone: () => undefined,
  onStoryGrew: () => undefined,
  onFight: () => undefined,
};

let before: readonly VisibleBlock[] = [];
let styles: readonly string[] = [];
let sampled: readonly Element[] = [];
let adBoxes: readonly Element[] = [];
let cleaning: Cleaning | null = null;
let lastStory: ReturnType<typeof storyOf> | null = null;
let lastPress: { readonly mode: Mode; readonly story: Extraction | null } | null = null;

async function look(): Promise<readonly ReportedBlock[]> {
  lastStory = null;
  await settle();
  before = await steadyBlocks();
  const all = [...document.querySelectorAll('*')];
  const step = Math.max(1, Math.floor(all.length / SAMPLES));
  sampled = all.filter((_, at) => at % step === 0);
  styles = sampled.map(styleOf);
  return before.map(({ element: _element, ...block }) => block);
}

/** Classes, ids and addresses that the page uses, which is what a list is asked for. */
function features(): { classes: string[]; ids: string[]; hrefs: string[] } {
  const classes = new Set<string>();
  const ids = new Set<string>();
  const hrefs = new Set<string>();
  for (const element of document.querySelectorAll('[class],[id],[href]')) {
    for (const name of element.classList) classes.add(name);
    if (element.id) ids.add(element.id);
    const href = element.getAttribute('href');
    if (href) hrefs.add(href);
  }
  return { classes: [...classes], ids: [...ids], hrefs: [...hrefs] };
}

/** Keeps the outermost boxes that these selectors match and that are seen; what holds the title is no box. */
function findAdBoxes(selectors: readonly string[]): number {
  const found = new Set<Element>();
  for (const selector of selectors) for (const element of matches(selector)) found.add(element);
  adBoxes = [...found].filter(
    (element) =>
      isSeen(element) && !element.querySelector('h1') && !holdsMuch(element) && !isInside(element, found),
  );
  return adBoxes.length;
}

declare const IS_FOLD: boolean;

const extractElsewhere = farExtraction({
  extractor: remoteExtractor<ExtractorApi>(),
  open: async () => undefined,
  paceUntil: (signal) => paceOfPage({ signal }),
  languages: Promise.resolve([]),
});
/** As the product does it; with the weights of a fold, which the extractor has not, in the page itself. */
const extractPage: ExtractPage = IS_FOLD
  ? (page, url, signal) => extractInSlices(page, url, paceOfPage({ signal }))
  : (page, url, signal, meanwhile) =>
      extractElsewhere(page, url, signal, () => {
        meanwhile?.();
        void rehearsePlan(document, paceOfPage());
      });

/** @param anew the story is looked for as at a first press; else the one of the page's last press is taken. */
async function press(mode: Mode, anew: boolean): Promise<Pressed> {
  if (anew || !lastStory) lastStory = storyOf(document, extractPage);
  const story = lastStory;
  const watching = longestTask();
  await watching.started;
  const start = performance.now();
  let failure: string | null = null;
  let extracted = start;
  try {
    const extraction = story.known ?? (await story.find());
    story.isArticle();
    extracted = performance.now();
    const plan = await planInSlices(document, extraction, mode, new AbortController().signal);
    cleaning = startCleaning(document, extraction, mode, NOTHING_SAID, SILENT, plan);
    void document.body.offsetHeight;
  } catch (thrown) {
    const { code, message } = asFailure(thrown);
    failure = `${code}: ${message}`;
  }
  const hidden = performance.now();
  lastPress = { mode, story: story.known };
  const longestTaskMs = await watching.stop();
  const missed = adBoxes.filter(isSeen);
  return {
    after: seenNow(),
    hidden: REASONS.flatMap((reason) =>
      (cleaning?.clutterOf({ reason }) ?? []).map(({ element }) => ({ reason, text: textIn(element) })),
    ),
    heldForStory: heldForStory(story.known),
    rolledBack: cleaning?.rolledBack ?? false,
    doubt: story.known?.doubt ?? null,
    failure,
    ms: hidden - start,
    cleaningMs: hidden - extracted,
    longestTaskMs,
    ads: { shown: adBoxes.length, hidden: adBoxes.length - missed.length, missed: missed.map(openingTag) },
  };
}

function seenNow(): Pressed['after'] {
  const places = new Map(before.map(({ element }, at) => [element, at]));
  return visibleBlocks(document).map(({ element, text, chrome }) => {
    const at = places.get(element) ?? -1;
    return { text, chrome, was: before[at]?.text === text ? at : -1 };
  });
}

/** What is not as it was before the press, of the visible text and of the styles and places of elements. */
function restore(): string[] {
  cleaning?.stop();
  cleaning = null;
  const again = visibleBlocks(document);
  const texts = Array.from({ length: Math.max(before.length, again.length) }, (_, at) => {
    const [was, is] = [before[at], again[at]];
    return was?.element === is?.element && was?.text === is?.text
      ? null
      : whereOther(was?.text ?? '', is?.text ?? '');
  });
  const changed = sampled.map((element, at) => {
    const [was, is] = [styles[at], styleOf(element)];
    return was === is ? null : `${openingTag(element)}: ${was} -> ${is}`;
  });
  return [...texts, ...changed].filter((difference) => difference !== null);
}

const SHOWN = 80;

/** Two texts from a little before the place where they part. */
function whereOther(was: string, is: string): string {
  let at = 0;
  while (at < was.length && was[at] === is[at]) at += 1;
  const from = Math.max(0, at - SHOWN / 2);
  return `${was.slice(from, from + SHOWN)} -> ${is.slice(from, from + SHOWN)}`;
}

const SAMPLES = 300;
const STYLES = [
  'display',
  'visibility',
  'position',
  'opacity',
  'overflow-y',
  'max-height',
  'font-size',
  'zoom',
  'color',
];

function styleOf(element: Element): string {
  const style = getComputedStyle(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  const names = [...element.attributes].map(({ name }) => name).join(' ');
  return [...STYLES.map((name) => style.getPropertyValue(name)), left, top, width, height, names].join('|');
}

/** Why blocks, by their places among those seen before, stayed or went. To be asked once the page is restored. */
function why(places: readonly number[]): Why[] {
  const whys = lastPress?.story ? new Whys(document, lastPress.story, lastPress.mode) : null;
  return places.map((at) => {
    const element = before[at]?.element;
    return (element && whys?.of(element)) || { cause: 'no story', chain: [], likely: null, place: '' };
  });
}

function heldForStory(extraction: Extraction | null): number[] {
  const own = new Set<Element | null>([...(extraction?.sources ?? []), ...(extraction?.companions ?? [])]);
  const isOwn = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) if (own.has(at)) return true;
    return false;
  };
  return before.flatMap(({ element }, at) => (isOwn(element) ? [at] : []));
}

function textIn(place: Element): string {
  return before
    .filter(({ element }) => place.contains(element))
    .map(({ text }) => text)
    .join('\n');
}

function matches(selector: string): readonly Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return [];
  }
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  );
}

const MUCH = 0.3;

function holdsMuch(element: Element): boolean {
  return (element.textContent ?? '').length > (document.body.textContent ?? '').length * MUCH;
}

function isInside(element: Element, others: ReadonlySet<Element>): boolean {
  for (let at = element.parentElement; at; at = at.parentElement) if (others.has(at)) return true;
  return false;
}

function openingTag(element: Element): string {
  return (element.cloneNode(false) as Element).outerHTML.slice(0, 200);
}

/** Nothing moves by itself, so that two looks can be compared. */
const STILL = '*, ::before, ::after { animation: none !important; transition: none !important; }';
const sheets = (): string => `${HIDE_STYLES}${VEIL_STYLES}${STILL}`;

Object.assign(globalThis, { probe: { sheets, look, features, findAdBoxes, press, restore, why } });
