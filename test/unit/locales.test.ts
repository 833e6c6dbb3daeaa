import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import english from '../../src/_locales/en/messages.json' with { type: 'json' };

/** What a store or a browser shows in full, in characters. */
const LONGEST = { extension_name: 45, extension_description: 132 } as const;

const LOCALES = readdirSync('src/_locales');
const texts = new Map(Object.entries(english).map(([key, { message }]) => [key, message]));
/** `hidden_count` of `hidden_count_one` and `hidden_count_other`. */
const counted = new Set(
  [...texts.keys()].filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -'_other'.length)),
);

/** The keys that a language has to have: those of English, plural texts in the language's own forms. */
function keysOf(locale: string): string[] {
  const forms = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions().pluralCategories;
  const plain = [...texts.keys()].filter((key) => !counted.has(key.replace(/_(?:one|other)$/, '')));
  const plural = [...counted].flatMap((key) => forms.map((form) => `${key}_${form}`));
  return [...plain, ...plural].sort();
}

/** The English text that a key says the same as. */
function originalOf(key: string): string {
  return texts.get(key) ?? texts.get(key.replace(/_(?:zero|one|two|few|many)$/, '_other')) ?? '';
}

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

describe.each(LOCALES)('the texts in %s', (locale) => {
  const file = readFileSync(`src/_locales/${locale}/messages.json`, 'utf8');
  const messages = Object.entries(JSON.parse(file) as Record<string, { message: string }>);

  test('are all there, in the plural forms of the language, and no others', () => {
    expect(messages.map(([key]) => key).sort()).toEqual(keysOf(locale));
  });

  test('fill in what the English ones do', () => {
    const wrong = messages.filter(([key, { message }]) => {
      const wanted = placeholders(originalOf(key));
      // "one thing" may be said without the number.
      const given = placeholders(message);
      const isOne = /_(?:one|two|zero)$/.test(key);
      // In some languages that form is for 21, too, and has to say the number.
      const known = isOne ? [...wanted, '$1'] : wanted;
      return given.some((each) => !known.includes(each)) || (!isOne && given.length !== wanted.length);
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('say the number wherever the form for one stands for more than one', () => {
    const rules = new Intl.PluralRules(locale.replace('_', '-'));
    // In Ukrainian, 21 and 31 take the form for one.
    if (rules.select(21) !== 'one') return;
    const saidFor = new Map(messages.map(([key, { message }]) => [key, message]));
    const silent = messages.filter(
      ([key, { message }]) =>
        key.endsWith('_one') &&
        !message.includes('$1') &&
        saidFor.get(key.replace(/_one$/, '_other'))?.includes('$1'),
    );
    expect(silent.map(([key]) => key)).toEqual([]);
  });

  test('are not empty, not shouted, and without spaces around them', () => {
    const wrong = messages.filter(
      ([, { message }]) => message.trim() === '' || message !== message.trim() || /[!！¡]/.test(message),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test.each(Object.entries(LONGEST))('%s is at most %i characters', (key, most) => {
    const message = messages.find(([name]) => name === key)?.[1].message ?? '';
    expect([...message].length).toBeLessThanOrEqual(most);
  });
});
