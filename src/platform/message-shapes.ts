import {
  ARTICLE_VERSION,
  type Article,
  type Block,
  type BlockKind,
  type Doubt,
  type KeyPoint,
  LOSS_PLACES,
  type Metadata,
  SUMMARY_LENGTHS,
} from '../core/article.ts';
import { MODES, REASONS } from '../core/clean/clutter.ts';
import type { Detection, NewsClaims } from '../core/detect/detection.ts';
import type { PageSnapshot } from '../core/extract/snapshot/page-snapshot.ts';
import { FAILURES } from '../core/failure.ts';
import { HIGHLIGHT_COLOURS, type Quote } from '../core/highlight/highlight.ts';
import {
  type Check,
  isAny,
  isBoolean,
  isCount,
  isListOf,
  isNullOr,
  isNumber,
  isOneOf,
  isShape,
  isText,
  mayBeAbsent,
} from '../core/shape.ts';
import {
  type BackgroundApi,
  type CleanRequest,
  type ExtractorApi,
  type ExtractRequest,
  type HiddenGroup,
  type Notice,
  type PageState,
  type PagesState,
  type ReaderApi,
  SHEETS,
} from './api.ts';
import type { Shapes } from './messages.ts';
import type { SaveRequest } from './save-channel.ts';

/**
 * What each message may carry. A script in a page runs beside that page's own code, in a process that an attacker may
 * have taken over: what it sends is checked as what a stranger sends. Bounds are far above what any page needs.
 */

const isLongText = isText(50_000_000);
const isAddress = isText(2_000_000);
const isName = isText(10_000);
const isId = isText(100);
const MANY = 1_000_000;
const SOME = 1000;

const BLOCK_KINDS: readonly BlockKind[] = [
  'heading',
  'paragraph',
  'quote',
  'pull-quote',
  'list-item',
  'note',
  'code',
  'caption',
  'table-row',
];

const isMetadata = isShape<Metadata>({
  url: isAddress,
  canonicalUrl: isAddress,
  title: isLongText,
  byline: isListOf(isLongText, SOME),
  site: isLongText,
  published: isNullOr(isLongText),
  modified: isNullOr(isLongText),
  lang: isNullOr(isName),
  dir: isOneOf(['ltr', 'rtl']),
  standfirst: isNullOr(isLongText),
  leadPicture: isNullOr(isLongText),
  section: mayBeAbsent(isNullOr(isLongText)),
  favicon: mayBeAbsent(isNullOr(isLongText)),
  paywalled: mayBeAbsent(isBoolean),
});

const isArticle = isShape<Article>({
  version: isOneOf([ARTICLE_VERSION]),
  metadata: isMetadata,
  html: isLongText,
  blocks: isListOf(isShape<Block>({ kind: isOneOf(BLOCK_KINDS), text: isLongText }), MANY),
  words: isCount,
  minutes: isCount,
});

const isPoint = isShape<KeyPoint>({ block: isCount, start: isCount, end: isCount, text: isLongText });

/** What is asked for over the port of `save-channel`. */
export const isSaveRequest = isShape<SaveRequest>({
  article: isArticle,
  points: isListOf(isPoint, SOME),
  excerpt: isNullOr(isLongText),
  pictures: isBoolean,
  favicon: isNullOr(isAddress),
  incognito: isBoolean,
});

const isNewsClaims = isShape<NewsClaims>({
  news: isBoolean,
  article: isBoolean,
  published: isBoolean,
  newsHabits: isBoolean,
  siteName: isLongText,
});

export const isDetection = isShape<Detection>({
  url: isAddress,
  article: isBoolean,
  readable: isBoolean,
  probability: isNumber(0, 1),
  newsClaims: isNullOr(isNewsClaims),
});

const isGroup = isShape<HiddenGroup>({
  reason: isOneOf(REASONS),
  count: isCount,
  inStory: isCount,
  shown: isCount,
  putBack: isBoolean,
});

const isMode = isOneOf(MODES);
const isFailure = isOneOf(FAILURES);

/** What the reader says of its page, to the background and to the popup. */
export const isPageState = isShape<PageState>({
  view: isOneOf(['original', 'cleaned', 'reading']),
  mode: isMode,
  automatic: isBoolean,
  story: isNullOr(
    isShape<NonNullable<PageState['story']>>({ metadata: isMetadata, words: isCount, minutes: isCount }),
  ),
  hidden: isListOf(isGroup, REASONS.length),
  hiddenCount: isCount,
  doubt: isNullOr(
    isShape<Doubt>({
      keptWords: isCount,
      likelyWords: isCount,
      where: mayBeAbsent(isOneOf(LOSS_PLACES)),
    }),
  ),
  pages: isNullOr(isShape<PagesState>({ page: isCount, total: isCount, loaded: isNullOr(isCount) })),
  otherVersion: isOneOf([null, 'print', 'amp']),
  textScale: isNumber(0, 100),
  failure: isNullOr(isFailure),
  fought: isBoolean,
  walled: isBoolean,
});

const isQuote = isShape<Quote>({ exact: isLongText, prefix: isName, suffix: isName, at: isCount });
const isColour = isOneOf(HIGHLIGHT_COLOURS);

const isRequest = isShape<CleanRequest>({ mode: isMode, automatic: isBoolean, anyway: isBoolean });

const isTarget = isAny(
  isOneOf(['all']),
  isShape<{ item: number }>({ item: isCount }),
  isShape<{ reason: string }>({ reason: isOneOf(REASONS) }),
);

type NoticeOf<K extends Notice['kind']> = Extract<Notice, { kind: K }>;

const isNotice: Check = isAny(
  isShape<NoticeOf<'opening'>>({ kind: isOneOf(['opening']) }),
  isShape<NoticeOf<'saving'>>({ kind: isOneOf(['saving']), done: isCount, total: isCount }),
  isShape<NoticeOf<'saved'>>({ kind: isOneOf(['saved']), updated: isBoolean }),
  isShape<NoticeOf<'failed'>>({ kind: isOneOf(['failed']), code: isFailure }),
);

const isToken: Check = (value) => typeof value === 'string' || Number.isSafeInteger(value);

const isSnapshot = isShape<PageSnapshot>({
  url: isAddress,
  base: isAddress,
  names: isListOf(isLongText, MANY),
  tokens: isListOf(isToken, MANY),
});

export const EXTRACTOR_SHAPES: Shapes<ExtractorApi> = {
  extract: [isShape<ExtractRequest>({ id: isId, snapshot: isSnapshot, languages: isListOf(isName, SOME) })],
  stop: [isId],
};

export const BACKGROUND_SHAPES: Shapes<BackgroundApi> = {
  pageDetected: [isDetection],
  pageChanged: [isPageState],
  bringParts: [isListOf(isName, SOME)],
  openExtractor: [],
  insertStyles: [isOneOf(SHEETS)],
  printReading: [isBoolean],
  cleanedBySelectors: [isListOf(isName, SOME)],
  highlightsOf: [isAddress],
  addHighlight: [isAddress, isQuote, isColour],
  recolour: [isAddress, isId, isColour],
  dropHighlight: [isAddress, isId],
  annotate: [isAddress, isId, isLongText],
  readInOwnTab: [isArticle, isNullOr(isCount)],
  followLink: [isAddress],
  backToPage: [isCount, isAddress, isCount],
  log: [isName, isLongText],
  openLibrary: [],
  openOptions: [],
  savedCopy: [isAddress],
  setTags: [isId, isListOf(isName, SOME)],
  knownTags: [],
  deleteSaved: [isId],
  undeleteSaved: [isId],
  libraryChanged: [],
};

export const READER_SHAPES: Shapes<ReaderApi> = {
  state: [],
  clean: [isRequest],
  press: [isRequest],
  restore: [],
  toggle: [isRequest],
  openReadingView: [],
  article: [],
  forSaving: [isOneOf(SUMMARY_LENGTHS)],
  tell: [isNotice],
  copySelection: [isLongText],
  loadPages: [],
  stopPages: [],
  useOtherVersion: [],
  showPoint: [isPoint],
  putBack: [isTarget],
  hideAgain: [isTarget],
  itemsOf: [isOneOf(REASONS)],
  pointAt: [isNullOr(isTarget)],
  pick: [],
  showBlock: [isCount],
  lookAtAddress: [],
  setTextScale: [isNumber(0, 100)],
};
