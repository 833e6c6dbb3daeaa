import type { Clutter, Reason } from '../core/clean/clutter.ts';
import { UNLOCKED } from './hide-styles.ts';

/** What may lock the scroll of the page it covers. */
const COVERING: ReadonlySet<Reason> = new Set([
  'overlay',
  'consent',
  'newsletter',
  'promotion',
  'advertisement',
  'sticky-bar',
]);

/**
 * Frees the scroll of a page that something now hidden had locked, and gives the lock back when that is shown again.
 * A page that locks its scroll for its own reasons keeps its lock.
 *
 * @param covered whether something that is hidden at the moment lay over the page.
 */
export function updateScrollLock(document: Document, covered: boolean): void {
  const roots = [document.documentElement, document.body];
  const wasFree = document.body.hasAttribute(UNLOCKED);
  for (const root of roots) root.removeAttribute(UNLOCKED);
  if (!covered || !roots.some((root) => isLocked(root))) return;
  // Asked for only while the page has not been freed: the answer costs a layout, which would scroll it to its top.
  const nailedAt = wasFree ? 0 : nailedPlace(document.body);
  for (const root of roots) root.setAttribute(UNLOCKED, '');
  if (nailedAt > 0) document.defaultView?.scrollTo({ top: nailedAt, behavior: 'instant' });
}

/** How far the reader had scrolled when the page nailed its body to the window, moved up by as much; else 0. */
function nailedPlace(body: Element): number {
  const style = body.ownerDocument.defaultView?.getComputedStyle(body);
  return style?.position === 'fixed' ? -Math.min(0, Number.parseFloat(style.top) || 0) : 0;
}

function isLocked(root: Element): boolean {
  const style = root.ownerDocument.defaultView?.getComputedStyle(root);
  if (!style) return false;
  const { overflowY, position } = style;
  return overflowY === 'hidden' || overflowY === 'clip' || (position === 'fixed' && root.tagName === 'BODY');
}

/** Whether something lies over the page rather than in it. To be asked before it is hidden. */
export function liesOver({ element, reason }: Clutter): boolean {
  if (!COVERING.has(reason)) return false;
  const window = element.ownerDocument.defaultView;
  const floats = (one: Element): boolean => {
    const position = window?.getComputedStyle(one).position;
    return position === 'fixed' || position === 'absolute' || one.matches('dialog,[aria-modal="true"]');
  };
  // The one that lies over the page may stand in a wrapper, or in the shadow root of its host.
  const inner = [...element.children, ...(element.shadowRoot?.children ?? [])];
  return floats(element) || inner.some(floats);
}
