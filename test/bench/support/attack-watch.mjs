// @ts-check
/** What is looked for where a vector is shown: whether a script ran, and what could still run one. */

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Runs in a page: remembers every script that a policy stopped. A vector that is stopped by the policy alone has got
 * through everything before it.
 */
export function watchPolicy() {
  const scope = /** @type {any} */ (globalThis);
  if (scope.attackTries) return;
  /** @type {string[]} */
  const tries = [];
  scope.attackTries = tries;
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, target }) => {
    // A handler in a document that nothing shows is reported, too, where it is parsed to be sanitised; it cannot run.
    if (effectiveDirective === 'script-src-attr' && target === document) return;
    if (effectiveDirective.startsWith('script')) tries.push(`${effectiveDirective} ${blockedURI}`);
  });
}

/** Runs in a page: how many scripts were stopped since the last call. */
export function takeTries() {
  const scope = /** @type {any} */ (globalThis);
  const count = scope.attackTries?.length ?? 0;
  if (scope.attackTries) scope.attackTries.length = 0;
  return count;
}

/**
 * Runs in a page or in the script that cleans it: every handler and dangerous address under a root.
 *
 * @param {ParentNode} root
 * @returns {string[]} as `<img onerror>`
 */
export function leftIn(root) {
  const DANGEROUS = /^[\s\p{Cc}]*(?:javascript|vbscript|livescript|data:(?!image\/(?!svg)))/iu;
  const ADDRESSES =
    /^(?:href|src|srcset|action|formaction|xlink:href|data|poster|background|cite|ping|to|from|values)$/i;
  const ACTING = /^(?:script|iframe|frame|frameset|object|embed|applet|base|meta|portal|form|animate|set)$/i;
  /** @type {string[]} */
  const left = [];
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    const ownScript =
      name === 'script' && /** @type {HTMLScriptElement} */ (element).src.startsWith(location.origin);
    const inHead = element.closest('head') !== null;
    if (ACTING.test(name) && !ownScript && !inHead) left.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      const isHandler = /^on/i.test(attribute) || /^(?:srcdoc|http-equiv)$/i.test(attribute);
      if (isHandler && !inHead) left.push(`<${name} ${attribute}>`);
      if (ADDRESSES.test(attribute) && DANGEROUS.test(value))
        left.push(`<${name} ${attribute}=${value.slice(0, 60)}>`);
    }
  }
  return left;
}

/** A function as source, to be run where only source can be sent. @param {Function} work */
export const sourceOf = (work) => `(${work.toString()})`;

/** Markdown as other programs read it: raw HTML and addresses that act. @param {string} text */
export function leftInMarkdown(text) {
  // The front matter is quoted YAML, which nobody renders.
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  // Code, fenced where it may stand in a quotation or a list; an escaped mark begins none, and neither does a fence with
  // a mark behind it.
  const outside = body
    .replace(/^([ >]*)(```+(?=[^`\n]*$)|~~~+)[\s\S]*?^\1\2/gm, '')
    .replace(/(?<![\\`])(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
  const raw =
    outside.match(/(?<!\\)<(?:script|iframe|object|embed|img|svg|style|form|a|base|meta)\b[^>]*>/gi) ?? [];
  const addresses = outside.match(/(?<!\\)\]\(\s*<?\s*(?:javascript|vbscript|data:(?!image\/))[^)]*/gi) ?? [];
  return [...raw, ...addresses].map((found) => found.slice(0, 80));
}
