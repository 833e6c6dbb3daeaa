// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutInnerHtml } from '../../../scripts/parse-markup.mjs';

it('leaves no assignment to innerHTML in the libraries that are bundled', () => {
  for (const library of ['@mozilla/readability/Readability.js', 'dompurify/dist/purify.es.mjs']) {
    const code = readFileSync(`node_modules/${library}`, 'utf8');
    expect(code).toMatch(/\.innerHTML = /);
    expect(withoutInnerHtml(code)).not.toMatch(/\.innerHTML\s*=[^=]/);
  }
});

it('gives the same nodes', () => {
  const element = document.createElement('div');
  const code = withoutInnerHtml('element.innerHTML = markup;');
  new Function('element', 'markup', code)(element, '<p>One &amp; <b>two</b></p>three');
  expect([...element.childNodes].map((node) => node.textContent)).toEqual(['One & two', 'three']);
  expect(element.querySelector('p > b')).not.toBeNull();
});
