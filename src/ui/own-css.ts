/**
 * The reader's own style sheet, made safe: no part of it can load anything or reach beyond the story. The browser's own
 * parser reads it, so that what is looked at is what would have been drawn; escapes are resolved by then, except in
 * custom properties and in what holds `var()`, where none may stand.
 */
export interface SafeCss {
  readonly css: string;
  /** Rules and declarations that were left out; those that the browser does not know are not counted. */
  readonly leftOut: number;
}

/** Everything that can name an address, in any browser. */
const LOADS =
  /(?:^|[^\w-])(?:url|src|image|(?:-webkit-)?image-set|(?:-webkit-)?cross-fade|(?:-moz-)?element|paint)\(/i;
const EMPTY: SafeCss = { css: '', leftOut: 0 };

export function safeCss(text: string): SafeCss {
  const sheet = new CSSStyleSheet();
  try {
    sheet.replaceSync(text);
  } catch {
    return { ...EMPTY, leftOut: 1 };
  }
  const left = { count: 0 };
  const frames: string[] = [];
  const rules = [...sheet.cssRules].flatMap((rule) => {
    if (!isKeyframes(rule)) return safeRule(rule, left);
    if (!isSafe(rule.cssText)) left.count += 1;
    else frames.push(rule.cssText);
    return [];
  });
  const css = [...frames, ...(rules.length > 0 ? [`@scope (.story) {\n${rules.join('\n')}\n}`] : [])].join(
    '\n',
  );
  // Nothing that was overlooked above gets further than this.
  return LOADS.test(css) ? { ...EMPTY, leftOut: 1 } : { css, leftOut: left.count };
}

function isKeyframes(rule: CSSRule): boolean {
  return /^@(?:-\w+-)?keyframes\b/i.test(rule.cssText);
}

interface Left {
  count: number;
}

/** Conditions may stand around rules; a rule that is of another kind is left out. */
function safeRule(rule: CSSRule, left: Left): string[] {
  const { style, cssRules, selectorText } = rule as Partial<CSSStyleRule>;
  const inner = [...(cssRules ?? [])].flatMap((nested) => safeRule(nested, left));
  if (style) {
    const body = [safeDeclarations(style, left), ...inner].filter(Boolean).join('\n');
    if (selectorText === undefined) return body && !rule.cssText.startsWith('@') ? [body] : leave(left);
    return body ? [`${selectorText} {\n${body}\n}`] : [];
  }
  const condition = /^@(?:media|supports|container)\b[^{]*/i.exec(rule.cssText)?.[0];
  if (condition === undefined || !isSafe(condition)) return leave(left);
  return inner.length > 0 ? [`${condition}{\n${inner.join('\n')}\n}`] : [];
}

function leave(left: Left): [] {
  left.count += 1;
  return [];
}

function safeDeclarations(style: CSSStyleDeclaration, left: Left): string {
  if (isSafe(style.cssText)) return style.cssText;
  for (const name of Array.from({ length: style.length }, (_, at) => style.item(at))) {
    if (isSafe(`${name}: ${style.getPropertyValue(name)}`)) continue;
    left.count += 1;
    style.removeProperty(name);
  }
  if (isSafe(style.cssText)) return style.cssText;
  // A shorthand with `var()` in it has no values of its own to look at.
  left.count += 1;
  return '';
}

function isSafe(declarations: string): boolean {
  const hasRaw = /--|var\(/.test(declarations);
  return !LOADS.test(declarations) && !(hasRaw && declarations.includes('\\'));
}

const sheets = new WeakMap<Node, CSSStyleSheet | HTMLStyleElement>();

/**
 * Draws a sheet that `safeCss` made in the tree that an element stands in, in the place of the one before. A constructed
 * sheet is under no policy of the page; where none can be adopted, a `style` element takes its place.
 */
export function drawOwnCss(element: HTMLElement, css: string): void {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const known = sheets.get(element);
  if (known instanceof CSSStyleSheet) {
    known.replaceSync(css);
    return;
  }
  if (known) {
    known.textContent = css;
    return;
  }
  if (css === '') return;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    sheets.set(element, sheet);
  } catch {
    const style = element.ownerDocument.createElement('style');
    style.textContent = css;
    element.prepend(style);
    sheets.set(element, style);
  }
}

/** Takes the sheet away again. */
export function removeOwnCss(element: HTMLElement): void {
  const root = element.getRootNode();
  const known = sheets.get(element);
  if (known instanceof CSSStyleSheet && (root instanceof Document || root instanceof ShadowRoot))
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== known);
  else if (known instanceof HTMLStyleElement) known.remove();
  sheets.delete(element);
}
