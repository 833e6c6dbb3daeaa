/**
 * What may become markup or a script in the extension's own pages, held by the browser itself: their policy demands
 * Trusted Types (https://w3c.github.io/trusted-types/), and the one policy that there is lets through text that is parsed
 * into an inert document, and files of the package. Whatever else would make nodes or scripts of text throws.
 */

interface Policies {
  readonly defaultPolicy: unknown;
  createPolicy(name: string, rules: Rules): unknown;
}

/** Each is told what is to be trusted, as which type, and by whom; what gives null is refused. */
interface Rules {
  createHTML(markup: string, type: string, sink: string): string | null;
  createScriptURL(address: string): string | null;
}

/** Nothing runs or loads in the document that it gives. */
const INERT_SINK = 'DOMParser parseFromString';

export const RULES: Rules = {
  createHTML: (markup, _type, sink) => (sink === INERT_SINK ? markup : null),
  createScriptURL: (address) => (/^\/?\w[\w./-]*\.js$/.test(address) ? address : null),
};

/** Once in each page and background of ours; a script in a tab lives by the rules of its own world. */
export function guardSinks(): void {
  const policies: Policies | undefined = Reflect.get(globalThis, 'trustedTypes');
  if (!policies || policies.defaultPolicy || !location.protocol.endsWith('-extension:')) return;
  policies.createPolicy('default', RULES);
}
