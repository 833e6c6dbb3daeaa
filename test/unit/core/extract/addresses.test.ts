// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { absoluteAddress, withoutFragment } from '../../../../src/core/extract/addresses.ts';
import { settleLinks } from '../../../../src/core/extract/links.ts';
import { baseAround, baseOf } from '../../../../src/core/extract/page-base.ts';

const PAGE = 'https://harbour.example/2026/lock?a=1';

test.each([
  ['/x', 'https://harbour.example/x'],
  [' y ', 'https://harbour.example/2026/y'],
  ['http://a.example/', 'http://a.example/'],
  ['ftp://a.example/', null],
  ['javascript:void(0)', null],
  ['xhttp://a.example/', null],
  ['https://', null],
  ['', null],
  [null, null],
  [undefined, null],
])('%s is %s', (value, address) => {
  expect(absoluteAddress(value, PAGE)).toBe(address);
});

test('an address without its fragment', () => {
  expect(withoutFragment('https://a.example/b#c\n#d')).toBe('https://a.example/b');
  expect(withoutFragment('no address')).toBe('no address');
});

describe('links', () => {
  function settled(href: string): string {
    const { body } = new DOMParser().parseFromString(`<p><a href="${href}">A <b>b</b></a></p>`, 'text/html');
    settleLinks(body, PAGE, `${PAGE}#top`);
    return body.querySelector('a')?.getAttribute('href') ?? body.innerHTML;
  }

  test.each([
    ['/x#y', 'https://harbour.example/x#y'],
    ['#y', '#y'],
    [`${PAGE}#y`, '#y'],
    ['#', `${PAGE}#`],
    ['MAILTO:a@b.example', 'MAILTO:a@b.example'],
    ['javascript:mailto:a', '<p>A <b>b</b></p>'],
    ['', '<p>A <b>b</b></p>'],
  ])('%s becomes %s', (href, expected) => {
    expect(settled(href)).toBe(expected);
  });
});

describe('the base of a page', () => {
  const pageOf = (head: string) =>
    new DOMParser().parseFromString(`<head>${head}</head><p>A</p>`, 'text/html');

  test.each([
    ['', PAGE],
    ['<base href="/b/">', 'https://harbour.example/b/'],
    ['<base href="https://a.example/"><base href="https://b.example/">', 'https://a.example/'],
    ['<base target="_top"><base href="/c/">', 'https://harbour.example/c/'],
    ['<base href="data:,">', PAGE],
  ])('with "%s" is %s', (head, base) => {
    expect(baseOf(pageOf(head), PAGE)).toBe(base);
  });

  test('around an element is what the browser says, unless an absolute one stands there', () => {
    const around = (head: string) => {
      const page = pageOf(head);
      return [baseAround(page.querySelector('p') as Element), page.baseURI];
    };
    const [own] = around('<base href="https://a.example/">');
    expect(own).toBe('https://a.example/');
    const [none, said] = around('<base target="_top">');
    expect(none).toBe(said);
  });
});
