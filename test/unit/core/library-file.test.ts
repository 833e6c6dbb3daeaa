import { expect, test } from 'vitest';
import { FILE_END, fileLine, fileStart } from '../../../src/core/library-file.ts';
import { filed } from '../support/filed.ts';

test('a library file is JSON with one article a line, also of none and of one', () => {
  for (const count of [0, 1, 3]) {
    const articles = Array.from({ length: count }, (_, at) => filed(at + 1, {}, { title: 'Two\nlines' }));
    const gone = [{ id: 'gone', deletedAt: '2026-11-01T10:00:00Z' }];
    const text =
      fileStart('2026-11-26T10:00:00Z', gone) +
      articles.map((each, at) => fileLine(each, at === 0)).join('') +
      FILE_END;
    expect(JSON.parse(text)).toEqual({
      format: 'clearstory-library',
      version: 1,
      exportedAt: '2026-11-26T10:00:00Z',
      tombstones: gone,
      articles,
    });
    expect(text.split('\n')).toHaveLength(Math.max(count, 1) + 3);
    expect(text.endsWith('\n]}\n')).toBe(true);
  }
});
