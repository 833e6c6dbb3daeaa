import messages from '../../../src/_locales/en/messages.json' with { type: 'json' };
import type { CountKey, WordKey, Words } from '../../../src/data/words.ts';

type Value = string | number;

function filled(key: string, values: readonly Value[]): string {
  const entry = (messages as Record<string, { message: string } | undefined>)[key];
  if (!entry) throw new Error(`no text for ${key}`);
  return entry.message.replaceAll(/\$(\d)/g, (_all, place) => String(values[Number(place) - 1] ?? ''));
}

/** The real English texts, without a browser. */
export const englishWords: Words = {
  lang: 'en',
  dir: 'ltr',
  text: (key: WordKey, ...values) => filled(key, values),
  count: (key: CountKey, count, ...values) =>
    filled(`${key}_${count === 1 ? 'one' : 'other'}`, [count, ...values]),
  number: (value) => String(value),
  date: (iso) => iso.slice(0, 10),
  bytes: (value) => `${Math.round(value / 1000)} kB`,
};
