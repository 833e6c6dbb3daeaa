import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';

type Stored = Record<string, unknown>;

describe.each(BROWSERS)('the options in %s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser(kind);
    await browser.callExtension('storage.local.set', {
      settings: { automatic: false, theme: 'sepia', sites: { 'a.example': 'always' } },
      settingsVersion: 0,
    });
    page = await browser.openExtensionPage('options.html');
    await waitFor(() => page.evaluate(() => document.querySelector('#sync') !== null), 'it was there');
  });
  afterAll(() => browser?.close());

  const press = (selector: string) =>
    page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
  const stored = async (area: 'local' | 'sync') =>
    (await browser.callExtension(`storage.${area}.get`, null)) as Stored;
  const inAccount = async () => JSON.stringify(await stored('sync'));
  const settings = async () => ((await stored('local'))['settings'] ?? {}) as Stored;

  test('searching leaves what is meant', async () => {
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#search');
      if (field) field.value = 'account';
      field?.dispatchEvent(new Event('input'));
    });
    const shown = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main section')]
          .filter((section) => section.getClientRects().length > 0)
          .map(({ id }) => id),
      );
    expect(await shown()).toContain('settings');
    expect(await shown()).not.toContain('reading');
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#search');
      if (field) field.value = '';
      field?.dispatchEvent(new Event('input'));
    });
    expect(await shown()).toContain('reading');
  });

  test('settings go into the browser’s account once that is turned on, and follow from there', async () => {
    expect(await inAccount()).toBe('{}');
    await press('#sync');
    await waitFor(async () => (await inAccount()).includes('sepia'), 'the account had the settings');
    expect(await inAccount()).toContain('a.example');
    await browser.callExtension('storage.local.set', {
      settings: { automatic: false, theme: 'black' },
      settingsVersion: 0,
    });
    await waitFor(async () => (await inAccount()).includes('black'), 'the account followed');
    // As another browser with the same account would.
    const text = JSON.stringify({ automatic: false, theme: 'dark' });
    await browser.callExtension('storage.sync.set', {
      'settings-0': text,
      settings: { pieces: 1, at: new Date().toISOString() },
    });
    await waitFor(async () => (await settings())['theme'] === 'dark', 'the settings followed');
    await press('#sync');
  });

  test('all options are reset, and come back', async () => {
    await press('#reset');
    await waitFor(async () => (await settings())['theme'] === undefined, 'they were reset');
    await press('#reset-undo');
    await waitFor(async () => (await settings())['theme'] === 'dark', 'they came back');
  });

  test('a language of phrases is chosen, and own CSS kept with a word on what is left out', async () => {
    await press('#phrases-de');
    await waitFor(
      async () => JSON.stringify((await settings())['phraseLanguages']) === '["de"]',
      'the language was kept',
    );
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#own-css');
      if (field) field.value = 'p { color: red; background: url(https://else.example/a) }';
      field?.dispatchEvent(new Event('change'));
    });
    await waitFor(async () => String((await settings())['ownCss']).includes('red'), 'the CSS was kept');
    await waitFor(
      () => page.evaluate(() => /left out/.test(document.querySelector('#own-css-left')?.textContent ?? '')),
      'it was said',
    );
  });

  test('nothing complained', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
