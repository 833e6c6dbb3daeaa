// @vitest-environment jsdom
/** What Readability alone gets wrong, one page a mechanism. */
import { describe, expect, test } from 'vitest';
import { extract } from '../../../../src/core/extract/extract.ts';
import { readClaims } from '../../../../src/core/extract/metadata/metadata.ts';
import { copyToReadInSteps, look } from '../../../../src/core/extract/story.ts';
import { atOnce } from '../../../../src/core/slices.ts';

const URL_ = 'https://harbour-herald.example/2026/11/24/lock';
const SUBJECTS = ['The river', 'The brook', 'The canal', 'The lake', 'The mill pond', 'The old lock'];
const prose = (subject: string) =>
  `<p>${subject} rose by forty centimetres in the night, said the warden of the lower lock, and the council closed the path along the mill until Thursday at the earliest, when the water should have fallen again.</p>`;
const STORY = SUBJECTS.map(prose);
const MENU =
  '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/town">Town</a></li><li><a href="/letters">Letters</a></li></ul></nav></header>';
const FOOT =
  '<footer><p>© 2026 Harbour Herald</p><ul><li><a href="/about">About</a></li><li><a href="/terms">Terms</a></li></ul></footer>';

function textsOf(story: string, around = ''): string[] {
  const html = `<html lang="en"><head><title>The water rises | Harbour Herald</title></head><body>${MENU}<main><article><h1>The water rises</h1>${story}</article>${around}</main>${FOOT}</body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  return extract(page, URL_).article.blocks.map(({ text }) => text);
}

const plain = (html: string) => html.replace(/<[^>]*>/g, '');

describe('the story keeps', () => {
  test('a section whose box is named like clutter and whose heading speaks of related things', () => {
    const section = `<div class="related-questions"><h2>Related questions of the council</h2>${prose('The weir')}${prose('The sluice')}</div>`;
    const texts = textsOf(`${STORY.join('')}${section}${prose('The sea')}`);
    expect(texts).toContain(plain(prose('The weir')));
    expect(texts).toContain(plain(prose('The sea')));
  });

  test('the short items of its lists and the rows of its tables', () => {
    const list = '<h2>What to bring</h2><ul><li>Boots</li><li>A lamp</li><li>Two ropes</li></ul>';
    const table =
      '<table><tr><th>Day</th><th>Level</th></tr><tr><td>Monday</td><td>1.2 m</td></tr><tr><td>Tuesday</td><td>1.6 m</td></tr></table>';
    const texts = textsOf(
      `${STORY.slice(0, 3).join('')}${list}${STORY.slice(3).join('')}${table}${prose('The sea')}`,
    );
    expect(texts).toEqual(
      expect.arrayContaining(['What to bring', 'Boots', 'A lamp', 'Two ropes', 'Tuesday 1.6 m']),
    );
  });

  test('all its paragraphs where they stand in boxes of their own', () => {
    const boxed = STORY.map(
      (paragraph) => `<div class="slice"><div class="inner">${paragraph}</div></div>`,
    ).join('');
    expect(textsOf(boxed)).toEqual(STORY.map(plain));
  });
});

describe('the story leaves out', () => {
  test('teasers below it, however long their texts are', () => {
    const teaser = (name: string) =>
      `<div class="card"><a href="/${name}"><img src="/${name}.jpg"></a><h3><a href="/${name}">The ${name} is open again</a></h3><p>Nobody had expected the ${name} to open before spring, but the key was found in the pocket of a coat, and the town came to look at what was left of it.</p></div>`;
    const texts = textsOf(
      STORY.join(''),
      `<section>${['tower', 'bridge', 'chapel', 'school'].map(teaser).join('')}</section>`,
    );
    expect(texts).toEqual(STORY.map(plain));
  });

  test('menus and the foot of the page', () => {
    expect(textsOf(STORY.join(''))).toEqual(STORY.map(plain));
  });
});

describe('a story that waits hidden for a script', () => {
  const hidden = `<div class="fade" style="visibility:hidden">${STORY.join('')}${STORY.map((each) => each.replaceAll('night', 'morning')).join('')}</div>`;

  test('is found beside a notice that is shown', () => {
    const notice = `<p>${'This site keeps a small file on your device so that it knows you when you come again. '.repeat(4)}</p>`;
    const texts = textsOf(hidden, notice);
    expect(texts.slice(0, 6)).toEqual(STORY.map(plain));
  });

  test('is not taken for one where the page shows a longer one', () => {
    const shown = [...SUBJECTS, 'The weir', 'The sluice', 'The bay', 'The strait'].map(prose);
    const menu = `<div style="display:none">${['shop', 'club', 'fund'].map((each) => `<p>Join the ${each} of the Herald and read what nobody else reads, every week, with a letter from the editor and a map of the harbour.</p>`).join('')}</div>`;
    expect(textsOf(shown.join(''), menu)).toEqual(shown.map(plain));
  });
});

describe('a copy to read', () => {
  const looked = (html: string) => {
    const page = new DOMParser().parseFromString(`<html lang="en"><body>${html}</body></html>`, 'text/html');
    const claims = readClaims(page, URL_, URL_);
    const copy = atOnce(copyToReadInSteps(page, claims));
    const body = copy.document.body.cloneNode(true) as Element;
    return { body, look: atOnce(look(copy.document, claims)) };
  };

  test('has no other stories and no lines between breaks that lead to them', () => {
    const other = `<article><h1>The tower</h1>${STORY.join('').replaceAll('night', 'day')}</article>`;
    const run =
      '<div>It was calm.<br>Also read: <a href="/a">The tower is open again</a><br>Then it rained.</div>';
    const { body } = looked(
      `<title>The water rises</title><article><h1>The water rises</h1>${STORY.join('')}${run}</article>${other}`,
    );
    expect(body.textContent).not.toContain('The tower');
    expect(body.textContent).toContain('Then it rained.');
  });

  test('knows which of its blocks a rule took for something else, and which Readability keeps', () => {
    const { reading } = looked(
      `${MENU}<main><article><h1>The water rises</h1>${STORY.join('')}<div class="ad-slot">Advertisement</div></article></main>`,
    ).look;
    const said = (text: string) => reading.page.blocks.findIndex((block) => block.text === text);
    const [menu, label, prose] = [said('Home'), said('Advertisement'), said(plain(STORY[0] ?? ''))];
    expect([reading.pruned[menu], reading.pruned[label], reading.pruned[prose]]).toEqual([1, 1, 0]);
    expect([reading.kept[menu], reading.kept[prose]]).toEqual([0, 1]);
    expect(reading.region.querySelectorAll('p')).toHaveLength(STORY.length);
    expect(reading.isUnread).toBe(false);
  });
});
