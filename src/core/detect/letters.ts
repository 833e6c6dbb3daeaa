/**
 * How much prose a text holds, in Latin letters, so that scripts can be compared: words cannot be counted by spaces
 * in Chinese, Japanese or Thai, and an ideograph says about as much as three Latin letters.
 */

/** Upper ends of stretches of Unicode (exclusive, in steps of 64), and what one code unit there weighs. */
const WEIGHTS: readonly (readonly [end: number, letters: number])[] = [
  [0x3, 0],
  [0x80, 1], // alphabets and the syllables of South and South-East Asia
  [0xc1, 0], // punctuation and symbols
  [0xc4, 2], // kana
  [0x280, 3], // ideographs
  [0x2b0, 1],
  [0x360, 2], // Hangul
];

/** Letters of a text, weighted. What is ASCII, most of most texts, is left to patterns: loops begin slowly in a new tab. */
export function lettersIn(text: string): number {
  let letters = text.replace(/[^a-z]+/gi, '').length;
  for (const sign of text.replace(/[\0-\x7f]+/g, '')) letters += weight(sign.charCodeAt(0));
  return letters;
}

function weight(code: number): number {
  for (const [end, letters] of WEIGHTS) if (code >> 6 < end) return letters;
  return 0;
}
