import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../../src/core/extract/extract.ts';
import type { Extraction } from '../../../src/core/extract/extraction.ts';

const folder = join(import.meta.dirname, '../../pages');

export interface Expectation {
  readonly url: string;
  readonly gone: {
    readonly careful: readonly string[];
    readonly strict: readonly string[];
    readonly focus?: readonly string[];
  };
  readonly stays: readonly string[];
}

/** Makes the test's own document one of the sample pages; its scripts do not run. */
export function openSample(slug: string): { expected: Expectation; extraction: Extraction } {
  const html = readFileSync(join(folder, slug, 'source.html'), 'utf8');
  const expected = JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8')) as Expectation;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const root of [document.documentElement, document.body])
    for (const name of root.getAttributeNames()) root.removeAttribute(name);
  document.head.replaceChildren(...page.head.children);
  document.body.replaceChildren(...page.body.childNodes);
  for (const { name, value } of page.body.attributes) document.body.setAttribute(name, value);
  document.documentElement.lang = page.documentElement.lang;
  return { expected, extraction: extract(document, expected.url) };
}

/** What a reader would see: all text but that of scripts, styles and elements that are marked. */
export function visibleText(hidden: string): string {
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll(`script, style, ${hidden}`)) element.remove();
  return copy.textContent ?? '';
}
