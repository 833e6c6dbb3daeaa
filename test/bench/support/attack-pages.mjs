// @ts-check
/** Pages of our own that carry a vector: in the story, and as everything that a page says of itself. */

/**
 * @typedef {object} Vector
 * @property {string} id
 * @property {string} html
 * @property {boolean} [doc] a whole page, in the place of a part of one
 */

/** As much of a vector as a title can be. */
const LONGEST_FIELD = 2000;

const PARAGRAPHS = [
  'The ferry across the sound left its pier for the last time on a Friday evening in March, with eleven people on board and nobody on the quay to wave. It had made the crossing four times a day for sixty-one years, and the bridge that took its passengers had been open for a week.',
  'Nobody had planned a farewell. The skipper, who had steered the boat since she was twenty, said that she had thought of sounding the horn and had then decided against it. “It would have been for us,” she said, “and we knew already.”',
  'The bridge carries four thousand cars a day. Its builders had promised two thousand, and the town on the far side is glad of every one of them, for its shops had begun to close in the years when the last boat left at nine.',
  'What becomes of the ferry is not yet decided. A museum has asked for her engine, a school for her benches, and a man from the north has offered to take all of it away and to come back with a smaller boat for the summer.',
  'On the pier a timetable still hangs behind glass. Somebody has written under the last line, in pencil, that the crossing took twelve minutes and that it was never long enough.',
];

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param {Record<string, unknown>} value */
const json = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A story whose every field is the vector. @param {string} field @param {string} inStory @param {string} address */
function storyPage(field, inStory, address) {
  const claims = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: field,
    description: field,
    author: [{ '@type': 'Person', name: field }],
    publisher: { '@type': 'Organization', name: field },
    datePublished: '2026-03-14',
    articleSection: field,
    inLanguage: 'en',
    mainEntityOfPage: address,
  };
  const [first, second, ...rest] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(field)}</title>
<meta property="og:type" content="article"><meta property="og:title" content="${escaped(field)}">
<meta property="og:description" content="${escaped(field)}"><meta property="og:site_name" content="${escaped(field)}">
<meta name="author" content="${escaped(field)}"><script type="application/ld+json">${json(claims)}</script></head>
<body><article><h1>${escaped(field)}</h1><p class="byline">By <span rel="author">${escaped(field)}</span></p>
${first}${second}${inStory}${rest.join('')}</article></body></html>`;
}

/**
 * A vector as an article that is kept, as a program that has got at the store would have written it.
 *
 * @param {Vector} vector
 * @param {string} address
 */
export function attackArticle({ html }, address) {
  const field = html.slice(0, LONGEST_FIELD);
  const metadata = {
    url: address,
    canonicalUrl: address,
    title: field,
    byline: [field],
    site: field,
    published: field,
    modified: field,
    lang: 'en',
    dir: 'ltr',
    standfirst: field,
    leadPicture: null,
    section: field,
  };
  const blocks = PARAGRAPHS.map((text) => ({ kind: 'paragraph', text }));
  const story = `<p>${PARAGRAPHS[0]}</p>${html}<p>${PARAGRAPHS[1]}</p>`;
  return { version: 1, metadata, html: story, blocks, words: 300, minutes: 2 };
}

/**
 * The pages that one vector makes.
 *
 * @param {Vector} vector
 * @param {string} address of the page
 * @returns {readonly {as: 'story' | 'fields', html: string}[]} in the story first; as fields alone second, for where the
 *   first leaves no story
 */
export function attackPages({ html, doc }, address) {
  const field = html.slice(0, LONGEST_FIELD);
  return [
    { as: 'story', html: doc ? html : storyPage(field, html, address) },
    { as: 'fields', html: storyPage(field, '', address) },
  ];
}
