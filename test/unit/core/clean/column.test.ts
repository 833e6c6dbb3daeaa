// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { standsBeside } from '../../../../src/core/clean/beside.ts';
import { storyColumn } from '../../../../src/core/clean/column.ts';
import { Layout } from '../../../../src/core/clean/layout.ts';
import { behind, evidenceOf, extractionOf } from './page.ts';

describe('the column of a story', () => {
  const columnOf = (...boxes: string[]) => {
    extractionOf(boxes.map((box) => `<p data-box="${box}">Reed</p>`).join(''));
    return storyColumn([...document.querySelectorAll('p')], new Layout(document));
  };

  test('is as wide as most of its blocks, and as high as all of them', () => {
    expect(columnOf('200 300 600 100', '200 400 600 100', '50 200 900 50')).toEqual({
      left: 200,
      right: 800,
      top: 200,
      bottom: 500,
    });
    expect(columnOf('1000 100 10 10', '90 100 10 10', '200 100 10 10')?.left).toBe(200);
  });

  test('has no place for blocks without a size', () => {
    expect(columnOf('200 300 600 100', '0 0 600 0', '0 900 0 100')).toEqual({
      left: 200,
      right: 800,
      top: 300,
      bottom: 400,
    });
    expect(columnOf('200 300 0 100')).toBeNull();
  });
});

describe('beside the column', () => {
  const isBeside = (box: string) =>
    standsBeside(
      evidenceOf(
        behind(`<div id="q" data-box="${box}"></div>`).replaceAll('<p', '<p data-box="200 200 600 600"'),
      ),
    );

  test.each([
    ['to the right of it', '800 300 100 100', true],
    ['a pixel into it', '799 300 100 100', true],
    ['further into it', '798 300 100 100', false],
    ['to the left of it', '100 300 100 100', true],
    ['a pixel into it from the left', '101 300 100 100', true],
    ['further into it from the left', '102 300 100 100', false],
    ['right below its end', '800 800 100 100', false],
    ['level with its end', '800 799 100 100', true],
    ['right above its head', '800 100 100 100', false],
    ['level with its head', '800 101 100 100', true],
    ['without a width', '800 300 0 100', false],
    ['without a height', '800 300 100 0', false],
  ])('%s', (_what, box, is) => expect(isBeside(box)).toBe(is));

  test('stands nothing where there is no layout', () => {
    expect(standsBeside(evidenceOf(behind('<div id="q"></div>')))).toBe(false);
  });
});
