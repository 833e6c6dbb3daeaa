import type { Menus } from 'webextension-polyfill';
import type { WordKey, Words } from '../data/words.ts';
import { browser } from './browser.ts';
import { log } from './log.ts';

/** What the browser tells the background, as plain calls. All are registered at once, as a worker's start demands. */
export interface BrowserEvents {
  /** First installed, not updated. */
  installed(): Promise<void>;
  /** From another version. */
  updated(from: string): Promise<void>;
  /** The time has come for something that is done again and again. */
  alarmed(name: string): Promise<void>;
  /** The keyboard command, in the tab in front. */
  commanded(command: string, tabId: number | undefined): Promise<void>;
  /** An entry of the page's context menu. */
  chosen(entry: string, tabId: number, on: MenuTarget): Promise<void>;
  tabClosed(tabId: number): Promise<void>;
  /** A tab has begun to load a page. */
  pageBegan(tabId: number, url: string): Promise<void>;
  /** A tab has another address, in a browser whose pages do not tell their scripts. */
  tabMoved(tabId: number): Promise<void>;
}

/** What a context menu was opened on. */
export interface MenuTarget {
  /** Empty where it was no link. */
  readonly link: string;
  /** Plain text; empty where nothing was selected. */
  readonly selected: string;
}

/** An entry of the page's context menu and its text. */
export interface MenuEntry {
  readonly id: string;
  readonly title: WordKey;
  /** Where it stands; everywhere on a page where nothing is said. */
  readonly on?: 'link' | 'selection';
}

async function createMenus(entries: readonly MenuEntry[], words: Words): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, on } of entries) {
    const contexts: Menus.ContextType[] = on ? [on] : ['page', 'selection', 'link', 'image'];
    browser.contextMenus.create({
      id,
      title: words.text(title),
      contexts,
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

/**
 * Firefox before 147 has no Navigation API, so the scripts in a page do not hear of its `pushState`. Its background is
 * a page itself and so shows whether it has one; Chromium's is a worker, and Chromium has it in every version we run in.
 */
function pagesHearOfAddresses(): boolean {
  return typeof window === 'undefined' || 'navigation' in window;
}

/** Registers for every event; what a handler throws goes to the log. */
export function onBrowserEvents(events: BrowserEvents, menus: readonly MenuEntry[], words: Words): void {
  const logged = (where: string, work: Promise<unknown>) =>
    void work.catch((thrown) => log(`background ${where}`, thrown));
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    logged('menus', createMenus(menus, words));
    if (reason === 'install') logged('install', events.installed());
    // Loading the same version anew is told as an update, too.
    const isOther = previousVersion && previousVersion !== browser.runtime.getManifest().version;
    if (reason === 'update' && isOther) logged('update', events.updated(previousVersion));
  });
  browser.alarms.onAlarm.addListener(({ name }) => logged('alarm', events.alarmed(name)));
  browser.commands.onCommand.addListener((command, tab) =>
    logged(command, events.commanded(command, tab?.id)),
  );
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, selectionText }, tab) => {
    const on = { link: linkUrl ?? '', selected: selectionText ?? '' };
    if (tab?.id !== undefined) logged('menu', events.chosen(String(menuItemId), tab.id, on));
  });
  browser.tabs.onRemoved.addListener((tabId) => logged('tab closed', events.tabClosed(tabId)));
  // Chromium tells of a new page and of its address at once, Firefox of one after the other.
  browser.tabs.onUpdated.addListener((tabId, change, { status, url }) => {
    if (status !== 'loading' || !url || !(change.url || change.status)) return;
    logged('page began', events.pageBegan(tabId, url));
  });
  if (pagesHearOfAddresses()) return;
  browser.tabs.onUpdated.addListener((tabId, { url }) => {
    if (url) logged('tab moved', events.tabMoved(tabId));
  });
}

/** Has an alarm go off again and again, from a minute from now on; one that is set already stays as it is. */
export async function setAlarm(name: string, minutes: number): Promise<void> {
  if (await browser.alarms.get(name)) return;
  browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: minutes });
}

/** Opens the popup without a press; browsers that refuse leave the reader with the button. */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup?.();
}
