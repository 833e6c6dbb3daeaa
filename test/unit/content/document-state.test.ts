// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { isHtml, whenActivated } from '../../../src/content/document-state.ts';

describe('isHtml', () => {
  it('is true of HTML and XHTML only', () => {
    const xhtml = '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>';
    expect(isHtml(document)).toBe(true);
    expect(isHtml(new DOMParser().parseFromString(xhtml, 'application/xhtml+xml'))).toBe(true);
    expect(isHtml(new DOMParser().parseFromString('<rss/>', 'text/xml'))).toBe(false);
    for (const contentType of ['text/plain', 'application/json', 'image/png', 'application/pdf']) {
      expect(isHtml({ contentType } as Document)).toBe(false);
    }
  });
});

describe('whenActivated', () => {
  it('runs at once on a page that is open', () => {
    const run = vi.fn();
    whenActivated(document, new AbortController().signal, run);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('waits for the reader on a page that is loaded ahead of time', () => {
    const ahead = document.implementation.createHTMLDocument();
    Object.assign(ahead, { prerendering: true });
    const run = vi.fn();
    whenActivated(ahead, new AbortController().signal, run);
    expect(run).not.toHaveBeenCalled();
    ahead.dispatchEvent(new Event('prerenderingchange'));
    expect(run).toHaveBeenCalledTimes(1);
  });
});
