// @ts-check
/** Pages that are huge, or that never rest. Each is a story with something done to it by its own script. */

const PARAGRAPH =
  'The water rose in the night, the keeper walked along the weir with a lamp, and what he saw he wrote in his log when the morning came at last and the river had gone back into its bed. ';
const STORY = Array.from({ length: 8 }, (_, at) => `<p>${at + 1}. ${PARAGRAPH.repeat(2)}</p>`).join('');
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const TITLE = 'The night the water rose';

/** A page whose script does this, on its own body and its story. @param {string} script @param {string} [more] markup */
const page = (script, more = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title><meta property="og:type" content="article">
</head><body><header>The Weir</header><article id="story"><h1>${TITLE}</h1>${STORY}</article>${more}
<aside class="related newsletter" id="aside"><h2>Related stories</h2><ul><li><a href="/a">Another</a></li></ul></aside>
<script>const { body } = document; const make = (name, text = '') => { const made = document.createElement(name); made.textContent = text; return made; };
addEventListener('load', () => { ${script} });</script></body></html>`;

/** By name: what is served. @type {Readonly<Record<string, () => string>>} */
export const HOSTILE_PAGES = {
  'a plain story': () => page(''),
  '200,000 nodes': () => page('', `<div>${'<p>A <b>line</b> of the log.</p>'.repeat(40_000)}</div>`),
  // Hidden, for drawn it keeps Chromium's own tab from answering, extension or not.
  'nesting of 10,000': () =>
    page(
      'let at = make("div"); at.hidden = true; body.append(at); for (let n = 0; n < 10000; n += 1) { const next = make("div"); at.append(next); at = next; } at.textContent = "deep";',
    ),
  'a text of 20 MB': () =>
    page(
      `story.append(make("p", ${JSON.stringify(PARAGRAPH)}.repeat(${Math.ceil(20_000_000 / PARAGRAPH.length)})));`,
    ),
  '5,000 pictures': () =>
    page(
      '',
      Array.from(
        { length: 5000 },
        (_, n) => `<figure><img src="${PIXEL}#${n}" width="40" height="30" alt="">${n}</figure>`,
      ).join(''),
    ),
  'a storm of mutations': () =>
    page(
      'const storm = make("div"); body.append(storm); setInterval(() => { for (let n = 0; n < 400; n += 1) { storm.append(make("span", n)); if (storm.childNodes.length > 2000) storm.firstChild.remove(); } }, 4);',
    ),
  'a scroll without an end': () =>
    page(
      'setInterval(() => { const more = make("section"); for (let n = 0; n < 10; n += 1) more.append(make("p", "More to read, and more again, of what nobody asked for.")); body.append(more); }, 20);',
    ),
  'puts back what is hidden': () =>
    page(
      'setInterval(() => { const old = document.getElementById("aside"); const next = old.cloneNode(true); for (const { name } of [...next.attributes]) if (name !== "id" && name !== "class") next.removeAttribute(name); old.replaceWith(next); }, 10);',
    ),
  'is written anew after it has loaded': () =>
    page(
      `setTimeout(() => { document.open(); document.write(${JSON.stringify(`<title>${TITLE}</title><article><h1>${TITLE}</h1>${STORY}</article><aside class=related>Related</aside>`)}); document.close(); }, 300);`,
    ),
  'frames that come and go': () =>
    page(
      'setInterval(() => { const frame = make("iframe"); frame.srcdoc = "<p>frame</p>"; body.append(frame); if (document.querySelectorAll("iframe").length > 20) document.querySelector("iframe").remove(); }, 15);',
    ),
  'prototypes of its own': () =>
    page(
      'for (const name of ["querySelectorAll", "getBoundingClientRect", "matches", "closest", "setAttribute"]) Element.prototype[name] = () => { throw new Error("mine"); }; Array.prototype.map = Array.prototype.filter = () => { throw new Error("mine"); }; Document.prototype.createTreeWalker = () => { for (;;); };',
    ),
};
