import { describe, expect, test } from 'vitest';
import { ABBREVIATIONS } from '../../../src/data/abbreviations.ts';
import { CUES } from '../../../src/data/cues.ts';
import { DANGLING_OPENERS, PRONOUNS } from '../../../src/data/dangling.ts';
import { HOOK_OPENERS } from '../../../src/data/hooks.ts';
import { SERVICE_OPENERS, SERVICE_WORDS } from '../../../src/data/service-lines.ts';
import { STOP_WORDS } from '../../../src/data/stop-words.ts';
import { WALL_PHRASES } from '../../../src/data/wall-phrases.ts';

const LANGUAGES = 'en de fr es pt it nl pl ru uk tr ar fa he hi zh ja ko vi id'.split(' ').sort();

describe.each(Object.entries({ DANGLING_OPENERS, PRONOUNS, SERVICE_OPENERS, STOP_WORDS, WALL_PHRASES }))(
  '%s',
  (_, table) => {
    test('speaks every language that the summary promises', () => {
      expect(Object.keys(table).sort()).toEqual(LANGUAGES);
    });
  },
);

describe.each(
  Object.entries({
    CUES,
    DANGLING_OPENERS,
    HOOK_OPENERS,
    PRONOUNS,
    SERVICE_OPENERS,
    STOP_WORDS,
    WALL_PHRASES,
  }),
)('%s', (_, table) => {
  test.each(Object.entries(table))('%s: each once, in lower case, none empty', (lang, list) => {
    const entries = list.split(list.includes('|') ? '|' : ' ');
    expect(entries.filter((entry, index) => entries.indexOf(entry) !== index)).toEqual([]);
    expect(entries.filter((entry) => entry.trim() === '' || entry !== entry.toLocaleLowerCase(lang))).toEqual(
      [],
    );
  });
});

test('abbreviations stand without their last full stop, each in one list', () => {
  for (const [lang, { inside, number = '', either }] of Object.entries(ABBREVIATIONS)) {
    const words = [inside, number, either].flatMap((list) => list.split(' ')).filter((word) => word !== '');
    expect(
      words.filter((word, index) => words.indexOf(word) !== index),
      lang,
    ).toEqual([]);
    expect(
      words.filter((word) => word.endsWith('.')),
      lang,
    ).toEqual([]);
  }
});

test('service words are sorted and in lower case', () => {
  expect(SERVICE_WORDS).toEqual([...SERVICE_WORDS].sort());
  expect(SERVICE_WORDS.filter((word) => word !== word.toLowerCase())).toEqual([]);
});
