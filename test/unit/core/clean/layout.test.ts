// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { Layout } from '../../../../src/core/clean/layout.ts';
import { extractionOf } from './page.ts';

function laidOut(html: string): { layout: Layout; element: Element } {
  extractionOf(html);
  return { layout: new Layout(document), element: document.querySelector('#q') as Element };
}

describe('what takes part in a page', () => {
  const isVisible = (html: string) => {
    const { layout, element } = laidOut(html);
    return layout.isVisible(element);
  };

  test.each([
    ['what has a size', '<div id="q" data-box="0 0 10 10"></div>', true],
    ['not what has no height', '<div id="q" data-box="0 0 10 0"></div>', false],
    ['not what has no width', '<div id="q" data-box="0 0 0 10"></div>', false],
    [
      'what holds something with a size',
      '<div id="q" data-box="0 0 10 0"><b data-box="0 0 0 0"></b><i data-box="0 0 5 5"></i></div>',
      true,
    ],
    [
      'not what holds something that is not shown',
      '<div id="q" data-box="0 0 10 0"><i data-box="0 0 5 5" style="display: none"></i></div>',
      false,
    ],
    ['not what is not displayed', '<div id="q" data-box="0 0 10 10" style="display: none"></div>', false],
    ['not what is not visible', '<div id="q" data-box="0 0 10 10" style="visibility: hidden"></div>', false],
    ['anything, where there is no layout', '<div id="q"></div>', true],
    ['but what is not displayed', '<div id="q" style="display: none"></div>', false],
  ])('%s', (_what, html, is) => expect(isVisible(html)).toBe(is));

  test('what has its size from an open shadow root', () => {
    const { layout, element } = laidOut('<div id="q" data-box="0 0 10 0"></div>');
    const inner = element.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    inner.getBoundingClientRect = () => ({ width: 10, height: 10 }) as DOMRect;
    expect(layout.isVisible(element)).toBe(true);
  });
});

test('a box has its edges, its place and its height in the pile', () => {
  const { layout, element } = laidOut(
    '<div id="q" data-box="10 20 30 40" style="position: fixed; z-index: 70"></div>',
  );
  expect(layout.hasLayout).toBe(true);
  expect(layout.of(element)).toEqual({
    left: 10,
    top: 20,
    right: 40,
    bottom: 60,
    width: 30,
    height: 40,
    position: 'fixed',
    zIndex: 70,
    shown: true,
  });
  expect(layout.of(document.body).zIndex).toBe(0);
});

test('a document without a window has no layout, and everything in it counts as shown', () => {
  const other = document.implementation.createHTMLDocument();
  other.body.innerHTML = '<p style="display: none; position: fixed">Reed</p>';
  const layout = new Layout(other);
  expect([layout.hasLayout, layout.viewWidth, layout.viewHeight]).toEqual([false, 0, 0]);
  const paragraph = other.querySelector('p') as Element;
  expect(layout.isVisible(paragraph)).toBe(true);
  expect(layout.of(paragraph).position).toBe('static');
});

test('the window is as large as it says', () => {
  Object.assign(window, { innerWidth: 1000, innerHeight: 800 });
  const { layout } = laidOut('<p id="q"></p>');
  expect([layout.viewWidth, layout.viewHeight]).toEqual([1000, 800]);
});
