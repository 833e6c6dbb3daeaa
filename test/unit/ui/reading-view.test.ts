// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { KeyPoint, SummaryLength } from '../../../src/core/article.ts';
import { Failure } from '../../../src/core/failure.ts';
import { newHighlight } from '../../../src/core/highlight/highlight.ts';
import { DEFAULT_STYLE } from '../../../src/data/reading-style.ts';
import type { ReadingSettings } from '../../../src/ui/reading-settings.ts';
import { type ReadingView, type ReadingViewOptions, readingView } from '../../../src/ui/reading-view.ts';
import { eventually } from '../support/eventually.ts';
import { story } from '../support/stories.ts';
import { englishWords as words } from '../support/words.ts';

const SENTENCES = ['The ferry left at six.', 'Nobody waved.', 'It came back at nine.'];
const SETTINGS: ReadingSettings = {
  ...DEFAULT_STYLE,
  theme: 'light',
  summaryLength: 'medium',
  lineFocus: 0,
  letterKeys: true,
  speechRate: 1,
  voices: {},
  ownCss: '',
  followLinks: false,
  forSite: false,
};

const pointAt = (block: number): KeyPoint => {
  const text = SENTENCES[block] ?? '';
  return { block, start: 0, end: text.length, text };
};
const pointsFor = vi.fn((length: SummaryLength) =>
  length === 'short' ? [pointAt(1)] : SENTENCES.map((_text, block) => pointAt(block)),
);

const onSettings = vi.fn();
const onBack = vi.fn();
let view: ReadingView;

function open(options: Partial<ReadingViewOptions> = {}): void {
  view = readingView({
    article: story({ paragraphs: SENTENCES }),
    words,
    settings: SETTINGS,
    onSettings,
    pointsFor,
    back: { label: 'Back to the page', onBack },
    saved: false,
    onSave: async () => undefined,
    pictureOf: (url) => url,
    highlights: null,
    place: null,
    ...options,
  });
  document.body.replaceChildren(view.element);
  view.start();
}

function press(
  key: string,
  options: KeyboardEventInit = {},
  target: Element | null = document.activeElement,
): Event {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
  target?.dispatchEvent(event);
  return event;
}

function find<Found extends HTMLElement>(selector: string): Found {
  const found = view.element.querySelector<Found>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

const tool = (name: string) => find<HTMLButtonElement>(`.tools [aria-label="${name}"]`);
const status = () => find('[role="status"]').textContent;

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  Element.prototype.scrollTo = () => undefined;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
});

describe('opening', () => {
  test('the focus is on the title', () => {
    open();
    expect(document.activeElement?.localName).toBe('h1');
  });

  test('the settings are drawn', () => {
    open({ settings: { ...SETTINGS, theme: 'sepia', face: 'sans', textSize: 24 } });
    expect(view.element.dataset).toMatchObject({ theme: 'sepia', face: 'sans' });
    expect(view.element.style.getPropertyValue('--text-size')).toBe('24px');
  });

  test('key points are not worked out before they are asked for', () => {
    open();
    expect(pointsFor).not.toHaveBeenCalled();
    press('p');
    expect(pointsFor).toHaveBeenCalledExactlyOnceWith('medium');
  });
});

describe('keys', () => {
  test('Esc closes the topmost first, and leaves last', () => {
    open();
    press('p');
    press('a');
    press('Escape');
    expect(find('.style-panel').hidden).toBe(true);
    expect(find('.points-panel').hidden).toBe(false);
    press('Escape');
    expect(find('.points-panel').hidden).toBe(true);
    expect(onBack).not.toHaveBeenCalled();
    press('Escape');
    expect(onBack).toHaveBeenCalledOnce();
  });

  test('letters do nothing where the reader switched them off; Esc still leaves', () => {
    open({ settings: { ...SETTINGS, letterKeys: false } });
    for (const key of ['p', 'a', 't', '+', '?']) expect(press(key).defaultPrevented, key).toBe(false);
    expect(find('.points-panel').hidden).toBe(true);
    press('Escape');
    expect(onBack).toHaveBeenCalledOnce();
  });

  test('the focus comes back from a panel to where it was', () => {
    open();
    press('a');
    expect(document.activeElement?.closest('.style-panel')).not.toBeNull();
    press('Escape');
    expect(document.activeElement?.localName).toBe('h1');
  });

  test('T goes through the themes and is told', () => {
    open();
    press('t');
    expect(view.element.getAttribute('data-theme')).toBe('sepia');
    expect(onSettings).toHaveBeenCalledWith({ theme: 'sepia' });
    expect(status()).toBe('Theme: Sepia.');
    expect(find<HTMLInputElement>('input[value="sepia"]').checked).toBe(true);
  });

  test('+ and − change the size within its bounds', () => {
    open({ settings: { ...SETTINGS, textSize: 39 } });
    press('+');
    press('=');
    expect(onSettings).toHaveBeenLastCalledWith({ textSize: 40 });
    press('-');
    expect(onSettings).toHaveBeenLastCalledWith({ textSize: 39 });
    expect(status()).toBe('Size 39.');
  });

  test('on a keyboard of another script the place of the key counts', () => {
    open();
    press('з', { code: 'KeyP' });
    expect(find('.points-panel').hidden).toBe(false);
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    'a key with %o is the browser’s',
    (held) => {
      open();
      expect(press('p', held).defaultPrevented).toBe(false);
      expect(find('.points-panel').hidden).toBe(true);
    },
  );

  test('letters are letters while typing', () => {
    open();
    const field = document.createElement('input');
    view.element.append(field);
    press('t', {}, field);
    expect(onSettings).not.toHaveBeenCalled();
  });

  test('keys that mean nothing here go on', () => {
    open();
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard, { once: true });
    expect(press('x').defaultPrevented).toBe(false);
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('key points', () => {
  const current = () =>
    view.element.querySelector('[aria-current="location"]')?.querySelector('.sentence')?.textContent;

  test('are an ordered list of buttons that lead to their sentences', () => {
    open();
    tool('Key points').click();
    const buttons = view.element.querySelectorAll<HTMLButtonElement>('.points ol button');
    expect([...buttons].map((button) => button.querySelector('.sentence')?.textContent)).toEqual(SENTENCES);
    buttons[1]?.click();
    // Without the Highlight API, as here, the sentence is selected.
    expect(getSelection()?.toString()).toBe('Nobody waved.');
    expect(current()).toBe('Nobody waved.');
  });

  test('each says to a screen reader where it leads', () => {
    open();
    press('p');
    expect(find('.points ol button').textContent).toBe(`1${SENTENCES[0]}Show in the story`);
  });

  test('J and K go from one to the next and back, and stop at the ends', () => {
    open();
    press('p');
    for (const key of ['j', 'j', 'j', 'j']) press(key);
    expect(status()).toBe('Key point 3 of 3.');
    press('k');
    expect(current()).toBe('Nobody waved.');
  });

  test('change with their length, which is kept', () => {
    open();
    press('p');
    find<HTMLInputElement>('input[value="short"]').click();
    expect(onSettings).toHaveBeenCalledWith({ summaryLength: 'short' });
    expect(view.element.querySelectorAll('.points li')).toHaveLength(1);
  });

  test('a point that the story does not hold is said to be lost', () => {
    open();
    expect(view.showPoint({ block: 1, start: 0, end: 9, text: 'Not there' })).toBe(false);
    expect(find('[role="alert"]').textContent).toBe('The page no longer holds this sentence.');
  });

  test('a story too short for any says so', () => {
    open({ article: { ...story({ paragraphs: SENTENCES }), words: 149 }, pointsFor: () => [] });
    press('p');
    expect(find('.points').textContent).toBe('Too short for key points. It is quicker to read.');
  });

  test('a longer one without a sentence that stands alone says that', () => {
    open({ article: { ...story({ paragraphs: SENTENCES }), words: 150 }, pointsFor: () => [] });
    press('p');
    expect(find('.points').textContent).toBe('No sentence of this story stands well alone.');
  });
});

describe('saving', () => {
  test('is told when it is done, and by the button from then on', async () => {
    open();
    press('s');
    expect(tool('Save').getAttribute('aria-busy')).toBe('true');
    await eventually(() => expect(status()).toBe('Saved.'));
    expect(tool('Saved').getAttribute('aria-busy')).toBe('false');
  });

  test('does not begin twice', async () => {
    const onSave = vi.fn(async () => undefined);
    open({ onSave });
    press('s');
    press('s');
    await eventually(() => expect(status()).toBe('Saved.'));
    expect(onSave).toHaveBeenCalledOnce();
  });

  test('that fails says why, and can be tried again', async () => {
    open({ onSave: () => Promise.reject(new Failure('storage-full')) });
    tool('Save').click();
    const said = words.text('failure_storage_full');
    await eventually(() => expect(find('[role="alert"]').textContent).toBe(said));
    expect(tool('Save').getAttribute('aria-busy')).toBe('false');
  });

  test('has no button where there is nothing to save', () => {
    open({ onSave: null });
    expect(view.element.querySelector('.tools [aria-label="Save"]')).toBeNull();
    expect(press('s').defaultPrevented).toBe(false);
  });
});

describe('settings', () => {
  test('changed elsewhere are shown', () => {
    open();
    view.update({ ...SETTINGS, theme: 'black' });
    expect(view.element.getAttribute('data-theme')).toBe('black');
    expect(onSettings).not.toHaveBeenCalled();
  });

  test('that come back late do not undo what came after', () => {
    open();
    press('+');
    press('+');
    view.update({ ...SETTINGS, textSize: 21 });
    expect(view.element.style.getPropertyValue('--text-size')).toBe('22px');
    view.update({ ...SETTINGS, textSize: 22 });
    view.update({ ...SETTINGS, textSize: 30 });
    expect(view.element.style.getPropertyValue('--text-size')).toBe('30px');
  });
});

test('the interface and the story each have their own direction', () => {
  open({ article: story({ lang: 'ar', dir: 'rtl', paragraphs: SENTENCES }) });
  expect(view.element.dir).toBe('ltr');
  expect(find('article').dir).toBe('rtl');
  press('p');
  expect(find('.points .sentence').dir).toBe('rtl');
});

describe('the outline', () => {
  const withHeadings = () =>
    open({
      article: story({ html: '<p>Start.</p><h2>First part</h2><p>One.</p><h4>Deeper</h4><p>Two.</p>' }),
    });

  test('holds the title and the headings, none more than a level deeper than the one before', () => {
    withHeadings();
    press('o');
    const entries = [...view.element.querySelectorAll('.outline button')];
    expect(entries.map(({ textContent, className }) => [textContent, className])).toEqual([
      [expect.any(String), 'level-1'],
      ['First part', 'level-2'],
      ['Deeper', 'level-3'],
    ]);
  });

  test('leads to a heading and takes the focus there', () => {
    withHeadings();
    press('o');
    view.element.querySelectorAll<HTMLElement>('.outline button')[1]?.click();
    expect(document.activeElement?.textContent).toBe('First part');
  });

  test('is not offered where there are no headings', () => {
    open();
    expect(tool('Outline').hidden).toBe(true);
    expect(press('o').defaultPrevented).toBe(false);
  });
});

describe('a footnote', () => {
  const HTML =
    '<p>The tide<sup><a href="#story-n1" id="story-r1">1</a></sup> turns. See <a href="#story-far">the part on ebb</a>.</p>' +
    '<p id="story-far">Ebb.</p><ol><li id="story-n1">Counted at dawn. <a href="#story-r1">↩</a></li></ol>';
  const sign = () => find<HTMLAnchorElement>('sup a');

  test('shows beside its sign, without the way back, and Esc gives the focus back', () => {
    open({ article: story({ html: HTML }) });
    sign().focus();
    sign().click();
    expect(find('.footnote').hidden).toBe(false);
    expect(find('.footnote .note-text').textContent?.trim()).toBe('Counted at dawn.');
    press('Escape');
    expect(find('.footnote').hidden).toBe(true);
    expect(document.activeElement).toBe(sign());
    expect(onBack).not.toHaveBeenCalled();
  });

  test('a link to a part of the story leads there', () => {
    open({ article: story({ html: HTML }) });
    Element.prototype.scrollIntoView = () => undefined;
    [...view.element.querySelectorAll<HTMLAnchorElement>('p a')].at(-1)?.click();
    expect(find('.footnote').hidden).toBe(true);
  });
});

describe('the style', () => {
  test('the easy typeface brings its spacing with it', () => {
    open();
    press('a');
    find<HTMLInputElement>('input[name="reading-face"][value="easy"]').click();
    expect(onSettings).toHaveBeenCalledWith({
      face: 'easy',
      lineHeight: 1.75,
      letterSpacing: 0.03,
      wordSpacing: 0.12,
    });
    expect(view.element.style.getPropertyValue('--letter-space')).toBe('0.03em');
  });

  test('an own typeface is asked for only when it is chosen, and is drawn as a string', () => {
    open();
    press('a');
    expect(find('.own-face').hidden).toBe(true);
    find<HTMLInputElement>('input[name="reading-face"][value="own"]').click();
    expect(find('.own-face').hidden).toBe(false);
    const field = find<HTMLInputElement>('.own-face input');
    field.value = 'Gentium"; color: red';
    field.dispatchEvent(new Event('input'));
    expect(view.element.style.getPropertyValue('--own-face')).toBe('"Gentium; color: red"');
  });

  test('reset goes back to what nothing was chosen for', () => {
    open({ settings: { ...SETTINGS, face: 'mono', measure: 80, pictures: 'hide' } });
    press('a');
    find('.reset').click();
    expect(view.element.dataset).toMatchObject({ face: 'serif', pictures: 'show' });
    expect(view.element.style.getPropertyValue('--measure-factor')).toBe('1');
  });

  test('F goes through the line focus and tells', () => {
    open();
    press('f');
    expect(onSettings).toHaveBeenCalledWith({ lineFocus: 1 });
    expect(status()).toBe('Line focus: 1.');
    expect(find('.line-focus').hidden).toBe(false);
  });
});

describe('reading aloud', () => {
  test('says so where the system has no voice', () => {
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => [],
      speak: vi.fn(),
      cancel: vi.fn(),
      addEventListener: vi.fn(),
    });
    open();
    press('l');
    expect(find('.listen .why').textContent).toBe(words.text('reading_no_voice'));
    press('Escape');
    expect(find('.listen').hidden).toBe(true);
    expect(onBack).not.toHaveBeenCalled();
  });
});

describe('a highlight', () => {
  const keeper: NonNullable<ReadingViewOptions['highlights']> = {
    withNotes: false,
    all: async () => [],
    add: async (quote, colour) => newHighlight(quote.exact, quote, colour, '2026-11-26T00:00:00Z'),
    change: async () => undefined,
    remove: async () => undefined,
  };
  const highlight = async (block: number) => {
    const paragraph = view.blocks[block];
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
    press('h', {}, view.element);
    await eventually(() => expect(view.blocks[block]?.querySelector('mark')).not.toBeNull());
  };

  test('on a story that is not saved offers the save, once', async () => {
    open({ highlights: keeper });
    await highlight(0);
    await eventually(() => expect(status()).toContain('S saves the story'));
    await highlight(1);
    await eventually(() => expect(status()).toBe('Highlighted.'));
  });

  test('on one that is saved offers nothing', async () => {
    open({ highlights: keeper, saved: true });
    await highlight(0);
    await eventually(() => expect(status()).toBe('Highlighted.'));
  });

  test('nor where nothing can be saved', async () => {
    open({ highlights: keeper, onSave: null });
    await highlight(0);
    await eventually(() => expect(status()).toBe('Highlighted.'));
  });
});
