// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { restoreFootnotes, settleFootnotes, settlePlaces } from '../../../../src/core/extract/footnotes.ts';

const URL_ = 'https://harbour.example/lock';
const bodyOf = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;

describe('notes that were left behind come back', () => {
  /** What a story has after the notes of its page came back, without the story itself. */
  function back(reference: string, page: string, more = ''): string {
    const story = bodyOf(`<p>The lock${reference}</p>${more}`);
    const before = story.innerHTML;
    restoreFootnotes(story, bodyOf(`<p>The lock</p>${page}`), URL_);
    return story.innerHTML.slice(before.length);
  }

  const reference = '<a href="#n2">2</a>';
  const list = '<ol><li id="n1">First.</li><li id="n2">Second.</li><li id="n3">Third.</li></ol>';

  test('in a list, with the number that they had', () => {
    expect(back(reference, list)).toBe('<ol><li id="n2" value="2">Second.</li></ol>');
    expect(back(`${reference} <a href="#n3">3</a>`, list)).toBe(
      '<ol><li id="n2" value="2">Second.</li><li id="n3" value="3">Third.</li></ol>',
    );
    expect(back(reference, list.replaceAll('ol>', 'ul>'))).toBe('<ul><li id="n2">Second.</li></ul>');
  });

  test('or as the paragraph that they are', () => {
    expect(back(reference, '<p id="n1">First.</p><p id="n2">Second.</p>')).toBe('<p id="n2">Second.</p>');
  });

  test('not where the story has them, or refers to none', () => {
    expect(back(reference, list, '<p id="n2">Second.</p>')).toBe('');
    expect(back('<a href="#n2">the second note of the warden</a>', list)).toBe('');
    expect(back('<a href="#n2"> </a>', list)).toBe('');
    expect(back('<a href="#">2</a>', list)).toBe('');
  });

  test.each(['nav', 'header', 'form'])('not out of a %s', (name) => {
    expect(back(reference, `<${name}>${list}</${name}>`)).toBe('');
  });

  test('not where they are as long as a chapter', () => {
    expect(back(reference, `<p id="n2">${'a'.repeat(3_000)}</p>`)).not.toBe('');
    expect(back(reference, `<p id="n2">${'a'.repeat(3_001)}</p>`)).toBe('');
  });

  test('for a reference with the address of the page, and for no other', () => {
    expect(back(`<a href="${URL_}#n2">2</a>`, list)).not.toBe('');
    expect(back('<a href="https://harbour.example/other#n2">2</a>', list)).toBe('');
  });

  test('for a reference in per cent signs, be they right or not', () => {
    expect(back('<a href="#n%C3%A9">2</a>', '<p id="né">Second.</p>')).not.toBe('');
    expect(back('<a href="#n%E9">2</a>', '<p id="n%E9">Second.</p>')).not.toBe('');
  });

  test.each(['1', '[12]', '(3)', 'a', 'iv', 'xxviii', '*', '†', '‡‡', '[note 4]', ' 5 '])(
    '"%s" is a mark',
    (mark) => {
      expect(back(`<a href="#n2">${mark}</a>`, list)).not.toBe('');
    },
  );

  test.each(['1234', 'see 1', '1st note', 'abc', '****', '1.'])(
    '"%s" is none, unless it is raised',
    (mark) => {
      expect(back(`<a href="#n2">${mark}</a>`, list)).toBe('');
      expect(back(`<sup><a href="#n2">${mark}</a></sup>`, list)).not.toBe('');
      expect(back(`<a href="#n2"><sup>${mark}</sup></a>`, list)).not.toBe('');
    },
  );

  test('what is raised is a mark up to a dozen signs', () => {
    expect(back(`<sup><a href="#n2">${'n'.repeat(12)}</a></sup>`, list)).not.toBe('');
    expect(back(`<sup><a href="#n2">${'n'.repeat(13)}</a></sup>`, list)).toBe('');
  });
});

describe('places', () => {
  test('an empty anchor gives its id to its block, which keeps one of its own', () => {
    const body = bodyOf(
      '<p><a id="a"></a>A</p><p id="own"><a id="b"></a>B</p><p><a id="c" href="/c">C</a></p><a id="d"></a>',
    );
    settlePlaces(body);
    expect([...body.querySelectorAll('p')].map(({ id }) => id)).toEqual(['a', 'own', '']);
  });
});

describe('notes lead both ways', () => {
  function settled(html: string): string {
    const body = bodyOf(html);
    settleFootnotes(body);
    return body.innerHTML;
  }

  const NOTE = 'class="story-note"';

  test('a note is marked and leads back to its first reference', () => {
    expect(settled('<p>A<a href="#n1">1</a> B<a href="#n1">1</a></p><p id="n1">Note.</p>')).toBe(
      `<p>A<a href="#n1" id="n1-reference">1</a> B<a href="#n1">1</a></p><p id="n1" ${NOTE}>Note. <a href="#n1-reference">↩</a></p>`,
    );
  });

  test('the reference keeps its id, or that of what raises it', () => {
    expect(settled('<p>A<a href="#n1" id="r1">1</a></p><p id="n1">Note.</p>')).toContain(
      '<a href="#r1">↩</a>',
    );
    const raised = settled('<p>A<sup id="s1"><a href="#n1">1</a></sup></p><p id="n1">Note.</p>');
    expect(raised).toContain('<a href="#s1">↩</a>');
    expect(raised).toContain('<sup id="s1"><a href="#n1">1</a></sup>');
  });

  test('a note that leads back needs no second way; one that leads on does', () => {
    const own = '<p>A<a href="#n1" id="r1">1</a></p><p id="n1"><a href="#r1">^</a> Note.</p>';
    expect(settled(own)).not.toContain('↩');
    const other = '<p>A<a href="#n1">1</a></p><p id="n1">See <a href="#n2">b</a>.</p><p id="n2">More.</p>';
    expect(settled(other)).toContain('<a href="#n1-reference">↩</a>');
  });

  test('the way back stands in the last line of a note', () => {
    expect(settled('<p>A<a href="#n1">1</a></p><ol><li id="n1"><p>One.</p><p>Two.</p></li></ol>')).toContain(
      '<p>One.</p><p>Two. <a href="#n1-reference">↩</a></p>',
    );
  });

  test('the id comes onto the block of the note', () => {
    const note = `<p id="n1" ${NOTE}>Note. `;
    expect(settled('<p>A<a href="#n1">1</a></p><p><b id="n1">1</b> Note.</p>')).toContain(
      `<p id="n1" ${NOTE}><b>1</b> Note. `,
    );
    expect(settled('<p>A<a href="#n1">1</a></p><span id="n1"></span><p>Note.</p>')).toContain(
      `<span></span>${note}`,
    );
    expect(settled('<p>A<a href="#n1">1</a></p><div id="n1"><p>Note.</p></div>')).toContain(`<div>${note}`);
  });

  test('where the block has an id of its own, the references are led to that', () => {
    const html = settled(
      '<p>A<a href="#n1">1</a> B<a href="#m">m</a></p><p id="own"><b id="n1">1</b> Note.</p>',
    );
    expect(html).toContain('A<a href="#own" id="own-reference">1</a> B<a href="#m">m</a>');
  });

  test('a fragment in per cent signs leads to an id without', () => {
    expect(settled('<p>A<a href="#n%C3%A9">1</a></p><p id="né">Note.</p>')).toContain(
      `<a href="#né" id="né-reference">1</a></p><p id="né" ${NOTE}>`,
    );
  });

  test.each([
    ['a mark before which the note stands', '<p id="n1">Note.</p><p>A<a href="#n1">1</a></p>'],
    ['a heading in a list of contents', '<p><a href="#n1">The lock at night</a></p><p id="n1">Note.</p>'],
    ['a chapter', `<p>A<a href="#n1">1</a></p><p id="n1">${'a'.repeat(3_001)}</p>`],
    ['nothing', '<p>A<a href="#n2">1</a></p><p id="n1">Note.</p>'],
    ['a place at the end of the page', '<p>A<a href="#n1">1</a></p><b id="n1"></b>'],
    ['a place before a word', '<p>A<a href="#n1">1</a></p><b id="n1"></b><i>loose</i>'],
  ])('what leads to no note is left as it is: %s', (_, html) => {
    expect(settled(html)).toBe(html);
  });

  test('of two places with one id the first counts', () => {
    expect(settled('<p>A<a href="#n1">1</a></p><p id="n1">Note.</p><p id="n1">Other.</p>')).toContain(
      '<p id="n1">Other.</p>',
    );
  });
});
