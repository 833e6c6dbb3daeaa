import type { Words } from '../data/words.ts';
import { firstWords } from '../page/cleaned-groups.ts';
import { pickElement } from '../page/picker.ts';
import type { Session } from './session.ts';

/** "Hide this too", from the popup and from the page's context menu. */
export interface PickingOnPage {
  /** False where the page is not cleaned. */
  start(): boolean;
}

export function pickingOn(
  document: Document,
  words: Words,
  session: Pick<Session, 'picking'>,
): PickingOnPage {
  let running: AbortController | null = null;
  let menuOver: Element | null = null;
  // The background hears that an entry of the menu was chosen, but not over what.
  document.addEventListener(
    'contextmenu',
    ({ target }) => {
      menuOver = target instanceof Element ? target : null;
    },
    { capture: true, passive: true },
  );
  return {
    start() {
      const picking = session.picking;
      if (!picking) return false;
      running?.abort();
      const ending = new AbortController();
      running = ending;
      const signal = AbortSignal.any([ending.signal, picking.signal]);
      const start = menuOver;
      menuOver = null;
      pickElement(document, start, { ...picking, words, nameOf: firstWords }, signal, picking.onEnd);
      return true;
    },
  };
}
