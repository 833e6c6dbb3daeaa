// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { advertisement } from '../../../../../src/core/clean/rules/advertisement.ts';
import { behind, below, type Given, lines, prose, saidOf } from '../page.ts';

const said = (html: string, given: Given = {}) => saidOf(advertisement, behind(html), given);
const [KNOWN, SURE, PERHAPS] = ['advertisement: known', 'advertisement: sure', 'advertisement: perhaps'];

describe('a vendor’s container', () => {
  test.each([
    ['empty', '<div id="q" data-ad-slot="1"></div>', KNOWN],
    ['with a headline and a line', `<div id="q" data-ad-slot="1">${prose(30)}</div>`, KNOWN],
    ['with more prose than that', `<div id="q" data-ad-slot="1">${prose(31)}</div>`, null],
    ['with many short lines', `<div id="q" data-ad-slot="1">${lines(120)}</div>`, KNOWN],
    ['with too many', `<div id="q" data-ad-slot="1">${lines(121)}</div>`, null],
    ['that is a button', '<button id="q" data-ad-slot="1"></button>', null],
    ['that is a field', '<input id="q" data-ad-slot="1">', null],
    ['that labels a field', '<label id="q" data-ad-slot="1"></label>', null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));

  test('in a menu is an entry of it, in a header an advertisement', () => {
    const html = '<div id="q" data-ad-slot="1"></div>';
    expect(said(html, { within: 'navigation' })).toBeNull();
    expect(said(html, { within: 'header' })).toBe(KNOWN);
  });
});

describe('a frame', () => {
  test.each([
    ['that says so', '<iframe id="q" title="Advertisement"></iframe>', KNOWN],
    ['that says so to screen readers', '<iframe id="q" aria-label="Advertisement"></iframe>', KNOWN],
    ['that says something else', '<iframe id="q" title="The weir from above"></iframe>', null],
    ['of a vendor', '<iframe id="q" src="https://mgid.com/x"></iframe>', KNOWN],
    ['of a vendor’s subdomain', '<iframe id="q" src="https://a.mgid.com/x"></iframe>', KNOWN],
    ['of a host that ends alike', '<iframe id="q" src="https://notmgid.com/x"></iframe>', null],
    ['of nowhere', '<iframe id="q" src="http://["></iframe>', null],
    ['without an address', '<iframe id="q" width="300" height="250"></iframe>', null],
    [
      'of an advertisement’s size',
      '<iframe id="q" src="https://boxes.example/" width="300" height="250"></iframe>',
      KNOWN,
    ],
    [
      'nearly of that size',
      '<iframe id="q" src="https://boxes.example/" width="302" height="248"></iframe>',
      KNOWN,
    ],
    ['too wide', '<iframe id="q" src="https://boxes.example/" width="303" height="250"></iframe>', null],
    ['too low', '<iframe id="q" src="https://boxes.example/" width="300" height="247"></iframe>', null],
    ['of that size from the site', '<iframe id="q" src="/map" width="300" height="250"></iframe>', null],
    ['that is none', '<video id="q" src="https://mgid.com/x"></video>', null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));
});

describe('what calls itself an advertisement', () => {
  const link = (text: string) => `<a href="https://brew.example/">${text}</a>`;

  test.each([
    ['all of it', '<p id="q">Advertisement</p>', KNOWN],
    ['with the name of who pays', `<p id="q">Sponsored by ${link('the brewery')}</p>`, KNOWN],
    ['with more of a text', '<p id="q">Advertising agencies of the county</p>', null],
    ['as a link to agencies', `<p id="q">${link('Advertising agencies')}</p>`, null],
    ['set off in a link', `<p id="q">${link('Sponsored: a quieter crank')}</p>`, KNOWN],
    ['far into a link', `<p id="q">${link('Sponsored crank of the village of Fenny: quieter')}</p>`, null],
    ['over a short line', `<div id="q"><h4>Advertisement</h4><p>${prose(7)}</p></div>`, KNOWN],
    ['over a sentence', `<div id="q"><h4>Advertisement</h4><p>${prose(8)}</p></div>`, null],
    [
      'over a line and a picture',
      `<div id="q"><h4>Advertisement</h4><p>${prose(9)}</p><img alt=""></div>`,
      KNOWN,
    ],
    [
      'over a line and a frame',
      `<div id="q"><h4>Advertisement</h4><p>${prose(9)}</p><video></video></div>`,
      KNOWN,
    ],
    ['over lines and a link', `<div id="q"><h4>Advertisement</h4>${lines(58)}${link('Go')}</div>`, KNOWN],
    ['over too many lines', `<div id="q"><h4>Advertisement</h4>${lines(59)}${link('Go')}</div>`, null],
    ['over prose', `<div id="q"><h4>Advertisement</h4>${link('Go')}<p>${prose(15)}</p></div>`, null],
    ['before a long link', `<p id="q">Sponsored ${link(prose(20))}</p>`, KNOWN],
    ['in a long link', `<p id="q">${link(`Sponsored ${prose(20)}`)}</p>`, null],
    ['set off in a long link', `<p id="q">${link(`Sponsored: ${prose(20)}`)}</p>`, KNOWN],
    ['in too long a link', `<p id="q">${link(`Sponsored: ${prose(40)}`)}</p>`, null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));
});

describe('a link', () => {
  test.each([
    ['named so, with a picture', '<a id="q" class="ad-slot" href="/x"><img alt=""></a>', KNOWN],
    ['named so, and empty', '<a id="q" class="ad-slot" href="/x"></a>', KNOWN],
    ['named so, with words', '<a id="q" class="ad-slot" href="/x">A quieter crank</a>', null],
    [
      'named so, with a picture and a line',
      `<a id="q" class="ad-slot" href="/x"><img alt="">${prose(12)}</a>`,
      KNOWN,
    ],
    ['and more', `<a id="q" class="ad-slot" href="/x"><img alt="">${prose(13)}</a>`, null],
    ['that may be named so', '<a id="q" class="ad" href="/x"><img alt=""></a>', null],
    ['that is paid for', '<a id="q" rel="sponsored" href="/x">A quieter crank</a>', SURE],
    ['that is not', '<a id="q" rel="sponsoredness" href="/x">A quieter crank</a>', null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));

  const paid = '<a rel="sponsored nofollow" href="https://brew.example/">A quieter crank</a> ';
  test.each([
    ['alone', `<div id="q">${paid}</div>`, SURE],
    ['three times', `<div id="q">${paid.repeat(3)}</div>`, SURE],
    ['four times', `<div id="q">${paid.repeat(4)}</div>`, null],
    ['beside one that is not', `<div id="q">${paid}<a href="/x">Eels</a></div>`, null],
    ['in a line', `<p id="q">${paid} and where to buy it</p>`, null],
    ['with a word before', `<p id="q">${paid.repeat(2)} both</p>`, SURE],
    ['in prose', `<div id="q">${paid.repeat(3)}<p>${prose(15)}</p></div>`, null],
  ])('that is paid for, %s', (_what, html, verdict) => expect(said(html)).toBe(verdict));

  test('that is paid for says nothing in the story’s part of the page', () => {
    expect(saidOf(advertisement, below(`<div id="q">${paid}</div>`))).toBeNull();
  });
});

describe('a box', () => {
  const slot = '<div data-ad-slot="1"></div>';
  const frame = '<iframe title="Advertisement"></iframe>';

  test.each([
    ['around a container', `<div id="q">${slot}</div>`, KNOWN],
    ['with a label', `<div id="q">${lines(6)}${slot}</div>`, KNOWN],
    ['with more than a label', `<div id="q">${lines(7)}${slot}</div>`, null],
    ['around a container with words', `<div id="q"><div data-ad-slot="1">${lines(12)}</div></div>`, KNOWN],
    ['around one with too many', `<div id="q"><div data-ad-slot="1">${lines(13)}</div></div>`, null],
    ['with a picture of its own', `<div id="q">${slot}<img alt=""></div>`, null],
    ['whose container has the picture', '<div id="q"><div data-ad-slot="1"><img alt=""></div></div>', KNOWN],
    ['with a text to fill in', `<div id="q">${slot}<textarea></textarea></div>`, null],
    ['around a frame', `<div id="q"><p>${frame}</p></div>`, KNOWN],
    ['with a label over a frame', `<div id="q"><p>${prose(4)}</p>${frame}</div>`, KNOWN],
    ['with more over a frame', `<div id="q"><p>${prose(5)}</p>${frame}</div>`, null],
    ['around a frame and a video', `<div id="q">${frame}<video></video></div>`, null],
    ['around anything else', '<div id="q"><div></div></div>', null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));
});

describe('a name', () => {
  test.each([
    ['that is enough', `<div id="q" class="ad-slot">${lines(60)}</div>`, KNOWN],
    ['with many words', `<div id="q" class="ad-slot">${lines(61)}</div>`, SURE],
    ['in another attribute', '<div id="q" data-identity="billboard-ad"><p>Reed</p></div>', KNOWN],
    ['of a heading', '<h3 id="q" class="ad-slot">Reed</h3>', null],
    ['over a form', '<div id="q" class="ad-slot"><textarea></textarea></div>', null],
    ['that is not, on nothing', '<div id="q" class="ad"></div>', SURE],
    ['that is not, on a picture', '<div id="q" class="ad"><img alt=""></div>', SURE],
    ['that is not, on a frame', '<div id="q" class="ad">Reed<video></video></div>', SURE],
    ['that is not, on text', '<div id="q" class="ad">Reed</div>', null],
    ['that is not, on lines', `<div id="q" class="ad"><a href="/x">Go</a>${lines(24)}</div>`, SURE],
    ['that is not, on more', `<div id="q" class="ad"><a href="/x">Go</a>${lines(25)}</div>`, PERHAPS],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));
});

describe('a picture in a box called a banner', () => {
  const picture = (href: string) => `<a href="${href}"><img alt=""></a>`;
  const banner = (html: string, name = 'banner') => `<div id="q" class="${name}">${html}</div>`;
  const away = picture('https://x.example/');

  test.each([
    ['that leads away', banner(away), SURE],
    ['that leads away twice', banner(away.repeat(2)), SURE],
    ['that leads to three places', banner(away.repeat(3)), null],
    ['that leads on within the site', banner(picture('/x')), null],
    ['that leads down the page', banner(picture('#x')), null],
    ['that leads nowhere', banner('<img alt="">'), null],
    ['with a few words', banner(away + prose(6)), SURE],
    ['with a line', banner(away + prose(7)), null],
    ['that is none', banner('<a href="https://x.example/">Go</a>'), null],
    ['in a box of another name', banner(away, 'boxes'), null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));
});

describe('an empty box', () => {
  const box = (size: string, inner = '', tag = 'div') =>
    `<${tag} id="q" style="background-image: none" data-box="0 0 ${size}">${inner}</${tag}>`;

  test.each([
    ['of an advertisement’s size', box('300 250'), SURE],
    ['that is an aside', box('728 90', '', 'aside'), SURE],
    ['of another size', box('310 250'), null],
    ['that is a paragraph', box('300 250', '', 'p'), null],
    ['with a word', box('300 250', 'Reed'), null],
    ['with a picture', box('300 250', '<img alt="">'), null],
    ['with a video', box('300 250', '<video></video>'), null],
    ['with a button', box('300 250', '<button></button>'), null],
    ['with a drawing', box('300 250', '<svg></svg>'), null],
    ['with a painted ground', box('300 250').replace('none', 'url(reed.png)'), null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));

  test('says nothing where there is no layout', () => {
    expect(said('<div id="q" style="width: 300px; height: 250px"></div>')).toBeNull();
  });
});
