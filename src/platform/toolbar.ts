import type { Words } from '../data/words.ts';
import { browser } from './browser.ts';

/** What the toolbar button shows of a tab: shape and colour, a title, and `!` where a guess was not good enough. */
export type ToolbarState =
  | { readonly kind: 'idle' | 'found' | 'saved' | 'off' | 'doubt' }
  | { readonly kind: 'cleaned'; readonly hidden: number };

/** The `warn-wash` and `warn` of the light theme: a badge has one colour for both. */
const BADGE_BACKGROUND = '#fff3d9';
const BADGE_TEXT = '#704500';

function titleOf(state: ToolbarState, words: Words): string {
  return state.kind === 'cleaned'
    ? words.count('toolbar_cleaned', state.hidden)
    : words.text(`toolbar_${state.kind}`);
}

/** Shows a state on a tab's button. A tab that has gone meanwhile is no failure. */
export async function showOnToolbar(tabId: number, state: ToolbarState, words: Words): Promise<void> {
  const picture = state.kind === 'doubt' ? 'found' : state.kind;
  const path = { 16: `icons/toolbar-${picture}-16.png`, 32: `icons/toolbar-${picture}-32.png` };
  await Promise.allSettled([
    browser.action.setIcon({ tabId, path }),
    browser.action.setTitle({ tabId, title: titleOf(state, words) }),
    browser.action.setBadgeText({ tabId, text: state.kind === 'doubt' ? '!' : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_BACKGROUND }),
    browser.action.setBadgeTextColor({ tabId, color: BADGE_TEXT }),
  ]);
}
