import type { Page } from 'puppeteer-core';
import { tabIdOf } from '../../../scripts/journey/session.mjs';
import messages from '../../../src/_locales/en/messages.json' with { type: 'json' };
import type { WordKey } from '../../../src/data/words.ts';
import type { BrowserUnderTest } from './browser-under-test.ts';

/** A text of the interface, as both browsers show it: they run in English. */
export function said(key: WordKey, ...values: readonly string[]): string {
  return values.reduce((text, value, index) => text.replace(`$${index + 1}`, value), messages[key].message);
}

/** What the toolbar button says of a page. */
export async function toolbarTitle(browser: BrowserUnderTest, page: Page): Promise<string> {
  return String(await browser.callExtension('action.getTitle', { tabId: tabIdOf(page) }));
}

/** The whole page, to the last attribute. */
export function htmlOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}
