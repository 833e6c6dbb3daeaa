import { expect, test } from 'vitest';
import { atOnce } from '../../../../src/core/slices.ts';
import { candidatesOf } from '../../../../src/core/summary/candidates.ts';
import { signsOf } from '../../../../src/core/summary/signs.ts';
import { termVectors } from '../../../../src/core/summary/similarity.ts';
import { expectedMentions, wordTableSteps } from '../../../../src/core/summary/word-chances.ts';
import { MOST_TIMES, WORD_SIGNS, type WordSign } from '../../../../src/data/word-signs.ts';
import { WORD_WEIGHTS } from '../../../../src/data/word-weights-learned.ts';
import { FERRY, story } from './story.ts';

function tableOf(article: typeof FERRY) {
  const candidates = candidatesOf(article);
  const table = atOnce(wordTableSteps(article, candidates));
  const vectors = termVectors(candidates.map(({ terms }) => terms));
  const expected = expectedMentions(table, signsOf(article, candidates, vectors).traits);
  const numberOf = (word: string) => table.folded.indexOf(word);
  return {
    table,
    sign: (word: string, sign: WordSign) => table.signs[numberOf(word)]?.[WORD_SIGNS.indexOf(sign)],
    mentions: (word: string, times: number) => expected[numberOf(word) * (MOST_TIMES + 1) + times] ?? 0,
  };
}

test('the words of each sentence, with how often they stand there', () => {
  const { table } = tableOf(story('Gulls', ['The gull saw the other gull.', 'Gulls sleep.']));
  expect(table.folded).toEqual(['the', 'gull', 'saw', 'other', 'gulls', 'sleep']);
  expect(table.sentences[0]).toEqual({ words: [0, 1, 2, 3], times: [2, 2, 1, 1], length: 6 });
  expect(table.counts).toEqual([2, 2, 1, 1, 1, 1]);
});

test('a long word of the title is met within longer ones, a short one is not', () => {
  const { sign } = tableOf(
    story('Die Fähre von Ort', ['Der Fährebau war teuer. Ein Sportverein half mit.'], 'de'),
  );
  expect(sign('fährebau'.slice(0, 7), 'title')).toBe(1);
  expect(sign('sportve', 'title')).toBe(0);
});

test('where a word stands first, over how many paragraphs, and whether it carries a topic', () => {
  const { sign } = tableOf(
    story('Gulls', ['The gull sleeps.', 'A crow looks on.', 'Rain falls.', 'A gull wakes in 1980.']),
  );
  expect(sign('gull', 'early')).toBe(1);
  expect(sign('gull', 'paragraphs')).toBeCloseTo(Math.log(0.51));
  expect(sign('wakes', 'opening')).toBe(0);
  expect(sign('crow', 'opening')).toBe(1);
  expect(sign('the', 'topic')).toBe(0);
  expect(sign('gull', 'topic')).toBe(1);
  expect(sign('1980', 'number')).toBe(1);
});

test('every sign of a word', () => {
  const { sign } = tableOf(
    story('Herons here', [
      { kind: 'heading', text: 'About gulls' },
      'The heron and the gull. Gull and heron.',
      'A gull. Two crows met 12 gulls of A3.',
    ]),
  );
  // Seventeen words in four sentences and two paragraphs; the gull stands first in the first, three times.
  const words = 5 + 3 + 2 + 7;
  expect(sign('gull', 'always')).toBe(1);
  expect(sign('gull', 'share')).toBeCloseTo(Math.log((100 * 3) / words + 0.05));
  expect(sign('gull', 'sentences')).toBeCloseTo(Math.log(3 / 4 + 0.01));
  expect(sign('gull', 'paragraphs')).toBeCloseTo(Math.log(2 / 2 + 0.01));
  expect(sign('heron', 'paragraphs')).toBeCloseTo(Math.log(1 / 2 + 0.01));
  expect(sign('gull', 'count')).toBeCloseTo(Math.log(3));
  expect(sign('gull', 'topicCount')).toBeCloseTo(Math.log(3));
  expect(sign('gull', 'functionShare')).toBeCloseTo(0);
  expect(sign('the', 'topicCount')).toBe(0);
  expect(sign('the', 'functionShare')).toBeCloseTo(Math.log((100 * 2) / words + 0.05));
  expect(sign('crows', 'early')).toBeCloseTo(Math.exp(-3 / 5));
  expect(sign('crows', 'soon')).toBeCloseTo(1 / 2);
  expect([sign('gull', 'opening'), sign('a', 'opening'), sign('crows', 'opening')]).toEqual([1, 1, 0]);
  expect([sign('gulls', 'heading'), sign('gull', 'heading')]).toEqual([1, 0]);
  expect(sign('crows', 'length')).toBeCloseTo(0.5);
  expect([sign('12', 'number'), sign('a3', 'number'), sign('gull', 'number')]).toEqual([1, 0, 0]);
  expect(sign('gull', 'story')).toBeCloseTo(Math.log(words) / 5);
});

test('a word of the title by itself, or one of five letters that holds a part of it or is one', () => {
  const { sign } = tableOf(
    story('Herons on the pier', ['The heron is on a pier. Superherons pierce. Herons.']),
  );
  expect(sign('pier', 'title')).toBe(1);
  expect(sign('pierce', 'title')).toBe(0);
  expect(sign('heron', 'title')).toBe(1);
  expect(sign('superhe', 'title')).toBe(0);
  expect(sign('herons', 'titleCount')).toBe(0);
  expect(tableOf(story('Pier', ['Pier, pier.'])).sign('pier', 'titleCount')).toBeCloseTo(Math.log(2));
});

test('the story’s own words are likelier than those said once, and no mention counts for more than the one before', () => {
  const { mentions } = tableOf(FERRY);
  expect(mentions('ferry', 1)).toBeGreaterThan(mentions('nurses', 1));
  for (const word of ['ferry', 'the', 'nurses'])
    for (let times = 1; times < MOST_TIMES; times += 1) {
      const [before, now, after] = [times - 1, times, times + 1].map((each) => mentions(word, each));
      expect((after ?? 0) - (now ?? 0)).toBeLessThanOrEqual((now ?? 0) - (before ?? 0) + 1e-12);
    }
  expect(mentions('nurses', 2)).toBe(mentions('nurses', 1));
});

test('there is a weight for each sign, in each kind of story, and for each time', () => {
  for (const trait of [undefined, 'abstract', 'reference'])
    expect(WORD_WEIGHTS.filter((row) => row.in === trait).map(({ sign }) => sign)).toEqual([...WORD_SIGNS]);
  for (const { weights } of WORD_WEIGHTS) expect(weights).toHaveLength(MOST_TIMES);
});
