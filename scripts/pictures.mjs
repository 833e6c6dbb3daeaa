// @ts-check
/** `npm run pictures`: takes the pictures of the README and of the stores anew, from the built extension in Chromium. */
import { join } from 'node:path';
import { build, ROOT } from './build.mjs';
import { docsPictures } from './docs-pictures.mjs';
import { ensureBrowser } from './install-browser.mjs';
import { startSession } from './journey/session.mjs';
import { startSiteServer } from './journey/site-server.mjs';
import { sampleSites } from './sample-pages.mjs';
import { storySites } from './sample-stories.mjs';

await build('chromium');
const server = await startSiteServer(async (host, path) => storySites(host, path) ?? sampleSites(host, path));
const session = await startSession({
  kind: 'chromium',
  program: ensureBrowser('chromium'),
  extensionDir: join(ROOT, 'dist', 'chromium'),
  headless: true,
  sitePort: server.port,
  served: 'every-host',
});
try {
  await docsPictures(session, join(ROOT, 'docs'));
} finally {
  await session.close();
  await server.stop();
}
