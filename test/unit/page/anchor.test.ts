// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepingPlace, ScrollMemory } from '../../../src/page/anchor.ts';

/** A page of blocks of 100 pixels, one below the other, scrolled to `scrollY`. */
let scrolledTo = 0;
let above = 0;

function blockAt(index: number): Element {
  const block = document.createElement('p');
  block.getBoundingClientRect = () => new Rect(0, above + index * 100 - scrolledTo, 600, 100) as DOMRect;
  return block;
}

class Rect {
  readonly top: number;
  readonly bottom: number;
  constructor(_x: number, y: number, _width: number, height: number) {
    this.top = y;
    this.bottom = y + height;
  }
}

beforeEach(() => {
  vi.spyOn(window, 'scrollY', 'get').mockImplementation(() => scrolledTo);
  vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(500);
  window.scrollBy = ((options: ScrollToOptions) => {
    scrolledTo += options.top ?? 0;
  }) as typeof window.scrollBy;
  window.scrollTo = ((options: ScrollToOptions) => {
    scrolledTo = options.top ?? 0;
  }) as typeof window.scrollTo;
  above = 300;
});

afterEach(() => vi.restoreAllMocks());

describe('the story keeps its place', () => {
  const blocks = Array.from({ length: 9 }, (_, index) => blockAt(index));

  test('when something above vanishes', () => {
    scrolledTo = 520;
    keepingPlace(document, blocks, () => {
      above = 100;
    });
    expect(scrolledTo).toBe(320);
  });

  test('but moves up into the free room at the top of the page', () => {
    scrolledTo = 0;
    keepingPlace(document, blocks, () => {
      above = 100;
    });
    expect(scrolledTo).toBe(0);
  });

  test('and nothing scrolls while the story is below the window', () => {
    scrolledTo = 10;
    above = 900;
    keepingPlace(document, blocks, () => {
      above = 700;
    });
    expect(scrolledTo).toBe(10);
  });
});

describe('the scroll position of before', () => {
  test.each([
    ['comes back where the reader has not scrolled', 0, 520],
    ['is not forced on a reader who has', 40, 360],
  ])('%s', (_what, read, expected) => {
    scrolledTo = 520;
    const memory = new ScrollMemory(document);
    scrolledTo = 320;
    memory.settle();
    scrolledTo += read;
    memory.restore(scrolledTo);
    expect(scrolledTo).toBe(expected);
  });
});
