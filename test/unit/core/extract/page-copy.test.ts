// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { copyPage, copyPageInSteps, NUMBER } from '../../../../src/core/extract/page-copy.ts';

const paragraphs = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => `<p>Paragraph ${from + i}</p>`).join('');

beforeEach(() => {
  document.body.innerHTML = `<main>${paragraphs(0, 400)}</main>`;
});

const texts = (page: Document) => [...page.querySelectorAll('p')].map((each) => each.textContent);

/** Takes the steps to their end and does something in one of the pauses. */
function copyWith(change: (pause: number) => void): { document: Document; pauses: number } {
  const steps = copyPageInSteps(document);
  for (let pauses = 0; ; pauses += 1) {
    const step = steps.next();
    if (step.done) return { document: step.value.document, pauses };
    change(pauses);
  }
}

test('each element is numbered, and its number leads back to the page', () => {
  const copy = copyPage(document);
  const third = copy.document.querySelectorAll('p')[2];
  expect(copy.live[Number(third?.getAttribute(NUMBER))]).toBe(document.querySelectorAll('p')[2]);
});

test('a page that puts its story elsewhere in a pause is copied whole all the same', () => {
  const { document: copy } = copyWith((pause) => {
    if (pause === 1) document.body.innerHTML = `<article>${paragraphs(0, 400)}</article>`;
  });
  expect(texts(copy)).toEqual(texts(document));
});

test('a page that changes in every pause is copied without any in the end', () => {
  const { document: copy, pauses } = copyWith(() => {
    document.body.innerHTML = `<article>${paragraphs(0, 400)}</article>`;
  });
  expect(texts(copy)).toEqual(texts(document));
  // Three rounds of copying, and a pause while the whole copy is settled.
  expect(pauses).toBe(4);
});

test('the page is never changed, and what no story needs is not taken over', () => {
  document.body.innerHTML =
    '<p onclick="x()" style="color: red" title="kept" class="a">A</p><img name="body" src="/a.jpg">';
  const before = document.body.outerHTML;
  const copy = copyPage(document).document;
  expect(document.body.outerHTML).toBe(before);
  expect(copy.querySelector('p')?.getAttributeNames().sort()).toEqual(['class', NUMBER, 'title']);
  expect(copy.body.localName).toBe('body');
});

test('what is hidden right in a shadow root is left out like anything else', () => {
  const drawn = Object.getOwnPropertyDescriptor(Element.prototype, 'checkVisibility');
  // jsdom draws nothing: an attribute stands for the style.
  Element.prototype.checkVisibility = function (this: Element) {
    return !this.hasAttribute('hidden');
  };
  try {
    const host = document.createElement('story-box');
    document.body.replaceChildren(host);
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Shown</p><p hidden>Not shown</p>';
    expect(texts(copyPage(document).document)).toEqual(['Shown']);
  } finally {
    if (drawn) Object.defineProperty(Element.prototype, 'checkVisibility', drawn);
    else Reflect.deleteProperty(Element.prototype, 'checkVisibility');
  }
});
