// @vitest-environment jsdom
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FileSource, Imported } from '../../../../src/core/import/imported.ts';
import { libraryItems } from '../../../../src/core/import/library-items.ts';
import { omnivoreItems } from '../../../../src/core/import/omnivore.ts';
import { readImport } from '../../../../src/core/import/read-file.ts';

function source(content: string, size = content.length): FileSource {
  return {
    size,
    async *text() {
      for (let at = 0; at < content.length; at += 900) yield content.slice(at, at + 900);
    },
    bytes: async () => strToU8(content),
  };
}

async function read(content: string, size?: number): Promise<Imported[]> {
  const items: Imported[] = [];
  for await (const item of readImport(source(content, size))) items.push(item);
  return items;
}

const URL_OF = 'https://harbour.example/a';

describe('a JSON file', () => {
  test.each(['items', 'articles', 'bookmarks', 'list', 'documents'])(
    'with its entries under "%s" is read',
    async (key) => {
      const items = await read(
        JSON.stringify({ user: { name: 'x' }, [key]: [{ url: URL_OF, title: 'A' }] }, null, 1),
      );
      expect(items).toMatchObject([{ kind: 'link', link: { url: URL_OF, title: 'A' } }]);
    },
  );

  test('names entries without an address, with their lines', async () => {
    expect(await read('\n[{"title":"A"},\n{"url":"mailto:x"},\n{"title":7}]')).toEqual([
      { kind: 'unusable', line: 2, text: 'A' },
      { kind: 'unusable', line: 3, text: '' },
      { kind: 'unusable', line: 4, text: '7' },
    ]);
  });

  test.each([
    ['[]', 'no_addresses'],
    ['{"items":[]}', 'no_addresses'],
    ['{"things":[{"url":"https://a.example/"}]}', 'unknown'],
    ['{"items":{"url":"https://a.example/"}}', 'unknown'],
    ['[null]', 'record in line 1'],
    ['["https://a.example/"]', 'record in line 1'],
    ['[{"url":"https://a.example/"}', 'json in line 1'],
  ])('%s is refused: %s', async (text, reason) => {
    await expect(read(text)).rejects.toThrow(reason);
  });
});

describe('a table', () => {
  test('names rows without an address, with their lines, and fills up short ones', async () => {
    expect(await read('title,url,tags\nA,mailto:x,\n\nB,https://harbour.example/a')).toMatchObject([
      { kind: 'unusable', line: 2, text: 'A' },
      { kind: 'link', link: { title: 'B', tags: [] } },
    ]);
  });

  test('of its head alone has nothing in it', async () => {
    expect(await read('title,url')).toEqual([]);
    await expect(read('title')).rejects.toThrow('no_addresses in line 1');
  });
});

describe('what a file is', () => {
  test('shows after space and a mark of its encoding, too', async () => {
    expect(await read(`${' \n'.repeat(3000)}[{"url":"${URL_OF}"}]`)).toHaveLength(1);
    expect(await read(`\uFEFF url,title\n${URL_OF},A`)).toHaveLength(1);
    await expect(read(' \n'.repeat(3000))).rejects.toThrow('empty');
  });

  test('is a zip by its first two letters, and none of more than a gigabyte is opened', async () => {
    await expect(read('PK', 1_000_000_001)).rejects.toThrow('too_large');
    await expect(read('PK', 1_000_000_000)).rejects.toThrow('zip');
  });

  test('is a library of a newer version, told before the rest is read', async () => {
    const text = '{"format":"clearstory-library","version": 2,"articles":[{"torn';
    await expect(read(text)).rejects.toThrow('newer');
    await expect(read(text.replace('2', '1'))).rejects.toThrow('json');
  });
});

describe('a library file', () => {
  const items = async (document: unknown) => {
    const found: Imported[] = [];
    for await (const item of libraryItems(source(JSON.stringify(document)))) found.push(item);
    return found;
  };
  const LIBRARY = { format: 'clearstory-library', version: 1, articles: [] };

  test('gives the tombstones that are some', async () => {
    const good = { id: 'a', deletedAt: '2026-11-01T10:00:00Z' };
    const tombstones = [
      good,
      null,
      7,
      {},
      { id: 'a' },
      { ...good, id: 7 },
      { ...good, deletedAt: 'soon' },
      { ...good, deletedAt: 7 },
    ];
    expect(await items({ ...LIBRARY, tombstones })).toEqual([{ kind: 'tombstone', tombstone: good }]);
    expect(await items({ ...LIBRARY, tombstones: 'none' })).toEqual([]);
    expect(await items(LIBRARY)).toEqual([]);
  });

  test.each([
    [{ ...LIBRARY, format: 'other' }, 'unknown'],
    [{ ...LIBRARY, version: '1' }, 'unknown'],
    [{ ...LIBRARY, version: 2 }, 'newer'],
    [null, 'unknown'],
  ])('%j is refused: %s', async (document, reason) => {
    await expect(items(document)).rejects.toThrow(reason);
  });
});

describe('Omnivore’s export', () => {
  const items = (files: Record<string, string>) => [
    ...omnivoreItems(
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
    ),
  ];
  const entry = (more: object = {}) => JSON.stringify([{ url: URL_OF, title: 'A', slug: 'a', ...more }]);

  test.each([
    ['content/a.html', '<p>So.</p>'],
    ['content/a.htm', '<p>So.</p>'],
    ['export/content/a.html', '<p>So.</p>'],
    ['mycontent/a.html', null],
    ['content/b.html', null],
    ['content/a.html.md', null],
    ['content/x/a.html', null],
  ])('has its story in %s: %s', (name, html) => {
    expect(items({ 'metadata_0.json': entry(), [name]: '<p>So.</p>' })).toMatchObject([
      { link: { url: URL_OF, html } },
    ]);
  });

  test('has lists of any number, anywhere, and keeps what they hold of a story', () => {
    const lists = {
      'a/metadata_0.json': entry(),
      'metadata_20_to_40.json': entry({ slug: 7, content: '<p>In.</p>' }),
    };
    expect(items(lists).map((item) => (item.kind === 'link' ? item.link.html : item))).toEqual([
      null,
      '<p>In.</p>',
    ]);
  });

  test.each([
    [{ 'content/a.html': 'x' }, 'unknown'],
    [{ 'xmetadata.json': '[]' }, 'unknown'],
    [{ 'metadata.json': '{}' }, 'unknown'],
    [{ 'metadata.json': '[' }, 'json'],
    [{ 'metadata.json': '[{}, null]' }, 'record in line 2'],
    [{ 'metadata.json': '["a"]' }, 'record in line 1'],
  ] as const)('of %j is refused: %s', (files, reason) => {
    expect(() => items({ 'x.txt': '', ...files })).toThrow(reason);
  });
});
