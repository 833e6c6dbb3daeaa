// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MODES, type Mode, type Reason } from '../../../src/core/clean/clutter.ts';
import { type Cleaning, startCleaning } from '../../../src/page/cleaning.ts';
import { HIDDEN, UNLOCKED } from '../../../src/page/hide-styles.ts';
import { eventually } from '../support/eventually.ts';
import { openSample, visibleText } from './sample-page.ts';

const MARKED = `[${HIDDEN}]`;
const NOTHING: ReadonlySet<Reason> = new Set();
let cleaning: Cleaning | null = null;

const EVENTS = {
  onChange: () => undefined,
  onStoryGone: () => undefined,
  onStoryGrew: () => undefined,
  onFight: () => undefined,
};

function clean(slug: string, mode: Mode, keep = NOTHING, onChange: () => void = () => undefined) {
  const sample = openSample(slug);
  cleaning = startCleaning(document, sample.extraction, mode, { keep, rules: [] }, { ...EVENTS, onChange });
  return { ...sample, cleaning };
}

beforeEach(() => {
  // jsdom scrolls nowhere, and says so on the console.
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('scrollBy', () => undefined);
});

afterEach(() => {
  document.body.removeAttribute('style');
  cleaning?.stop();
  cleaning = null;
  vi.unstubAllGlobals();
});

describe.each(['class-less', 'scroll-lock', 'false-friends', 'crowded-review'])('%s', (slug) => {
  test.each(MODES)('%s hides what is to go and nothing that stays', (mode) => {
    const { expected } = clean(slug, mode);
    const text = visibleText(MARKED);
    // Each mode hides what the one before it hides, and more.
    const gone = MODES.slice(0, MODES.indexOf(mode) + 1).flatMap((lesser) => expected.gone[lesser] ?? []);
    for (const phrase of gone) expect(text).not.toContain(phrase);
    for (const phrase of expected.stays) expect(text).toContain(phrase);
  });

  test('stopping leaves the page as it was', () => {
    const { extraction } = openSample(slug);
    const before = document.documentElement.outerHTML;
    cleaning = startCleaning(document, extraction, 'strict', { keep: NOTHING, rules: [] }, EVENTS);
    expect(document.documentElement.outerHTML).not.toBe(before);
    cleaning.stop();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

test('groups count by reason, and tell what stands in the story', () => {
  const { cleaning } = clean('class-less', 'careful');
  const newsletter = cleaning.groups().find((group) => group.reason === 'newsletter');
  expect(newsletter).toEqual({ reason: 'newsletter', count: 1, inStory: 1, shown: 0, putBack: false });
  expect(cleaning.clutterOf({ reason: 'newsletter' }).map(({ element }) => element.tagName)).toEqual(['DIV']);
});

test('a reason can be put back and hidden again', () => {
  const { cleaning } = clean('class-less', 'careful');
  cleaning.putBack({ reason: 'comments' });
  expect(visibleText(MARKED)).toContain('Leave a comment');
  expect(visibleText(MARKED)).not.toContain('Most read');
  expect(cleaning.groups().find((group) => group.reason === 'comments')?.putBack).toBe(true);
  cleaning.hideAgain({ reason: 'comments' });
  expect(visibleText(MARKED)).not.toContain('Leave a comment');
});

test('one thing can be put back and hidden again, and the others of its reason stay hidden', () => {
  const { extraction } = openSample('class-less');
  for (const paragraph of [...document.querySelectorAll('p')].slice(4, 6)) {
    const slot = document.createElement('div');
    slot.innerHTML = '<a href="https://hats.example/">Sponsored: hats for windy quays</a>';
    paragraph.after(slot);
  }
  cleaning = startCleaning(document, extraction, 'careful', { keep: NOTHING, rules: [] }, EVENTS);
  const running = cleaning;
  const ads = running.itemsOf('advertisement');
  expect(ads.length).toBeGreaterThan(1);
  const [first] = ads;
  if (!first) throw new Error('no advertisement was hidden');
  running.putBack({ item: first.id });
  const group = () => running.groups().find(({ reason }) => reason === 'advertisement');
  expect(group()).toMatchObject({ count: ads.length, shown: 1, putBack: false });
  running.putBack({ reason: 'advertisement' });
  expect(group()).toMatchObject({ shown: ads.length, putBack: true });
  running.hideAgain({ item: first.id });
  expect(group()).toMatchObject({ shown: ads.length - 1, putBack: false });
  running.hideAgain({ reason: 'advertisement' });
  expect(group()).toMatchObject({ shown: 0 });
});

test('everything can be put back at once, and hidden again', () => {
  const { cleaning } = clean('class-less', 'careful');
  cleaning.putBack('all');
  expect(document.querySelectorAll(MARKED)).toHaveLength(0);
  cleaning.hideAgain('all');
  expect(cleaning.groups().every(({ shown }) => shown === 0)).toBe(true);
});

describe('the reader’s own rules', () => {
  const rule = (selector: string, act: 'hide' | 'show') => ({ selector, act, label: '' });
  const start = (rules: readonly ReturnType<typeof rule>[]) => {
    const { extraction } = openSample('class-less');
    cleaning = startCleaning(document, extraction, 'careful', { keep: NOTHING, rules }, EVENTS);
    return cleaning;
  };

  test('hide what careful leaves, but not the story', () => {
    const { extraction } = openSample('class-less');
    const header = document.body.firstElementChild;
    const rules = [
      rule('[data-qa="head"]', 'hide'),
      rule('h1', 'hide'),
      rule('p', 'hide'),
      rule('[', 'hide'),
    ];
    for (const given of [[], rules]) {
      header?.setAttribute('data-qa', 'head');
      cleaning?.stop();
      cleaning = startCleaning(document, extraction, 'careful', { keep: NOTHING, rules: given }, EVENTS);
      expect(header?.hasAttribute(HIDDEN)).toBe(given.length > 0);
    }
    expect(document.querySelector('h1')?.closest(MARKED)).toBeNull();
    expect(visibleText(MARKED)).toContain('by the same tide that she had been reading');
  });

  test('keep what would be hidden, and list it as put back', () => {
    const { cleaning: bare } = clean('class-less', 'careful');
    const [letter] = bare.clutterOf({ reason: 'newsletter' });
    bare.stop();
    letter?.element.setAttribute('data-qa', 'letter');
    const { extraction } = openSample('class-less');
    document.querySelector('form')?.setAttribute('data-qa', 'letter');
    cleaning = startCleaning(
      document,
      extraction,
      'careful',
      { keep: NOTHING, rules: [rule('[data-qa="letter"]', 'show')] },
      EVENTS,
    );
    expect(document.querySelector('form')?.closest(MARKED)).toBeNull();
    expect(cleaning.groups().find(({ reason }) => reason === 'newsletter')).toMatchObject({ shown: 1 });
  });

  test('may change, and count for what comes in late', async () => {
    const running = start([]);
    const late = document.createElement('div');
    late.className = 'quiz-box';
    late.textContent = 'Which sea bird are you?';
    document.body.append(late);
    running.setRules([rule('.quiz-box', 'hide')]);
    expect(late.hasAttribute(HIDDEN)).toBe(true);
    const second = late.cloneNode(true) as Element;
    second.removeAttribute(HIDDEN);
    document.body.append(second);
    await eventually(() => expect(second.hasAttribute(HIDDEN)).toBe(true));
    running.setRules([]);
    expect([late, second].map((one) => one.hasAttribute(HIDDEN))).toEqual([false, false]);
  });
});

test('what the reader keeps on a site stays visible and is listed as put back', () => {
  const { cleaning } = clean('class-less', 'careful', new Set(['comments']));
  expect(visibleText(MARKED)).toContain('Leave a comment');
  expect(cleaning.groups().find((group) => group.reason === 'comments')).toMatchObject({
    count: 1,
    putBack: true,
  });
});

test('a scroll lock is freed with what covered the page, and comes back with it', () => {
  const { extraction } = openSample('scroll-lock');
  // jsdom does not compute `overflow-y` from the shorthand of the page's sheet.
  document.body.style.overflowY = 'hidden';
  cleaning = startCleaning(document, extraction, 'careful', { keep: NOTHING, rules: [] }, EVENTS);
  expect(document.body.hasAttribute(UNLOCKED)).toBe(true);
  expect(document.body.className).toBe('no-scroll');
  for (const { reason } of cleaning.groups()) cleaning.putBack({ reason });
  expect(visibleText(MARKED)).toContain('Perhaps another day');
  expect(document.body.hasAttribute(UNLOCKED)).toBe(false);
});

test('a page that locks its scroll for itself keeps its lock', () => {
  const { extraction } = openSample('class-less');
  document.body.style.overflowY = 'hidden';
  cleaning = startCleaning(document, extraction, 'careful', { keep: NOTHING, rules: [] }, EVENTS);
  expect(document.body.hasAttribute(UNLOCKED)).toBe(false);
});

test('marks of an earlier script are taken away first', () => {
  const { extraction } = openSample('class-less');
  const heading = document.querySelector('h1');
  heading?.setAttribute(HIDDEN, 'gone');
  cleaning = startCleaning(document, extraction, 'careful', { keep: NOTHING, rules: [] }, EVENTS);
  expect(heading?.hasAttribute(HIDDEN)).toBe(false);
});

describe('what comes in late', () => {
  function insertInStory(element: Element): void {
    const paragraphs = document.querySelectorAll('p');
    paragraphs[5]?.after(element);
  }

  test('an advertisement is hidden, and the change told once', async () => {
    const onChange = vi.fn();
    clean('class-less', 'careful', NOTHING, onChange);
    const late = document.createElement('div');
    late.innerHTML = '<a href="https://hats.example/">Sponsored: hats for windy quays</a>';
    insertInStory(late);
    await eventually(() => expect(late.getAttribute(HIDDEN)).toBe('gone'));
    await eventually(() => expect(onChange).toHaveBeenCalledTimes(1));
  });

  test('a paragraph of the story stays', async () => {
    clean('class-less', 'strict');
    const more = document.createElement('p');
    more.textContent =
      'The harbour master has since written the speech down, corrected it twice, and hung it in the waiting room, where nobody is in a position to leave before the end.';
    const late = document.createElement('div');
    late.innerHTML = '<small>Advertisement</small>';
    insertInStory(more);
    insertInStory(late);
    await eventually(() => expect(late.hasAttribute(HIDDEN)).toBe(true));
    expect(more.closest(MARKED)).toBeNull();
  });

  test('a mark that the page takes away is renewed', async () => {
    const { cleaning } = clean('class-less', 'careful');
    const [place] = cleaning.clutterOf({ reason: 'newsletter' });
    place?.element.removeAttribute(HIDDEN);
    await eventually(() => expect(place?.element.getAttribute(HIDDEN)).toBe('gone'));
  });

  test('nothing is touched after the stop', async () => {
    const { cleaning } = clean('class-less', 'careful');
    cleaning.stop();
    const late = document.createElement('div');
    late.innerHTML = '<a href="https://hats.example/">Sponsored: hats for windy quays</a>';
    insertInStory(late);
    const watched = new Promise((resolve) => {
      new MutationObserver(resolve).observe(document.body, { childList: true });
      document.body.append(document.createElement('i'));
    });
    await watched;
    expect(late.hasAttribute(HIDDEN)).toBe(false);
  });
});
