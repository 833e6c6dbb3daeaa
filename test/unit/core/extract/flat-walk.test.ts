// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { FlatWalk } from '../../../../src/core/extract/flat-walk.ts';

function drawn(root: Element): string[] {
  const walk = new FlatWalk(root);
  const seen: string[] = [];
  for (let node = walk.next(); node; node = walk.next()) {
    if (node.nodeType === node.TEXT_NODE) seen.push(`${walk.depth}:${node.nodeValue}`);
    else if (node.nodeType === node.ELEMENT_NODE) walk.enter(node as Element);
  }
  return seen;
}

function element(html: string): Element {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

function withShadow(host: Element | null, html: string): void {
  host?.attachShadow({ mode: 'open' }).append(...element(html).childNodes);
}

test('without shadow roots it is the order of the document', () => {
  expect(drawn(element('a<p>b<b>c</b>d</p><!-- no --><p>e</p>'))).toEqual([
    '1:a',
    '2:b',
    '3:c',
    '2:d',
    '2:e',
  ]);
});

test('a host shows its root, and in it what is slotted, as deep as the slot stands', () => {
  const body = element('<x-box>one<i slot="last">two</i><i slot="none">lost</i></x-box>after');
  withShadow(
    body.querySelector('x-box'),
    '(<p><slot></slot></p><slot name="last"></slot><slot name="empty">own</slot>)',
  );
  expect(drawn(body)).toEqual(['2:(', '3:one', '3:two', '2:own', '2:)', '1:after']);
});

test('a slot that is slotted into another host', () => {
  const body = element('<x-outer>text</x-outer>');
  const outer = body.querySelector('x-outer');
  withShadow(outer, '<x-inner><slot></slot></x-inner>');
  withShadow(outer?.shadowRoot?.querySelector('x-inner') ?? null, '[<slot></slot>]');
  expect(drawn(body)).toEqual(['3:[', '3:text', '3:]']);
});

test('a slot outside of any shadow root shows its own content', () => {
  expect(drawn(element('<slot>a<b>b</b></slot>c'))).toEqual(['1:a', '2:b', '1:c']);
});
