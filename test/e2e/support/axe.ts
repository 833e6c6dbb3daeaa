import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

interface Look {
  readonly width: number;
  readonly theme: 'light' | 'sepia' | 'dark' | 'black';
  readonly dir?: 'rtl';
}

/** Browsers give the popup the width that it asks for. */
const POPUP_WIDTH = 380;

/** Each theme on a wide or a narrow screen (1280 at 400 %), and once from right to left. */
export const LOOKS: readonly Look[] = [
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark' },
  { width: 320, theme: 'sepia' },
  { width: 320, theme: 'black' },
  { width: 1280, theme: 'light', dir: 'rtl' },
];

async function findings(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(
    (): Promise<AxeResults> =>
      // At least 24 by 24 CSS pixels or as much room around it (WCAG 2.2, 2.5.8), which axe does not ask by itself.
      Reflect.get(window, 'axe').run({ rules: { 'target-size': { enabled: true } } }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** How far the page can be pushed sideways, which no screen of ours should allow. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** A colour on its way to another one has the contrast of neither. */
function stillStanding(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { transition: none !important; animation: none !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Runs in the page: draws it in a theme and a direction. */
function drawIn(theme: string | null, dir: string): void {
  const root = document.documentElement;
  for (const drawn of [root, ...document.querySelectorAll('.reading[data-theme]')]) {
    if (theme === null) drawn.removeAttribute('data-theme');
    else drawn.setAttribute('data-theme', theme);
  }
  root.dir = dir;
}

/**
 * What axe-core finds wrong with an extension page as it stands, in every look; empty where all is well.
 *
 * https://github.com/dequelabs/axe-core
 */
export async function faultsOf(page: Page, looks: readonly Look[] = LOOKS): Promise<string[]> {
  const own = await page.evaluate(() => ({
    theme: document.documentElement.getAttribute('data-theme'),
    dir: document.documentElement.dir,
  }));
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
    await page.evaluate(stillStanding);
  }
  const least = (await page.evaluate(() => location.pathname)) === '/popup.html' ? POPUP_WIDTH : 0;
  const faults: string[] = [];
  for (const look of looks) {
    await page.setViewport({ width: Math.max(least, look.width), height: 844 });
    await page.evaluate(drawIn, look.theme, look.dir ?? own.dir);
    const found = await findings(page);
    if ((await overflow(page)) > 0) found.push('the page scrolls sideways');
    faults.push(...found.map((fault) => `${Object.values(look).join(' ')}: ${fault}`));
  }
  await page.evaluate(drawIn, own.theme, own.dir);
  return faults;
}
