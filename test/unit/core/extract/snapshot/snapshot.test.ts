// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { extract } from '../../../../../src/core/extract/extract.ts';
import { extractSnapshot } from '../../../../../src/core/extract/snapshot/extract-snapshot.ts';
import { onPage } from '../../../../../src/core/extract/snapshot/numbered-extraction.ts';
import { pageOfSnapshot } from '../../../../../src/core/extract/snapshot/page-of-snapshot.ts';
import type { PageSnapshot } from '../../../../../src/core/extract/snapshot/page-snapshot.ts';
import { type Taken, takeSnapshotInSteps } from '../../../../../src/core/extract/snapshot/take-snapshot.ts';
import { atOnce } from '../../../../../src/core/slices.ts';

const URL = 'https://news.example/river/';
const prose = (subject: string) =>
  `${subject} rose by forty centimetres in the night, said the warden of the lower lock, and the council closed the path along the mill until Thursday at the earliest, when the water should have fallen again.`;

const drawn = Object.getOwnPropertyDescriptor(Element.prototype, 'checkVisibility');

beforeEach(() => {
  // jsdom draws nothing: a class stands for the style.
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('.undrawn') === null;
  };
  document.head.innerHTML = '<title>The water rises</title><meta property="og:site_name" content="The Lock">';
});

afterEach(() => {
  if (drawn) Object.defineProperty(Element.prototype, 'checkVisibility', drawn);
  else Reflect.deleteProperty(Element.prototype, 'checkVisibility');
});

const take = (): Taken => atOnce(takeSnapshotInSteps(document, URL, URL));
/** As it arrives, in a message. */
const sent = (snapshot: PageSnapshot): PageSnapshot => JSON.parse(JSON.stringify(snapshot));
const madeAgain = () => pageOfSnapshot(sent(take().snapshot), document);
const pace = { yieldToPage: async () => undefined, now: () => 0 };

describe('a page that was made again', () => {
  test('has the elements, attributes and texts of the page, each with its number', () => {
    document.body.innerHTML =
      '<main id="a" class="b c"><p>One <b>two</b> three</p><p>four</p></main><math><mi>x</mi></math>';
    const { live } = take();
    const page = madeAgain();
    expect(page.document.querySelector('main')?.outerHTML).toBe(document.querySelector('main')?.outerHTML);
    expect(page.document.querySelector('mi')?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
    expect(page.document.title).toBe('The water rises');
    for (const [element, number] of page.numbers) expect(element.localName).toBe(live[number]?.localName);
    expect(page.numbers.size).toBe(live.length);
  });

  test('has no code, no styles and no handlers, but what scripts hold as data', () => {
    document.body.innerHTML =
      '<script>run()</script><script type="application/ld+json">{"a":1}</script><style>p{}</style><p onclick="run()" style="color:red" title="t">A</p><select><option>B</select>';
    const { body } = madeAgain().document;
    expect(body.innerHTML).toBe(
      '<script></script><script type="application/ld+json">{"a":1}</script><style></style><p title="t">A</p><select></select>',
    );
  });

  test('has what a shadow root draws, and what is slotted into it, in its place', () => {
    document.body.innerHTML = '<div id="host"><b>slotted</b></div>';
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>before</p><slot></slot><p>after</p>';
    expect(madeAgain().document.querySelector('#host')?.textContent).toBe('beforeslottedafter');
  });

  test('is relative to the address that the page was relative to', () => {
    document.body.innerHTML = '<a href="lock">A</a>';
    expect(madeAgain().document.querySelector('a')?.href).toBe('https://news.example/river/lock');
  });

  test('is so, too, where the policy of the page that it is made in lets no base count', () => {
    document.body.innerHTML = `<main><h1>The bells</h1><p>${prose('The bell')}</p><video src="ring.mp4" poster="ring.jpg"></video></main>`;
    const { document: made } = madeAgain();
    Object.defineProperty(made, 'baseURI', { value: 'about:blank' });
    expect(extract(made, URL).article.html).toContain('https://news.example/river/ring.mp4');
  });

  test('takes the names that a parser lets through', () => {
    document.body.innerHTML = '<p a"b="1" title="t">A<a"b>c</a"b></p>';
    expect(madeAgain().document.querySelector('p')?.textContent).toBe('Ac');
  });
});

describe('a snapshot', () => {
  const bodyAgain = (html: string) => {
    document.body.innerHTML = html;
    return madeAgain().document.body.innerHTML;
  };

  test.each([
    ['what a drawing says', '<svg><title> A lock </title><path d="M0"></path></svg>', '<svg>A lock</svg>'],
    [
      'data in scripts of any such type',
      '<script type="math/tex">x</script>',
      '<script type="math/tex">x</script>',
    ],
    ['no code', '<script type="module">x()</script>', '<script type="module"></script>'],
    ['nothing that is typed in or chosen', '<textarea>a</textarea>', '<textarea></textarea>'],
    ['nothing of a drawing board', '<canvas><p>a</p></canvas>', '<canvas></canvas>'],
    ['no comment', 'a<!-- b -->c', 'ac'],
    ['names of anchors', '<a name="note">a</a>', '<a name="note">a</a>'],
    ['no marks of its own but those that it makes', '<p data-clearstory-undrawn="">a</p>', '<p>a</p>'],
    [
      'a mark for what is not drawn',
      '<p class="undrawn">a</p>',
      '<p class="undrawn" data-clearstory-undrawn="">a</p>',
    ],
  ])('has %s', (_, html, again) => {
    expect(bodyAgain(html)).toBe(again);
  });

  test('has each name once', () => {
    document.body.innerHTML = '<p title="a"></p><p title="b"></p>';
    const { names } = take().snapshot;
    expect(new Set(names).size).toBe(names.length);
  });

  test('ends within the text that is too much, and has no more of it', () => {
    document.body.innerHTML = `<p>${'x'.repeat(2_999_000)}</p><p>${'y'.repeat(5_000)}</p><p>z</p>`;
    const texts = take().snapshot.tokens.filter((token) => typeof token === 'string');
    const letters = texts.reduce((sum, { length }) => sum + length, 0);
    expect(letters).toBeLessThanOrEqual(3_000_000);
    expect(letters).toBeGreaterThan(2_999_000);
    expect(texts).not.toContain('z');
  });

  test('is bounded by nesting without an end, by great attributes, and by their number', () => {
    Element.prototype.checkVisibility = () => true;
    const deep = document.createElement('div');
    let at: Element = deep;
    for (let i = 0; i < 1000; i += 1) {
      const next = document.createElement('div');
      at.append(next);
      at = next;
    }
    at.textContent = 'the end';
    for (let i = 0; i < 500; i += 1) deep.setAttribute(`a${i}`, '');
    deep.setAttribute('title', 'x'.repeat(1_000_000));
    document.body.replaceChildren(deep);
    const { snapshot } = take();
    expect(JSON.stringify(snapshot).length).toBeLessThan(50_000);
    const page = pageOfSnapshot(sent(snapshot), document);
    expect(page.document.body.textContent).toBe('the end');
    expect(page.document.body.firstElementChild?.attributes.length).toBe(64);
  });

  test('is whole where the page changes in every pause, and never changes it', () => {
    const paragraphs = Array.from({ length: 900 }, (_, i) => `<p>${i}</p>`).join('');
    document.body.innerHTML = `<main>${paragraphs}</main>`;
    const steps = takeSnapshotInSteps(document, URL, URL);
    let step = steps.next();
    while (!step.done) {
      document.body.innerHTML = `<article>${paragraphs}</article>`;
      step = steps.next();
    }
    const before = document.documentElement.outerHTML;
    const { body } = pageOfSnapshot(step.value.snapshot, document).document;
    expect(body.querySelectorAll('article > p')).toHaveLength(900);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('that is none is refused', () => {
    for (const tokens of [
      [400, 0],
      [0, 1, 77, 'x'],
      [0, 3],
    ])
      expect(() => pageOfSnapshot({ url: URL, base: URL, names: ['p'], tokens }, document)).toThrow();
  });
});

describe('a story that is found in a snapshot', () => {
  test('is the one that is found in the page, and stands in the same elements', async () => {
    document.body.innerHTML = `<nav><a href="/">Home</a></nav><main><h1>The water rises</h1><p class="byline">By Anna Berg</p>
      <p>${prose('The river')}</p><p class="undrawn">${prose('Nobody')}</p>
      <button aria-controls="more">More</button><div id="more" class="undrawn"><div><p>${prose('What is folded')}</p></div><p hidden>${prose('Somebody')}</p></div>
      <figure><img src="/a.jpg" width="800" height="500"><figcaption>The lock</figcaption></figure>
      <p>${prose('The brook')}</p><p>${prose('The canal')}</p></main><footer>All rights reserved</footer>`;
    const near = extract(document, URL);
    const { snapshot, live } = take();
    const found = await extractSnapshot(sent(snapshot), document, pace);
    const far = onPage(JSON.parse(JSON.stringify(found)), live);
    expect(far.article).toEqual(near.article);
    expect(far.article.html).not.toContain('Nobody');
    expect(far.article.html).toContain('What is folded');
    expect(far.article.html).not.toContain('Somebody');
    expect(far.sources).toEqual(near.sources);
    expect(new Set(far.companions)).toEqual(new Set(near.companions));
    expect(far.judged).toEqual(near.judged);
    expect(far.losses).toEqual(near.losses);
    expect(far.provenance).toEqual(near.provenance);
  });
});
