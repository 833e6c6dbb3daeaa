import { STOP_WORDS } from '../../data/stop-words.ts';

/** Scripts that one language alone, or by far the most of its pages, are written in. */
const SCRIPTS: readonly (readonly [lang: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
];
const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ku',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);
const RIGHT_TO_LEFT_SIGNS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const SAMPLE = 6_000;

/**
 * The language of a text by its script, else by whose function words it uses most. Null where no language's words
 * make up a tenth of the text.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 40) return null;
  for (const [lang, script] of SCRIPTS) if ((sample.match(script)?.length ?? 0) > letters * 0.2) return lang;
  return byFunctionWords(sample);
}

/** Whether a text can be in the language that its page declares: its script and its function words do not deny it. */
export function mayBeLanguage(text: string, lang: string): boolean {
  const list = STOP_WORDS[lang.split('-')[0] ?? ''];
  if (list === undefined) return true;
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const known = new Set(list.split(' '));
  return words.length < 40 || words.filter((word) => known.has(word)).length >= words.length * 0.15;
}

function byFunctionWords(sample: string): string | null {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  let best: string | null = null;
  let most = words.length * 0.1;
  for (const [lang, list] of Object.entries(STOP_WORDS)) {
    const known = new Set(list.split(' '));
    const count = words.filter((word) => known.has(word)).length;
    if (count > most) [best, most] = [lang, count];
  }
  return best;
}

/** A declared language as a BCP 47 tag ("en_US" as "en-US"), or null for what is none. */
export function languageTag(declared: string | null | undefined): string | null {
  const tag = (declared ?? '').trim().replaceAll('_', '-');
  try {
    return tag === '' ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
  } catch {
    return null;
  }
}

/** Which way a text runs: by its letters, and by its language where it has few. */
export function directionOf(text: string, lang: string | null): 'ltr' | 'rtl' {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters >= 40) return (sample.match(RIGHT_TO_LEFT_SIGNS)?.length ?? 0) > letters / 2 ? 'rtl' : 'ltr';
  return lang !== null && RIGHT_TO_LEFT.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
