import { describe, expect, test } from 'vitest';
import { candidatesOf } from '../../../../src/core/summary/candidates.ts';
import { scoresOf, weighted } from '../../../../src/core/summary/choose.ts';
import { bestSentences } from '../../../../src/core/summary/key-points.ts';
import { signsOf } from '../../../../src/core/summary/signs.ts';
import { termVectors } from '../../../../src/core/summary/similarity.ts';
import { SUMMARY_SIGNS, type SummarySign } from '../../../../src/data/summary-signs.ts';
import { NEWS_WEIGHTS } from '../../../../src/data/summary-weights.ts';
import { LEARNED_WEIGHTS } from '../../../../src/data/summary-weights-learned.ts';
import { FERRY, story, TYRE } from './story.ts';

function weigh(article: typeof FERRY) {
  const candidates = candidatesOf(article);
  const vectors = termVectors(candidates.map((candidate) => candidate.terms));
  return { candidates, ...signsOf(article, candidates, vectors) };
}

const NONE = Object.fromEntries(SUMMARY_SIGNS.map((sign) => [sign, 0])) as Record<SummarySign, number>;

describe('what a story is like', () => {
  test('news, a guide, an abstract, nothing', () => {
    expect(weigh(FERRY).traits.news).toBe(1);
    expect(weigh(TYRE).traits).toMatchObject({ news: 0, abstract: 1, guide: expect.closeTo(2 / 12, 1) });
    expect(weigh(story('Nothing', [])).traits).toMatchObject({ news: 0, guide: 0, echo: 0 });
  });

  test('a story whose every sentence is a paragraph', () => {
    const lines = Array.from({ length: 20 }, (_, i) => `The mill of number ${i} ground corn for the town.`);
    expect(weigh(story('Mills', lines)).traits).toMatchObject({ lines: 1, abstract: 0 });
    expect(weigh(story('Mills', [lines.join(' ')])).traits.lines).toBe(0);
  });
});

describe('a page of reference', () => {
  const mills = Array.from(
    { length: 20 },
    (_, i) => `The mill (number ${i}) was built in ${1800 + i} and ground corn for the town.`,
  );

  test('nobody says I or you, and many sentences hold brackets or years', () => {
    expect(weigh(story('Mills', mills)).traits.reference).toBe(1);
    expect(weigh(story('Mills', mills.slice(0, 8))).traits.reference).toBe(0);
  });

  test('not where somebody speaks, nor where there is little to look up', () => {
    const told = mills.map((mill, i) => (i % 5 === 0 ? `You find it: ${mill}` : mill));
    expect(weigh(story('Mills', told)).traits.reference).toBe(0);
    const plain = mills.map((_, i) => `The mill of farm ${i} was large and ground corn for the town.`);
    expect(weigh(story('Mills', plain)).traits.reference).toBe(0);
  });
});

test('near repeats appear once, also where all of the story is about their words', () => {
  const topic = 'Tutoring systems of the school teach';
  const filler = ['rivers', 'stars', 'bridges', 'music', 'maps', 'rocks', 'birds', 'wheels'].map(
    (name) => `${topic} pupils about ${name} at home with pictures, games, tests and a long story each.`,
  );
  const article = story('Tutoring systems', [
    'Tutoring systems give pupils personal lessons on rivers.',
    'Tutoring systems give all pupils personal lessons in one evening.',
    ...filler,
  ]);
  const chosen = bestSentences(article, 5).filter(({ text }) => text.includes('personal lessons'));
  expect(chosen.length).toBeLessThan(2);
});

describe('signs', () => {
  const signsOfOnly = (text: string, title = '') => weigh(story(title, [text])).signs[0];

  test('an entry of a list that begins with its label is flawed, somebody’s words are not a label', () => {
    expect(signsOfOnly('Height: keep the upper edge of the screen at eye level.')?.flaw).toBeGreaterThan(0);
    expect(signsOfOnly('Road tyres - Thin ones of hard rubber are fast.')?.flaw).toBeGreaterThan(0);
    expect(signsOfOnly('The Marigold sails on - and the crew of old hands does so, too.')?.flaw).toBe(0);
    expect(signsOfOnly('Nora Lund said: “We will sail until they take the keys.”')?.flaw).toBe(0);
  });

  test('the title: how much of it, what share of the sentence, how near its beginning', () => {
    const sign = signsOfOnly('Night ferries cross the wide river Orne.', 'Night ferries of Sandby');
    expect(sign).toMatchObject({
      title: expect.closeTo(2 / 3),
      titleShare: expect.closeTo(2 / 7.5),
      titleFirst: 1,
    });
    expect(signsOfOnly('Buses cross the bridge.', 'Night ferries')?.titleFirst).toBe(0);
  });

  test('a pronoun near the beginning leans outside, a text that speaks of itself does not', () => {
    expect(signsOfOnly('The council wants its night ferry to go on.')?.leans).toBe(1);
    expect(signsOfOnly('In this paper we count the birds over the town.')?.leans).toBe(0);
  });

  test('names, numbers and persons', () => {
    expect(signsOfOnly('We paid 45 crowns to your friend Nora Lund.')).toMatchObject({
      numbers: 1,
      hasNumber: 1,
      firstPerson: 1,
      secondPerson: 1,
      specifics: expect.closeTo(3 / 5),
    });
  });

  test('how common the words are: in the story, and over its paragraphs', () => {
    const { signs } = weigh(
      story('', [
        'The lighthouse burned oil.',
        'A keeper lit the lighthouse.',
        'Gulls nest elsewhere nowadays.',
      ]),
    );
    expect(signs[0]?.likely).toBeGreaterThan(signs[2]?.likely ?? 0);
    expect(signs[0]?.spread).toBeCloseTo((2 + 1 + 1) / 3 / 3);
    expect(signs[0]?.spreadMass).toBeCloseTo(Math.log(2) / 10);
    expect(signs[2]?.spreadMass).toBe(0);
  });

  test('what later paragraphs come back to, and what is said for the first time', () => {
    const { signs } = weigh(
      story('', ['The lighthouse burned oil.', 'A keeper lit the lighthouse.', 'Keepers left in 1980.']),
    );
    expect(signs[0]?.ahead).toBeCloseTo(1 / 3);
    expect(signs[2]?.ahead).toBe(0);
    expect(signs[0]?.fresh).toBe(1);
    expect(signs[1]?.fresh).toBeLessThan(1);
  });
});

describe('weights', () => {
  test('a sign weighs with its trait as far as the story has it', () => {
    const traits = { abstract: 0.5, long: 0, guide: 0, echo: 0, lines: 0, news: 0, reference: 0 };
    const weights = [
      { sign: 'lead', weight: 2 },
      { sign: 'lead', in: 'abstract', weight: 4 },
    ] as const;
    expect(weighted({ ...NONE, lead: 1 }, traits, weights)).toBe(4);
    expect(weighted({ ...NONE, lead: 0.5 }, { ...traits, abstract: 0 }, weights)).toBe(1);
  });

  test('flaws speak against a sentence, the standfirst for it, everywhere', () => {
    for (const weights of [NEWS_WEIGHTS, LEARNED_WEIGHTS]) {
      expect(weights.find(({ sign }) => sign === 'flaw')?.weight).toBeLessThan(0);
      expect(weights.find(({ sign }) => sign === 'standfirst')?.weight).toBeGreaterThan(0);
    }
  });

  test('news is scored by the weights of news alone, anything else by the learned ones', () => {
    const { candidates, signs, traits } = weigh(FERRY);
    const asNews = scoresOf(candidates, signs, { ...traits, news: 1 });
    const asOther = scoresOf(candidates, signs, { ...traits, news: 0 });
    const half = scoresOf(candidates, signs, { ...traits, news: 0.5 });
    expect(asNews.indexOf(Math.max(...asNews))).toBe(0);
    expect(half[3]).toBeCloseTo(((asNews[3] ?? 0) + (asOther[3] ?? 0)) / 2);
  });
});

test('the standfirst draws the sentences that keep its promise', () => {
  const standfirst = 'Why tyres older than five years crack and are better replaced';
  const told = { ...TYRE, metadata: { ...TYRE.metadata, standfirst } };
  const crack = (article: typeof TYRE) => {
    const { candidates, signs, traits } = weigh(article);
    return scoresOf(candidates, signs, traits)[candidates.findIndex(({ text }) => /crack/.test(text))] ?? 0;
  };
  expect(crack(told)).toBeGreaterThan(crack(TYRE));
});
