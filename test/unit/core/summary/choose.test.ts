import { describe, expect, test } from 'vitest';
import { candidatesOf } from '../../../../src/core/summary/candidates.ts';
import { rankSentences, scoreOf } from '../../../../src/core/summary/choose.ts';
import { leadStrength } from '../../../../src/core/summary/lead-strength.ts';
import { type Signs, signsOf } from '../../../../src/core/summary/signs.ts';
import { termVectors } from '../../../../src/core/summary/similarity.ts';
import { SUMMARY_WEIGHTS } from '../../../../src/data/summary-weights.ts';
import { FERRY, story, TYRE } from './story.ts';

function strengthOf(article: typeof FERRY): number {
  const candidates = candidatesOf(article);
  const vectors = termVectors(candidates.map((candidate) => candidate.terms));
  return leadStrength(candidates, signsOf(article, candidates, vectors));
}

const NO_SIGNS: Signs = {
  lead: 0,
  opening: 0,
  centrality: 0,
  title: 0,
  standfirst: 0,
  specifics: 0,
  cue: 0,
  length: 0,
  flaw: 0,
};

describe('what kind of story it is', () => {
  test('news is surely told from its top, a guide is not', () => {
    expect(strengthOf(FERRY)).toBeGreaterThan(0.8);
    expect(strengthOf(TYRE)).toBeLessThan(0.4);
    expect(strengthOf(story('Nothing', []))).toBe(0);
  });

  test('standing first counts for more in news than elsewhere', () => {
    const first = { ...NO_SIGNS, lead: 1 };
    expect(scoreOf(first, 1, SUMMARY_WEIGHTS)).toBe(SUMMARY_WEIGHTS.leadOfNews);
    expect(scoreOf(first, 0, SUMMARY_WEIGHTS)).toBe(SUMMARY_WEIGHTS.leadOfOthers);
    expect(SUMMARY_WEIGHTS.leadOfNews).toBeGreaterThan(SUMMARY_WEIGHTS.leadOfOthers);
  });
});

test('every sign but a flaw speaks for a sentence', () => {
  for (const sign of Object.keys(NO_SIGNS) as (keyof Signs)[]) {
    const score = scoreOf({ ...NO_SIGNS, [sign]: 1 }, 0.5, SUMMARY_WEIGHTS);
    if (sign === 'flaw') expect(score).toBeLessThan(0);
    else expect(score, sign).toBeGreaterThan(0);
  }
});

test('the standfirst draws the sentences that keep its promise', () => {
  const standfirst = 'Why tyres older than five years crack and are better replaced';
  const told = { ...TYRE, metadata: { ...TYRE.metadata, standfirst } };
  const isChosen = (article: typeof TYRE) =>
    rankSentences(article, 3).points.some((point) => /crack/.test(point.text));
  expect(isChosen(TYRE)).toBe(false);
  expect(isChosen(told)).toBe(true);
});

test('an entry of a list that begins with its label is flawed, somebody’s words are not a label', () => {
  const flawOf = (text: string) => {
    const candidates = candidatesOf(story('', [text]));
    return signsOf(story('', [text]), candidates, termVectors([[]]))[0]?.flaw;
  };
  expect(flawOf('Height: keep the upper edge of the screen at eye level.')).toBeGreaterThan(0);
  expect(flawOf('Nora Lund said: “We will sail until they take the keys.”')).toBe(0);
});
