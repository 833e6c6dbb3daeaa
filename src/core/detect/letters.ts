/**
 * How much prose a text holds, in Latin letters, so that scripts can be compared: words cannot be counted by spaces
 * in Chinese, Japanese or Thai, and an ideograph says about as much as three Latin letters.
 */

/** Upper ends of stretches of Unicode (exclusive), and what one code unit there weighs. */
const WEIGHTS: readonly (readonly [end: number, letters: number])[] = [
  [0xc0, 0],
  [0x2000, 1], // alphabets and the syllables of South and South-East Asia
  [0x3040, 0], // punctuation and symbols
  [0x3100, 2], // kana
  [0xa000, 3], // ideographs
  [0xac00, 1],
  [0xd800, 2], // Hangul
];

/** Letters of a text, weighted. */
export function lettersIn(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index++) letters += weight(text.charCodeAt(index));
  return letters;
}

function weight(code: number): number {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 1 : 0;
  for (const [end, letters] of WEIGHTS) if (code < end) return letters;
  return 0;
}
