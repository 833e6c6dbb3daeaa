import { expect, test } from 'vitest';
import { decodeReferences, plainText } from '../../../../../src/core/extract/metadata/plain-text.ts';

test.each([
  ['The  river\n rose', 'The river rose'],
  ['<b>The</b> river', 'The river'],
  ['The<br>river', 'The river'],
  ['&lt;b&gt;The&lt;/b&gt; river', 'The river'],
  ['The river &amp; the lock', 'The river & the lock'],
  ['a <> b', 'a <> b'],
  ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
  ['x <3 y, y> z', 'x <3 y, y> z'],
  ['The<!-- old --> river</p>', 'The river'],
  [`a <${'x'.repeat(200)}> b`, 'a b'],
  [`a <${'x'.repeat(201)}> b`, `a <${'x'.repeat(201)}> b`],
  [`a &lt;${'x'.repeat(201)}&gt; b`, `a <${'x'.repeat(201)}> b`],
])('"%s" is "%s" without markup', (claim, text) => {
  expect(plainText(claim)).toBe(text);
});

test.each([[null], [undefined], [''], ['  '], ['<p></p>'], ['&nbsp;']])('%j says nothing', (claim) => {
  expect(plainText(claim)).toBeNull();
});

test.each([
  ['&amp;', '&'],
  ['&AMP;', '&'],
  ['&lt;&gt;', '<>'],
  ['&quot;&apos;', '"\''],
  ['a&nbsp;b', 'a b'],
  ['&lsquo;&rsquo;&ldquo;&rdquo;', '‘’“”'],
  ['&ndash;&mdash;&hellip;', '–—…'],
  ['&#8217;', '’'],
  ['&#x2019;', '’'],
  ['&#X2019;', '’'],
  ['&#x10ffff;', '\u{10ffff}'],
])('%s stands for a sign', (reference, sign) => {
  expect(decodeReferences(reference)).toBe(sign);
});

test.each(['&#0;', '&#1114112;', '&#x110000;', '&river;', '&toolongname;', '&amp', '& amp;', '&#;'])(
  '%s stands for itself',
  (text) => {
    expect(decodeReferences(text)).toBe(text);
  },
);
