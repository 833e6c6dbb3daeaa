// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { settleEditorNotes } from '../../../../src/core/extract/editor-notes.ts';
import { lostEntries } from '../../../../src/core/extract/live-entries.ts';
import { measureAll } from '../../../../src/core/extract/measure.ts';
import { settlePullQuotes } from '../../../../src/core/extract/pull-quotes.ts';
import { lostRecipeParts, recipeLines } from '../../../../src/core/extract/recipe.ts';

const parsed = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
const prose = (who: string) =>
  `<p>${who} said that the water had come up to the third step in the night, and that it would be gone by noon.</p>`;

describe('live entries', () => {
  const entry = (number: number, heading = '') =>
    `<section><time datetime="2026-10-08T1${number}:00">1${number}:00</time>${heading}${prose(`Number ${number}`)}</section>`;
  const lostIn = (html: string, kept: string) => {
    const { body } = parsed(html);
    const lost = lostEntries(body, measureAll(body), (each) => each.textContent?.includes(kept) ?? false);
    return lost.map((each) => each.querySelector('time')?.textContent);
  };

  test('the siblings of a kept one belong to the story', () => {
    expect(lostIn(`<div>${[1, 2, 3, 4].map((each) => entry(each)).join('')}</div>`, 'Number 2')).toEqual([
      '11:00',
      '13:00',
      '14:00',
    ]);
  });

  test('nothing comes back where no entry was kept, or two are all there are', () => {
    expect(lostIn(`<div>${[1, 2, 3].map((each) => entry(each)).join('')}</div>`, 'nothing')).toEqual([]);
    expect(lostIn(`<div>${[1, 2].map((each) => entry(each)).join('')}</div>`, 'Number 2')).toEqual([]);
  });

  test('a list of stories is none, nor are comments', () => {
    const teaser = (each: number) => entry(each, `<h3><a href="/story-${each}">Story ${each}</a></h3>`);
    expect(lostIn(`<div>${[1, 2, 3].map(teaser).join('')}</div>`, 'Number 2')).toEqual([]);
    const comments = [1, 2, 3].map((each) => entry(each)).join('');
    expect(lostIn(`<div class="comments">${comments}</div>`, 'Number 2')).toEqual([]);
  });
});

describe("corrections and editor's notes", () => {
  const isNote = (text: string, lang: string) => {
    const { body } = parsed(`<p>${text}</p>`);
    settleEditorNotes(body, lang);
    return body.querySelector('p')?.classList.contains('story-note') ?? false;
  };

  test.each([
    ['Correction: the bridge was built in 1932, not in 1923.', 'en'],
    ['<strong>Editor’s note</strong> This story names the pilot at her own wish.', 'en'],
    ['This article was amended on 4 May to give the right year.', 'en'],
    ['Anmerkung der Redaktion: Die Brücke wurde 1932 gebaut.', 'de'],
    ['Fe de errores. El puente se construyó en 1932.', 'es'],
    ['訂正：橋が架けられたのは1932年でした。1923年ではありません。', 'ja'],
    ['تصحيح: بني الجسر عام 1932 وليس عام 1923.', 'ar'],
  ])('%s', (text, lang) => {
    expect(isNote(text, lang)).toBe(true);
  });

  test.each([
    ['Correction fluid was invented in a kitchen by a typist who painted on Sundays.', 'en'],
    ['Precisión y paciencia son las dos cosas que pide el oficio.', 'fr'],
    ['Corrections officers went on strike on Monday in all nine prisons.', 'en'],
    ['Correction:', 'en'],
  ])('%s is none', (text, lang) => {
    expect(isNote(text, lang)).toBe(false);
  });
});

describe('pull quotes', () => {
  const kindOf = (quote: string) => {
    const { body } = parsed(`<div>${prose('The keeper')}${prose('The cook')}${quote}</div>`);
    settlePullQuotes(body);
    return body.querySelector('blockquote')?.className ?? null;
  };

  test('repeat the story, shortened or not, with their speaker or not', () => {
    expect(kindOf('<blockquote>“the water had come up to the third step in the night”</blockquote>')).toBe(
      'story-pull-quote',
    );
    expect(
      kindOf(
        '<aside><p>The water had come up to the third step… it would be gone by noon</p><cite>The cook</cite></aside>',
      ),
    ).toBe('story-pull-quote');
  });

  test('a quote that says something else is a quote', () => {
    expect(
      kindOf('<blockquote>Nobody had expected the water to stop at the door of the school.</blockquote>'),
    ).toBe('');
    expect(kindOf('<blockquote>The water</blockquote>')).toBe('');
  });
});

describe('recipes', () => {
  const data = (recipe: object) => `<script type="application/ld+json">${JSON.stringify(recipe)}</script>`;
  const RECIPE = {
    '@graph': [
      {
        '@type': 'Recipe',
        recipeIngredient: ['200 g flour', '2 eggs', 'salt'],
        recipeInstructions: [
          { '@type': 'HowToSection', itemListElement: [{ text: 'Stir it.' }, { text: 'Bake it.' }] },
        ],
      },
    ],
  };

  test('lines come from ingredients, steps and groups of steps', () => {
    expect(recipeLines(parsed(data(RECIPE)))).toEqual([
      '200 g flour',
      '2 eggs',
      'salt',
      'Stir it.',
      'Bake it.',
    ]);
    expect(recipeLines(parsed(data({ '@type': 'Article' })))).toEqual([]);
    expect(recipeLines(parsed('<script type="application/ld+json">{"recipeIngredient": [</script>'))).toEqual(
      [],
    );
  });

  test('what the page shows comes back with its heading, what it does not show stays away', () => {
    const { body } = parsed(
      '<article><p>Stir it.</p><p>Bake it.</p></article><div><h3>You need</h3><ul><li>200 g <b>flour</b>, sifted</li><li>2 eggs</li></ul></div><p>2 eggs are all that a cake needs, said the cook.</p>',
    );
    const story = body.querySelector('article');
    const lost = story
      ? lostRecipeParts(story, body, ['200 g flour', '2 eggs', 'salt', 'Stir it.', 'Bake it.'])
      : [];
    expect(lost.map(({ localName }) => localName)).toEqual(['h3', 'ul']);
  });
});
