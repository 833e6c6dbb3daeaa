import type { Article } from '../../../src/core/article.ts';
import { exportLabels } from '../../../src/core/export/labels.ts';
import { markdown } from '../../../src/core/export/markdown.ts';
import { Failure } from '../../../src/core/failure.ts';
import type { SavedHead } from '../../../src/core/saved.ts';
import { keyPoints } from '../../../src/core/summary/key-points.ts';
import type {
  BackgroundApi,
  CleanRequest,
  HiddenItem,
  HiddenTarget,
  PageState,
  ReaderApi,
} from '../../../src/platform/api.ts';
import type { Remote } from '../../../src/platform/messages.ts';
import type { ModelState, Retelling, RetellRequest } from '../../../src/platform/own-words.ts';
import type { SaveEvent, SaveRequest } from '../../../src/platform/save-channel.ts';
import { DEFAULTS, type Settings } from '../../../src/platform/settings.ts';
import { withSiteRule } from '../../../src/platform/site-rules.ts';
import type { Tab } from '../../../src/platform/tabs.ts';
import type { Doors } from '../../../src/popup/doors.ts';
import { story } from '../support/stories.ts';
import { englishWords } from '../support/words.ts';

export const TAB: Tab = {
  id: 7,
  url: 'https://www.harbour.example/2026/ferry',
  title: 'The last ferry',
  incognito: false,
  loading: false,
  favicon: null,
};

const PARAGRAPHS = [
  'The last ferry of the season left Sandrigg at six on Thursday with 212 people on board, and the council says that it may not come back in spring.',
  'A count made by the harbour office in October found that 4,100 people cross each week, most of them to work in the cannery at Ebbwick on the far shore.',
  'The council voted on Tuesday to end the subsidy of 41,000 crowns a year, which it says is needed to repair the sea wall before the winter storms.',
  'Marta Lindqvist, who has steered the ferry for nineteen years, said that the road around the fjord takes two hours and is closed on one day in nine.',
  'The cannery has offered to pay a third of the cost if the other two towns on the shore pay the rest, and a decision is expected in January.',
  'Until then the boat will stay in the dry dock at Ebbwick, where its engine is being taken apart for the first time since it was built.',
];

export const ARTICLE: Article = {
  ...story({ title: 'The last ferry of the season', paragraphs: PARAGRAPHS }),
  words: 1600,
  minutes: 8,
};

/** To keep it, with its pictures. */
export const SAVE_REQUEST: SaveRequest = {
  article: ARTICLE,
  points: [],
  excerpt: null,
  pictures: true,
  favicon: null,
  incognito: false,
};

const { metadata, words, minutes } = ARTICLE;

export const CLEANED: PageState = {
  view: 'cleaned',
  mode: 'strict',
  automatic: false,
  story: { metadata, words, minutes },
  hidden: [
    { reason: 'advertisement', count: 6, inStory: 3, shown: 0, putBack: false },
    { reason: 'related', count: 4, inStory: 4, shown: 0, putBack: false },
    { reason: 'share', count: 2, inStory: 0, shown: 0, putBack: false },
    { reason: 'newsletter', count: 1, inStory: 0, shown: 1, putBack: true },
    { reason: 'consent', count: 1, inStory: 0, shown: 0, putBack: false },
  ],
  hiddenCount: 13,
  doubt: null,
  pages: null,
  otherVersion: null,
  failure: null,
  fought: false,
  walled: false,
  textScale: 1,
};

export const ORIGINAL: PageState = { ...CLEANED, view: 'original', hidden: [], hiddenCount: 0 };

export const HEAD: SavedHead = {
  id: 'a1',
  revision: 1,
  savedAt: '2026-11-02T10:00:00Z',
  changedAt: '2026-11-02T10:00:00Z',
  deletedAt: null,
  url: metadata.canonicalUrl,
  title: metadata.title,
  byline: metadata.byline,
  site: metadata.site,
  published: metadata.published,
  lang: metadata.lang,
  dir: metadata.dir,
  words,
  minutes,
  excerpt: '',
  thumbnail: null,
  pictures: 3,
  missingPictures: 0,
  bytes: 412_000,
  state: 'unread',
  favourite: false,
  tags: [],
  place: null,
  highlights: 0,
  favicon: null,
  hasText: true,
  hasFormer: false,
};

function nameOf(target: HiddenTarget | null): string {
  if (target === null || target === 'all') return String(target);
  return 'item' in target ? `item ${target.item}` : target.reason;
}

/** A page, a background and a browser in memory. What a test changes here, the popup meets. */
export class FakeWorld {
  tab: Tab = TAB;
  kind: Awaited<ReturnType<Doors['kindOf']>> = 'page';
  parsed = true;
  article: Article | Failure = ARTICLE;
  page: PageState = ORIGINAL;
  /** What cleaning makes of the page. */
  cleaned: PageState = CLEANED;
  settings: Settings = { ...DEFAULTS };
  items: readonly HiddenItem[] = [
    { id: 5, text: 'Hats for windy quays', inStory: true, putBack: false },
    { id: 6, text: '', inStory: false, putBack: false },
  ];
  copy: SavedHead | null = null;
  /** The version before an update that was not looked at. */
  updatedFrom: string | null = null;
  access = true;
  grants = true;
  online = true;
  copied = '';
  downloadFails = false;
  model: ModelState = 'none';
  /** What the browser's model answers. */
  retell: (request: RetellRequest) => Promise<Retelling> = async () => ({
    lines: ['A retelling.'],
    whole: true,
  });
  /** Everything asked for, in order: `clean strict`, `savedCopy …`. */
  readonly calls: string[] = [];
  requests: SaveRequest[] = [];
  sendSaveEvent: (event: SaveEvent) => void = () => undefined;
  sendPage: (state: PageState) => void = () => undefined;

  readonly #reader: Remote<ReaderApi> = {
    showBlock: async () => undefined,
    tell: async () => undefined,
    copySelection: async () => undefined,
    forSaving: async () => Promise.reject(new Error('not from a popup')),
    state: async () => this.page,
    clean: async (request) => this.#clean(request),
    press: async (request) => (this.page.view === 'reading' ? this.page : this.#clean(request)),
    restore: async () => {
      this.calls.push('restore');
      this.page = ORIGINAL;
      return this.page;
    },
    toggle: async () => this.page,
    openReadingView: async () => {
      this.calls.push('read');
      this.page = { ...this.page, view: 'reading' };
      return this.page;
    },
    article: async () => {
      if (this.article instanceof Failure) throw this.article;
      return this.article;
    },
    loadPages: async () => {
      this.calls.push('load pages');
      const { pages } = this.page;
      this.page = { ...this.page, pages: pages && { ...pages, loaded: 1 } };
      return this.page;
    },
    stopPages: async () => {
      this.calls.push('stop pages');
      const { pages } = this.page;
      this.page = { ...this.page, pages: pages && { ...pages, loaded: null } };
      return this.page;
    },
    useOtherVersion: async () => {
      this.calls.push('other version');
      this.page = { ...this.page, doubt: null, otherVersion: null };
      return this.page;
    },
    showPoint: async (point) => {
      this.calls.push(`show ${point.text.slice(0, 12)}`);
      return true;
    },
    putBack: async (target) => this.#setPutBack(target, true),
    hideAgain: async (target) => this.#setPutBack(target, false),
    itemsOf: async (reason) => {
      this.calls.push(`items ${reason}`);
      return [...this.items];
    },
    pointAt: async (target) => {
      this.calls.push(`point ${nameOf(target)}`);
    },
    pick: async () => {
      this.calls.push('pick');
      return true;
    },
    lookAtAddress: async () => undefined,
    setTextScale: async (scale) => {
      this.calls.push(`scale ${scale}`);
    },
  };

  #clean({ mode, anyway }: CleanRequest): PageState {
    this.calls.push(`clean ${mode}${anyway ? ' anyway' : ''}`);
    this.page = { ...this.cleaned, mode };
    return this.page;
  }

  #setPutBack(target: HiddenTarget, putBack: boolean): PageState {
    this.calls.push(`${putBack ? 'put back' : 'hide again'} ${nameOf(target)}`);
    if (typeof target === 'object' && 'item' in target) {
      this.items = this.items.map((item) => (item.id === target.item ? { ...item, putBack } : item));
      return this.page;
    }
    const isMeant = (reason: string) => target === 'all' || target.reason === reason;
    const hidden = this.page.hidden.map((group) =>
      isMeant(group.reason) ? { ...group, putBack, shown: putBack ? group.count : 0 } : group,
    );
    const hiddenCount = hidden.reduce((sum, group) => sum + group.count - group.shown, 0);
    this.page = { ...this.page, hidden, hiddenCount };
    return this.page;
  }

  readonly #background: Remote<BackgroundApi> = {
    pageDetected: async () => undefined,
    pageChanged: async () => undefined,
    printReading: async () => undefined,
    highlightsOf: async () => [],
    addHighlight: async () => Promise.reject(new Error('not from a popup')),
    recolour: async () => undefined,
    dropHighlight: async () => undefined,
    bringParts: async () => undefined,
    openExtractor: async () => undefined,
    annotate: async () => undefined,
    readInOwnTab: async () => undefined,
    followLink: async () => undefined,
    backToPage: async () => undefined,
    insertStyles: async () => undefined,
    cleanedBySelectors: async () => undefined,
    log: async (where) => {
      this.calls.push(`log ${where}`);
    },
    openLibrary: async () => {
      this.calls.push('library');
    },
    openOptions: async () => {
      this.calls.push('options');
    },
    savedCopy: async () => this.copy,
    setTags: async (_id, tags) => {
      this.calls.push(`tags ${tags.join(', ')}`);
      return this.copy && { ...this.copy, tags };
    },
    knownTags: async () => ['harbour', 'night'],
    deleteSaved: async (id) => {
      this.calls.push(`delete ${id}`);
    },
    undeleteSaved: async () => undefined,
    libraryChanged: async () => undefined,
  };

  readonly doors: Doors = {
    words: englishWords,
    currentTab: async () => this.tab,
    kindOf: async () => this.kind,
    isPageParsed: async () => this.parsed,
    reader: async () => this.#reader,
    watchPage: (_tabId, onChange) => {
      this.sendPage = onChange;
    },
    background: this.#background,
    changeSettings: async (change) => {
      this.settings = { ...this.settings, ...change };
      return this.settings;
    },
    setSiteRule: async (site, rule) => {
      this.settings = { ...this.settings, sites: withSiteRule(this.settings.sites, site, rule) };
      return this.settings;
    },
    hasSiteAccess: async () => this.access,
    askForSiteAccess: async () => this.grants,
    startSaving: (request, onEvent) => {
      this.requests.push(request);
      this.sendSaveEvent = onEvent;
      return { stop: () => onEvent({ kind: 'failed', code: 'stopped' }) };
    },
    findPoints: async () => keyPoints,
    markdown: async (article, points) => markdown(article, points, null, exportLabels(englishWords)),
    download: async () => {
      this.calls.push('download');
      if (this.downloadFails) throw new Failure('unexpected', 'disk');
    },
    updatedFrom: async () => this.updatedFrom,
    forgetUpdate: async () => {
      this.calls.push('news seen');
    },
    copy: async (text) => {
      this.copied = text;
      this.calls.push(`copy ${text.split('\n')[0]}`);
    },
    reteller: {
      availability: async () => this.model,
      retell: (request) => this.retell(request),
    },
    leave: () => {
      this.calls.push('leave');
    },
    pause: async () => undefined,
    isOnline: () => this.online,
  };
}
