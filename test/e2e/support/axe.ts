import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

const WIDTHS = [1280, 390];

interface Look {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly dir?: 'rtl';
}

/** Both colour schemes on a wide and a narrow screen, and once from right to left. */
const LOOKS: readonly Look[] = [
  ...WIDTHS.flatMap((width) => [{ width, scheme: 'light' } as const, { width, scheme: 'dark' } as const]),
  { width: 1280, scheme: 'light', dir: 'rtl' },
];

async function findings(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate((): Promise<AxeResults> => Reflect.get(window, 'axe').run());
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** How far the page can be pushed sideways, which no screen of ours should allow. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * What axe-core finds wrong with an extension page as it stands, in every look; empty where all is well.
 *
 * https://github.com/dequelabs/axe-core
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const dir = await page.evaluate(() => document.documentElement.dir);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const look of LOOKS) {
    await page.setViewport({ width: look.width, height: 844 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: look.scheme },
      // A colour on its way to another one has the contrast of neither.
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.evaluate((wanted) => {
      document.documentElement.dir = wanted;
    }, look.dir ?? dir);
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    const found = await findings(page);
    if ((await overflow(page)) > 0) found.push('the page scrolls sideways');
    faults.push(...found.map((fault) => `${Object.values(look).join(' ')}: ${fault}`));
  }
  await page.evaluate((own) => {
    document.documentElement.dir = own;
  }, dir);
  return faults;
}
