// @ts-check
/** A story as long as one wishes: sentences put together from parts, the same for the same length. */

const WHO = [
  'The warden',
  'A woman from the mill',
  'The boy with the lamp',
  'Nobody',
  'The older ferryman',
  'The clerk',
];
const DID = [
  'had counted the steps',
  'kept the door open',
  'wrote it down twice',
  'asked for the other key',
  'looked at the water',
];
const WHERE = [
  'before the rain came over the hill',
  'where the road leaves the last houses',
  'on the third morning of the walk',
  'under the bridge that is only open in spring',
  'as if the bell had not been rung',
];
const AND = [
  'and no one found a reason to stop it',
  'which was the custom there',
  'and said so to everyone',
  'because the map showed nothing else',
  'and the dog agreed',
];

/** A number from 0 to 1 for each call, from a seed (Mulberry32, Tommy Ettinger). @param {number} seed */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const picture = (/** @type {number} */ hue) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540"><rect width="960" height="540" fill="hsl(${hue} 40% 50%)"/></svg>`,
  )}`;

/** @param {number} words about as many as the story is to have @returns {string} a page */
export function longStory(words) {
  const next = numbers(7);
  const pick = (/** @type {string[]} */ list) => list[Math.floor(next() * list.length)] ?? '';
  let day = 0;
  const sentence = () => {
    day += 1;
    return `${pick(WHO)} ${pick(DID)} ${pick(WHERE)}, ${day} steps from the gate, ${pick(AND)}.`;
  };
  const paragraph = () => Array.from({ length: 3 + Math.floor(next() * 4) }, sentence).join(' ');
  const parts = [];
  let written = 0;
  for (let part = 1; written < words; part += 1) {
    const text = paragraph();
    written += text.split(' ').length;
    if (part % 25 === 1) parts.push(`<h2>Part ${Math.ceil(part / 25)}: ${pick(WHERE)}</h2>`);
    const aside =
      part % 7 === 0 ? ` <em>${pick(WHO)}</em> tells of it in <a href="/walk/${part}">a letter</a>.` : '';
    parts.push(`<p>${text}${aside}</p>`);
    if (part % 40 === 0)
      parts.push(
        `<figure><img alt="" width="960" height="540" src="${picture(part % 360)}"><figcaption>${sentence()}</figcaption></figure>`,
      );
    if (part % 60 === 0) parts.push(`<ul><li>${sentence()}</li><li>${sentence()}</li></ul>`);
    if (part % 90 === 0) parts.push(`<blockquote><p>${sentence()}</p></blockquote>`);
  }
  return `<!doctype html><html lang="en"><head><title>The walk</title></head><body><main><article><h1>The walk</h1>
    ${parts.join('\n')}</article></main></body></html>`;
}
