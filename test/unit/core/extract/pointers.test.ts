// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { measureAll } from '../../../../src/core/extract/measure.ts';
import { prunePointerRuns, prunePointers } from '../../../../src/core/extract/pointers.ts';

const SENTENCE =
  'The river rose by forty centimetres in the night, said the warden, and the council closed the path along the mill.';
const PROSE = `<p>${SENTENCE}</p>`.repeat(8);
const bodyOf = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;

/** What is left of a part of a page of prose. */
function left(html: string, lang: string | null = 'en'): string {
  const body = bodyOf(`${PROSE}<section>${PROSE}${html}${PROSE}</section>`);
  prunePointers(body, measureAll(body), lang);
  return (body.querySelector('section')?.innerHTML ?? '').replace(PROSE, '').replace(PROSE, '');
}

const link = (text: string, href = '/x') => `<a href="${href}">${text}</a>`;

describe('a line that leads to another story goes', () => {
  test.each([
    [`<p>Also read: ${link('The lake was calm for once')}</p>`],
    [`<div><b>Related:</b> ${link('The lake was calm for once')}</div>`],
    [`<ul><li>Read more: ${link('The lake was calm for once')}</li></ul>`],
    [`<p>${link('Also read: The lake was calm for once')}</p>`],
    [`<p>${link('Read more » The lake was calm for once')}</p>`],
    [`<aside>Most popular ${link('The lake was calm for once')}</aside>`],
  ])('%s', (html) => {
    expect(left(html)).toBe(html.startsWith('<ul>') ? '<ul></ul>' : '');
  });

  test('by the language that it is written in, whatever the page declares', () => {
    const german = `<p>Lesen Sie auch: ${link('Der See war ausnahmsweise ruhig')}</p>`;
    expect(left(german, 'de')).toBe('');
    expect(left(german, 'fr')).toBe(german);
    const written =
      '<p>Der Fluss ist in der Nacht um vierzig Zentimeter gestiegen, sagt der Wärter der Schleuse.</p>';
    const body = bodyOf(`${written.repeat(9)}${german}`);
    prunePointers(body, measureAll(body), 'fr');
    expect(body.innerHTML).toBe(written.repeat(9));
  });

  test.each([
    [
      'a sentence that begins alike and links a little',
      `<p>Also read at the hearing was a letter of the warden, who had seen ${link('the tide')} come in.</p>`,
    ],
    [
      'a link that only begins with such words',
      `<p>${link('Read more books, said the warden of the lower lock')}</p>`,
    ],
    [
      'one with a long beginning before its colon',
      `<p>${link('Read more of them than last year: the letters')}</p>`,
    ],
    ['a link to a place in the page', `<p>${link('Also read: The lake was calm', '#lake')}</p>`],
    ['a label of another kind on a link', `<p>${link('Related: The lake was calm for once')}</p>`],
    ['no label at all', `<p>${link('The lake was calm for once')}</p>`],
    [
      'a list that is too long for a pointer',
      `<p>Also read: ${link('The lake was calm for once. '.repeat(15).trim())}</p>`,
    ],
  ])('but not %s', (_, html) => {
    expect(left(html)).toBe(html);
  });

  test('two fifths of it are its link', () => {
    const pointer = (text: string, linked: string) => `<p>Also read: ${text} ${link(linked)}</p>`;
    expect(left(pointer('a'.repeat(48), 'b'.repeat(40)))).toBe('');
    expect(left(pointer('a'.repeat(49), 'b'.repeat(40)))).not.toBe('');
  });
});

describe('labels that stand alone', () => {
  test.each([
    '<div>Advertisement</div>',
    '<p>ADVERTISEMENT</p>',
    '<h4>Share this article</h4>',
    '<div><span>Advertisement</span></div>',
    '<div><strong>Share</strong></div>',
  ])('%s goes', (html) => {
    expect(left(html).replace('<div></div>', '')).toBe('');
  });

  test.each([
    '<p>Advertisement of the year: a lock keeper.</p>',
    '<p>Press <strong>Share</strong> to send it.</p>',
    '<p>Related</p>',
    '<p>Most popular</p>',
  ])('%s stays', (html) => {
    expect(left(html)).toBe(html);
  });

  test('a call to subscribe goes where it links, with what it says before that', () => {
    const call = (linked: string) =>
      `<p>Subscribe to our newsletter for the tides of the coming week ${linked}</p>`;
    expect(left(call(link('and the best of the harbour')))).toBe('');
    expect(left(call('and the best of the harbour'))).toBe(call('and the best of the harbour'));
    expect(left(call(link('here')))).toBe(call(link('here')));
    const short = '<p>Subscribe to our newsletter</p>';
    expect(left(short)).toBe(short);
    const span = `<p>${SENTENCE} <span>Subscribe to our newsletter ${link('with one press')}</span></p>`;
    expect(left(span)).toBe(span);
  });
});

describe('blocks under a heading that says so', () => {
  const list = `<ul><li>${link('The lake was calm for once')}</li><li>${link('The mill turns again')}</li></ul>`;

  test('the list after the heading goes with it', () => {
    expect(left(`<h3>Related stories</h3>${list}`)).toBe('');
    expect(left(`<p>Also read:</p>${list}`)).toBe('');
    expect(left(`<div><strong>Also read</strong></div>${list}`).replace(/<div>\s*<\/div>/, '')).toBe('');
  });

  test('or the box that both stand in', () => {
    expect(left(`<div><h3>Related stories</h3><i>New:</i>${list}</div>`)).toBe('');
  });

  test('a list that is half links goes under a heading, not under a line', () => {
    const half = `<ul><li>${link('The lake was calm for once')}, says the keeper of it</li></ul>`;
    expect(left(`<h3>Related stories</h3>${half}`)).toBe('');
    expect(left(`<p>Also read:</p>${half}`)).toBe(`<p>Also read:</p>${half}`);
  });

  test.each([
    ['what is not linked', '<h3>Related stories</h3><ul><li>The lake was calm for once</li></ul>'],
    ['a list under another heading', `<h3>The lakes of the valley</h3>${list}`],
    ['a list under a sentence that begins alike', `<p>Related stories from the valley, as told</p>${list}`],
    [
      'a box with the heading of the page',
      `<div><h1>The lake</h1><h3>Related stories</h3><i>New:</i>${list}</div>`,
    ],
    ['a list under a label of a sentence', `<p>The word <b>Related</b> is hers</p>${list}`],
    ['a list under a label of another kind', `<h3>Share this article with these people</h3>${list}`],
    ['a list under a heading of a paragraph', `<h3>Related stories ${'a'.repeat(190)}</h3>${list}`],
  ])('%s stays', (_, html) => {
    expect(left(html)).toBe(html);
  });

  test('a block with much of the prose of the page stays', () => {
    const much = `<div>${PROSE.repeat(2)}${link(SENTENCE.repeat(40))}</div>`;
    expect(left(`<h3>Related stories</h3>${much}`)).toContain('<h3>Related stories</h3>');
  });
});

describe('rows of share links', () => {
  const share = (text: string) => link(text, 'https://www.facebook.com/sharer?u=x');

  test('go with the box that holds them', () => {
    expect(left(`<div><div>${share('Facebook')} ${link('Chat', 'whatsapp://send')}</div> 12</div>`)).toBe('');
    expect(left(`<p>${share('Facebook')}</p>`)).toBe('');
  });

  test('a word of a sentence that shares goes alone, a long one stays', () => {
    expect(left(`<p>${SENTENCE} ${share('Tell them')}</p>`)).toBe(`<p>${SENTENCE} </p>`);
    const long = `<p>${SENTENCE} ${share('Tell everybody whom you know to tell them')}</p>`;
    expect(left(long)).toBe(long);
  });

  test('a box with more in it stays', () => {
    expect(left(`<div>${share('Facebook')}<h1>The lake</h1></div>`)).toBe('<div><h1>The lake</h1></div>');
    const image = '<img width="300" src="a.jpg">';
    expect(left(`<div>${share('Facebook')}${image}</div>`)).toBe(`<div>${image}</div>`);
    const text = 'The lake was calm. '.repeat(9).trim();
    expect(left(`<div><div>${share('Facebook')}</div>${text}</div>`)).toBe(`<div>${text}</div>`);
  });

  test('a link that shares nothing stays', () => {
    const html = `<p>${link('Facebook', 'https://www.facebook.com/harbour')}</p><p>${link('a', 'https://x.example/?u=facebook.com/sharer')}</p>`;
    expect(left(html)).toBe(html);
  });
});

describe('consent', () => {
  const WORDS = 'By continuing to use this site you agree to the small files that it keeps.';

  function isLeft(html: string, around = ''): boolean {
    const body = bodyOf(`${PROSE}${around}${html}${around && '</main>'}`);
    prunePointers(body, measureAll(body), 'en');
    return body.textContent?.includes('By continuing') ?? false;
  }

  test('a banner is a box beside the page, or has buttons', () => {
    expect(isLeft(`<div>${WORDS}</div>`)).toBe(false);
    expect(isLeft(`<div>${WORDS}</div>`, '<main>')).toBe(true);
    expect(isLeft(`<div data-clearstory-controls="">${WORDS}</div>`, '<main>')).toBe(false);
    expect(isLeft(`<div>${WORDS}<span data-clearstory-controls=""></span></div>`, '<main>')).toBe(false);
  });

  test('a paragraph is none, nor is what has the heading of the page, nor a long text', () => {
    expect(isLeft(`<p>${WORDS}</p>`)).toBe(true);
    expect(isLeft(`<div>${WORDS}<h1>The lake</h1></div>`)).toBe(true);
    expect(isLeft(`<div>${WORDS}${' More of it.'.repeat(40)}</div>`)).toBe(false);
    expect(isLeft(`<div>${WORDS}${' More of it.'.repeat(50)}</div>`)).toBe(true);
  });
});

describe('pointers between two breaks', () => {
  function runs(html: string): string {
    const body = bodyOf(html);
    prunePointerRuns(body, 'en');
    return body.innerHTML;
  }

  const pointer = `Also read: ${link('The lake was calm for once')}`;

  test('go, and leave the lines around them', () => {
    expect(runs(`<div>One.<br>${pointer}<br>Two.</div>`)).toBe('<div>One.<br><br>Two.</div>');
    expect(runs(`<div>One.<br>${pointer}<p>Two.</p></div>`)).toBe('<div>One.<br><p>Two.</p></div>');
    expect(runs(`<div>One.<br><b>Also read: ${link('The lake was calm for once')}</b></div>`)).toBe(
      '<div>One.<br></div>',
    );
  });

  test.each([
    ['without a break', `<div>${pointer}</div>`],
    ['without a link', '<div>One.<br>Also read: The lake was calm for once<br>Two.</div>'],
    [
      'in a sentence',
      `<div>One.<br>Also read at the hearing was a letter of ${link('the warden')}.<br>Two.</div>`,
    ],
    ['with another label', `<div>One.<br>Share: ${link('The lake was calm for once')}<br>Two.</div>`],
    ['as a link and nothing else', `<div>One.<br>${link('Also read: The lake was calm')}<br>Two.</div>`],
    [
      'as long as a paragraph',
      `<div>One.<br>Also read: ${link('The lake was calm. '.repeat(22).trim())}<br>Two.</div>`,
    ],
  ])('stay %s', (_, html) => {
    expect(runs(html)).toBe(html);
  });
});
