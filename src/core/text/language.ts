import { STOP_WORDS } from '../../data/stop-words.ts';
import { countLetters, LETTER, MARK, runsOf } from './signs.ts';

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
const MAY_RUN_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc\ud800-\udfff]/;
const SAMPLE = 6_000;
/** A text is of the script that this share of its letters is of. */
const LEAST_OF_SCRIPT = 0.2;

/**
 * The language of a text by its script, else by whose function words it uses most. Null where no language's words
 * make up a tenth of the text.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  // A page's text is asked about two or three times over.
  if (last?.sample !== sample) last = { sample, lang: languageOf(sample) };
  return last.lang;
}

let last: { readonly sample: string; readonly lang: string | null } | null = null;

function languageOf(sample: string): string | null {
  const letters = countLetters(sample);
  if (letters < 40) return null;
  if (beyondLatin(sample) <= letters * LEAST_OF_SCRIPT) return byFunctionWords(sample);
  for (const [lang, script] of SCRIPTS)
    if ((sample.match(script)?.length ?? 0) > letters * LEAST_OF_SCRIPT) return lang;
  return byFunctionWords(sample);
}

/** Whether a text can be in the language that its page declares: its script and its function words do not deny it. */
export function mayBeLanguage(text: string, lang: string): boolean {
  const list = STOP_WORDS[lang.split('-')[0] ?? ''];
  if (list === undefined) return true;
  const words = runsOf(text.slice(0, SAMPLE).toLowerCase(), LETTER | MARK);
  const known = new Set(list.split(' '));
  return words.length < 40 || words.filter((word) => known.has(word)).length >= words.length * 0.15;
}

/** Which languages a function word is of; made when it is first asked for. */
let languagesOf: ReadonlyMap<string, readonly string[]> | null = null;

function languagesByWord(): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const [lang, list] of Object.entries(STOP_WORDS)) {
    for (const word of list.split(' ')) {
      const known = languages.get(word);
      if (!known) languages.set(word, [lang]);
      else if (known.at(-1) !== lang) known.push(lang);
    }
  }
  return languages;
}

/** The signs of a text that a script beyond Latin may have, punctuation left out; quick to count. */
function beyondLatin(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x370 && (unit < 0x2000 || unit > 0x20ff)) count += 1;
  }
  return count;
}

function byFunctionWords(sample: string): string | null {
  const words = runsOf(sample.toLowerCase(), LETTER | MARK);
  languagesOf ??= languagesByWord();
  const counts = new Map<string, number>();
  for (const word of words)
    for (const lang of languagesOf.get(word) ?? []) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  let best: string | null = null;
  let most = words.length * 0.1;
  for (const lang of Object.keys(STOP_WORDS)) {
    const count = counts.get(lang) ?? 0;
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
  const letters = countLetters(sample);
  if (letters >= 40 && !MAY_RUN_LEFT.test(sample)) return 'ltr';
  if (letters >= 40) return (sample.match(RIGHT_TO_LEFT_SIGNS)?.length ?? 0) > letters / 2 ? 'rtl' : 'ltr';
  return lang !== null && RIGHT_TO_LEFT.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
