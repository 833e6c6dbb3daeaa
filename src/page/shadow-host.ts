import { addStyles } from './shadow-styles.ts';

/**
 * Inside, a rule with `!important` beats the page's own, so that no rule for `*` or `div` reaches the host: not its
 * box, not its place, and not what its content would inherit.
 */
const HOST_STYLES = ':host { all: initial !important; display: contents !important; }';

/**
 * An element of ours on the page: a closed shadow root in a plain `div` at the end of the document element, with its
 * own styles. No element of the page is changed.
 */
export function shadowHost(document: Document, styles: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root, `${HOST_STYLES}\n${styles}`);
  document.documentElement.append(host);
  return { host, root };
}
