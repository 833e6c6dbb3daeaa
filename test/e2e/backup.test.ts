import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { story } from '../unit/support/stories.ts';
import {
  BROWSERS,
  type BrowserUnderTest,
  packageFor,
  startBrowser,
  waitFor,
} from './support/browser-under-test.ts';

/**
 * Backups while no page of ours is open. No program can answer the browser's question for the downloads, so here the
 * package is given that permission from the start; all else is as built.
 */
function withDownloads(kind: 'chromium' | 'firefox', folder: string): string {
  const extensionDir = join(folder, kind);
  cpSync(packageFor(kind), extensionDir, { recursive: true });
  const file = join(extensionDir, 'manifest.json');
  const { optional_permissions, permissions, ...manifest } = JSON.parse(readFileSync(file, 'utf8'));
  expect(optional_permissions).toEqual(['downloads']);
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: [...permissions, 'downloads'] }));
  return extensionDir;
}

for (const kind of BROWSERS) {
  describe(`backups in ${kind}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'clearstory-backup-'));
    const downloads = join(folder, 'downloads');
    let browser: BrowserUnderTest;

    beforeAll(async () => {
      browser = await startBrowser(kind, () => null, {
        downloads,
        extensionDir: withDownloads(kind, folder),
      });
    });

    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test('are made by the background, whole, when they are due', async () => {
      await browser.session.welcome.evaluate(
        (article) => {
          // biome-ignore lint/suspicious/noExplicitAny: the extension API of either browser, inside its page
          const { browser: standard, chrome } = globalThis as any;
          const port = (standard ?? chrome).runtime.connect({ name: 'save' });
          const request = {
            article,
            points: [],
            excerpt: null,
            pictures: false,
            incognito: false,
            favicon: null,
          };
          const done = new Promise((resolve) => {
            port.onMessage.addListener((event: { kind: string }) => event.kind === 'saved' && resolve(null));
          });
          port.postMessage({ kind: 'save', request });
          return done;
        },
        story({ title: 'The ferry' }),
      );
      await browser.callExtension('storage.local.set', { settings: { backup: 'daily' } });
      await browser.callExtension('alarms.create', 'backup', { when: Date.now() });
      const noted = async () => {
        const stored = (await browser.callExtension('storage.local.get', 'backups')) as {
          backups?: { download: number; stories: number }[];
        };
        return stored.backups?.[0] ?? null;
      };
      const backup = await waitFor(noted, 'a backup was noted', 40_000);
      expect(backup.stories).toBe(1);
      // A browser that is driven by a program puts downloads where that says; it knows where that was.
      const found = await browser.callExtension('downloads.search', { id: backup.download });
      const [file] = found as { filename: string }[];
      const content = JSON.parse(readFileSync(file?.filename ?? '', 'utf8'));
      expect(content.articles[0].head.title).toBe('The ferry');
      expect((await browser.complaints()).map(({ what }) => what)).toEqual([]);
    });

    // Firefox lets no page choose a folder.
    test.runIf(kind === 'chromium')('go to a folder that the reader chose', async () => {
      const page = await browser.openExtensionPage('library.html');
      await page.waitForSelector('#storage');
      await page.evaluate(() => {
        // The window in which a folder is chosen is the browser's own; here it chooses one in the private file system.
        Object.assign(globalThis, {
          showDirectoryPicker: async () =>
            (await navigator.storage.getDirectory()).getDirectoryHandle('Papers', { create: true }),
        });
        document.querySelector<HTMLElement>('#storage')?.click();
        const buttons = [...document.querySelectorAll<HTMLElement>('dialog[open] .backup p button')];
        buttons[0]?.click();
      });
      const stories = () =>
        page.evaluate(async () => {
          const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Papers');
          const files: string[] = [];
          for await (const handle of folder.values())
            files.push(await (await (handle as FileSystemFileHandle).getFile()).text());
          return files.map((text) => JSON.parse(text).articles.length);
        });
      await waitFor(async () => (await stories())[0] === 1, 'the backup stood in the folder');
    });
  });
}
