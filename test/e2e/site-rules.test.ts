import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { htmlOf } from './support/said.ts';
import { HTML, tale } from './support/tale.ts';

const SITE = 'lock-notes.example';
const BOX = 'Sign up for our newsletter';

describe.each(BROWSERS)('rules for sites in %s', (kind) => {
  let browser: BrowserUnderTest;
  let folder: string;
  let options: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'clearstory-rules-'));
    const body = tale({ title: 'The last coin at Overmere' });
    browser = await startBrowser(kind, (host) => (host.endsWith(SITE) ? { type: HTML, body } : null), {
      downloads: folder,
    });
    await browser.callExtension('storage.local.set', { settings: { automatic: false }, settingsVersion: 0 });
    options = await browser.openExtensionPage('options.html');
    await options.waitForSelector('#site-field');
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const sites = async () => {
    const { settings } = (await browser.callExtension('storage.local.get', 'settings')) as {
      settings: { sites?: Record<string, string> };
    };
    return settings.sites ?? {};
  };
  const sitesAre = (wanted: Record<string, string>) =>
    waitFor(
      async () =>
        JSON.stringify(Object.entries(await sites()).sort()) ===
        JSON.stringify(Object.entries(wanted).sort()),
      `the rules were ${JSON.stringify(wanted)}`,
    );

  /** Types into a field of the options, as if it had been typed and left. */
  async function type(id: string, text: string): Promise<void> {
    const field = await options.waitForSelector(`[id="${id}"]`);
    await field?.evaluate((element, typed) => {
      (element as HTMLInputElement).value = typed;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  }
  const press = (selector: string) =>
    options.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

  async function add(pattern: string, rule: 'always' | 'never'): Promise<void> {
    await type('site-field', pattern);
    await press(rule === 'never' ? '#add-never' : 'form.add [type="submit"]');
  }

  async function isCleaned(address: string): Promise<void> {
    const page = await browser.openPage(address);
    await waitFor(
      async () => (await browser.readerState(page))?.view === 'cleaned',
      `${address} was cleaned`,
    );
    expect(await browser.visibleText(page)).not.toContain(BOX);
    await page.close();
  }

  test('Always holds below its path and on subdomains; a nearer Never, and other paths, are left alone', async () => {
    await add(`${SITE}/canals`, 'always');
    await add(`news.${SITE}`, 'never');
    await sitesAre({ [`${SITE}/canals`]: 'always', [`news.${SITE}`]: 'never' });
    const alone = [`http://${SITE}/rivers/overmere`, `http://news.${SITE}/canals/overmere`];
    const pages = await Promise.all(alone.map(async (address) => browser.openPage(address)));
    const before = await Promise.all(pages.map((page) => htmlOf(page)));
    await isCleaned(`http://${SITE}/canals/overmere`);
    // Judged after the two above: by now they would have been cleaned, too.
    await isCleaned(`http://old.${SITE}/canals/1911/overmere`);
    for (const [at, page] of pages.entries()) {
      expect(await browser.readerState(page)).toBeNull();
      expect(await htmlOf(page)).toBe(before[at]);
      await page.close();
    }
  });

  test('a rule is edited where it stands, and what is no site is refused', async () => {
    await type(`pattern-${SITE}/canals`, 'not a site');
    await waitFor(
      () =>
        options.evaluate(
          (id) => document.getElementById(`${id}-error`)?.hidden === false,
          `pattern-${SITE}/canals`,
        ),
      'it was told',
    );
    expect(Object.keys(await sites())).toContain(`${SITE}/canals`);
    await type(`pattern-${SITE}/canals`, `${SITE}/rivers`);
    await sitesAre({ [`${SITE}/rivers`]: 'always', [`news.${SITE}`]: 'never' });
    await isCleaned(`http://${SITE}/rivers/overmere`);
  });

  test('rules go into a file, and come back from one', async () => {
    await press('#rules-export');
    const name = 'clearstory-rules.json';
    const saved = () => readdirSync(folder).includes(name) && readFileSync(join(folder, name), 'utf8').trim();
    const file = JSON.parse((await waitFor(saved, 'the file was there')) || '{}');
    expect(file.sites).toEqual({ [`${SITE}/rivers`]: 'always', [`news.${SITE}`]: 'never' });
    await press(`[id="remove-${SITE}/rivers"]`);
    await sitesAre({ [`news.${SITE}`]: 'never' });
    const path = join(folder, 'brought.json');
    writeFileSync(path, JSON.stringify({ ...file, sites: { ...file.sites, 'quay.example': 'always' } }));
    const field = (await options.waitForSelector('#rules-file', {
      hidden: true,
    })) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(path);
    await sitesAre({ [`${SITE}/rivers`]: 'always', [`news.${SITE}`]: 'never', 'quay.example': 'always' });
  });

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
