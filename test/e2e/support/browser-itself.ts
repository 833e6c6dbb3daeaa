import type { Page, Target } from 'puppeteer-core';
import {
  allowInPrivateFirefox,
  setFirefoxExtension,
  stopFirefoxBackground,
} from '../../../scripts/journey/firefox-extensions.mjs';
import { returnToWelcome } from '../../../scripts/journey/session.mjs';
import { type BrowserUnderTest, waitFor } from './browser-under-test.ts';
import { said } from './said.ts';

/** What a reader does in the browser's own list of extensions, and what the browser does with them by itself. */

const NAME = said('extension_name');

/** Runs a function in Chromium's list of extensions, whose page has the browser's own interfaces. */
async function inChromiumsList(
  browser: BrowserUnderTest,
  work: (id: string, on: boolean) => Promise<unknown>,
  on = true,
): Promise<void> {
  const page = await browser.session.browser.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(work, new URL(browser.session.origin).host, on);
  await page.close();
}

/** Puppeteer does not hear of Firefox closing a page of an extension that goes. */
export const isGone = (page: Page) =>
  page
    .evaluate(() => false)
    .then(
      (gone) => gone,
      () => true,
    );

/** Switches the extension off, or on again; its pages close when it goes. */
export async function setEnabled(browser: BrowserUnderTest, on: boolean): Promise<void> {
  if (browser.kind === 'firefox') await setFirefoxExtension(browser.session.browser, NAME, on);
  else
    await inChromiumsList(
      browser,
      (id, isOn) => Reflect.get(globalThis, 'chrome').management.setEnabled(id, isOn),
      on,
    );
  if (on) await returnToWelcome(browser.session);
  else await waitFor(() => isGone(browser.session.welcome), 'its pages were closed');
}

/** Lets the extension into private windows; each browser loads it anew for that. */
export async function allowPrivateWindows(browser: BrowserUnderTest): Promise<void> {
  const { welcome } = browser.session;
  if (browser.kind === 'firefox') await allowInPrivateFirefox(browser.session.browser, NAME);
  else
    await inChromiumsList(browser, async (extensionId) => {
      const { developerPrivate } = Reflect.get(globalThis, 'chrome');
      // Without it, an extension from a folder stays switched off once it is loaded anew.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    });
  await waitFor(() => isGone(welcome), 'it was loaded anew');
  await returnToWelcome(browser.session);
}

/** Ends the background, as browsers do after a while without work. */
export async function stopBackground(browser: BrowserUnderTest): Promise<void> {
  if (browser.kind === 'firefox') return stopFirefoxBackground(browser.session.browser, NAME);
  const { browser: chromium } = browser.session;
  const isWorker = (target: Target) => target.type() === 'service_worker';
  // Looked for once: where it is gone at the next look, there is none left to be stopped.
  const [target] = chromium.targets().filter(isWorker);
  await waitFor(async () => {
    if (!target || !chromium.targets().includes(target)) return true;
    try {
      await (await target.worker())?.close();
    } catch {
      // Its session ended with it; where somebody spoke to it, it has begun anew under the same name by now.
      return true;
    }
    return !chromium.targets().includes(target);
  }, 'the worker was stopped');
}
