// @ts-check
/** Extracted HTML as text, by one conversion for every extractor. Runs in a browser or in jsdom. */

const LINE_ENDERS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE ' +
    'FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT ' +
    'THEAD TR UL BR'
  ).split(' '),
);
const CELLS = new Set(['TD', 'TH']);
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG']);

/** @param {Node} node @param {string[]} parts */
function collect(node, parts) {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) parts.push((child.nodeValue ?? '').replace(/\s+/g, ' '));
    if (child.nodeType !== 1) continue;
    const name = child.nodeName.toUpperCase();
    if (UNREAD.has(name)) continue;
    const edge = LINE_ENDERS.has(name) ? '\n' : CELLS.has(name) ? ' ' : '';
    parts.push(edge);
    collect(child, parts);
    parts.push(edge);
  }
}

/**
 * Block elements and `br` end a line, table cells are separated by a space, what is no text to read is left out.
 *
 * @param {Node} root
 * @returns {string} one line a block, without blank lines
 */
export function textOfTree(root) {
  /** @type {string[]} */
  const parts = [];
  collect(root, parts);
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** @param {string} html a fragment or a document @param {typeof DOMParser} [Parser] */
export function textOfHtml(html, Parser = DOMParser) {
  return textOfTree(new Parser().parseFromString(html, 'text/html').body);
}
