// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { h, svg } from '../../../src/ui/h.ts';

describe('h', () => {
  test('gives texts as text, whatever they look like', () => {
    const paragraph = h('p', {}, '<img src=x onerror=alert(1)>', 3, ' & ', null, undefined, false);
    expect(paragraph.textContent).toBe('<img src=x onerror=alert(1)>3 & ');
    expect(paragraph.children).toHaveLength(0);
  });

  test('takes lists of children in order', () => {
    const list = h('ul', null, [h('li', {}, 'one'), [h('li', {}, 'two')]], h('li', {}, 'three'));
    expect([...list.children].map((item) => item.textContent)).toEqual(['one', 'two', 'three']);
  });

  test('writes properties as the attributes they stand for', () => {
    const label = h('label', {
      htmlFor: 'size',
      class: 'wide',
      tabIndex: -1,
      title: 'Size',
      lang: undefined,
    });
    expect([...label.attributes].map(({ name, value }) => [name, value])).toEqual([
      ['for', 'size'],
      ['class', 'wide'],
      ['tabindex', '-1'],
      ['title', 'Size'],
    ]);
  });

  test('a boolean is there or not, except where it is a word', () => {
    const button = h('button', { disabled: true, hidden: false, 'aria-pressed': false, 'data-open': true });
    expect(button.disabled).toBe(true);
    expect(button.hasAttribute('hidden')).toBe(false);
    expect(button.getAttribute('aria-pressed')).toBe('false');
    expect(button.getAttribute('data-open')).toBe('true');
  });

  test('a value is set after the range it has to fit in', () => {
    const slider = h('input', { value: '140', type: 'range', min: '100', max: '200' });
    expect(slider.value).toBe('140');
  });

  test('listens', () => {
    const pressed = vi.fn();
    h('button', { onclick: pressed }).click();
    expect(pressed).toHaveBeenCalledOnce();
  });

  test('sets custom properties without a style attribute of its own', () => {
    const pane = h('div', { style: { '--part': '40%' } });
    expect(pane.style.getPropertyValue('--part')).toBe('40%');
  });

  test('works in a shadow root', () => {
    const root = h('div').attachShadow({ mode: 'closed' });
    root.append(h('p', {}, 'inside'));
    expect(root.querySelector('p')?.textContent).toBe('inside');
  });
});

test('svg makes SVG elements with the case of their attributes', () => {
  const drawing = svg('svg', { viewBox: '0 0 24 24' }, svg('path', { d: 'M0 0' }));
  expect(drawing.namespaceURI).toBe('http://www.w3.org/2000/svg');
  expect(drawing.getAttribute('viewBox')).toBe('0 0 24 24');
  expect(drawing.firstElementChild?.localName).toBe('path');
});
