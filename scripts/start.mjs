// @ts-check
/** `npm start`: the extension in a browser, on pages of our own; without a display, the whole journey by itself. */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build, ROOT } from './build.mjs';
import { FRONT_PAGE_HOST } from './front-page.mjs';
import { ensureBrowser } from './install-browser.mjs';
import { startSession } from './journey/session.mjs';
import { walkThrough } from './journey/walk.mjs';
import { samplePages } from './sample-pages.mjs';
import { startSampleSite } from './sample-site.mjs';

const OUTPUT = join(ROOT, 'demo-output');
const SHOWPIECE = 'harbour-ledger';

function wishes() {
  const { values } = parseArgs({
    options: {
      firefox: { type: 'boolean', default: false },
      headless: { type: 'boolean', default: false },
      url: { type: 'string' },
    },
  });
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
  return { ...values, headless: values.headless || !hasDisplay };
}

/** @param {{number: number, of: number, name: string, outcome: string, milliseconds: number}} step */
function printStep({ number, of, name, outcome, milliseconds }) {
  const bar = '#'.repeat(number) + '-'.repeat(of - number);
  console.log(`[${bar}] ${number}/${of} ${name}: ${outcome} (${milliseconds} ms)`);
}

/** @param {import('./journey/session.mjs').Session} session @param {string} url */
async function show(session, url) {
  const [first] = await session.browser.pages();
  await first?.goto(url);
  await first?.bringToFront();
  console.log('Press the Clearstory button in the toolbar. Close the browser when you have seen enough.');
  await new Promise((resolve) => session.browser.once('disconnected', resolve));
}

async function main() {
  const { firefox, headless, url } = wishes();
  const kind = firefox ? 'firefox' : 'chromium';
  console.log('Building the extension.');
  await build(kind);
  const program = ensureBrowser(kind, console.log);
  const site = await startSampleSite();
  const extensionDir = join(ROOT, 'dist', kind);
  console.log(`Opening ${program}.`);
  const session = await startSession({
    kind,
    program,
    extensionDir,
    headless,
    sitePort: site.port,
    served: 'example-hosts',
  });
  try {
    if (!headless) {
      await show(session, url ?? `http://${FRONT_PAGE_HOST}/`);
      return;
    }
    const showpiece = samplePages().find(({ slug }) => slug === SHOWPIECE)?.address.href;
    const start = { session, url: url ?? showpiece ?? '', output: OUTPUT, stopSites: site.stop };
    await walkThrough(start, printStep);
    console.log(`Done. The pictures and the saved article are in ${relative(process.cwd(), OUTPUT) || '.'}.`);
  } finally {
    await session.close();
    await site.stop();
  }
}

try {
  await main();
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
}
