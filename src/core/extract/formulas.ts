import type { Choice } from './guarded-copy.ts';
import { parseInert } from './sanitize.ts';
import { attributeOf, localNameOf, selectAll, textOf } from './unclobbered.ts';

/**
 * Mathematics is kept as MathML, with its TeX source, where the page tells it, in `alttext` (MathML 3, 2.2.1). Pages
 * show a formula two or three times over: for the eye, for screen readers, and as the source that a script reads.
 */

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const TEX = /^(?:application\/x-tex|TeX|LaTeX|text\/tex)$/i;
const LONGEST_SOURCE = 20_000;

/** Elements that KaTeX, MathJax 2 to 4 and static generators put formulas in. */
const BEARERS = new Set(['span', 'div', 'script', 'img', 'annotation', 'annotation-xml']);
/** Every page is asked this of all its boxes, so what follows is asked of few. */
const NAMED = /katex|math|mjx/i;
/** What MathJax 2 draws; the source stands in a `script` after it. */
const DRAWN_BEFORE_SCRIPT =
  /(?:^|\s)(?:MathJax(?:_Preview|_Display|_SVG|_SVG_Display|_CHTML)?|MJXc-display|mjx-chtml)(?:\s|$)/;
/** What stands around the MathML and says nothing more. */
const WRAPPERS = /(?:^|\s)(?:katex(?:-display|-mathml)?|mwe-math-(?:element|mathml-\S+))(?:\s|$)/;
/** How far the source may stand from what was drawn of it. */
const FARTHEST = 3;

/**
 * What to copy for an element that is part of how a page shows a formula; null for any other.
 * @param element of the live page, which is only read.
 * @param name its local name.
 */
export function formulaChoice(element: Element, name: string, inert: Document): Choice | null {
  if (name.startsWith('mjx-')) return fromMathJax(element, name, inert);
  if (!BEARERS.has(name)) return null;
  if (name === 'annotation' || name === 'annotation-xml') return 'skip';
  if (name === 'script') return fromScript(element, inert);
  const names = attributeOf(element, 'class');
  if (!names || !NAMED.test(names)) return null;
  if (name === 'img') return /math/i.test(names) && repeatsFormula(element) ? 'skip' : null;
  if (/(?:^|\s)katex-html(?:\s|$)/.test(names)) return holdsFormula(element.parentElement) ? 'skip' : null;
  if (WRAPPERS.test(names) && holdsFormula(element)) return 'inside';
  if (DRAWN_BEFORE_SCRIPT.test(names) && sourceAfter(element)) return 'skip';
  return /(?:^|\s)math(?:-tex)?(?:\s|$)/.test(names) ? fromDelimited(element, inert) : null;
}

/** Gives a copied `math` the TeX source of the live one, which its annotations would else repeat as text. */
export function settleFormula(original: Element, copy: Element): void {
  const source =
    attributeOf(original, 'alttext') ??
    [...selectAll(original, 'annotation')]
      .filter((annotation) => TEX.test(attributeOf(annotation, 'encoding') ?? ''))
      .map(textOf)[0];
  if (source) copy.setAttribute('alttext', plainSource(source));
  const container = Element.prototype.closest.call(original, '.katex-display, mjx-container[display=true]');
  if (container) copy.setAttribute('display', 'block');
}

/** Without the outer braces that encyclopaedias set the style with. */
function plainSource(source: string): string {
  const [, inner] = /^\{\\(?:display|text)style\s+(.*)\}$/s.exec(source.trim()) ?? [];
  return (inner ?? source).trim().slice(0, LONGEST_SOURCE);
}

/** Whether something that is not drawn holds a formula for screen readers, beside a picture of it. */
export function holdsFormula(element: Element | null): boolean {
  return element !== null && selectAll(element, 'math').length > 0;
}

/** MathJax 2 keeps the source in a script and draws before it; without scripts nothing was drawn. */
function fromScript(script: Element, inert: Document): Choice | null {
  const [type = '', mode = ''] = (attributeOf(script, 'type') ?? '').split(';');
  if (!/^math\/(?:tex|mml)$/i.test(type.trim())) return null;
  const source = textOf(script).slice(0, LONGEST_SOURCE);
  if (/mml$/i.test(type)) return instead(markup(source, inert));
  const drawn = markup(drawnBefore(script) ?? '', inert);
  return instead(formula(source, inert, /mode\s*=\s*display/i.test(mode), drawn));
}

/** MathJax 3 and 4. The MathML for screen readers is copied from inside; else the source is an attribute. */
function fromMathJax(element: Element, name: string, inert: Document): Choice {
  if (name === 'mjx-container') return fromContainer(element, inert);
  return name === 'mjx-math' ? 'skip' : 'inside';
}

function fromContainer(container: Element, inert: Document): Choice {
  if (holdsFormula(container)) return 'inside';
  const source = selectAll(container, '[data-latex]').item(0);
  const display = attributeOf(container, 'display') === 'true';
  if (source) return instead(formula(attributeOf(source, 'data-latex') ?? '', inert, display));
  const spoken = attributeOf(container, 'aria-label');
  return spoken ? { instead: inert.createTextNode(spoken) } : 'skip';
}

/** `<span class="math inline">\(x\)</span>`: Pandoc, Sphinx and editors, for a script that did not run. */
function fromDelimited(element: Element, inert: Document): Choice | null {
  if (selectAll(element, 'math, mjx-container, script, .katex').length > 0) return null;
  const text = textOf(element).trim();
  if (text.length > LONGEST_SOURCE) return null;
  const [, inline, block, dollars] =
    /^(?:\\\((.+)\\\)|\\\[(.+)\\\]|\$\$(.+)\$\$)$/s.exec(text) ?? ([] as (string | undefined)[]);
  const source = inline ?? block ?? dollars;
  return source === undefined ? null : instead(formula(source, inert, inline === undefined));
}

/** A formula as MathML; where only its source is known, the source is its text. */
function formula(source: string, inert: Document, display: boolean, drawn: Element | null = null): Element {
  const math = drawn ?? inert.createElementNS(MATHML, 'math');
  // A line of TeX may end in a remark.
  const tex = source.replace(/^\s*%.*$/gm, '').trim();
  math.setAttribute('alttext', tex);
  if (display) math.setAttribute('display', 'block');
  for (const annotation of math.querySelectorAll('annotation, annotation-xml')) annotation.remove();
  if (math.childNodes.length > 0) return math;
  const text = inert.createElementNS(MATHML, 'mtext');
  text.textContent = tex;
  math.append(text);
  return math;
}

function markup(source: string, inert: Document): Element | null {
  const math = /^\s*<math[\s>]/i.test(source) ? parseInert(source, inert).querySelector('math') : null;
  return math && inert.adoptNode(math);
}

function instead(node: Element | null): Choice {
  return node ? { instead: node } : 'skip';
}

function sourceAfter(drawn: Element): boolean {
  let next: Element | null = drawn;
  for (let i = 0; i < FARTHEST && next; i += 1) {
    next = next.nextElementSibling;
    if (next && localNameOf(next) === 'script') return /^math\//i.test(attributeOf(next, 'type') ?? '');
  }
  // Displayed formulas are drawn in a box inside the box.
  const around = drawn.parentElement;
  return (
    around !== null && DRAWN_BEFORE_SCRIPT.test(attributeOf(around, 'class') ?? '') && sourceAfter(around)
  );
}

function drawnBefore(script: Element): string | null {
  let before = script.previousElementSibling;
  for (let i = 0; i < FARTHEST && before; i += 1, before = before.previousElementSibling) {
    if (!DRAWN_BEFORE_SCRIPT.test(attributeOf(before, 'class') ?? '')) return null;
    const bearer =
      attributeOf(before, 'data-mathml') === null ? selectAll(before, '[data-mathml]').item(0) : before;
    if (bearer) return attributeOf(bearer, 'data-mathml');
  }
  return null;
}

/** A picture beside its formula is for browsers that draw none. */
function repeatsFormula(picture: Element): boolean {
  const before = picture.previousElementSibling;
  return before !== null && (localNameOf(before) === 'math' || holdsFormula(before));
}
