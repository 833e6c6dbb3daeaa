// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Article, Block } from '../../../../src/core/article.ts';
import type { Mode } from '../../../../src/core/clean/clutter.ts';
import { planCleaning } from '../../../../src/core/clean/plan.ts';
import { layOut } from './page.ts';

const LINE =
  'The keeper of Fenny Weir opened the gates by hand on every morning of the year but one, and nobody asked him why.';

/** What is hidden of a page that is laid out by `data-box`; its story is `.story`. */
function hidden(html: string, mode: Mode): string[] {
  document.body.innerHTML = html;
  layOut();
  const sources = [...document.querySelectorAll('.story')];
  const blocks = sources.map((source): Block => ({ kind: 'paragraph', text: source.textContent ?? '' }));
  const article = { blocks, words: 60, metadata: { lang: 'en' } } as unknown as Article;
  const companions = [...document.querySelectorAll('h1')];
  const plan = planCleaning(document, { article, sources, companions, doubt: null }, mode, new Set());
  return plan.clutter.map(({ element, reason }) => `${reason} ${element.id}`);
}

const story = `<main data-box="200 300 600 900"><h1 data-box="200 300 600 60">The weir</h1>${['400', '600', '800'].map((top) => `<p class="story" data-box="200 ${top} 600 100">${LINE} ${top}</p>`).join('')}</main>`;

test('what lies over the story by its height in the pile is an overlay, unless it is small or low', () => {
  const over = (style: string, box: string) =>
    `<div id="q" style="position: absolute; ${style}" data-box="${box}"><b>For the wall</b><p>Forty lighthouses in one calendar.</p></div>${story}`;
  expect(hidden(over('z-index: 9000', '100 200 800 600'), 'careful')).toEqual(['overlay q']);
  expect(hidden(over('z-index: 9000', '100 420 80 40'), 'careful')).toEqual([]);
  expect(hidden(over('z-index: 1', '100 200 800 600'), 'careful')).toEqual([]);
});

test('a large picture right above the title stays in every mode', () => {
  const above = (box: string) => `<div id="q" data-box="${box}"><img data-box="${box}" alt=""></div>${story}`;
  expect(hidden(above('200 40 600 240'), 'focus')).toEqual([]);
  expect(hidden(above('200 40 90 30'), 'focus')).toEqual(['navigation q']);
});

test('a banner beside the story in a link that the page does not vouch for is an advertisement; a badge is none', () => {
  const banner = (rel: string, box: string, href = 'https://boxes.example/') =>
    `${story}<div id="q" data-box="${box}"><a rel="${rel}" href="${href}" data-box="${box}"><img data-box="${box}" alt=""></a></div>`;
  expect(hidden(banner('nofollow noopener', '820 400 160 300'), 'careful')).toEqual(['advertisement q']);
  expect(hidden(banner('noopener', '820 400 160 300'), 'careful')).toEqual([]);
  expect(hidden(banner('nofollow', '820 400 130 40'), 'careful')).toEqual([]);
  expect(hidden(banner('nofollow', '820 400 160 300', '/'), 'careful')).not.toContain('advertisement q');
});

test('room that is kept for a vendor’s teasers goes, though nothing is in it yet', () => {
  const room = `${story}<div id="q" data-box="200 1300 600 800"><div id="taboola-below" data-box="0 0 0 0"></div></div>`;
  expect(hidden(room, 'careful')).toEqual(['advertisement q']);
});
