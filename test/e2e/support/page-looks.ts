import type { Page } from 'puppeteer-core';

/** Every computed style of every element, one text an element: what a page looks like, to the last property. */
export function styleOfEverything(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].map((element) => {
      const style = getComputedStyle(element);
      const values = [...style].map((name) => `${name}:${style.getPropertyValue(name)}`);
      return `${element.tagName} ${values.join(';')}`;
    }),
  );
}
