// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { offsetInBlock, rangeInBlock } from '../../../../src/core/extract/block-points.ts';
import { blockElements, blockOf } from '../../../../src/core/extract/blocks.ts';

const HTML = [
  '<p>  The <em>ferry</em>\n left   at <a href="#">six</a>.<br>Nobody waved. </p>',
  '<ul><li>One item<ul><li>inner</li></ul> and its end</li></ul>',
  '<table><tr><td>Day</td><td>High <b>water</b></td></tr></table>',
  '<blockquote>“No.”</blockquote>',
].join('');

function blocks(): Element[] {
  document.body.innerHTML = HTML;
  return blockElements(document.body);
}

test('every stretch of every block leads to its own words and back', () => {
  for (const block of blocks()) {
    const { text } = blockOf(block);
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 1; end <= text.length; end += 1) {
        const range = rangeInBlock(block, start, end);
        if (!range) throw new Error(`no range for ${text.slice(start, end)}`);
        if (text[start] !== ' ')
          expect(offsetInBlock(block, range.startContainer, range.startOffset)).toBe(start);
        const first = range.toString().trimStart().charAt(0);
        if (text[start] !== ' ') expect(first).toBe(text.charAt(start));
      }
    }
  }
});

test('a place before the block is its start, one behind it its end', () => {
  const [paragraph] = blocks();
  if (!paragraph) throw new Error('no block');
  expect(offsetInBlock(paragraph, document.body, 0)).toBe(0);
  expect(offsetInBlock(paragraph, document.body, 1)).toBe(blockOf(paragraph).text.length);
});

test('a stretch that the block does not have has no range', () => {
  const [paragraph] = blocks();
  expect(rangeInBlock(paragraph as Element, 500, 510)).toBeNull();
  expect(rangeInBlock(paragraph as Element, 3, 3)).toBeNull();
});

test('a stretch ends behind its last sign, and a place within a text is found', () => {
  document.body.innerHTML = '<p>The <em>ferry</em>  left</p>';
  const [block] = blockElements(document.body);
  const left = block?.lastChild;
  if (!block || !left) throw new Error('no block');
  const range = rangeInBlock(block, 4, 9);
  expect([range?.toString(), range?.endOffset]).toEqual(['ferry', 5]);
  expect(rangeInBlock(block, 0, 14)?.toString()).toBe('The ferry  left');
  expect(rangeInBlock(block, 0, 15)).toBeNull();
  expect(rangeInBlock(block, 9, 4)).toBeNull();
  expect([0, 2, 3, 6].map((offset) => offsetInBlock(block, left, offset))).toEqual([9, 10, 11, 14]);
});
