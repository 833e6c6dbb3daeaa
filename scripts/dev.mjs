// @ts-check
/** `npm run dev`: builds, opens a browser on the sample pages, and reloads the extension whenever its source changes. */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build, ROOT } from './build.mjs';
import { FRONT_PAGE_HOST } from './front-page.mjs';
import { ensureBrowser } from './install-browser.mjs';
import { startSession } from './journey/session.mjs';
import { startSampleSite } from './sample-site.mjs';

/** An editor saves several files at once; they are one change. */
const QUIET_MS = 150;

const kind = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const extensionDir = join(ROOT, 'dist', kind);

await build(kind, { dev: true });
const site = await startSampleSite();
const session = await startSession({
  kind,
  program: ensureBrowser(kind, console.log),
  extensionDir,
  headless: process.argv.includes('--headless'),
  sitePort: site.port,
  served: 'example-hosts',
});
const { browser } = session;
const [first] = await browser.pages();
await first?.goto(`http://${FRONT_PAGE_HOST}/`);

/** The same folder installed again takes the place of what was there. */
async function rebuild() {
  try {
    await build(kind, { dev: true });
    await browser.installExtension(extensionDir);
    console.log(`${new Date().toLocaleTimeString()} built and reloaded`);
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
  }
}

/** @type {NodeJS.Timeout | undefined} */
let soon;
let building = Promise.resolve();
const changed = () => {
  clearTimeout(soon);
  soon = setTimeout(() => {
    building = building.then(rebuild);
  }, QUIET_MS);
};
const watchers = ['src', 'icons', 'manifest.json'].map((path) =>
  watch(join(ROOT, path), { recursive: true }, changed),
);
console.log('Watching src, icons and manifest.json. Close the browser to stop.');

await new Promise((resolve) => browser.once('disconnected', resolve));
for (const watcher of watchers) watcher.close();
clearTimeout(soon);
await site.stop();
