import type { Page } from 'puppeteer-core';

/**
 * The texts that are not to be seen in full as a page of ours stands: clipped by a box that does not scroll, or out of
 * the window to a side. A text that is shortened on purpose has all of it in a `title`.
 */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SLACK = 2;
    const isHiddenOnPurpose = (element: Element) =>
      element.closest('.visually-hidden, [hidden], [aria-hidden="true"] svg, option, legend') !== null ||
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const scrolls = (value: string) => value === 'auto' || value === 'scroll';
    /** How far a text reaches beyond the boxes that clip it. */
    const isCut = (element: Element, { left, right, top, bottom }: DOMRect): boolean => {
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        if (scrolls(overflowX) || scrolls(overflowY)) return false;
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const own = box.getBoundingClientRect();
        const beside = left < own.left - SLACK || right > own.right + SLACK;
        const beyond = top < own.top - SLACK || bottom > own.bottom + SLACK;
        if (beside || beyond) return box.closest('[title]') === null && !box.querySelector('[title]');
      }
      return left < -SLACK || right > innerWidth + SLACK;
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const element = text.parentElement;
      if (!element || !text.textContent?.trim() || isHiddenOnPurpose(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      if (rects.some((rect) => isCut(element, rect)))
        found.push(`${element.localName}.${element.className}: ${text.textContent.trim().slice(0, 60)}`);
    }
    return found;
  });
}
