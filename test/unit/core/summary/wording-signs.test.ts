import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../../src/core/slices.ts';
import { candidatesOf } from '../../../../src/core/summary/candidates.ts';
import { meanOf, type WordingSign, wordingSteps } from '../../../../src/core/summary/wording-signs.ts';
import { story } from './story.ts';

/** The signs of each sentence of a story of these paragraphs. */
function signsOf(sentences: readonly string[], lang: string | null = 'en') {
  return atOnce(wordingSteps(candidatesOf(story('', sentences, lang)), lang));
}

const sign = (name: WordingSign, sentence: string, lang: string | null = 'en') =>
  signsOf([sentence], lang)[0]?.[name];

const words = (count: number) => `${'gull '.repeat(count).trim()}.`;

describe('how long a sentence is', () => {
  test.each([
    [7, 0.5],
    [13, 13 / 14],
    [14, 1],
    [32, 1],
    [33, 27 / 28],
    [46, 0.5],
    [60, 0],
    [70, 0],
  ])('%d words are good at %d', (count, good) => {
    expect(sign('goodLength', words(count))).toBeCloseTo(good);
  });

  test('as a logarithm, and how far it is from a usual one', () => {
    expect(sign('length', words(22))).toBeCloseTo(Math.log(22));
    expect(sign('offLength', words(22))).toBe(0);
    expect(sign('offLength', words(11))).toBeCloseTo(Math.log(2));
    expect(sign('offLength', words(44))).toBeCloseTo(Math.log(2));
  });

  test('against the others of its story, up to twice the mean', () => {
    const lengths = signsOf([words(4), words(8), words(12)]).map(({ relativeLength }) => relativeLength);
    expect(lengths).toEqual([0.5, 1, 1.5]);
    const [long] = signsOf([words(40), words(2), words(2), words(2)]);
    expect(long?.relativeLength).toBe(2);
  });

  test('and its words, and how many of them carry no topic', () => {
    expect(sign('wordLength', 'Gulls eat.')).toBe(4);
    expect(sign('functionWords', 'The gull has slept.')).toBeCloseTo(0.5);
  });
});

describe('names and numbers', () => {
  test('numbers count up to three', () => {
    expect(
      signsOf(['Of 9 boats 4 sank.', 'Of 9 boats 4 sank, 3 came and 2 left.', 'All boats sank.']),
    ).toMatchObject([
      { numbers: 2, hasNumber: 1 },
      { numbers: 3, hasNumber: 1 },
      { numbers: 0, hasNumber: 0 },
    ]);
  });

  test.each([
    ['1890', 1],
    ['2026', 1],
    ['2029', 1],
    ['2030', 0],
    ['890', 0],
    ['18900', 0],
    ['A1890', 0],
    ['1890er', 0],
  ])('%s as a year: %d', (word, year) => {
    expect(sign('year', `The mill burned in ${word} at night.`)).toBe(year);
  });

  test('a capital tells a name but at the beginning, and names count against those of the other sentences', () => {
    expect(sign('specifics', 'Boats met Nora Lund at 9.')).toBeCloseTo(3 / 5);
    expect(sign('specifics', '9 boats met at Sandby.')).toBeCloseTo(2 / 5);
    expect(sign('specifics', 'There Ada, Ben, Cai, Dora, Eli, Finn and Gus met.')).toBe(1);
    const named = signsOf(['Here Nora Lund sails.', 'Here nobody ever sails.']).map(({ names }) => names);
    expect(named[0]).toBeCloseTo(1 / 3);
    expect(named[1]).toBeCloseTo(-1 / 3);
  });
});

describe('marks', () => {
  test.each([
    ['Gulls, terns; crows and rooks sleep.', 2 / 6],
    ['Gulls and terns sleep.', 0],
    ['渡轮，停了。', 1 / 2],
  ])('the commas of %s', (sentence, commas) => {
    expect(sign('commas', sentence)).toBeCloseTo(commas);
  });

  test.each([
    ['The gull (a bird) sleeps.', 1],
    ['The gull [sic] sleeps.', 1],
    ['渡轮（夜间）停了。', 1],
    ['The gull sleeps.', 0],
  ])('brackets in %s: %d', (sentence, brackets) => {
    expect(sign('brackets', sentence)).toBe(brackets);
  });

  test.each([
    ['“We sail,” said Nora Lund.', 1, 0],
    ['„Wir fahren“, sagte Lund.', 1, 0],
    ['Nora Lund said: “We sail.”', 0, 1],
    ['She calls it the "night ferry".', 0, 1],
    ['Nora Lund sails.', 0, 0],
  ])('%s is speech: %d, holds a quotation: %d', (sentence, speech, quotation) => {
    expect(signsOf([sentence])[0]).toMatchObject({ speech, quotation });
  });

  test('a block of quotation is speech without marks', () => {
    const candidates = candidatesOf(story('', [{ kind: 'quote', text: 'We sail every night.' }]));
    expect(atOnce(wordingSteps(candidates, 'en'))[0]).toMatchObject({ speech: 1, quotation: 0 });
  });

  test.each([
    ['Sail on!', 1],
    ['“Sail on!”', 1],
    ['渡轮走了！', 1],
    ['Yahoo! is a firm.', 0],
    ['Sail on.', 0],
  ])('%s shouts: %d', (sentence, shout) => {
    expect(sign('shout', sentence)).toBe(shout);
  });

  test.each([
    ['Height: keep it low.', 1],
    [`${'x'.repeat(45)}: keep it low.`, 1],
    [`${'x'.repeat(46)}: keep it low.`, 0],
    ['高度：放低。', 1],
    ['Lund said: “We sail.”', 0],
    ['Lund said:"We sail."', 0],
    ['Road tyres – Thin ones are fast.', 1],
    [`${'x'.repeat(40)} – Thin ones are fast.`, 1],
    [`${'x'.repeat(41)} – Thin ones are fast.`, 0],
    ['Road tyres – thin ones – are fast.', 0],
    ['Road-Tyres are fast.', 0],
    [': so it goes.', 0],
  ])('%s is an entry of a list: %d', (sentence, label) => {
    expect(sign('label', sentence)).toBe(label);
  });
});

describe('whom it speaks of and to', () => {
  test.each([
    ['Here the old boat left its quay.', 0],
    ['Here the boat left its quay.', 1],
    ['Now their boat left.', 1],
    ['Nora Lund left.', 0],
    ['This paper counts gulls.', 0],
    ['This gull counts.', 1],
  ])('%s leans on another: %d', (sentence, leans) => {
    expect(sign('leans', sentence)).toBe(leans);
  });

  test('pronouns count up to two, wherever they stand', () => {
    expect(sign('pronouns', 'On Monday Nora Lund left the quay with it.')).toBe(1);
    expect(sign('pronouns', 'He told her of their boat.')).toBe(2);
  });

  test('I and you, in a language that has a list of them', () => {
    expect(signsOf(['Our boat left.'])[0]).toMatchObject({ firstPerson: 1, secondPerson: 0 });
    expect(signsOf(['Your boat left.'])[0]).toMatchObject({ firstPerson: 0, secondPerson: 1 });
    expect(signsOf(['Our boat met your boat.'], null)[0]).toMatchObject({ firstPerson: 0, secondPerson: 0 });
  });

  test.each([
    ['In this paper gulls are counted.', 'en', 1],
    ['The key find is a gull.', 'en', 1],
    ['The monkey sleeps.', 'en', 0],
    ['The keys sleep.', 'en', 0],
    ['The key find.', null, 0],
    ['Das Ergebnis zählt.', 'de', 1],
  ])('%s (%s) says what it is about: %d', (sentence, lang, cue) => {
    expect(sign('cue', sentence, lang)).toBe(cue);
  });
});

test('each of four flaws is a quarter of all', () => {
  expect(sign('flaw', 'Nora Lund sails.')).toBe(0);
  expect(sign('flaw', 'Sail on!')).toBe(0.25);
  expect(sign('flaw', '“Sail with him!”')).toBe(0.75);
  expect(sign('flaw', '“Them: sail!”')).toBe(1);
});

test('the mean of nothing is nothing', () => {
  expect(meanOf([])).toBe(0);
  expect(meanOf([1, 2, 6])).toBe(3);
});
