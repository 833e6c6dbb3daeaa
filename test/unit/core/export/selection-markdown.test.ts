// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { selectionMarkdown } from '../../../../src/core/export/selection-markdown.ts';

function selected(markup: string): DocumentFragment {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  const fragment = document.createDocumentFragment();
  fragment.append(...body.childNodes);
  return fragment;
}

const copied = (markup: string) => selectionMarkdown(selected(markup), 'https://news.example/a/story');

describe('a selection as Markdown', () => {
  test('keeps what it is made of, with whole addresses', () => {
    expect(
      copied('<p>The <b>box</b> is <a href="../box">here</a>.</p><ul><li>one</li><li>two</li></ul>'),
    ).toBe('The **box** is [here](https://news.example/box).\n\n- one\n- two');
  });

  test('headings keep their level', () => {
    expect(copied('<h3>Inside</h3><p>Nobody.</p>')).toBe('### Inside\n\nNobody.');
  });

  test('part of a line is that line', () => {
    expect(copied('counted boats')).toBe('counted boats');
  });

  test('what runs, and where it would lead, stays behind', () => {
    const text = copied('<p onclick="x()">a <a href="javascript:x()">b</a><script>x()</script></p>');
    expect(text).toBe('a b');
  });
});
