// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import {
  type Choice,
  copyElement,
  guardedCopy,
  isWanted,
  LIMITS,
} from '../../../../src/core/extract/guarded-copy.ts';

const inert = document.implementation.createHTMLDocument('');
const bodyOf = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html').body;

function copied(html: string, choose?: (element: Element) => Choice) {
  const target = inert.createElement('div');
  const heard: string[] = [];
  guardedCopy(bodyOf(html), target, choose, (original, copy) =>
    heard.push(`${original.localName} ${copy.localName}`),
  );
  return { html: target.innerHTML, heard };
}

describe('what is copied of each element', () => {
  test('is chosen for it', () => {
    const html = '<p>A <b>b</b></p><i>c</i><u>d<s>e</s></u><q>f</q>';
    const choices: Record<string, Choice> = {
      b: 'inside',
      i: 'skip',
      u: { as: 'em' },
      q: { instead: inert.createElement('hr') },
    };
    expect(copied(html, (each) => choices[each.localName] ?? 'copy')).toEqual({
      html: '<p>A b</p><em>d<s>e</s></em><hr>',
      heard: ['p p', 'u em', 's s', 'q hr'],
    });
    expect(copied('<q>f</q>g', () => ({ instead: inert.createTextNode('x') }))).toEqual({
      html: 'xg',
      heard: [],
    });
  });

  test('is all of it where nothing is chosen, but for comments', () => {
    expect(copied('<p title="a">A<!-- b --></p>c').html).toBe('<p title="a">A</p>c');
  });
});

describe('attributes', () => {
  test.each([
    ['title', 'a', true],
    ['one', 'a', false],
    ['onclick', 'a', false],
    ['ONCLICK', 'a', false],
    ['open', '', true],
    ['no', '', true],
    ['style', 'a', false],
    ['name', 'a', false],
    ['nonce', 'a', false],
    ['srcdoc', 'a', false],
    ['data-clearstory-undrawn', '', false],
    ['title', 'a'.repeat(LIMITS.attributeLength), true],
    ['title', 'a'.repeat(LIMITS.attributeLength + 1), false],
    ['src', `data:${'a'.repeat(LIMITS.dataUrlLength - 5)}`, true],
    ['src', `data:${'a'.repeat(LIMITS.dataUrlLength - 4)}`, false],
    ['src', `http:${'a'.repeat(LIMITS.attributeLength)}`, false],
  ])('%s=%.20s', (name, value, wanted) => {
    expect(isWanted(name, value)).toBe(wanted);
  });

  test('are taken over alike under another name', () => {
    const [element] = bodyOf('<x-box style="a" title="b" onclick="c" class="d">e</x-box>').children;
    for (const copy of [
      copyElement(element as Element, inert),
      copyElement(element as Element, inert, 'div'),
    ])
      expect(copy.getAttributeNames()).toEqual(['title', 'class']);
    expect(copyElement(element as Element, inert, 'div').outerHTML).toBe('<div title="b" class="d"></div>');
  });

  test('are so many at most', () => {
    const attributes = (count: number) => Array.from({ length: count }, (_, at) => `a${at}="x"`).join(' ');
    const counts = [LIMITS.attributes, LIMITS.attributes + 1].map(
      (count) =>
        copyElement(bodyOf(`<p ${attributes(count)}>A</p>`).firstElementChild as Element, inert).attributes
          .length,
    );
    expect(counts).toEqual([LIMITS.attributes, LIMITS.attributes]);
  });

  test('and names that no script may set do no harm', () => {
    const many = Array.from({ length: 70 }, (_, at) => `a${at}`).join(' ');
    const [element] = bodyOf(`<a"b title="kept" script:alert(1) ${many}>A</a"b>`).children;
    const copy = copyElement(element as Element, inert);
    expect([copy.localName, copy.getAttribute('title')]).toEqual(['span', 'kept']);
    const [formula] = bodyOf(`<math><mi ${many}>x</mi></math>`).querySelectorAll('mi');
    expect(copyElement(formula as Element, inert).namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
  });
});

describe('bounds', () => {
  test('on depth: what lies deeper is kept, flattened', () => {
    const depthOf = (html: string) => {
      let depth = 0;
      const target = inert.createElement('div');
      guardedCopy(bodyOf(html), target);
      for (let at = target.firstElementChild; at; at = at.firstElementChild) depth += 1;
      return { depth, text: target.textContent };
    };
    const deep = (depth: number) => `${'<div>'.repeat(depth)}A${'</div>'.repeat(depth)}`;
    expect(depthOf(deep(LIMITS.depth - 1))).toEqual({ depth: LIMITS.depth - 1, text: 'A' });
    expect(depthOf(deep(LIMITS.depth))).toEqual({ depth: LIMITS.depth, text: 'A' });
    expect(depthOf(deep(LIMITS.depth + 9))).toEqual({ depth: LIMITS.depth, text: 'A' });
  });

  test('on text: the rest is left out', () => {
    const target = inert.createElement('div');
    const source = bodyOf('<p></p><p></p><p>C</p>');
    const [first, second] = source.children;
    first?.append('a'.repeat(LIMITS.text - 1));
    second?.append('bb');
    guardedCopy(source, target);
    expect(target.textContent?.length).toBe(LIMITS.text);
    expect(target.textContent?.endsWith('ab')).toBe(true);
    expect(target.children).toHaveLength(2);
  });

  test('on nodes', () => {
    const target = inert.createElement('div');
    const source = inert.createElement('div');
    for (let at = 0; at < LIMITS.nodes + 5; at += 1) source.append(inert.createElement('br'));
    guardedCopy(source, target);
    expect(target.children).toHaveLength(LIMITS.nodes);
  });
});
