import { asFailure, Failure, type FailureCode } from '../core/failure.ts';
import { browser } from './browser.ts';

export interface Tab {
  readonly id: number;
  /** Empty where the browser keeps the address from us. */
  readonly url: string;
  readonly title: string;
  readonly incognito: boolean;
  readonly loading: boolean;
  /** The address of the picture that stands on the tab. */
  readonly favicon: string | null;
}

type BrowserTab = Awaited<ReturnType<typeof browser.tabs.get>>;

function asTab(tab: BrowserTab | undefined): Tab {
  if (tab?.id === undefined) throw new Failure('tab-gone');
  const { id, url = '', title = '', incognito, status, favIconUrl } = tab;
  return { id, url, title, incognito, loading: status === 'loading', favicon: favIconUrl || null };
}

/** Whether a call failed because its tab was closed: what the two browsers say then. */
export function isTabGone(thrown: unknown): boolean {
  return /no tab with id|invalid tab id/i.test(asFailure(thrown).message);
}

/** @throws Failure `tab-gone` */
export async function tabById(id: number): Promise<Tab> {
  return asTab(await browser.tabs.get(id).catch(() => undefined));
}

/** The tab in front in the window that the caller's popup belongs to. @throws Failure `tab-gone` */
export async function activeTab(): Promise<Tab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return asTab(tab);
}

/** The tabs that show a page of the web, of all windows that are not private, in their order. */
export async function webTabs(): Promise<Pick<Tab, 'id' | 'title' | 'url' | 'favicon'>[]> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  return tabs
    .filter(({ incognito }) => !incognito)
    .flatMap(({ id, title = '', url = '', favIconUrl }) =>
      id === undefined ? [] : [{ id, title, url, favicon: favIconUrl || null }],
    );
}

/** Opens one of the extension's own pages, or goes to it where it is already open. */
export async function openOwnPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

/** Brings a tab to the front, or opens an address in a new one. */
export async function showTab(tabId: number | null, url: string): Promise<void> {
  if (tabId === null) await browser.tabs.create({ url });
  else await browser.tabs.update(tabId, { active: true });
}

/** Opens an address in a tab beside another, behind it and without a sound. @returns the new tab */
export async function openBehind(url: string, beside: number): Promise<number> {
  const { index, windowId } = await browser.tabs.get(beside);
  const place = windowId === undefined ? {} : { windowId };
  const tab = await browser.tabs.create({ url, index: index + 1, active: false, ...place });
  if (tab.id === undefined) throw new Failure('tab-gone');
  await browser.tabs.update(tab.id, { muted: true });
  return tab.id;
}

/** A page that has not loaded by then is taken as it is: in milliseconds. */
const LOADS_WITHIN = 20_000;
const LOOK_EVERY = 250;

/** Waits until a tab has loaded its page, or for as long as one may take. @throws Failure `tab-gone` */
export async function untilLoaded(tabId: number): Promise<void> {
  for (let waited = 0; waited < LOADS_WITHIN; waited += LOOK_EVERY) {
    const { loading, url } = await tabById(tabId);
    if (!loading && url !== '' && url !== 'about:blank') return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

/** A tab that has gone already is no failure. */
export async function closeTab(tabId: number): Promise<void> {
  await browser.tabs.remove(tabId).catch(() => undefined);
}

const KINDS: readonly (readonly [RegExp, 'page' | FailureCode])[] = [
  [/^(text\/html|application\/xhtml\+xml)$/, 'page'],
  [/^application\/pdf$/, 'pdf'],
  [/^image\//, 'picture'],
  [/[/+]xml$/, 'xml'],
  [/^text\/|^application\/(json|javascript)$/, 'plain-text'],
];

function kindOfContent(contentType: string): 'page' | FailureCode {
  return KINDS.find(([pattern]) => pattern.test(contentType))?.[1] ?? 'plain-text';
}

/** What cannot be looked into: browsers close their own pages, their stores and (in Firefox) PDF files to extensions. */
function kindOfClosed(url: string): FailureCode {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  return /\.pdf$/i.test(path) ? 'pdf' : 'browser-page';
}

/** Whether a tab shows a web page, and if not, which of the things that hold no story for us. */
export async function kindOfTab(tab: Tab): Promise<'page' | FailureCode> {
  try {
    const [probe] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      injectImmediately: true,
      func: () => document.contentType,
    });
    return typeof probe?.result === 'string' ? kindOfContent(probe.result) : kindOfClosed(tab.url);
  } catch (thrown) {
    return isTabGone(thrown) ? 'tab-gone' : kindOfClosed(tab.url);
  }
}
