// @ts-check
/** What is wrong with a summary, seen from outside: by lists of its own, not by those that choose the sentences. */
import { rougeWords } from './rouge.mjs';

export const FLAWS = /** @type {const} */ ([
  'not verbatim',
  'out of order',
  'no sentence end',
  'open quotation',
  'dangling opening',
  'repeat',
]);

/** @typedef {(typeof FLAWS)[number]} Flaw */

const ENDS = /[.!?。！？।॥۔؟．｡]["'”’»«“)\]}」』】）〉》]*$/u;
/** Openings that lean on what stands before, in the languages of the sets. */
const DANGLING = {
  en: 'he she it they him them his her its their this that these those such but and or so yet nor however therefore moreover furthermore thus hence also additionally besides then meanwhile instead otherwise nevertheless nonetheless consequently',
  de: 'er sie es ihm ihn ihnen ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dies diese dieser dieses diesem diesen aber doch und oder denn also jedoch dennoch trotzdem deshalb deswegen daher darum dann danach dadurch dabei außerdem zudem ferner auch dagegen somit',
};
/** Two sentences that share more than this of the shorter one's words say the same. */
const SAME = 0.8;

/**
 * @param {readonly string[]} sentences the summary
 * @param {string} text white space folded
 * @param {string} lang
 * @returns {Flaw[]} one entry a flawed sentence and flaw
 */
export function flawsOf(sentences, text, lang) {
  /** @type {Flaw[]} */
  const flaws = [];
  let last = 0;
  sentences.forEach((sentence, index) => {
    const at = text.indexOf(sentence, last);
    if (at >= 0) last = at + sentence.length;
    else flaws.push(text.includes(sentence) ? 'out of order' : 'not verbatim');
    if (!ENDS.test(sentence)) flaws.push('no sentence end');
    if (hasOpenQuotation(sentence)) flaws.push('open quotation');
    if (dangles(sentence, lang)) flaws.push('dangling opening');
    if (sentences.slice(0, index).some((other) => saysTheSame(sentence, other))) flaws.push('repeat');
  });
  return flaws;
}

/** @param {string} sentence */
function hasOpenQuotation(sentence) {
  const count = (/** @type {RegExp} */ mark) => sentence.match(mark)?.length ?? 0;
  const german = count(/„/g);
  const closed = german > 0 ? german === count(/[“”]/g) : count(/“/g) === count(/”/g);
  return !closed || count(/"/g) % 2 === 1 || count(/«/g) !== count(/»/g) || count(/\(/g) !== count(/\)/g);
}

/** @param {string} sentence @param {string} lang */
function dangles(sentence, lang) {
  const list = DANGLING[/** @type {keyof typeof DANGLING} */ (lang)] ?? '';
  const [first = ''] = rougeWords(sentence);
  return list.split(' ').includes(first);
}

/** @param {string} one @param {string} other */
function saysTheSame(one, other) {
  const [a, b] = [new Set(rougeWords(one)), new Set(rougeWords(other))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size)) > SAME;
}
