import type { Page } from 'puppeteer-core';

/** What has the focus. */
export interface Focused {
  /** The accessible name in short, or the first words of its text. */
  readonly name: string;
  readonly id: string;
  /** Its place among all elements of the page; -1 for the page itself. */
  readonly index: number;
  /** Whether an outline shows it: its own, or that of the label or row which stands for it. */
  readonly shown: boolean;
}

export function focusOf(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const focused = document.activeElement ?? document.body;
    const stand = focused.closest('label, .entry') ?? focused;
    const outlined = (element: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    };
    const label = focused.getAttribute('aria-label') ?? stand.textContent ?? '';
    return {
      name: label.replace(/\s+/g, ' ').trim().slice(0, 60),
      id: focused.id,
      index: focused === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(focused),
      shown: [stand, ...stand.querySelectorAll('*')].some(outlined),
    };
  });
}

/** Goes through a page by Tab, from its beginning to where the focus leaves it or comes round. */
export async function tabThrough(page: Page): Promise<Focused[]> {
  await page.bringToFront();
  await page.evaluate(() => {
    // Tab goes on from where the focus was last, so that has to be the beginning.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const stops: Focused[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focusOf(page);
    if (stop.index === -1 || stops.some(({ index }) => index === stop.index)) return stops;
    stops.push(stop);
  }
}

/** The names of controls in view that Tab should reach: of a group of radio buttons, the chosen one. */
export function controlsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
      .filter((control) => control.checkVisibility() && !control.matches(':disabled'))
      .filter((control) => !control.matches('[type=radio]:not(:checked)'))
      .map((control) =>
        (
          control.getAttribute('aria-label') ??
          (control.closest('label, .entry') ?? control).textContent ??
          ''
        )
          .replace(/\s+/g, ' ')
          .trim()
          .slice(0, 60),
      ),
  );
}
