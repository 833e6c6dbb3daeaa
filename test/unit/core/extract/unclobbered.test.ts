// @vitest-environment jsdom
/** What reads a live page gets the truth, whatever names the elements in it have. */
import { describe, expect, test } from 'vitest';
import * as read from '../../../../src/core/extract/unclobbered.ts';

const NAMES = [
  'firstChild',
  'nextSibling',
  'shadowRoot',
  'parentNode',
  'textContent',
  'localName',
  'namespaceURI',
  'ownerDocument',
  'isConnected',
  'nodeType',
  'getAttribute',
  'getAttributeNames',
  'removeAttribute',
];

function hostileForm(): HTMLFormElement {
  document.body.innerHTML = `<form id="f" class="a"><b>B</b>${NAMES.map((name) => `<input name="${name}">`).join('')}</form><p>After</p>`;
  const form = document.querySelector('form') as HTMLFormElement;
  // jsdom lets no element take over a property: the page's own script stands in for it.
  for (const name of NAMES)
    Object.defineProperty(form, name, { value: form.elements.namedItem(name), configurable: true });
  return form;
}

describe('a form full of misleading names', () => {
  test('says what it is and where it stands', () => {
    const form = hostileForm();
    expect(read.localNameOf(form)).toBe('form');
    expect(read.namespaceOf(form)).toBe('http://www.w3.org/1999/xhtml');
    expect(read.parentOf(form)).toBe(document.body);
    expect(read.documentOf(form)).toBe(document);
    expect(read.isConnected(form)).toBe(true);
    expect([read.isElement(form), read.isText(form)]).toEqual([true, false]);
    expect(read.shadowOf(form)).toBeNull();
  });

  test('says what is in it and after it', () => {
    const form = hostileForm();
    expect((read.firstChildOf(form) as Element).localName).toBe('b');
    expect((read.nextSiblingOf(form) as Element).localName).toBe('p');
    expect(read.textOf(form)).toBe('B');
  });

  test('says its attributes, and loses one', () => {
    const form = hostileForm();
    expect(read.attributeOf(form, 'class')).toBe('a');
    expect(read.attributeNamesOf(form)).toEqual(['id', 'class']);
    read.removeAttribute(form, 'class');
    expect(read.attributeNamesOf(form)).toEqual(['id']);
  });
});

test('a document knows its parts, and is its own document', () => {
  const page = new DOMParser().parseFromString('<img name="body"><p>A</p>', 'text/html');
  expect(read.bodyOf(page)?.localName).toBe('body');
  expect(read.rootOf(page)?.localName).toBe('html');
  expect(read.selectAll(page, 'p')).toHaveLength(1);
  expect(read.selectAll(page.body, 'html p, img')).toHaveLength(2);
  expect(read.documentOf(page)).toBe(page);
  expect(read.isText(read.firstChildOf(read.selectAll(page, 'p').item(0)) as Node)).toBe(true);
});

test('a new document has no window, and takes copies of nodes', () => {
  const inert = read.inertDocument(document);
  expect(inert.defaultView).toBeNull();
  const source = new DOMParser()
    .parseFromString('<p>A<b>B</b></p>', 'text/html')
    .querySelector('p') as Element;
  expect(read.importInto(inert, source, false).outerHTML).toBe('<p></p>');
  const whole = read.importInto(inert, source, true);
  expect([whole.outerHTML, whole.ownerDocument === inert]).toEqual(['<p>A<b>B</b></p>', true]);
});
