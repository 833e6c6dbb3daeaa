// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article, KeyPoint } from '../../../src/core/article.ts';
import type { ElementRule } from '../../../src/core/clean/reader-rules.ts';
import type { Extraction } from '../../../src/core/extract/extraction.ts';
import { Failure } from '../../../src/core/failure.ts';
import type { CleaningEvents } from '../../../src/page/cleaning.ts';
import type { CleanRequest } from '../../../src/platform/api.ts';
import { DEFAULTS } from '../../../src/platform/settings.ts';
import { Session } from '../../../src/reader/session.ts';
import type { SessionParts } from '../../../src/reader/session-parts.ts';
import { eventually } from '../support/eventually.ts';

const cleaning = {
  rolledBack: false,
  hasStory: true,
  stopped: 0,
  started: [] as string[],
  kept: [] as string[][],
  rules: [] as string[],
  picked: [] as string[],
  events: null as CleaningEvents | null,
};
const ITEM = document.createElement('div');

const plan = { clutter: [], rolledBack: false };

const startCleaning: SessionParts['startCleaning'] = (_document, _extraction, mode, { keep }, events) => {
  cleaning.started.push(mode);
  cleaning.kept.push([...keep]);
  cleaning.events = events;
  return {
    rolledBack: cleaning.rolledBack,
    walled: false,
    groups: () => [
      { reason: 'advertisement', count: 3, inStory: 1, shown: 0, putBack: false },
      { reason: 'share', count: 2, inStory: 0, shown: 2, putBack: true },
    ],
    itemsOf: () => [],
    putBack: () => undefined,
    hideAgain: () => undefined,
    clutterOf: () => [{ element: ITEM, reason: 'related', confidence: 1, manner: 'gone' }],
    mayPick: () => true,
    pick: (element, hidden) => {
      cleaning.picked.push(`${hidden ? 'hide' : 'show'} ${element.className}`);
    },
    setRules: (rules) => {
      cleaning.rules = rules.map(({ act, selector }) => `${act} ${selector}`);
    },
    hasStory: () => cleaning.hasStory,
    stop: () => {
      cleaning.stopped += 1;
    },
  };
};

const PRESS: CleanRequest = { mode: 'strict', automatic: false, anyway: false };
const BY_ITSELF: CleanRequest = { mode: 'careful', automatic: true, anyway: false };

const extraction = {
  article: {
    metadata: { canonicalUrl: 'https://news.example/a' },
    words: 400,
    minutes: 2,
    blocks: [],
  } as unknown as Article,
  sources: [],
  companions: [],
  doubt: null,
} satisfies Extraction;

interface World {
  found: Extraction | Failure;
  article: boolean;
}

function sessionIn(world: World) {
  let known: Extraction | null = null;
  const find = async () => {
    if (world.found instanceof Failure) throw world.found;
    known = world.found;
    return known;
  };
  let rules: ElementRule[] = [];
  const announced: unknown[] = [];
  const closed: ((place: number) => void)[] = [];
  const background = {
    pageChanged: vi.fn(async () => undefined),
    log: vi.fn(async () => undefined),
    savedCopy: async () => null,
  };
  const parts: SessionParts = {
    document,
    story: {
      get known() {
        return known;
      },
      find,
      get: async () => known ?? find(),
      stop: vi.fn(),
      age: vi.fn(),
      isArticle: () => world.article,
      pages: () => null,
      joinPages: async () => known ?? find(),
      otherVersion: () => null,
      useOtherVersion: async () => false,
    },
    preferences: {
      load: async () => ({ ...DEFAULTS, putBack: { 'news.example': ['share'] } }),
      sayOn: () => ({ keep: new Set(['share'] as const), rules }),
      keep: vi.fn(async () => undefined),
      addRule: vi.fn(async (_url, rule) => {
        rules.push(rule);
      }),
      dropRules: vi.fn(async (_url, selectors) => {
        rules = rules.filter(({ selector }) => !selectors.includes(selector));
      }),
    },
    background: background as unknown as SessionParts['background'],
    plan: async () => plan,
    startCleaning,
    styles: async () => undefined,
    early: { begin: vi.fn(), end: vi.fn(), learn: vi.fn() },
    loadReading: async () => (start) => {
      closed.push(start.onClosed);
      return { show: () => true, close: () => start.onClosed(0) };
    },
    markOnPage: () => true,
    preparePoints: async () => undefined,
    announce: (message) => announced.push(message),
  };
  return { session: new Session(parts), parts, background, announced, closed };
}

beforeEach(() => {
  Object.assign(cleaning, {
    rolledBack: false,
    hasStory: true,
    stopped: 0,
    started: [],
    kept: [],
    rules: [],
    picked: [],
    events: null,
  });
  ITEM.className = 'promo-box';
  document.body.replaceChildren(ITEM);
});

describe('Session', () => {
  it('cleans on a press, leaves what was put back on this site, and counts only what is hidden', async () => {
    const { session, background } = sessionIn({ found: extraction, article: true });
    const state = await session.clean(PRESS);
    expect(state).toMatchObject({
      view: 'cleaned',
      mode: 'strict',
      automatic: false,
      hiddenCount: 3,
      failure: null,
    });
    expect(cleaning.kept).toEqual([['share']]);
    expect(background.pageChanged).toHaveBeenLastCalledWith(state);
  });

  it('tells a background anew that was stopped in the middle, and waits for none', async () => {
    const { session, background } = sessionIn({ found: extraction, article: true });
    background.pageChanged.mockRejectedValueOnce(new Error('the channel closed'));
    const state = await session.clean(PRESS);
    await eventually(() => expect(background.pageChanged).toHaveBeenCalledTimes(2));
    expect(background.pageChanged).toHaveBeenLastCalledWith(state);
    background.pageChanged.mockReturnValue(new Promise<undefined>(() => undefined));
    expect((await session.restore()).view).toBe('original');
  });

  it('hides nothing by a plan that the reader did not wait for', async () => {
    const { session, parts } = sessionIn({ found: extraction, article: true });
    let finish: (made: typeof plan) => void = () => undefined;
    const planned = vi.fn(
      (_document: Document, _extraction: unknown, _mode: string, _signal: AbortSignal) => {
        return new Promise<typeof plan>((resolve) => {
          finish = resolve;
        });
      },
    );
    Object.assign(parts, { plan: planned });
    const cleaned = session.clean(PRESS);
    await eventually(() => expect(planned).toHaveBeenCalled());
    await session.restore();
    expect(planned.mock.calls[0]?.[3].aborted).toBe(true);
    finish(plan);
    expect(await cleaned).toMatchObject({ view: 'original', failure: null });
    expect(cleaning.started).toEqual([]);
  });

  it('another mode is planned on the page as it was, in one task', async () => {
    const { session, parts } = sessionIn({ found: extraction, article: true });
    const planned = vi.spyOn(parts, 'plan');
    await session.clean(PRESS);
    await session.clean({ ...PRESS, mode: 'focus' });
    expect(planned).toHaveBeenCalledTimes(1);
    expect(cleaning.started).toEqual(['strict', 'focus']);
  });

  it('leaves a page that is no article as it is, but knows its text for the reading view', async () => {
    const { session } = sessionIn({ found: extraction, article: false });
    const state = await session.clean(PRESS);
    expect(state).toMatchObject({ view: 'original', failure: 'no-article', story: { words: 400 } });
    expect(await session.clean({ ...PRESS, anyway: true })).toMatchObject({ view: 'cleaned', failure: null });
  });

  it('says that a page without an article is none, even where extraction finds too little', async () => {
    const { session, background } = sessionIn({ found: new Failure('too-little-text'), article: false });
    expect(await session.clean(PRESS)).toMatchObject({
      view: 'original',
      failure: 'no-article',
      story: null,
    });
    expect(background.log).not.toHaveBeenCalled();
  });

  it('says why no story was found, and writes it to the log', async () => {
    const { session, background } = sessionIn({ found: new Failure('too-little-text'), article: true });
    expect(await session.clean(PRESS)).toMatchObject({
      view: 'original',
      failure: 'too-little-text',
      story: null,
    });
    expect(background.log).toHaveBeenCalledWith('clean', 'too-little-text');
  });

  it('leaves a doubtful page alone when nobody pressed, and cleans it on a press', async () => {
    const doubtful = { ...extraction, doubt: { keptWords: 610, likelyWords: 1200 } };
    const { session, announced } = sessionIn({ found: doubtful, article: true });
    expect(await session.clean(BY_ITSELF)).toMatchObject({ view: 'original', doubt: { keptWords: 610 } });
    expect(announced).toEqual([]);
    expect(await session.clean(PRESS)).toMatchObject({ view: 'cleaned', doubt: { keptWords: 610 } });
  });

  it('says on the page what it hid by itself, and says nothing after a press', async () => {
    const { session, announced } = sessionIn({ found: extraction, article: true });
    await session.clean(BY_ITSELF);
    expect(announced).toEqual([{ hidden: 3 }]);
    await session.clean(PRESS);
    expect(announced).toHaveLength(1);
  });

  it('goes from careful to strict on a press, and not back by itself', async () => {
    const { session } = sessionIn({ found: extraction, article: true });
    await session.clean(BY_ITSELF);
    await session.clean(PRESS);
    await session.clean(BY_ITSELF);
    expect(cleaning.started).toEqual(['careful', 'strict']);
    expect(cleaning.stopped).toBe(1);
    expect(session.state().mode).toBe('strict');
  });

  it('takes a plan back that would lose part of the story, and says so', async () => {
    cleaning.rolledBack = true;
    const { session } = sessionIn({ found: extraction, article: true });
    expect(await session.clean(PRESS)).toMatchObject({ view: 'original', failure: 'would-lose-text' });
    expect(cleaning.stopped).toBe(1);
  });

  it('toggles between cleaned and original, and says on the page why it could not', async () => {
    const world: World = { found: extraction, article: true };
    const { session, announced } = sessionIn(world);
    expect(await session.toggle(PRESS)).toMatchObject({ view: 'cleaned' });
    expect(await session.toggle(PRESS)).toMatchObject({ view: 'original' });
    world.found = new Failure('no-article');
    await session.toggle(PRESS);
    expect(announced).toEqual([{ failure: 'no-article' }]);
  });

  it('shows the original on Esc, but not on a key that a page made up', async () => {
    const { session } = sessionIn({ found: extraction, article: true });
    await session.clean(PRESS);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(session.state().view).toBe('cleaned');
  });

  it('is back on the cleaned page when the reading view is left, and on the original when that is asked for', async () => {
    const { session, closed } = sessionIn({ found: extraction, article: true });
    await session.clean(PRESS);
    expect(await session.openReadingView()).toMatchObject({ view: 'reading' });
    closed[0]?.(0);
    expect(session.state().view).toBe('cleaned');
    await session.openReadingView();
    expect(await session.restore()).toMatchObject({ view: 'original' });
  });

  it('is let alone by a press while the reading view is open', async () => {
    const { session, closed } = sessionIn({ found: extraction, article: true });
    await session.openReadingView();
    expect(await session.press(PRESS)).toMatchObject({ view: 'reading' });
    expect(cleaning.started).toEqual([]);
    closed[0]?.(0);
    expect(await session.press(PRESS)).toMatchObject({ view: 'cleaned' });
  });

  it('opens one reading view, however often it is asked for', async () => {
    const { session, closed } = sessionIn({ found: extraction, article: true });
    await Promise.all([session.openReadingView(), session.openReadingView()]);
    expect(closed).toHaveLength(1);
  });

  it('says nothing of a search that the reader stopped', async () => {
    const { session, parts, background } = sessionIn({ found: new Failure('stopped'), article: true });
    expect(await session.clean(PRESS)).toMatchObject({ view: 'original', failure: null });
    expect(background.log).not.toHaveBeenCalled();
    await session.restore();
    expect(parts.story.stop).toHaveBeenCalled();
  });

  it('remembers what is put back: all of a reason by the reason', async () => {
    const { session, parts } = sessionIn({ found: extraction, article: true });
    await session.clean(PRESS);
    await session.putBack({ reason: 'related' });
    expect(parts.preferences.keep).toHaveBeenCalledWith(document.URL, ['related'], true);
    await session.hideAgain({ reason: 'related' });
    expect(parts.preferences.keep).toHaveBeenLastCalledWith(document.URL, ['related'], false);
    expect(parts.preferences.addRule).not.toHaveBeenCalled();
  });

  it('remembers one thing that is put back by its name, and forgets it when it is hidden again', async () => {
    const { session } = sessionIn({ found: extraction, article: true });
    await session.clean(PRESS);
    await session.putBack({ item: 4 });
    expect(cleaning.rules).toEqual(['show .promo-box']);
    await session.hideAgain({ item: 4 });
    expect(cleaning.rules).toEqual([]);
  });

  it('hides what the reader picks, keeps it for the site, and takes it back', async () => {
    const { session } = sessionIn({ found: extraction, article: true });
    expect(session.picking).toBeNull();
    await session.clean(PRESS);
    expect(await session.picking?.hide(ITEM)).toBe(true);
    expect(cleaning.rules).toEqual(['hide .promo-box']);
    await session.picking?.undo(ITEM);
    expect(cleaning.rules).toEqual([]);
    expect(cleaning.picked).toEqual(['hide promo-box', 'show promo-box']);
  });

  it('says so where a picked element has no name that will last', async () => {
    const { session, parts } = sessionIn({ found: extraction, article: true });
    ITEM.className = 'css-1x9f3q';
    await session.clean(PRESS);
    document.body.replaceChildren();
    expect(await session.picking?.hide(ITEM)).toBe(false);
    expect(parts.preferences.addRule).not.toHaveBeenCalled();
  });

  it('gives the page back when its address changes and its story is gone', async () => {
    const { session } = sessionIn({ found: extraction, article: true });
    await session.clean(PRESS);
    cleaning.hasStory = false;
    await session.addressChanged();
    expect(session.state().view).toBe('original');
    expect(cleaning.stopped).toBe(1);
  });

  it('leaves a page cleaned whose address changes under the same story, until that goes', async () => {
    const { session } = sessionIn({ found: extraction, article: true });
    await session.clean(PRESS);
    await session.addressChanged();
    expect(session.state().view).toBe('cleaned');
    cleaning.events?.onStoryGone();
    await eventually(() => expect(session.state().view).toBe('original'));
    expect(cleaning.started).toEqual(['strict']);
  });

  it('cleans anew where the page draws its story anew, and tells nobody a second time', async () => {
    const { session, announced } = sessionIn({ found: extraction, article: true });
    await session.clean(BY_ITSELF);
    cleaning.events?.onStoryGone();
    await eventually(() => expect(cleaning.started).toEqual(['careful', 'careful']));
    expect(session.state().view).toBe('cleaned');
    expect(announced).toHaveLength(1);
  });

  it('leads to a key point once more where the page draws its story anew in that moment', async () => {
    const { session, parts } = sessionIn({ found: extraction, article: true });
    const marked = vi.spyOn(parts, 'markOnPage');
    await session.clean(PRESS);
    cleaning.events?.onStoryGone();
    await eventually(() => expect(cleaning.started).toHaveLength(2));
    expect(marked).not.toHaveBeenCalled();
    const point = { text: 'A bench.', block: 0, start: 0, end: 8 } as KeyPoint;
    await session.showPoint(point);
    cleaning.events?.onStoryGone();
    await eventually(() => expect(marked).toHaveBeenCalledTimes(2));
    expect(marked).toHaveBeenLastCalledWith(extraction, point);
  });

  it('cleans another story by itself that has just taken the place of the one before', async () => {
    const { session } = sessionIn({ found: extraction, article: true });
    await session.clean(BY_ITSELF);
    await session.clean(BY_ITSELF);
    expect(cleaning.started).toHaveLength(1);
    cleaning.hasStory = false;
    await session.clean(BY_ITSELF);
    expect(cleaning.started).toHaveLength(2);
  });

  it('looks for the story again when it is asked for after it grew', async () => {
    const { session, parts } = sessionIn({ found: extraction, article: true });
    await session.clean(PRESS);
    cleaning.events?.onStoryGrew();
    expect(parts.story.age).toHaveBeenCalled();
  });

  it('gives way to a page that fights, and says so', async () => {
    const { session, announced, background } = sessionIn({ found: extraction, article: true });
    await session.clean(PRESS);
    cleaning.events?.onFight();
    expect(announced).toEqual(['fight']);
    expect(background.pageChanged).toHaveBeenLastCalledWith(expect.objectContaining({ fought: true }));
  });
});
