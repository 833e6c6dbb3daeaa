// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
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

describe('what of a page is copied', () => {
  /** Without numbers. */
  function copied(html: string): string {
    document.body.innerHTML = html;
    return copyPage(document).document.body.innerHTML.replace(/ data-clearstory-number="\d+"/g, '');
  }

  test.each([
    'script',
    'style',
    'template',
    'textarea',
    'select',
    'object',
    'canvas',
    'svg',
    'meta',
    'embed',
    'slot',
  ])('no %s', (name) => {
    expect(copied(`<p>A</p><${name}></${name}>`)).toBe('<p>A</p>');
  });

  test('an unknown element is a box, a form one that says what it is for', () => {
    expect(copied('<story-box>A</story-box>')).toBe('<div>A</div>');
    expect(copied('<form><p>A</p><input type="email"></form>')).toBe(
      '<div data-clearstory-form="sign-up"><p>A</p></div>',
    );
    expect(copied('<form><textarea></textarea><input></form>')).toBe(
      '<div data-clearstory-form="comment"></div>',
    );
    expect(copied('<form><input type="checkbox"></form>')).toBe('<div data-clearstory-form="none"></div>');
    expect(copied(`<form><input>${'<p>A</p>'.repeat(8)}</form>`)).toContain('"sign-up"');
    expect(copied(`<form><input>${'<p>A</p>'.repeat(9)}</form>`)).toContain('"none"');
  });

  test('a button is none, but for one that holds a picture', () => {
    expect(copied('<p>A<button>B</button></p>')).toBe('<p data-clearstory-controls="">A</p>');
    expect(copied('<p><button><img src="a.jpg"></button></p>')).toBe('<p><span><img src="a.jpg"></span></p>');
  });

  test('a small thing that is hidden from screen readers is decoration', () => {
    const text = 'a'.repeat(200);
    expect(copied('<p>A<i aria-hidden="true">»</i></p>')).toBe('<p>A</p>');
    expect(copied('<p>A<i aria-hidden="false">b</i></p>')).toContain('<i');
    expect(copied(`<p aria-hidden="true">${text}</p>`)).toContain(text);
    expect(copied(`<p aria-hidden="true">${text.slice(1)}</p>`)).toBe('');
    expect(copied('<p aria-hidden="true"><img src="a.jpg"></p>')).toContain('<img');
    expect(copied('<p>A<img aria-hidden="true" src="a.jpg"></p>')).toContain('<img');
  });

  test('a place of old pages keeps its name', () => {
    expect(copied('<a name="b">A</a>')).toBe('<a id="b">A</a>');
    expect(copied('<a name="b" id="c">A</a>')).toBe('<a id="c">A</a>');
    expect(copied('<p name="b">A</p>')).toBe('<p>A</p>');
  });

  test('pictures of AMP are pictures', () => {
    for (const name of ['amp-img', 'amp-anim'])
      expect(copied(`<${name} src="a.jpg" srcset="b.jpg 2x" height="9" layout="fill"></${name}>`)).toBe(
        '<img src="a.jpg" srcset="b.jpg 2x" height="9">',
      );
  });
});

describe('the picture that a lazy page keeps for readers without script', () => {
  /** Of a page whose `noscript` holds text, as it does where scripts run. */
  function copied(text: string): string {
    const page = new DOMParser().parseFromString('<body><noscript></noscript>', 'text/html');
    (page.querySelector('noscript') as Element).textContent = text;
    return copyPage(page).document.body.innerHTML.replace(/ data-clearstory-number="\d+"/g, '');
  }

  test('is copied, with what says where it is and what it shows', () => {
    expect(copied('<a><img src="a.jpg" class="b" alt="C"></a><img src="d.jpg">')).toBe(
      '<img src="a.jpg" alt="C">',
    );
  });

  test.each(['A word', '<img class="b">', '<imgs src="a.jpg">', `<img src="a.jpg">${'a'.repeat(20_000)}`])(
    'and nothing of %.30s',
    (text) => {
      expect(copied(text)).toBe('');
    },
  );

  test('where scripts do not run it is an element', () => {
    const page = new DOMParser().parseFromString(
      '<p>A</p><noscript><img src="a.jpg" width="9"></noscript>',
      'text/html',
    );
    expect(copyPage(page).document.querySelector('img')?.getAttribute('width')).toBe('9');
  });
});

describe('what is hidden', () => {
  const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  const paragraph = (length: number) => `<p>${'a'.repeat(length)}</p>`;

  test('is left out and counted, with its prose', () => {
    const page = pageOf(
      `<p>A</p><div hidden>${paragraph(80)}${paragraph(79)}${paragraph(100)}</div><i hidden>b</i>`,
    );
    const { document: copy, hidden, hiddenProse } = copyPage(page);
    expect([texts(copy), hidden, hiddenProse]).toEqual([['A'], 2, 180]);
  });

  test('is taken over where that is asked for', () => {
    const { document: copy, hidden, hiddenProse } = copyPage(pageOf('<p>A</p><p hidden>B</p>'), true);
    expect([texts(copy), hidden, hiddenProse]).toEqual([['A', 'B'], 0, 0]);
  });
});
