import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonPieces } from '../../../../src/core/import/json-pieces.ts';
import { UnreadableFile } from '../../../../src/core/import/unreadable.ts';

/** Feeds a text in pieces of a length. */
function taken(text: string, array: string | null, length = text.length || 1) {
  const pieces = new JsonPieces(array);
  const elements: { value: unknown; line: number }[] = [];
  for (let at = 0; at < text.length; at += length) elements.push(...pieces.take(text.slice(at, at + length)));
  return { elements, around: pieces.end() };
}

const failure = (text: string, array: string | null = 'articles') => {
  try {
    taken(text, array);
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) return [thrown.reason, thrown.line];
    throw thrown;
  }
  return null;
};

describe('JSON in pieces', () => {
  it('gives the elements of the array and what is around it, however it is cut and written', () => {
    const documents = fc.record({
      before: fc.jsonValue(),
      articles: fc.array(fc.jsonValue()),
      after: fc.jsonValue(),
    });
    fc.assert(
      fc.property(
        documents,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(0, 1),
        (document, length, indent) => {
          const text = JSON.stringify(document, null, indent);
          const { elements, around } = taken(text, 'articles', length);
          expect(elements.map(({ value }) => value)).toEqual(JSON.parse(JSON.stringify(document.articles)));
          expect(around).toEqual({ ...JSON.parse(text), articles: [] });
        },
      ),
    );
  });

  it('takes a document that is the array itself', () => {
    expect(taken('[1, {"a": [2]}]', null, 2).elements.map(({ value }) => value)).toEqual([1, { a: [2] }]);
  });

  it('knows in which line each begins', () => {
    const { elements } = taken('{"articles":[\n1,\n{"a":\n2},\n3\n]}', 'articles', 3);
    expect(elements.map(({ line }) => line)).toEqual([2, 3, 5]);
  });

  it('takes the array of its key in the outermost object alone', () => {
    const document = {
      note: 'articles',
      list: ['articles'],
      x: { articles: [1] },
      articlesOf: [2],
      articles: [3],
    };
    for (const indent of [0, 2]) {
      const { elements, around } = taken(JSON.stringify(document, null, indent), 'articles', 7);
      expect(elements.map(({ value }) => value)).toEqual([3]);
      expect(around).toEqual({ ...document, articles: [] });
    }
    expect(taken('[[1]]', null).elements.map(({ value }) => value)).toEqual([[1]]);
    expect(taken('{"a":[1]}', null)).toEqual({ elements: [], around: { a: [1] } });
  });

  it('minds no signs in strings', () => {
    const articles = ['],}', '\\"', '\\\\', '[{', 'a\\"],['];
    for (const length of [1, 2, 3])
      expect(
        taken(JSON.stringify({ articles }), 'articles', length).elements.map(({ value }) => value),
      ).toEqual(articles);
  });

  it('goes two hundred levels deep', () => {
    const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(failure(deep(200), null)).toBeNull();
    expect(failure(deep(201), null)).toEqual(['too_deep', 1]);
  });

  it('knows what is not at its end', () => {
    expect(failure('{"articles":[1]')).toEqual(['json', 1]);
    expect(failure('{"articles":[1],"a":"')).toEqual(['json', 1]);
    expect(failure('\n{"articles":[1],\n"a" 1}')).toEqual(['json', 3]);
    expect(failure('')).toEqual(['json', 1]);
    expect(failure('}')).toEqual(['json', 1]);
  });

  it('names the line that is torn, broken, or too deep', () => {
    expect(failure('{"articles":[\n{"a":1},\n{"a":"cut o')).toEqual(['json', 3]);
    expect(failure('{"articles":[\n{"a":1},\n{"b" 2}\n]}')).toEqual(['json', 3]);
    expect(failure('{"articles":[1]}]')).toEqual(['json', 1]);
    expect(failure(`{"articles":[\n${'['.repeat(300)}`)).toEqual(['too_deep', 2]);
  });
});
