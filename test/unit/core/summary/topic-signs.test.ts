import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../../../src/core/article.ts';
import { candidatesOf } from '../../../../src/core/summary/candidates.ts';
import { signsOf } from '../../../../src/core/summary/signs.ts';
import { rarity, sentenceFrequency, termVectors } from '../../../../src/core/summary/similarity.ts';
import { story } from './story.ts';

function weigh(article: Article) {
  const candidates = candidatesOf(article);
  const vectors = termVectors(candidates.map(({ terms }) => terms));
  return signsOf(article, candidates, vectors).signs;
}

const heading = (text: string): Block => ({ kind: 'heading', text });
const item = (text: string): Block => ({ kind: 'list-item', text });
const withStandfirst = (article: Article, standfirst: string): Article => ({
  ...article,
  metadata: { ...article.metadata, standfirst },
});

describe('what a sentence has of the title', () => {
  test('its rare words are more of it than its common ones', () => {
    const sentences = ['Ferries sleep.', 'Lighthouses sleep.', 'Ferries dream.', 'Ferries eat.'];
    const [ferries, lighthouses] = weigh(story('Ferries and lighthouses', sentences));
    const of = (term: string) =>
      rarity(term, sentenceFrequency(sentences.map((each) => [each.slice(0, 7).toLowerCase()])), 4);
    const whole = of('ferries') + of('lightho');
    expect(ferries?.title).toBeCloseTo(of('ferries') / whole);
    expect(lighthouses?.title).toBeCloseTo(of('lightho') / whole);
  });

  test('nothing where there is no title', () => {
    expect(weigh(story('', ['Gulls sleep.']))[0]).toMatchObject({ title: 0, titleShare: 0, titleFirst: 0 });
  });

  test.each([
    ['Ferries sleep.', 1],
    ['Sleepy ferries dream.', 1 / 2],
    ['Old sleepy white ferries dream.', 1 / 4],
    ['Gulls dream.', 0],
  ])('%s is near it by its first word of it: %d', (sentence, near) => {
    expect(weigh(story('Ferries', [sentence]))[0]?.titleFirst).toBeCloseTo(near);
  });

  test('a few words that are all of it say less than a sentence of it', () => {
    expect(weigh(story('Ferries', ['Ferries.']))[0]?.titleShare).toBeCloseTo(2 / 3);
    expect(weigh(story('Ferries', ['Ferries sleep.']))[0]?.titleShare).toBeCloseTo(1 / 2.5);
  });
});

describe('what a sentence has of other lines', () => {
  test('of the standfirst', () => {
    const plain = story('', ['Ferries sleep.', 'Gulls dream.']);
    expect(weigh(plain).map(({ standfirst }) => standfirst)).toEqual([0, 0]);
    const told = weigh(withStandfirst(plain, 'Ferries sail')).map(({ standfirst }) => standfirst);
    expect(told[0]).toBeCloseTo(0.5);
    expect(told[1]).toBe(0);
  });

  test('of all headings, and of the one that it stands under, beyond the title’s words', () => {
    const article = story('Ferries of Sandby', [
      'Ferries burn oil.',
      heading('Ferries and oil'),
      'Ferries burn oil.',
      heading('Gulls'),
      'Ferries burn oil.',
    ]);
    const signs = weigh(article);
    expect(signs[0]?.headings).toBeCloseTo(2 / 3);
    expect(signs[2]?.headings).toBeCloseTo(2 / 3);
    expect(signs[0]?.ofSection).toBe(0);
    expect(signs[1]?.ofSection).toBeCloseTo(1 / 3);
    expect(signs[2]?.ofSection).toBe(0);
  });
});

describe('what a sentence has of the story', () => {
  test('how common and how heavy its words are, against the sentence with the most', () => {
    const signs = weigh(story('', ['Ferries ferries sail.', 'Ferries dream.', 'Gulls sleep.', 'Sail.']));
    expect(signs.map(({ frequency }) => frequency)).toEqual([
      1,
      expect.closeTo(2 / (8 / 3)),
      expect.closeTo(1 / (8 / 3)),
      expect.closeTo(2 / (8 / 3)),
    ]);
    const heaviest = Math.log(3) + Math.log(2);
    expect(signs.map(({ mass }) => mass)).toEqual([
      1,
      expect.closeTo(Math.log(3) / heaviest),
      0,
      expect.closeTo(Math.log(2) / heaviest),
    ]);
  });

  test('how near it is to the middle of all, and its rank among them', () => {
    const signs = weigh(
      story('', ['Ferries sail oceans.', 'Ferries sail rivers.', 'Ferries sail.', 'Gulls sleep.']),
    );
    const [first, , middle, last] = signs;
    expect(middle?.centroid).toBeGreaterThan(first?.centroid ?? 1);
    expect(last?.centroid).toBeLessThan(first?.centroid ?? 0);
    expect(middle?.centroid).toBeLessThan(1);
    expect(middle?.centralityRank).toBe(1);
    expect(last?.centralityRank).toBe(0);
    expect(signs.map(({ centralityRank }) => centralityRank).sort()).toEqual([0, 1 / 3, 2 / 3, 1]);
    expect(weigh(story('', ['Gulls sleep.']))[0]?.centroid).toBeCloseTo(1);
  });

  test('how much it says again what one of the first three said', () => {
    const signs = weigh(
      story('', [
        'Ferries sail.',
        'Gulls sleep.',
        'Terns eat.',
        'Crows fly.',
        'Terns eat.',
        'Crows fly.',
        'Gulls eat.',
      ]),
    );
    const like = signs.map(({ likeOpening }) => likeOpening);
    expect(like.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(like[4]).toBeCloseTo(1);
    expect(like[5]).toBe(0);
    expect(like[6]).toBeGreaterThan(0);
    expect(like[6]).toBeLessThan(1);
  });

  test('what it says first, and what later paragraphs take up', () => {
    const signs = weigh(story('', ['Ferries sail. Ferries sink.', 'Ferries dream.', 'Gulls sleep.']));
    expect(signs.map(({ fresh }) => fresh)).toEqual([1, 0.5, 0.5, 1]);
    expect(signs.map(({ ahead }) => ahead)).toEqual([0.5, 0.5, 0, 0]);
  });

  test('a sentence of function words alone has nothing of it', () => {
    expect(weigh(story('Ferries', ['It is what it is.', 'Ferries sail.']))[0]).toMatchObject({
      title: 0,
      titleShare: 0,
      headings: 0,
      ofSection: 0,
      fresh: 0,
      ahead: 0,
      frequency: 0,
      mass: 0,
    });
  });
});

describe('where a sentence stands', () => {
  const signs = weigh(
    story('', [
      'One sails. Two sail.',
      heading('Gulls'),
      'Three sail. Four sail.',
      item('Five sail.'),
      'Six sail.',
    ]),
  );
  const of = (sign: keyof (typeof signs)[0]) => signs.map((each) => each[sign]);

  test('in the story', () => {
    expect(of('first')).toEqual([1, 0, 0, 0, 0, 0]);
    expect(of('lead')).toEqual([1, 2, 3, 4, 5, 6].map((place) => expect.closeTo(1 / Math.sqrt(place))));
    expect(of('late')).toEqual([6, 5, 4, 3, 2, 1].map((left) => expect.closeTo(1 / left)));
    expect(of('early')).toEqual([0, 0, 1, 1, 2, 3].map((before) => expect.closeTo(Math.exp(-before / 3))));
  });

  test('in its paragraph, its section and its list', () => {
    expect(of('opening')).toEqual([1, 0, 1, 0, 1, 1]);
    expect(of('afterHeading')).toEqual([0, 0, 1, 0, 0, 0]);
    expect(of('introduction')).toEqual([1, 1, 0, 0, 0, 0]);
    expect(of('listItem')).toEqual([0, 0, 0, 0, 1, 0]);
    expect(weigh(story('', ['One sails.']))[0]?.introduction).toBe(0);
  });
});
