// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { overlay } from '../../../../../src/core/clean/rules/overlay.ts';
import { behind, between, type Given, lines, prose, saidOf } from '../page.ts';

const said = (html: string, given: Given = {}) => saidOf(overlay, html, given);
const box = (inner: string, more = '', tag = 'div') => `<${tag} id="q" ${more}>${inner}</${tag}>`;
const PRESS = '<button>Go</button>';
const FIXED = 'style="position: fixed"';

describe('a consent banner', () => {
  const [KNOWN, SURE] = ['consent: known', 'consent: sure'];
  const label = '<h3>We use cookies</h3>';

  test.each([
    ['of a vendor', between(box('', 'class="cmplz-cookiebanner"')), KNOWN],
    ['of a vendor, with a long text', behind(box(prose(900), 'class="cmplz-cookiebanner"')), KNOWN],
    ['of a vendor, with a story', behind(box(prose(901), 'class="cmplz-cookiebanner"')), null],
    ['by its name, with a button', behind(box(PRESS, 'class="gdpr"')), KNOWN],
    ['by its name, with a link', behind(box('<a href="/x">Go</a>', 'class="gdpr"')), KNOWN],
    ['by its name, with nothing to press', behind(box('Reed', 'class="gdpr"')), null],
    ['by its name, with a long text', behind(box(PRESS + lines(598), 'class="gdpr"')), KNOWN],
    ['by its name, with a longer one', behind(box(PRESS + lines(599), 'class="gdpr"')), null],
    ['by its name, in the story', between(box(PRESS, 'class="gdpr"')), null],
    ['by its name, over the story', between(box('Reed', `class="gdpr" ${FIXED}`)), KNOWN],
    ['by its label', behind(box(label + PRESS)), SURE],
    ['by its label, over the story', behind(box(label, FIXED)), KNOWN],
    ['by its label, stuck in the story', between(box(label, 'style="position: sticky"')), KNOWN],
    ['by its label, with nothing to press', behind(box(label)), null],
    ['by its label, in the story', between(box(label + PRESS)), null],
    ['by its label, with some text', behind(box(label + PRESS + lines(195))), SURE],
    ['by its label, with a longer one', behind(box(label + PRESS + lines(196))), null],
    ['by how it begins', behind(box(`We use cookies ${prose(30)}${PRESS}`)), SURE],
    ['by another label', behind(box(`<h3>We use reeds</h3>${PRESS}`)), null],
    ['by a name that others bear', behind(box(PRESS, 'class="privacy"')), null],
    ['by such a name, over the story', behind(box(PRESS, `class="privacy" ${FIXED}`)), KNOWN],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));
});

describe('a dialogue', () => {
  const [KNOWN, SURE, PERHAPS] = ['overlay: known', 'overlay: sure', 'overlay: perhaps'];

  test.each([
    ['by its role', behind(box('', 'role="dialog"')), KNOWN],
    ['that warns', behind(box('', 'role="alertdialog"')), KNOWN],
    ['that holds the reader', behind(box('', 'aria-modal="true"')), KNOWN],
    ['that does not', behind(box('', 'aria-modal="false"')), null],
    ['that is open', behind(box('', 'open', 'dialog')), KNOWN],
    ['in the story', between(box('', 'role="dialog"')), PERHAPS],
    ['by its name', behind(box('', 'class="modal"')), SURE],
    ['by its name, with some text', behind(box(lines(249), 'class="modal"')), SURE],
    ['by its name, with more', behind(box(lines(250), 'class="modal"')), null],
    ['by its name, in the story', between(box('', 'class="modal"')), null],
    ['by its name, on the button that opens it', behind(box('', 'class="modal"', 'button')), null],
    ['by its name, on the link that opens it', behind(box('', 'class="modal"', 'a')), null],
    ['by a name that others bear', behind(box('', 'class="drawer"')), null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));

  test('by its name is not looked for in the site’s frame', () => {
    expect(said(behind(box('', 'class="modal"')), { within: 'header' })).toBeNull();
    expect(said(behind(box('', 'role="dialog"')), { within: 'header' })).toBe(KNOWN);
  });
});

test('what stays in its place is a bar where there is no layout', () => {
  expect(said(behind(box('Reed', FIXED)))).toBe('sticky-bar: sure');
  expect(said(behind(box('Reed', 'style="position: sticky"')))).toBeNull();
  expect(said(behind(box('Reed', 'style="position: absolute; z-index: 900"')))).toBeNull();
});

describe('what lies over the page, in a window of 1000 by 800', () => {
  const [BAR, CORNER, MENU, OVER] = [
    'sticky-bar: known',
    'sticky-bar: sure',
    'navigation: perhaps',
    'overlay: known',
  ];
  const laid = (style: string, at: string, inner = 'Reed', more = '', tag = 'div') => {
    Object.assign(window, { innerWidth: 1000, innerHeight: 800 });
    return said(
      `${behind('').replaceAll('<p class="story"', '<p class="story" data-box="200 200 600 600"')}${box(inner, `style="${style}" data-box="${at}" ${more}`, tag)}`,
    );
  };
  const fixed = (at: string, inner?: string, more?: string, tag?: string) =>
    laid('position: fixed', at, inner, more, tag);

  test.each([
    ['a bar at the foot', '0 700 600 100', BAR],
    ['a bar of two fifths', '0 480 600 320', BAR],
    ['a box less wide', '0 700 590 100', CORNER],
    ['a box that covers much', '0 0 590 500', OVER],
    ['a bar that is too high', '0 0 1000 330', OVER],
    ['a box in a corner', '800 600 100 100', CORNER],
    ['a box just less than much', '0 0 500 479', CORNER],
    ['a box just as much', '0 0 500 480', OVER],
  ])('%s', (_what, at, verdict) => expect(fixed(at)).toBe(verdict));

  test.each([
    ['by its tag', '', '', 'header'],
    ['by its role', '', 'role="banner"', 'div'],
    ['by its menu’s role', '', 'role="navigation"', 'div'],
    ['by its name', '', 'class="header"', 'div'],
    ['by the menu in it', '<nav>Reed</nav>', '', 'div'],
    ['by the role of what is in it', '<b role="banner">Reed</b>', '', 'div'],
  ])('a bar at the head is the site’s %s', (_what, inner, more, tag) => {
    expect(fixed('0 0 1000 100', inner, more, tag)).toBe(MENU);
    expect(fixed('0 399 1000 100', inner, more, tag)).toBe(MENU);
    expect(fixed('0 400 1000 100', inner, more, tag)).toBe(BAR);
  });

  test('a bar at the head that holds nothing of the site’s is any bar', () => {
    expect(fixed('0 0 1000 100')).toBe(BAR);
  });

  test('a player in a corner is a video, if it says little and covers little', () => {
    const player = (words: number) => `<video></video>${lines(words)}`;
    expect(fixed('800 600 100 100', player(39))).toBe('video: sure');
    expect(fixed('800 600 100 100', player(40))).toBe(CORNER);
    expect(fixed('0 0 500 480', player(3))).toBe(OVER);
  });

  test('a dialogue is one at any size', () => {
    expect(fixed('800 600 100 100', 'Reed', 'role="dialog"')).toBe(OVER);
  });

  test('a bar that sticks to the foot is clutter, one that sticks to the head a menu', () => {
    const stuck = (side: string, at: string, more = '') =>
      laid(`position: sticky; ${side}`, at, 'Reed', more);
    expect(stuck('top: auto; bottom: 0', '0 700 600 100')).toBe('sticky-bar: sure');
    expect(stuck('top: 0; bottom: auto', '0 0 600 100')).toBe(MENU);
    expect(stuck('top: 0; bottom: 0', '0 0 600 100')).toBe(MENU);
    expect(stuck('top: 0; bottom: auto', '0 0 590 100')).toBeNull();
    expect(stuck('top: 0; bottom: auto', '0 0 600 320')).toBe(MENU);
    expect(stuck('top: 0; bottom: auto', '0 0 600 330')).toBeNull();
  });

  test('what is piled over the story’s column moves with the page and is an overlay all the same', () => {
    const piled = (at: string, index = 100, inner = 'Reed') =>
      laid(`position: absolute; z-index: ${index}`, at, inner);
    expect(piled('0 200 500 480')).toBe('overlay: sure');
    expect(piled('0 200 500 480', 99)).toBeNull();
    expect(piled('0 200 500 479')).toBeNull();
    expect(piled('0 200 500 480', 100, '<nav>Reed</nav>')).toBeNull();
    expect(piled('0 200 200 2000')).toBeNull();
    expect(piled('0 200 201 2000')).toBe('overlay: sure');
    expect(piled('800 200 200 2000')).toBeNull();
    expect(piled('799 200 200 2000')).toBe('overlay: sure');
    expect(piled('0 800 1000 400')).toBeNull();
    expect(piled('0 799 1000 400')).toBe('overlay: sure');
    expect(piled('0 -200 1000 400')).toBeNull();
    expect(piled('0 -199 1000 400')).toBe('overlay: sure');
  });
});
