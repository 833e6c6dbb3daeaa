import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedSegments } from '../../../../src/core/find/merge.ts';
import {
  eachPosting,
  firstToMerge,
  type Indexed,
  type Segment,
  segmentOf,
  termsOf,
} from '../../../../src/core/find/segment.ts';
import { weightedTerms } from '../../../../src/core/find/terms.ts';

const article = (id: string, title: string, text = ''): Indexed => ({ id, text: { title, about: '', text } });

/** Of each article its terms with their weights, as the segment gives them back. */
function contentOf(segment: Segment): Record<string, Record<string, number>> {
  const content: Record<string, Record<string, number>> = Object.fromEntries(
    segment.ids.map((id) => [id, {}]),
  );
  termsOf(segment).forEach((term, at) => {
    eachPosting(segment, at, (number, weight) => {
      const id = segment.ids[number] ?? '';
      (content[id] as Record<string, number>)[term] = weight;
    });
  });
  return content;
}

const texts = fc.array(fc.constantFrom('ferry', 'tram', 'quay', '灯台', 'Crème'), { maxLength: 12 });
const articles = fc
  .uniqueArray(fc.record({ id: fc.uuid(), title: texts, text: texts }), {
    selector: ({ id }) => id,
    maxLength: 9,
  })
  .map((list) => list.map(({ id, title, text }) => article(id, title.join(' '), text.join(' '))));

const expected = (list: readonly Indexed[]) =>
  Object.fromEntries(list.map(({ id, text }) => [id, Object.fromEntries(weightedTerms(text))]));

describe('a segment', () => {
  it('gives back every term of every article with its weight', () => {
    fc.assert(
      fc.property(articles, (list) => {
        expect(contentOf(segmentOf(list))).toEqual(expected(list));
      }),
    );
  });

  it('stays as it is written in the libraries that hold it', () => {
    const [first, second] = [article('a', 'Quay', 'ferry'), article('b', '', 'ferry ferry ferry ferry')];
    // Of each term the step from one article to the next, times four, and the weight.
    expect(segmentOf([first, { ...second, text: { ...second.text, about: 'Marit' } }])).toEqual({
      size: 2,
      ids: ['a', 'b'],
      terms: 'ferry\nmarit\nquay',
      starts: Uint32Array.of(0, 2, 3, 4),
      postings: Uint8Array.of(0, 5, 6, 3),
    });
    expect(segmentOf([])).toMatchObject({ size: 0, terms: '', starts: Uint32Array.of(0) });
  });

  it('merged from several is as one made at once', () => {
    fc.assert(
      fc.property(articles, fc.nat(9), (list, cut) => {
        const parts = [segmentOf(list.slice(0, cut)), segmentOf(list.slice(cut))];
        expect(mergedSegments(parts, () => true)).toEqual(segmentOf(list));
      }),
    );
  });

  it('merged knows of every article what was written last', () => {
    fc.assert(
      fc.property(fc.array(articles, { maxLength: 5 }), fc.func(fc.boolean()), (parts, isKept) => {
        // Few ids, so that they come again.
        const again = parts.map((list) => list.slice(0, 3).map((each, at) => ({ ...each, id: `a${at}` })));
        const last = new Map(again.flat().map((each) => [each.id, each]));
        const merged = mergedSegments(again.map(segmentOf), isKept);
        expect(contentOf(merged)).toEqual(expected([...last.values()].filter(({ id }) => isKept(id))));
        expect(merged.size).toBe(merged.ids.length);
      }),
    );
  });

  it('merged holds the last entry of an article saved again, and nothing of one that is gone', () => {
    const parts = [
      segmentOf([article('a', 'ferry'), article('b', 'tram')]),
      segmentOf([article('a', 'quay')]),
    ];
    const merged = mergedSegments(parts, (id) => id !== 'b');
    expect(contentOf(merged)).toEqual({ a: { quay: 3 } });
    expect(termsOf(merged)).toEqual(['quay']);
  });

  it('packs numbers that need several bytes', () => {
    const many = Array.from({ length: 5000 }, (_, at) =>
      article(String(at), at === 0 || at === 4999 ? 'rare' : 'common'),
    );
    expect(contentOf(segmentOf(many))['4999']).toEqual({ rare: 3 });
  });
});

describe('merging', () => {
  it('is due from four of one size on, with all that came after', () => {
    expect(firstToMerge([1, 1, 1])).toBeNull();
    expect(firstToMerge([])).toBeNull();
    expect(firstToMerge([3, 2, 1, 3])).toBe(0);
    expect(firstToMerge([4, 3, 2, 1])).toBeNull();
    expect(firstToMerge([15, 16, 15, 4, 4])).toBe(0);
    expect(firstToMerge([16, 15, 4, 64])).toBeNull();
    expect(firstToMerge([64, 64, 64, 1, 64])).toBe(0);
    expect(firstToMerge([1, 1, 1, 1, 1])).toBe(1);
    expect(firstToMerge([16, 1, 1, 1, 1])).toBe(1);
    expect(firstToMerge([4, 4, 4, 5, 1])).toBe(0);
  });

  it('leaves few segments, however many articles are saved', () => {
    let segments: Segment[] = [];
    for (let saved = 0; saved < 300; saved++) {
      segments.push(segmentOf([article(String(saved), 'x')]));
      const first = () => firstToMerge(segments.map(({ size }) => size));
      for (let from = first(); from !== null; from = first()) {
        segments = [...segments.slice(0, from), mergedSegments(segments.slice(from), () => true)];
      }
    }
    expect(segments.length).toBeLessThan(16);
    expect(segments.reduce((sum, { ids }) => sum + ids.length, 0)).toBe(300);
  });
});
