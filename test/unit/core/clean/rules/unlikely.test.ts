// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { unlikely } from '../../../../../src/core/clean/rules/unlikely.ts';
import { above, behind, between, type Given, lines, prose, saidOf } from '../page.ts';

const said = (html: string, given: Given = {}) => saidOf(unlikely, html, given);
const [OFFER, STORIES] = ['promotion: sure', 'related: sure'];
const PRESS = '<button>Go</button>';
const link = (href: string) => `<a href="${href}">The eels of it</a> `;
const box = (chance: number, inner: string, name = '', tag = 'div') =>
  `<${tag} id="q" class="${name}" data-chance="${chance}">${inner}</${tag}>`;

describe('what extraction is sure of', () => {
  test.each([
    ['behind the story', behind(box(0.04, PRESS)), OFFER],
    ['above it', above(box(0.01, PRESS)), null],
    ['and is not so sure of', behind(box(0.05, PRESS)), null],
    ['with nothing to press', behind(box(0.03, 'Reed')), OFFER],
    ['with nothing to press, and a little less sure', behind(box(0.04, 'Reed')), null],
    ['as a paragraph', behind(box(0.01, PRESS, '', 'p')), null],
    ['as a heading', behind(box(0.01, PRESS, '', 'h2')), null],
    ['of the author', behind(box(0.01, PRESS, 'author-bio')), null],
    ['of contents', behind(box(0.01, PRESS, 'toc')), null],
    ['of facts', behind(box(0.01, PRESS, 'fact-box')), null],
    ['of corrections', behind(box(0.01, PRESS, 'editors-note')), null],
    ['in a box of corrections', behind(`<div class="editors-note">${box(0.01, PRESS)}</div>`), null],
    ['with the site’s footer in it', behind(box(0.01, `${PRESS}<footer></footer>`)), null],
    ['that is links', behind(box(0.01, link('/a') + link('/b'))), STORIES],
    ['that is one link', behind(box(0.01, link('/a'))), OFFER],
    ['with as many other words', behind(box(0.01, `${link('/a')}${link('/b')}${lines(8)}`)), OFFER],
    ['that is cards', behind(box(0.01, `<div>${link('/a')}${lines(20)}</div>`.repeat(3))), STORIES],
    ['in the story', between(box(0.01, PRESS + lines(59))), OFFER],
    ['in the story, and long', between(box(0.01, PRESS + lines(60))), null],
    ['in the story, with nothing to press', between(box(0.01, 'Reed')), null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));

  test('is not looked for in the site’s frame', () => {
    expect(said(behind(box(0.01, PRESS)), { within: 'footer' })).toBeNull();
  });
});

describe('nothing but links between the story’s blocks', () => {
  const two = link('/a') + link('/b');

  test.each([
    ['that extraction does not believe in', between(box(0.15, two)), STORIES],
    ['that it may believe in', between(box(0.16, two)), null],
    ['that it has not seen', between(`<div id="q">${two}</div>`), null],
    ['behind the last one', behind(box(0.15, two)), null],
    ['with a few other words', between(box(0.15, `${two} ${prose(2)}`)), STORIES],
    ['with some other words', between(box(0.15, `${two} ${prose(3)}`)), null],
    ['with prose', between(box(0.15, link('/a').repeat(30) + prose(24).replace(/^/, '<p>'))), null],
    ['that lead elsewhere', between(box(0.15, link('https://x.example/') + link('/b'))), null],
    ['in a line of text', between(`<p>Reed ${box(0.15, two, '', 'em')}</p>`), null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));
});
