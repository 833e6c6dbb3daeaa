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
    const isOutside = (rect: DOMRect, box: DOMRect) =>
      rect.left < box.left - SLACK ||
      rect.right > box.right + SLACK ||
      rect.top < box.top - SLACK ||
      rect.bottom > box.bottom + SLACK;
    const isShortened = (box: Element) =>
      box.closest('[title]') !== null || box.querySelector('[title]') !== null;
    /** Whether a text reaches beyond the boxes that clip it. */
    const isCut = (element: Element, rect: DOMRect): boolean => {
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        if (scrolls(overflowX) || scrolls(overflowY)) return false;
        const clips = overflowX !== 'visible' || overflowY !== 'visible';
        if (clips && isOutside(rect, box.getBoundingClientRect())) return !isShortened(box);
      }
      return rect.left < -SLACK || rect.right > innerWidth + SLACK;
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
