// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { offStory } from '../../../../src/core/clean/off-story.ts';
import { behind, below, between, evidenceOf, lines, prose } from './page.ts';

const STRICT = false;
const FOCUS = true;
const goes = (html: string, focus: boolean) => offStory(evidenceOf(html), focus) !== null;
const box = (inner: string, more = '', tag = 'div') => `<${tag} id="q" ${more}>${inner}</${tag}>`;
const link = (text = 'Eels', href = '/x') => `<a href="${href}">${text}</a> `;

describe('between the blocks, focus goes by the form of what extraction has not seen', () => {
  test.each([
    ['prose', box(prose(15))],
    ['a question', box('Is there tea there?', '', 'b')],
    ['a long question, much of it a link', box(`${link(prose(16))}${prose(14)}?`, '', 'b')],
    ['a heading', box('Reed', '', 'h2')],
    ['a heading with a link', box(`${link()} reed reed`, '', 'h3')],
    ['a list', box('<li>Reed</li>', '', 'ul')],
    ['what holds a list', box('<ul><li>Reed</li></ul>')],
    ['a part that unfolds', box('Reed<button aria-expanded="false">Go</button>')],
    ['what unfolds it', box('Reed', 'aria-expanded="false"', 'button')],
    ['a line', box(prose(13), '', 'b')],
    ['a line with a link', box(`${link()}${prose(12)}`, '', 'b')],
  ])('%s stays', (_what, html) => expect(goes(between(html), FOCUS)).toBe(false));

  test.each([
    ['prose in links', box(link(prose(15)), '', 'p')],
    ['a short question', box('Is there tea?', '', 'b')],
    ['a longer one', box(`${link(prose(16))}${prose(15)}?`, '', 'b')],
    ['a question in the middle', box('Is there tea? Hardly', '', 'b')],
    ['a form', box(`<p>${prose(14)}</p>`, '', 'form')],
    ['a button', box(prose(14), '', 'button')],
    ['a list of links', box(`<li>${link()}</li>`, '', 'ul')],
    ['a label', box(prose(12), '', 'b')],
    ['a line with a link', box(`<p>${link()}${prose(11)}</p>`)],
    ['a line with a button', box(`<p>${prose(11)}</p><button>Go</button>`)],
  ])('%s does not', (_what, html) => expect(goes(between(html), FOCUS)).toBe(true));

  test('and by what extraction thinks of what it has seen', () => {
    expect(goes(between(box(prose(15), 'data-chance="0.3"')), FOCUS)).toBe(true);
  });
});

describe('between the blocks, strict goes by what extraction thinks', () => {
  test.each([
    ['what it has not seen', box('<button>Go</button>'), false],
    ['what it thinks a little of', box('Reed', 'data-chance="0.21"'), false],
    ['what it thinks little of', box('Reed', 'data-chance="0.2"'), true],
    ['a note', box('Reed', 'data-chance="0.2" class="editors-note"'), false],
    ['facts', box('Reed', 'data-chance="0.2" class="fact-box"'), false],
    ['the author', box('Reed', 'data-chance="0.2" class="author-bio"'), false],
    ['contents', box('Reed', 'data-chance="0.2" class="toc"'), false],
  ])('%s', (_what, html, is) => expect(goes(between(html), STRICT)).toBe(is));
});

describe('elsewhere strict leaves what may belong to the story', () => {
  test.each([
    ['contents', behind(box(link().repeat(3), 'class="toc" data-chance="0.1"'))],
    [
      'what stands in contents',
      behind(`<div class="toc">${box(link().repeat(3), 'data-chance="0.1"')}</div>`),
    ],
    ['what stands below it in its part of the page', below(box(link()))],
    ['what is said of the author', behind(box(link(), 'class="author-bio"'))],
    ['two paragraphs', behind(box(link('Go') + lines(20)))],
    ['a line', behind(box(prose(8)))],
    ['more prose than an offer has', behind(box(`${link()}<p>${prose(61)}</p>`))],
  ])('%s', (_what, html) => expect(goes(html, STRICT)).toBe(false));

  test.each([
    ['what extraction thinks little of', below(box(link(), 'data-chance="0.2"'))],
    ['a shorter line', behind(box(prose(7)))],
    ['a line with a link', behind(box(link() + prose(8)))],
    ['a line with a button', behind(box(`${prose(8)}<button>Go</button>`))],
    ['as much prose as an offer has', behind(box(`${link()}<p>${prose(60)}</p>`))],
  ])('but not %s', (_what, html) => expect(goes(html, STRICT)).toBe(true));

  test('and focus does not', () => {
    expect(goes(behind(box(prose(8))), FOCUS)).toBe(true);
  });
});
