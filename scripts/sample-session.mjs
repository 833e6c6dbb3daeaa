// @ts-check
/** The built extension in Chromium, among the sample pages: what takes pictures of it needs nothing else. */
import { join } from 'node:path';
import { build, ROOT } from './build.mjs';
import { ensureBrowser } from './install-browser.mjs';
import { startSession } from './journey/session.mjs';
import { startSiteServer } from './journey/site-server.mjs';
import { sampleSites } from './sample-pages.mjs';
import { storySites } from './sample-stories.mjs';

/**
 * Builds the package, starts both, and ends them when the work is done.
 *
 * @param {(session: import('./journey/session.mjs').Session) => Promise<void>} work
 * @param {import('./journey/site-server.mjs').Sites} [moreSites] asked before the sample pages
 */
export async function withSamples(work, moreSites = () => null) {
  await build('chromium');
  const server = await startSiteServer(
    async (host, path) => storySites(host, path) ?? (await moreSites(host, path)) ?? sampleSites(host, path),
  );
  const session = await startSession({
    kind: 'chromium',
    program: ensureBrowser('chromium'),
    extensionDir: join(ROOT, 'dist', 'chromium'),
    headless: true,
    sitePort: server.port,
    served: 'every-host',
  });
  try {
    await work(session);
  } finally {
    await session.close();
    await server.stop();
  }
}
