/**
 * What may stand in what, in the XHTML of an EPUB (EPUB 3.2 Content Documents; the HTML standard's content models).
 * Elements are named in lower case.
 */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Lines of text: nothing that begins a block may stand in them. */
export const PHRASING = set(
  'abbr b bdi bdo cite code dfn em i kbd mark q ruby s samp small span strong sub sup u var',
);

/** Blocks that hold nothing but lines of text. */
export const LINES_ONLY = set('p h1 h2 h3 h4 h5 h6 pre');

/** Blocks that hold blocks or lines. */
export const FLOW = set('div section aside blockquote figure figcaption li dd td th');

/** What is written as something simpler: the reader loses nothing by it. */
export const RENAMED: Readonly<Record<string, string>> = {
  article: 'div',
  main: 'div',
  header: 'div',
  footer: 'div',
  address: 'div',
  details: 'div',
  summary: 'p',
  time: 'span',
  data: 'span',
  ins: 'span',
  del: 's',
  rb: 'span',
  rtc: 'span',
};

/** MathML that is written as it is, with the number of its children where that is fixed. */
export const MATHML: Readonly<Record<string, number | null>> = {
  math: null,
  mrow: null,
  mi: null,
  mn: null,
  mo: null,
  mtext: null,
  ms: null,
  mspace: null,
  msqrt: null,
  mstyle: null,
  mpadded: null,
  mphantom: null,
  mtable: null,
  mtr: null,
  mtd: null,
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
};

/** Whether an element begins a block when it stands in a line of text. */
export function isBlock(name: string): boolean {
  return (
    FLOW.has(name) ||
    LINES_ONLY.has(name) ||
    /^(?:ul|ol|dl|dt|table|caption|thead|tbody|tfoot|tr|hr)$/.test(name)
  );
}
