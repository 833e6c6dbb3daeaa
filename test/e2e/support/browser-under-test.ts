import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../scripts/find-browser.mjs';
import { ensureBrowser } from '../../../scripts/install-browser.mjs';
import * as journey from '../../../scripts/journey/session.mjs';
import { type Sites, startSiteServer } from '../../../scripts/journey/site-server.mjs';
import { sampleSites } from '../../../scripts/sample-pages.mjs';
import type { PageState } from '../../../src/platform/api.ts';
import { seedSite } from './seed-page.ts';

export { waitFor } from '../../../scripts/journey/wait-for.mjs';

export const BROWSERS = ['chromium', 'firefox'] as const satisfies readonly BrowserKind[];

/** A real browser with the built package in a fresh profile, where every host name leads to the test's own server. */
export interface BrowserUnderTest {
  readonly kind: BrowserKind;
  /** For what the functions below do not do. */
  readonly session: journey.Session;
  /** Opens `http://…` in a new tab and waits for its load event. */
  openPage(url: string): Promise<Page>;
  /** Opens `http://…` in a new tab and does not wait. */
  beginPage(url: string): Promise<{ page: Page; loaded: Promise<unknown> }>;
  /** Presses the toolbar button: the popup, in Firefox its page in a tab. */
  pressButton(page: Page): Promise<Page>;
  closePopup(popup: Page): Promise<void>;
  /** Opens a page of the extension, such as `library.html`, in a new tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Null where the reader was not injected. */
  readerState(page: Page): Promise<PageState | null>;
  /** Calls a function of `ReaderApi` in a page that has the reader. */
  askReader(page: Page, method: string, ...args: unknown[]): Promise<unknown>;
  /** Calls a function of the extension API, such as `storage.local.get`. */
  callExtension(path: string, ...args: unknown[]): Promise<unknown>;
  /** `innerText` of the body: closed shadow roots are not in it. */
  visibleText(page: Page): Promise<string>;
  /** Errors on the consoles of pages, popup and background so far, with where they were said. */
  complaints(): Promise<readonly { where: string; what: string }[]>;
  /** Takes all sites off the network. */
  stopSites(): Promise<void>;
  close(): Promise<void>;
}

/** Sites in the order in which they are asked. */
function anyOf(sites: readonly Sites[]): Sites {
  return async (host, path) => {
    for (const site of sites) {
      const answer = await site(host, path);
      if (answer) return answer;
    }
    return null;
  };
}

/** The folder of the built package. */
export function packageFor(kind: BrowserKind): string {
  const folder = fileURLToPath(new URL(`../../../dist/${kind}`, import.meta.url));
  if (!existsSync(`${folder}/manifest.json`)) throw new Error(`${folder} is not built: npm run build`);
  return folder;
}

/**
 * @param sites asked before the sample pages of `test/pages` and the seed page, which are always there
 * @param options a folder for the profile, with the extension's origin where it has been greeted in it before; a folder
 *   for downloads; a package that is not quite the built one; preferences of Firefox
 */
export async function startBrowser(
  kind: BrowserKind,
  sites: Sites = () => null,
  {
    origin,
    extensionDir = packageFor(kind),
    ...folders
  }: {
    profile?: string;
    downloads?: string;
    origin?: string;
    extensionDir?: string;
    preferences?: Record<string, string | number | boolean>;
  } = {},
): Promise<BrowserUnderTest> {
  const server = await startSiteServer(anyOf([sites, sampleSites, seedSite]));
  const session = await journey
    .startSession(
      {
        kind,
        program: ensureBrowser(kind),
        extensionDir,
        headless: true,
        sitePort: server.port,
        served: 'every-host',
        ...folders,
      },
      origin,
    )
    .catch(async (thrown: unknown) => {
      await server.stop();
      throw thrown;
    });
  return {
    kind,
    session,
    openPage: (url) => journey.openPage(session, url),
    beginPage: (url) => journey.beginPage(session, url),
    pressButton: (page) => journey.pressButton(session, page),
    closePopup: journey.closePopup,
    openExtensionPage: (path) => journey.openExtensionPage(session, path),
    readerState: (page) => journey.readerState(session, page),
    askReader: (page, method, ...args) => journey.askReader(session, page, method, ...args),
    callExtension: (path, ...args) => journey.callExtension(session, path, ...args),
    visibleText: journey.visibleText,
    complaints: session.complaints,
    stopSites: server.stop,
    async close() {
      await session.close();
      await server.stop();
    },
  };
}
