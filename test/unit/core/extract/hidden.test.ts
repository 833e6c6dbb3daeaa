// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hiddenIn, KNOWN_BY_MARKS, notDrawnIn, UNDRAWN } from '../../../../src/core/extract/hidden.ts';

const LONG = 'The river rose by forty centimetres in the night, said the warden of the lower lock.';
const pageOf = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');

/** Whether the element with the id `x` is hidden, where the page is asked in its order. */
function isHidden(page: Document): boolean | undefined {
  const test = hiddenIn(page);
  const answers = [...page.body.querySelectorAll('*')].map((each) => [each.id, test(each)] as const);
  return answers.find(([id]) => id === 'x')?.[1];
}

describe('without a window attributes say what is not drawn', () => {
  test.each([
    '<p hidden id="x">A</p>',
    '<p style="display:none" id="x">A</p>',
    '<p style="color: red; DISPLAY : none" id="x">A</p>',
    '<p style="color:red;visibility: hidden" id="x">A</p>',
  ])('%s', (html) => {
    expect(isHidden(pageOf(html))).toBe(true);
  });

  test.each([
    '<p id="x">A</p>',
    '<p style="color: red" id="x">A</p>',
    '<p style="--display: none" id="x">A</p>',
    '<p style="display: block" id="x">A</p>',
    '<p style="visibility: visible" id="x">A</p>',
    '<img hidden id="x">',
    '<details hidden id="x">A</details>',
    '<math style="display: none" id="x"><mi>a</mi></math>',
  ])('%s is drawn', (html) => {
    expect(isHidden(pageOf(html))).toBe(false);
  });

  test('in a page that was made again from a snapshot, its marks do', () => {
    const page = pageOf(`<p ${UNDRAWN} id="x">A</p><p hidden>B</p>`);
    expect(isHidden(page)).toBe(false);
    page.documentElement.setAttribute(KNOWN_BY_MARKS, '');
    expect(isHidden(page)).toBe(true);
    const isUndrawn = notDrawnIn(page);
    expect(isUndrawn(page.querySelector('[hidden]') as Element)).toBe(false);
  });
});

describe('what a press unfolds is not hidden', () => {
  const folded = (text = LONG, inner = '') => `<div hidden id="x">${text}${inner}</div>`;

  test.each([
    `<button>More</button>${folded()}`,
    `<h3>More</h3>${folded()}`,
    `<p aria-expanded="false">More</p>${folded()}`,
    `<div><button>More</button></div>${folded()}`,
    `<button>More</button><style>a{}</style>${folded()}`,
    `<p aria-controls="x">More</p><p>Between.</p>${folded()}`,
  ])('%s', (html) => {
    expect(isHidden(pageOf(html))).toBe(false);
  });

  test.each([
    folded(),
    `<p>More</p>${folded()}`,
    `<h5>More</h5>${folded()}`,
    `<p aria-controls="y">More</p>${folded()}`,
    `<p aria-controls>More</p><p>Between.</p><div hidden id="x"><p>${LONG}</p></div>`,
    `<button>More</button><p>Between.</p>${folded()}`,
    `<button>More</button>${folded('A state of the button.')}`,
  ])('%s is', (html) => {
    expect(isHidden(pageOf(html))).toBe(true);
  });

  test('eighty letters are a text', () => {
    expect(isHidden(pageOf(`<button>More</button>${folded('a'.repeat(80))}`))).toBe(false);
    expect(isHidden(pageOf(`<button>More</button>${folded('a'.repeat(79))}`))).toBe(true);
  });
});

describe('in a window the browser is asked', () => {
  const drawn = Object.getOwnPropertyDescriptor(Element.prototype, 'checkVisibility');

  beforeEach(() => {
    // jsdom draws nothing: what stands in an element of this name is not drawn.
    Element.prototype.checkVisibility = function (this: Element, options?: CheckVisibilityOptions) {
      return options?.visibilityProperty !== true || this.closest('[data-undrawn]') === null;
    };
  });

  afterEach(() => {
    if (drawn) Object.defineProperty(Element.prototype, 'checkVisibility', drawn);
    else Reflect.deleteProperty(Element.prototype, 'checkVisibility');
  });

  function isHiddenHere(html: string): boolean | undefined {
    document.body.innerHTML = html;
    return isHidden(document);
  }

  test('and not the attributes', () => {
    expect(isHiddenHere('<p data-undrawn id="x">A</p>')).toBe(true);
    expect(isHiddenHere('<p hidden id="x">A</p>')).toBe(false);
  });

  test('what is in closed details is one press away', () => {
    expect(isHiddenHere('<details data-undrawn><p id="x">A</p></details>')).toBe(false);
    expect(isHiddenHere('<details open data-undrawn><p id="x">A</p></details>')).toBe(true);
  });

  test('what is in a part that unfolds counts as drawn, unless it is hidden by itself', () => {
    const part = (inner: string) =>
      `<button>More</button><div data-undrawn><section>${LONG}${inner}</section></div>`;
    expect(isHiddenHere(part('<p id="x">A</p>'))).toBe(false);
    expect(isHiddenHere(part('<p hidden id="x">A</p>'))).toBe(true);
    expect(isHiddenHere(`<div data-undrawn><section>${LONG}<p id="x">A</p></section></div>`)).toBe(true);
  });
});
