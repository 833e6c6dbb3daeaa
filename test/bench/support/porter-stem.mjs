// @ts-check
/**
 * The stem of an English word by Porter's algorithm (1980, "An algorithm for suffix stripping"), with his two
 * later changes (`bli`, `logi`), as ROUGE is usually measured: words of three letters and fewer stay.
 */

const STEP_2 = /** @type {const} */ ([
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
]);
const STEP_3 = /** @type {const} */ ([
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]);
const STEP_4 = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic ou'.split(' ');

/** @param {string} word in lower case @returns {string} */
export function porterStem(word) {
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
  let stem = plural(word);
  stem = pastOrGerund(stem);
  if (stem.endsWith('y') && hasVowel(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`;
  stem = replaced(stem, STEP_2);
  stem = replaced(stem, STEP_3);
  return tidied(withoutSuffix(stem));
}

/** @param {string} word */
function plural(word) {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** @param {string} word */
function pastOrGerund(word) {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const suffix = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const stem = word.slice(0, word.length - suffix);
  if (suffix === 0 || !hasVowel(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeioulsz])\1$/.test(stem) && !stem.endsWith('yy')) return stem.slice(0, -1);
  return measure(stem) === 1 && endsInShortSyllable(stem) ? `${stem}e` : stem;
}

/** @param {string} word @param {readonly (readonly [string, string])[]} suffixes */
function replaced(word, suffixes) {
  const match = suffixes.find(([suffix]) => word.endsWith(suffix));
  if (!match) return word;
  const stem = word.slice(0, -match[0].length);
  return measure(stem) > 0 ? stem + match[1] : word;
}

/** @param {string} word */
function withoutSuffix(word) {
  const suffix = STEP_4.find((one) => word.endsWith(one));
  if (!suffix) return word;
  const stem = word.slice(0, -suffix.length);
  if (measure(stem) <= 1) return word;
  return suffix === 'ion' && !/[st]$/.test(stem) ? word : stem;
}

/** @param {string} word */
function tidied(word) {
  let stem = word;
  if (stem.endsWith('e')) {
    const rest = stem.slice(0, -1);
    if (measure(rest) > 1 || (measure(rest) === 1 && !endsInShortSyllable(rest))) stem = rest;
  }
  return stem.endsWith('ll') && measure(stem) > 1 ? stem.slice(0, -1) : stem;
}

/** Consonants as `c`, vowels as `v`; a `y` after a consonant is a vowel. @param {string} word */
function shape(word) {
  let letters = '';
  for (const letter of word) {
    const isVowel = 'aeiou'.includes(letter) || (letter === 'y' && letters.endsWith('c'));
    letters += isVowel ? 'v' : 'c';
  }
  return letters;
}

/** How many times vowels are followed by consonants. @param {string} stem */
function measure(stem) {
  return shape(stem).match(/v+c+/g)?.length ?? 0;
}

/** @param {string} stem */
function hasVowel(stem) {
  return shape(stem).includes('v');
}

/** @param {string} stem */
function endsInShortSyllable(stem) {
  return shape(stem).endsWith('cvc') && !/[wxy]$/.test(stem);
}
