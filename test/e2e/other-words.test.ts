import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tabIdOf } from '../../scripts/journey/session.mjs';
import { SAMPLE_STORIES, storySites } from '../../scripts/sample-stories.mjs';
import { faultsOf } from './support/axe.ts';
import { type BrowserUnderTest, startBrowser } from './support/browser-under-test.ts';
import { pressIn } from './support/popup.ts';

/** A browser's model that has to be fetched and answers when it is told to. Runs in the popup, before its script. */
function fakeModel(): void {
  const scope = globalThis as unknown as { Summarizer: unknown; arrive?: () => void };
  scope.Summarizer = {
    availability: async () => 'downloadable',
    create({ monitor, signal }: { monitor(target: EventTarget): void; signal: AbortSignal }) {
      const target = new EventTarget();
      monitor(target);
      target.dispatchEvent(new ProgressEvent('downloadprogress', { loaded: 0.4, total: 1 }));
      const session = {
        inputQuota: 9_000,
        measureInputUsage: async (text: string) => text.length / 4,
        summarize: async () => '* The boat may not come back.\n* The council saves money.',
        destroy: () => undefined,
      };
      return new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        scope.arrive = () => resolve(session);
      });
    },
  };
}

// Chromium alone: Firefox has no such model.
describe('the story in other words', () => {
  let browser: BrowserUnderTest;
  let popup: Page;

  beforeAll(async () => {
    browser = await startBrowser('chromium', storySites);
    await browser.callExtension('storage.local.set', {
      settings: { automatic: false, inOtherWords: true },
      settingsVersion: 0,
    });
    const page = await browser.openPage(SAMPLE_STORIES.english.address.href);
    popup = await browser.openExtensionPage(`popup.html?tab=${tabIdOf(page)}`);
    await popup.evaluateOnNewDocument(fakeModel);
    await popup.reload();
  });
  afterAll(() => browser?.close());

  const points = () => popup.$eval('#points', (part) => (part as HTMLElement).innerText);

  test('offered, fetched, stopped, fetched again, told and marked; the points stay', async () => {
    await popup.waitForSelector('#retell');
    expect(await points()).toContain('fetches its model first');
    const before = (await popup.$$('.point')).length;
    expect(before).toBeGreaterThan(0);

    await pressIn(popup, 'retell');
    await popup.waitForSelector('#retell-stop');
    expect(await points()).toContain('40%');
    expect(await faultsOf(popup)).toEqual([]);
    await pressIn(popup, 'retell-stop');

    await popup.waitForSelector('#retell');
    await pressIn(popup, 'retell');
    await popup.waitForSelector('#retell-stop');
    await popup.evaluate(() => (globalThis as unknown as { arrive(): void }).arrive());
    await popup.waitForSelector('.other-words li');
    expect(await points()).toContain('Written by your browser’s model');
    expect(await popup.$$('.point')).toHaveLength(before);
    expect(await faultsOf(popup)).toEqual([]);
  });
});
