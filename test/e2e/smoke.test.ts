import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pressFirefoxButton } from '../../scripts/journey/inside-firefox.mjs';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { said } from './support/said.ts';

const STORY = `<!doctype html><html lang="en"><title>A bench for the ferry pier</title><body><main><article>
  <h1>A bench for the ferry pier</h1>
  ${'<p>The council has agreed, after a short debate on Monday, to put a bench of oak at the end of the ferry pier, where passengers have stood in the rain for as long as anyone can remember.</p>'.repeat(8)}
  </article></main></body></html>`;

const ADDRESS = 'http://pier-post.example/2026/11/a-bench-for-the-ferry-pier';

describe.each(BROWSERS)('the built extension in %s', (kind) => {
  let browser: BrowserUnderTest;

  beforeAll(async () => {
    browser = await startBrowser(kind, (host) =>
      host === 'pier-post.example' ? { type: 'text/html; charset=utf-8', body: STORY } : null,
    );
  });
  afterAll(() => browser?.close());

  test('starts, and greets the reader once', async () => {
    expect(browser.session.origin).toMatch(/^(chrome|moz)-extension:\/\/[\w-]+\/$/);
    await waitFor(
      async () => (await browser.visibleText(browser.session.welcome)) !== '',
      'it greeted the reader',
    );
  });

  test('answers from a page without changing it', async () => {
    const page = await browser.openPage(ADDRESS);
    const detection = await waitFor(async () => {
      const message = { clearstory: 'content', method: 'detection', args: [] };
      const tabs = (await browser.callExtension('tabs.query', { active: true })) as {
        id: number;
        url: string;
      }[];
      const tab = tabs.find(({ url }) => url === ADDRESS);
      const reply = (await browser.callExtension('tabs.sendMessage', tab?.id, message)) as {
        value: { article: boolean } | null;
      };
      return reply.value;
    }, 'the content script has judged the page');
    expect(detection.article).toBe(true);
    expect(await browser.visibleText(page)).toContain('A bench for the ferry pier');
    await page.close();
  });

  test('opens its popup with the title of the story', async () => {
    const page = await browser.openPage(ADDRESS);
    const popup = await browser.pressButton(page);
    await waitFor(
      async () => (await browser.visibleText(popup)).includes('A bench for the ferry pier'),
      'the popup showed the title',
    );
    await browser.closePopup(popup);
    await page.close();
  });

  // In Chromium every test that presses the button presses this one.
  test.runIf(kind === 'firefox')(
    'the button of Firefox’s own toolbar opens the popup, which cleans',
    async () => {
      const page = await browser.openPage(ADDRESS);
      await page.bringToFront();
      const popup = await pressFirefoxButton(browser.session.browser, said('extension_name'));
      expect(popup).toBe(`${browser.session.origin}popup.html`);
      await waitFor(
        async () => (await browser.readerState(page))?.view === 'cleaned',
        'the page was cleaned',
      );
      await page.close();
    },
  );

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
