// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import {
  holdsAdNamedFrame,
  labelOf,
  nameLabel,
  shownText,
  wholeLabel,
} from '../../../../src/core/clean/label.ts';
import { PhraseMatcher } from '../../../../src/core/clean/phrases.ts';
import { prose } from './page.ts';

const english = new PhraseMatcher('en');

function element(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild as Element;
}

describe('the text that an element shows', () => {
  test.each([
    ['with its space folded', '<p> The <b>\n keeper </b>  sleeps </p>', 'The keeper sleeps'],
    [
      'without scripts and styles',
      '<p>The<script>let x;</script><style>b {}</style> keeper</p>',
      'The keeper',
    ],
    ['without comments', '<p>The<!-- lazy --> keeper</p>', 'The keeper'],
    ['block by block', '<div><p>The</p><p>keeper</p></div>', 'The keeper'],
  ])('%s', (_what, html, text) => expect(shownText(element(html))).toBe(text));

  test('as far as it is asked for', () => {
    const box = element('<div><p>keeper</p><p>sleeps</p><p>on</p></div>');
    expect(shownText(box, 4)).toBe('keep');
    expect(shownText(box, 6)).toBe('keeper');
    expect(shownText(box, 8)).toBe('keeper sl');
    expect(shownText(element(`<p>${prose(300)}</p>`))).toHaveLength(399);
  });

  test('in its open shadow root, too', () => {
    const host = element('<div>sleeps</div>');
    host.attachShadow({ mode: 'open' }).innerHTML = '<b>keeper</b>';
    expect(shownText(host)).toBe('keeper sleeps');
  });
});

describe('a block opens with a label', () => {
  const LIST = '<ul><li>Eels</li></ul>';

  test.each([
    ['in a heading', `<div><h3>Related</h3>${LIST}</div>`],
    ['in a line', `<div><p>Related <b>stories</b></p>${LIST}</div>`],
    ['that stands bare', `<div>Related${LIST}</div>`],
    ['deep inside', `<div><div><div><span>Related</span></div></div>${LIST}</div>`],
    ['that is its name', `<div aria-label="Related">${LIST}</div>`],
    ['under another name', `<div aria-label="Box"><h3>Related</h3>${LIST}</div>`],
    ['after a few words', `<div><p>${prose(8)}</p><h3>Related</h3>${LIST}</div>`],
    ['in the fourth line', '<div><p>Reed</p><p>Reed</p><p>Reed</p><p>Related</p></div>'],
    ['in a heading with a link in it', '<div><h3>Related stories of <a href="/x">Fenny</a></h3></div>'],
    ['in a line after a script', '<div><script>let x;</script><p>Related</p></div>'],
  ])('%s', (_what, html) => expect(labelOf(element(html), english)?.kind).toBe('related'));

  test.each([
    ['in a link', `<div><a href="/x">Related</a>${LIST}</div>`],
    ['in a line of a link', `<div><a href="/x"><p>Related</p></a>${LIST}</div>`],
    ['in a heading that is a link', `<div><h3><a href="/x">Related</a></h3>${LIST}</div>`],
    ['after more words', `<div><p>${prose(9)}</p><h3>Related</h3>${LIST}</div>`],
    ['in the fifth line', '<div><p>Reed</p><p>Reed</p><p>Reed</p><p>Reed</p><p>Related</p></div>'],
    ['that is a script’s', '<div><script>Related</script></div>'],
    ['that runs into others', '<div><p>Weir <b>related</b></p></div>'],
  ])('not %s', (_what, html) => expect(labelOf(element(html), english)).toBeNull());

  test('that stands in an open shadow root', () => {
    const host = element('<div></div>');
    host.attachShadow({ mode: 'open' }).innerHTML = `<h3>Related</h3>${LIST}`;
    expect(labelOf(host, english)?.kind).toBe('related');
  });
});

test('a label may be all of an element', () => {
  expect(wholeLabel(element('<p>Related <b>stories</b></p>'), english)?.kind).toBe('related');
  expect(wholeLabel(element(`<p>Related ${prose(20)}</p>`), english)).toBeNull();
});

describe('a frame is named', () => {
  test.each([
    ['by its title', '<iframe title="Advertisement"></iframe>', true],
    ['for screen readers', '<iframe aria-label="Advertisement"></iframe>', true],
    ['by its title first', '<iframe title="Weir" aria-label="Advertisement"></iframe>', false],
    ['by nothing', '<iframe></iframe>', false],
    ['for something else that clutters', '<iframe title="Comments"></iframe>', false],
  ])('%s', (_what, html, is) => {
    const frame = element(html);
    expect(nameLabel(frame, english)?.kind === 'advertisement').toBe(is);
    expect(holdsAdNamedFrame(frame, english)).toBe(is);
  });

  test('deep in a box', () => {
    const box = (frame: string) => element(`<div><p></p><p><b>${frame}</b></p></div>`);
    expect(holdsAdNamedFrame(box('<iframe title="Advertisement"></iframe>'), english)).toBe(true);
    expect(holdsAdNamedFrame(box('<video title="Advertisement"></video>'), english)).toBe(false);
  });
});
