// @ts-check
/** Made-up articles for measuring the library: the same ones each time, of words as frequent as in a real language. */

const SYLLABLES =
  'ba be bi bo bu da de di do du fa fe fi fo ga ge gi go ka ke ki ko la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi vo za ze'.split(
    ' ',
  );
const VOCABULARY = 60_000;
const WORDS = 900;
const PARAGRAPH = 60;
/** Bytes of a picture. */
const PICTURE = 60_000;

/** Mulberry32: a small generator of numbers that look random and are the same for the same seed. @param {number} seed */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The n-th word of the language: frequent ones are short. @param {number} rank from 0 */
export function wordOf(rank) {
  let word = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length];
  }
  return word.length < 3 ? `${word}n` : word;
}

/** Zipf's law with an exponent of 1, by the inverse of its harmonic sum. @param {() => number} random */
const rankFrom = (random) => Math.floor(Math.exp(random() * Math.log(VOCABULARY))) - 1;

/** @param {() => number} random @param {number} count */
function sentences(random, count) {
  const words = Array.from({ length: count }, () => wordOf(rankFrom(random)));
  return words
    .map((word, at) => {
      const isFirst = at % 15 === 0;
      const isLast = at % 15 === 14 || at === count - 1;
      return (isFirst ? (word[0] ?? '').toUpperCase() + word.slice(1) : word) + (isLast ? '.' : '');
    })
    .join(' ');
}

/** A PNG with random content, which nothing can pack any smaller. @param {number} seed */
export function pictureBytes(seed) {
  const random = randomFrom(seed + 7_000_000);
  const bytes = Buffer.alloc(PICTURE);
  for (let at = 0; at < PICTURE; at += 4) bytes.writeUInt32LE(Math.floor(random() * 2 ** 32) >>> 0, at);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  return bytes;
}

/** @param {number} number @param {readonly string[]} [pictures] addresses */
export function articleOf(number, pictures = []) {
  const random = randomFrom(number);
  const title = sentences(random, 7).replace('.', '');
  const paragraphs = Array.from({ length: WORDS / PARAGRAPH }, () => sentences(random, PARAGRAPH));
  const url = `https://site${number % 40}.example/${number}`;
  const figures = pictures.map((address) => `<figure><img src="${address}" alt=""></figure>`);
  return {
    version: 1,
    metadata: {
      url,
      canonicalUrl: url,
      title,
      byline: [`${wordOf(number % 200)} ${wordOf(number % 900)}`],
      site: `Site ${number % 40}`,
      published: '2026-03-01',
      modified: null,
      lang: 'en',
      dir: 'ltr',
      standfirst: null,
      leadPicture: null,
    },
    html: figures.join('') + paragraphs.map((text) => `<p>${text}</p>`).join(''),
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    words: WORDS,
    minutes: 4,
  };
}

/** An article as a library file holds it; every tenth with a picture. @param {number} number */
export function filedOf(number) {
  const hasPicture = number % 10 === 0;
  const picture = `https://pictures.example/${number}.png`;
  const article = articleOf(number, hasPicture ? [picture] : []);
  const { url, title, byline, site, published, lang, dir } = article.metadata;
  const at = new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString();
  const data = hasPicture ? pictureBytes(number).toString('base64') : '';
  return {
    head: {
      id: `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`.replace(
        /^00/,
        (number % 256).toString(16).padStart(2, '0'),
      ),
      revision: 1,
      savedAt: at,
      changedAt: at,
      deletedAt: null,
      url,
      title,
      byline,
      site,
      published,
      lang,
      dir,
      words: WORDS,
      minutes: 4,
      excerpt: article.blocks[0]?.text.slice(0, 240) ?? '',
      thumbnail: null,
      pictures: 0,
      missingPictures: 0,
      bytes: 0,
      state: number % 3 === 0 ? 'read' : 'unread',
      favourite: false,
      tags: number % 5 === 0 ? [`tag${number % 12}`] : [],
      place: null,
      highlights: 0,
      favicon: null,
      hasText: true,
      hasFormer: false,
    },
    article,
    points: [],
    highlights: [],
    former: null,
    extractor: 1,
    textAt: at,
    pictures: hasPicture ? [{ url: picture, type: 'image/png', data }] : [],
    favicon: null,
  };
}

/** What readers type: whole words, beginnings, and words with a typo, frequent ones and rare ones. @param {number} count */
export function queriesOf(count) {
  const random = randomFrom(42);
  return Array.from({ length: count }, (_, at) => {
    const word = wordOf(rankFrom(random) + 20);
    if (at % 3 === 0) return word;
    if (at % 3 === 1) return word.slice(0, Math.max(2, word.length - 2));
    const place = 1 + Math.floor(random() * (word.length - 2));
    return `${word.slice(0, place)}x${word.slice(place + 1)}`;
  });
}
