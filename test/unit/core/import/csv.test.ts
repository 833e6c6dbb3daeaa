import { describe, expect, test } from 'vitest';
import { csvRows, delimiterOf } from '../../../../src/core/import/csv.ts';
import { UnreadableFile } from '../../../../src/core/import/unreadable.ts';

const rows = (text: string) => [...csvRows(text)];
const cells = (text: string) => rows(text).map((row) => row.cells);

describe('a table', () => {
  test.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['\uFEFFa,b', [['a', 'b']]],
    [
      'a,,\n,b,',
      [
        ['a', '', ''],
        ['', 'b', ''],
      ],
    ],
    ['a\n\n\n,\nb', [['a'], ['b']]],
    ['"a, b","c"', [['a, b', 'c']]],
    ['"a ""b""",c', [['a "b"', 'c']]],
    ['"""a"""', [['"a"']]],
    ['"",b', [['', 'b']]],
    ['"a"b,c', [['ab', 'c']]],
    ['a"b,c"', [['a"b', 'c"']]],
    ['"a\r\nb",c', [['a\r\nb', 'c']]],
    ['', []],
  ])('%j', (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test.each([
    ['a,b;c,d', ','],
    ['a;b;c,d', ';'],
    ['a\tb\tc', '\t'],
    ['a', ','],
    ['a\nb;c;d', ','],
    ['a;b,c', ','],
  ])('%j has its cells parted by %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  test('parted by semicolons or tabs keeps its commas', () => {
    expect(cells('a;b\n1,5;2')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    expect(cells('a\tb\n1,5\t2;3')).toEqual([
      ['a', 'b'],
      ['1,5', '2;3'],
    ]);
  });

  test('knows the line in which each row begins, blank lines and lines in cells counted', () => {
    expect(rows('a,b\n\n"1\n2\n3",x\n"4","5\n6"\r\n7,8').map(({ line }) => line)).toEqual([1, 3, 6, 8]);
  });
});

test.each([
  ['"a', 1],
  ['a,b\n1,"2\n3', 2],
  ['a,b\n"1\n2","3""', 3],
])('%j has a mark that is never closed, in line %d', (text, line) => {
  const torn = () => rows(text);
  expect(torn).toThrow(UnreadableFile);
  expect(torn).toThrow(`csv in line ${line}`);
});
