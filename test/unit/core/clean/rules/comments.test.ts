// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { commentThread } from '../../../../../src/core/clean/rules/comments.ts';
import { above, behind, below, between, type Given, lines, prose, saidOf } from '../page.ts';

const said = (html: string, given: Given = {}) => saidOf(commentThread, html, given);
const [KNOWN, SURE, PERHAPS] = ['comments: known', 'comments: sure', 'comments: perhaps'];
const named = (name: string, inner: string, tag = 'div') =>
  `<${tag} id="q" class="${name}">${inner}</${tag}>`;

describe('a vendor’s thread', () => {
  test.each(['h2', 'a', 'button', 'span'])('is no longer text in a %s', (tag) => {
    expect(said(behind(named('fb-comments', prose(8), tag)))).toBe(KNOWN);
    expect(said(behind(named('fb-comments', prose(9), tag)))).toBeNull();
  });

  test('may be long, and stand in a footer', () => {
    expect(said(behind(named('fb-comments', prose(500))))).toBe(KNOWN);
    expect(said(behind(named('fb-comments', '')), { within: 'footer' })).toBe(KNOWN);
    expect(said(behind(named('comment-list', '')), { within: 'footer' })).toBeNull();
  });
});

describe('a thread by its name', () => {
  test('is known by a name that is enough, but for prose between the story’s blocks', () => {
    expect(said(behind(named('comment-list', prose(300))))).toBe(KNOWN);
    expect(said(between(named('comment-list', prose(60))))).toBe(KNOWN);
    expect(said(between(named('comment-list', prose(61))))).toBe(PERHAPS);
  });

  test('that others bear, too, is known behind the story with a label, a form, or few words', () => {
    const label = '<h3>Leave a reply</h3>';
    expect(said(behind(named('comments', label + lines(20))))).toBe(KNOWN);
    expect(said(below(named('comments', `${lines(20)}<textarea></textarea>`)))).toBe(KNOWN);
    expect(said(behind(named('comments', lines(8))))).toBe(KNOWN);
    expect(said(behind(named('comments', lines(9))))).toBe(SURE);
    expect(said(above(named('comments', lines(9))))).toBe(PERHAPS);
  });

  test('between the story’s blocks is a count of them', () => {
    expect(said(between(named('comments', lines(8))))).toBe(SURE);
    expect(said(between(named('comments', lines(9))))).toBeNull();
    expect(said(between(named('reeds', lines(8))))).toBeNull();
  });

  test('before the story in its part of the page, too', () => {
    const page = (html: string) => behind('').replace('<h1>', `${html}<h1>`);
    expect(said(page(named('comments', lines(8))))).toBe(SURE);
    expect(said(page(named('comments', lines(9))))).toBeNull();
  });
});

describe('a thread by what it says', () => {
  const label = '<h3>Leave a reply</h3>';
  const form = '<textarea></textarea>';

  test.each([
    ['a label and a form, anywhere', between(named('', label + form)), KNOWN],
    ['a label between the story’s blocks', between(named('', label)), null],
    ['a form between the story’s blocks', between(named('', form)), null],
    ['a label behind the story', behind(named('', label)), SURE],
    ['a label above it', above(named('', label)), PERHAPS],
    ['a label that nobody sees', behind('<div id="q" aria-label="Comments"></div>'), null],
    ['another label', behind(named('', '<h3>Reeds</h3>')), null],
    ['a form behind the story', behind(named('', form)), SURE],
    ['a form below much text', behind(named('', prose(119) + form)), SURE],
    ['a form below too much text', behind(named('', prose(120) + form)), null],
  ])('%s', (_what, html, verdict) => expect(said(html)).toBe(verdict));
});

describe('one comment by its number', () => {
  const comment = (id: string, name = 'cw') => `<div data-q id="${id}" class="${name}">${lines(40)}</div>`;

  test.each(['comment-17', 'comment_65870295', 'li-comment-3', 'div-comment-3', 'Comment12', 'comments-4'])(
    '%s, wherever it stands',
    (id) => {
      for (const place of [above, between, below, behind]) expect(said(place(comment(id)))).toBe(KNOWN);
    },
  );

  test.each([
    'comment-',
    'comment-on-weirs',
    'comment-17-title',
    'recomment-17',
    'post-17',
    'c3090931840184960741',
  ])('%s is none', (id) => expect(said(between(comment(id)))).toBeNull());

  test('Blogger has a c and a long number beside the name', () => {
    expect(said(between(comment('c3090931840184960741', 'comment')))).toBe(KNOWN);
    expect(said(between(comment('c12', 'comment')))).toBeNull();
  });

  test('is the text of the page where that says so', () => {
    const asks = '<div itemscope itemtype="https://schema.org/QAPage"></div>';
    expect(said(between(comment('comment-17')) + asks)).toBeNull();
  });
});
