import { browser } from './browser.ts';

/** Whether a page's HTML has been read to its end; pictures and late scripts may still be coming. */
export async function isPageParsed(tabId: number): Promise<boolean> {
  try {
    const [probe] = await browser.scripting.executeScript({
      target: { tabId },
      injectImmediately: true,
      func: () => document.readyState !== 'loading',
    });
    return probe?.result === true;
  } catch {
    // Between two pages there is no document to ask.
    return false;
  }
}
