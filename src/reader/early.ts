import type { Clutter } from '../core/clean/clutter.ts';
import { earlySelectors } from '../core/clean/early-selectors.ts';
import { showForJudging } from '../page/early-shown.ts';
import { HIDDEN } from '../page/hide-styles.ts';
import type { BackgroundApi } from '../platform/api.ts';
import { earlySheet } from '../platform/early-sheet.ts';
import type { Remote } from '../platform/messages.ts';
import type { Early } from './session-parts.ts';

/** What the background hid while the page was loading, for as long as it takes to judge the page. */
export function earlyOn(document: Document, background: Remote<BackgroundApi>): Early {
  let unmark: (() => void) | null = null;
  return {
    begin() {
      const sheet = earlySheet();
      if (sheet) unmark ??= showForJudging(document, sheet.selectors);
    },
    end() {
      earlySheet()?.remove();
      unmark?.();
      unmark = null;
    },
    learn(clutter) {
      requestIdleCallback(
        () => void background.cleanedBySelectors(selectorsOf(clutter)).catch(() => undefined),
      );
    },
  };
}

function selectorsOf(clutter: readonly Clutter[]): string[] {
  return earlySelectors(clutter, (element) => element.closest(`[${HIDDEN}]`) !== null);
}
