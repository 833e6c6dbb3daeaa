/** How a story is set depends on its script, not on its language: see `article.css`. */
export type Script = 'latin' | 'cjk' | 'arabic' | 'hebrew' | 'devanagari';

const BY_ISO_15924: Readonly<Record<string, Script>> = {
  Hans: 'cjk',
  Hant: 'cjk',
  Jpan: 'cjk',
  Kore: 'cjk',
  Arab: 'arabic',
  Aran: 'arabic',
  Hebr: 'hebrew',
  Deva: 'devanagari',
};

const BY_LETTER: readonly (readonly [Script, RegExp])[] = [
  ['cjk', /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu],
  ['arabic', /\p{sc=Arabic}/gu],
  ['hebrew', /\p{sc=Hebrew}/gu],
  ['devanagari', /\p{sc=Devanagari}/gu],
];

const LETTER = /\p{L}/gu;
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/**
 * The script to set a text in; `latin` for every alphabet that is set as Latin is (Greek, Cyrillic and so on).
 *
 * @param lang BCP 47, or null: then the letters of the text decide, by majority.
 */
export function scriptOf(lang: string | null, text: string): Script {
  const named = lang === null ? undefined : isoScript(lang);
  if (named) return BY_ISO_15924[named] ?? 'latin';
  const majority = count(text, LETTER) / 2;
  return BY_LETTER.find(([, pattern]) => count(text, pattern) > majority)?.[0] ?? 'latin';
}

function isoScript(lang: string): string | undefined {
  try {
    return new Intl.Locale(lang).maximize().script;
  } catch {
    return undefined;
  }
}
