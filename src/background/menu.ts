import type { ReaderApi } from '../platform/api.ts';
import { type MenuEntry, type MenuTarget, openPopup } from '../platform/events.ts';
import { injectReader } from '../platform/inject.ts';
import { remotePage } from '../platform/messages.ts';
import { pickInTab, readTab, toggleTab } from './clean-tab.ts';
import { type Save, saveLink, savePage } from './menu-saving.ts';

/** The page's context menu, in the order in which it is shown. */
export const MENU: readonly MenuEntry[] = [
  { id: 'toggle', title: 'menu_toggle' },
  { id: 'read', title: 'menu_read' },
  { id: 'save', title: 'menu_save' },
  { id: 'save-link', title: 'menu_save_link', on: 'link' },
  { id: 'copy', title: 'menu_copy', on: 'selection' },
  { id: 'pick', title: 'menu_pick' },
];

/** Puts what is selected in a tab on the clipboard. @returns true: a menu on a selection was on a page */
async function copySelection(tabId: number, selected: string): Promise<boolean> {
  await injectReader(tabId);
  await remotePage<ReaderApi>('reader', tabId).copySelection(selected);
  return true;
}

/** Does what an entry of the menu, or a command of the keyboard, says. */
export async function runEntry(
  entry: string,
  tabId: number,
  { link, selected }: MenuTarget,
  save: Save,
): Promise<void> {
  const work: Readonly<Record<string, () => Promise<boolean>>> = {
    toggle: () => toggleTab(tabId),
    read: () => readTab(tabId),
    pick: () => pickInTab(tabId),
    save: () => savePage(tabId, save),
    copy: () => copySelection(tabId, selected),
    'save-link': () => saveLink(tabId, link, save).then(() => true),
  };
  const done = await work[entry]?.();
  // The popup has a sentence for everything that is no page.
  if (!done) await openPopup();
}
