// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { lostRecipeParts, recipeLines } from '../../../../src/core/extract/recipe.ts';

const parsed = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');

describe('the lines of a recipe', () => {
  const lines = (...data: unknown[]) =>
    recipeLines(
      parsed(
        data.map((each) => `<script type="application/ld+json">${JSON.stringify(each)}</script>`).join(''),
      ),
    );

  test('are texts, or parts of texts with line breaks or tags', () => {
    expect(lines({ recipeInstructions: 'Stir.\nBake.<br>Eat.' })).toEqual(['Stir.', 'Bake.', 'Eat.']);
    expect(lines({ recipeIngredient: ['a', 'b'], ingredients: ['c'] })).toEqual(['a', 'b', 'c']);
    expect(lines({ recipeInstructions: [{ steps: [{ text: 'Stir.' }], name: 'Dough', url: '/x' }] })).toEqual(
      ['Stir.'],
    );
    expect(lines({ recipeInstructions: [4, null, true] })).toEqual([]);
  });

  test('come from the first data that has some', () => {
    expect(lines({ name: 'recipeIndex' }, { recipeIngredient: ['a'] }, { recipeIngredient: ['b'] })).toEqual([
      'a',
    ]);
  });

  test('are three hundred at most', () => {
    expect(lines({ recipeIngredient: Array.from({ length: 400 }, (_, at) => `${at}`) })).toHaveLength(300);
  });

  test('stand at a depth that data has', () => {
    const deep = (depth: number) => {
      let value: unknown = { recipeIngredient: ['a'] };
      for (let at = 0; at < depth; at += 1) value = [value];
      return value;
    };
    expect(lines(deep(8))).toEqual(['a']);
    expect(lines(deep(9))).toEqual([]);
  });
});

describe('what a story lacks of them', () => {
  const LINES = ['200 g flour', '2 eggs', 'salt'];

  function lost(page: string, story = '', lines: readonly string[] = LINES): string[] {
    const { body } = parsed(`${page}<article>${story}</article>`);
    return lostRecipeParts(body.querySelector('article') as Element, body, lines).map(
      ({ id, localName }) => id || localName,
    );
  }

  test('is the list, the table or the line that holds one', () => {
    expect(
      lost(
        '<ol id="a"><li>2 eggs</li></ol><table id="b"><tr><td>Salt</td></tr></table><p id="c">200g Flour</p><dl id="d"><dd>2 eggs</dd></dl>',
      ),
    ).toEqual(['a', 'b', 'c', 'd']);
    expect(lost('<div id="a"><span>2 eggs</span></div>')).toEqual(['a']);
    expect(lost('<ul id="a"><li>2 eggs<ul><li>salt</li></ul></li></ul>')).toEqual(['a']);
  });

  test('comes with the heading right before it', () => {
    expect(lost('<h3 id="h">You need</h3><ul id="a"><li>2 eggs</li></ul>')).toEqual(['h', 'a']);
    expect(lost('<p id="h">You need</p><ul id="a"><li>2 eggs</li></ul>')).toEqual(['a']);
  });

  test('a line may say twice as much as the data, and no more', () => {
    expect(lost('<p id="a">2 eggs, large</p>')).toEqual(['a']);
    expect(lost('<p id="a">2 eggs, larger</p>')).toEqual([]);
  });

  test('is nothing where the story has it, or where there is no recipe', () => {
    const page = '<ul id="a"><li>2 eggs</li></ul>';
    expect(lost(page, '<p>200 g flour, 2 Eggs (large) and salt</p>')).toEqual([]);
    expect(lost(page, '<p>200 g flour and salt</p>')).toEqual(['a']);
    expect(lost(page, '', LINES.slice(0, 2))).toEqual([]);
    expect(lost('<p id="a">…</p>', '', ['–', '…', '—'])).toEqual([]);
  });
});
