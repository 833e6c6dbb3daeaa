// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { sanitize } from '../../../src/core/extract/sanitize.ts';
import { SCALE } from '../../../src/page/hide-styles.ts';
import { scaleText } from '../../../src/page/text-scale.ts';

function blocksOf(html: string): Element[] {
  return [...sanitize(html).querySelectorAll('p, li')];
}

const scalesOf = (blocks: readonly Element[]) => blocks.map((block) => block.getAttribute(SCALE));

it('marks every block of the story with the nearest size, and none inside another', () => {
  const blocks = blocksOf('<p>One.</p><ul><li><p>Two.</p></li></ul>');
  scaleText(blocks, 1.22);
  expect(scalesOf(blocks)).toEqual(['120', '120', null]);
});

it('takes the marks away for the size of the page itself', () => {
  const blocks = blocksOf('<p>One.</p><p>Two.</p>');
  scaleText(blocks, 1.5);
  scaleText(blocks, 1.04);
  expect(scalesOf(blocks)).toEqual([null, null]);
});
