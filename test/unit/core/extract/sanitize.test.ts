// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sanitize, serialize, written } from '../../../../src/core/extract/sanitize.ts';

const clean = (html: string) => serialize(sanitize(html));

/** What must never be found in a sanitised fragment, whatever went in. */
function offences(fragment: DocumentFragment): string[] {
  const found: string[] = [];
  for (const element of fragment.querySelectorAll('*')) {
    if (
      /^(?:script|style|iframe|object|embed|form|input|button|svg|template|link|meta|base)$/i.test(
        element.localName,
      )
    ) {
      found.push(`<${element.localName}>`);
    }
    for (const { name, value } of element.attributes) {
      if (/^on|^style$|^(?:srcset|poster|background|action|formaction|ping|srcdoc)$/i.test(name))
        found.push(name);
      if (/^(?:href|src|cite|xlink:href)$/i.test(name) && !isSafeAddress(name, value))
        found.push(`${name}=${value}`);
      if (name === 'id' && !value.startsWith('story-')) found.push(`id=${value}`);
    }
  }
  return found;
}

function isSafeAddress(name: string, value: string): boolean {
  if (name === 'href') return /^(?:https?:\/\/|mailto:|#story-)/i.test(value);
  return /^https?:\/\//i.test(value) || (name === 'src' && /^data:image\/(?!svg)[a-z]+;base64,/i.test(value));
}

const data = join(process.env['CLEARSTORY_DATA'] ?? '../shared', 'xss', 'vectors.jsonl.gz');

interface Vector {
  readonly id: string;
  readonly html: string;
}

function vectors(): Vector[] {
  if (!existsSync(data)) return [];
  const lines = gunzipSync(readFileSync(data)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Vector);
}

test.skipIf(!existsSync(data))(
  'every vector of the shared collection (skipped where it is missing) comes out harmless',
  () => {
    const bad: string[] = [];
    for (const { id, html } of vectors()) {
      const fragment = sanitize(html);
      const again = sanitize(serialize(fragment));
      bad.push(...[...offences(fragment), ...offences(again)].map((offence) => `${id}: ${offence}`));
    }
    expect(bad).toEqual([]);
  },
  300_000,
);

describe('what a story may hold', () => {
  test('text, structure, language and direction stay', () => {
    const html =
      '<h2 dir="rtl" lang="ar">عنوان</h2><p>One <em>two</em> <a href="https://a.example/x">three</a></p>' +
      '<table><tbody><tr><th scope="row">a</th><td colspan="2">b</td></tr></tbody></table>' +
      '<ol start="3" reversed="" type="a"><li value="4">x</li></ol>' +
      '<pre><code class="language-ts">let a</code></pre><math><mi>x</mi></math>';
    expect(clean(html)).toBe(html);
  });

  test('pictures keep raster data, and lose any other', () => {
    expect(clean('<img src="data:image/png;base64,AAAA" alt="a">')).toBe(
      '<img src="data:image/png;base64,AAAA" alt="a">',
    );
    expect(clean('<img src="data:image/svg+xml;base64,AAAA" alt="a">')).toBe('<img alt="a">');
    expect(clean('<img src="javascript:alert(1)" alt="a">')).toBe('<img alt="a">');
  });

  test('links keep web, mail and footnote addresses', () => {
    expect(clean('<a href="mailto:a@b.example">m</a>')).toBe('<a href="mailto:a@b.example">m</a>');
    expect(clean('<a href="data:text/html,x">m</a>')).toBe('<a>m</a>');
    expect(clean('<a href="ftp://a.example">m</a>')).toBe('<a>m</a>');
  });

  test('footnote ids are prefixed once, all others go', () => {
    const once = clean('<p id="top">x<a href="#fn1">1</a></p><p id="fn1">note</p>');
    expect(once).toBe('<p>x<a href="#story-fn1">1</a></p><p id="story-fn1">note</p>');
    expect(clean(once)).toBe(once);
  });

  test('style, classes, handlers and forms go, their text stays', () => {
    expect(clean('<p style="color:red" class="x" onclick="a()">t</p>')).toBe('<p>t</p>');
    expect(clean('<form><label>Name</label><input name="attributes"></form>')).toBe('Name');
    expect(clean('<code class="a language-js b">x</code>')).toBe('<code class="language-js">x</code>');
  });
});

describe('hostile markup ends within bounded work', () => {
  test('clobbered names', () => {
    const page = new DOMParser().parseFromString(
      '<form><input name="parentNode"><input name="attributes"><input name="nodeName"><p onclick="x()">text</p></form>',
      'text/html',
    );
    const fragment = sanitize(page.body);
    expect(offences(fragment)).toEqual([]);
    expect(fragment.textContent).toBe('text');
  });

  test('a depth of 5,000 is flattened and keeps its text', () => {
    let outer: Node = document.createTextNode('deep');
    for (let i = 0; i < 5_000; i += 1) {
      const box = document.createElement('div');
      box.appendChild(outer);
      outer = box;
    }
    const fragment = sanitize(outer);
    let depth = 0;
    for (let at = fragment.firstElementChild; at; at = at.firstElementChild) depth += 1;
    expect(depth).toBeLessThan(300);
    expect(fragment.textContent).toBe('deep');
  });

  test('20,000 attributes are not all read', () => {
    const attributes = Array.from({ length: 20_000 }, (_, i) => `a${i}=x`).join(' ');
    expect(clean(`<p title="kept" ${attributes}>text</p>`)).toBe('<p title="kept">text</p>');
  });
});

test('what is written down reads the same again', () => {
  const paragraph = document.createElement('p');
  const heading = document.createElement('h2');
  heading.textContent = 'inside';
  paragraph.append('before', heading, 'after');
  const { html, root } = written(sanitize(paragraph));
  expect(serialize(sanitize(html))).toBe(html);
  expect(root.querySelector('p h2')).toBeNull();
});
