// @vitest-environment jsdom
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileSource, Imported } from '../../../../src/core/import/imported.ts';
import { articleFromLink } from '../../../../src/core/import/linked-article.ts';
import { readImport } from '../../../../src/core/import/read-file.ts';
import { UnreadableFile } from '../../../../src/core/import/unreadable.ts';
import { unzipped } from '../../../../src/core/import/unzipped.ts';
import { FILE_END, fileLine, fileStart } from '../../../../src/core/library-file.ts';
import { filed } from '../../support/filed.ts';

function source(content: string | Uint8Array, pieces = 3): FileSource {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return {
    size: bytes.length,
    async *text() {
      const text = new TextDecoder().decode(bytes);
      const length = Math.ceil(text.length / pieces) || 1;
      for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
    },
    bytes: async () => bytes,
  };
}

async function read(content: string | Uint8Array, pieces?: number): Promise<Imported[]> {
  const items: Imported[] = [];
  for await (const item of readImport(source(content, pieces))) items.push(item);
  return items;
}

const links = async (content: string | Uint8Array) =>
  (await read(content)).map((item) => (item.kind === 'link' ? item.link : item));

async function failure(content: string | Uint8Array) {
  try {
    await read(content);
    return null;
  } catch (thrown) {
    if (thrown instanceof UnreadableFile) return [thrown.reason, thrown.line];
    throw thrown;
  }
}

const articles = [filed(1), filed(2, {}, { title: 'Two "quoted" [brackets] {and}\nlines' })];
const library = (list: readonly object[] = articles) =>
  fileStart('2026-11-26T10:00:00Z', [{ id: 'gone', deletedAt: '2026-11-01T10:00:00Z' }]) +
  list.map((article, at) => fileLine(article as (typeof articles)[0], at === 0)).join('') +
  FILE_END;

describe('a library of ours', () => {
  it('gives back every article and tombstone, however it is cut', async () => {
    for (const pieces of [1, 7, 500]) {
      expect(await read(library(), pieces)).toEqual([
        ...articles.map((article) => ({ kind: 'article', article })),
        { kind: 'tombstone', tombstone: { id: 'gone', deletedAt: '2026-11-01T10:00:00Z' } },
      ]);
    }
  });

  it('is JSON that any program reads, and reads what any program wrote', async () => {
    const pretty = JSON.stringify(JSON.parse(library()), null, 2);
    expect(await read(pretty)).toHaveLength(3);
    expect(await read(library([]))).toHaveLength(1);
  });

  it('of a newer version is refused', async () => {
    expect(await failure(library().replace('"version":1', '"version":2'))).toEqual(['newer', null]);
  });

  it('cut off, or with a torn article, is named by its line', async () => {
    expect(await failure(library().slice(0, -40))).toEqual(['json', 3]);
    expect(await failure(library([articles[0] as object, { ...articles[1], head: { id: 'x' } }]))).toEqual([
      'record',
      3,
    ]);
    expect(await failure(library([{ ...articles[0], article: { version: 1 } }]))).toEqual(['record', 2]);
  });

  it.each([
    ['an id that is a path', { id: '../../x' }],
    ['an address that runs', { url: 'javascript:alert(1)' }],
    ['a state that is none', { state: 'lost' }],
    ['a time that is none', { savedAt: 'soon' }],
    ['a place beyond the end', { place: { block: 1, offset: 0, part: 2 } }],
  ])('with %s is refused', async (_name, wrong) => {
    const [first] = articles;
    const torn = { ...first, head: { ...first?.head, ...wrong } };
    expect(await failure(library([torn]))).toEqual(['record', 2]);
  });
});

describe('what others give their readers', () => {
  it('is read from Pocket', async () => {
    const csv =
      'title,url,time_added,tags,status\n"A, ferry",https://harbour.example/a,1699000000,boats|north coast,unread\nhttps://harbour.example/b,https://harbour.example/b,1699000001,,archive\n';
    expect(await links(csv)).toMatchObject([
      {
        url: 'https://harbour.example/a',
        title: 'A, ferry',
        tags: ['boats', 'north coast'],
        state: 'unread',
        savedAt: '2023-11-03T08:26:40.000Z',
      },
      { url: 'https://harbour.example/b', title: '', tags: [], state: 'archived' },
    ]);
    const html =
      '<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="https://harbour.example/a" time_added="1699000000" tags="boats,quay">A ferry</a></li></ul><h1>Read Archive</h1><ul><li><a href="https://harbour.example/b" time_added="1699000001" tags="">B</a></li></ul></body></html>';
    expect(await links(html)).toMatchObject([
      { title: 'A ferry', tags: ['boats', 'quay'], state: 'unread' },
      { title: 'B', tags: [], state: 'archived' },
    ]);
  });

  it('is read from Instapaper', async () => {
    const csv =
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://harbour.example/a,A,"line one\nline two",Starred,1699000000,"[""boats"",""quay""]"\nhttps://harbour.example/b,B,,Sea,1699000001,[]\n';
    expect(await links(csv)).toMatchObject([
      { title: 'A', favourite: true, tags: ['boats', 'quay'] },
      { title: 'B', favourite: false, tags: ['Sea'] },
    ]);
  });

  it('is read from Omnivore, texts and all', async () => {
    const list = [
      {
        slug: 'a-1',
        title: 'A',
        url: 'https://harbour.example/a',
        state: 'Archived',
        labels: ['boats'],
        savedAt: '2024-05-01T10:00:00.000Z',
        author: 'Marit',
      },
      { slug: 'b-2', title: 'B', url: 'mailto:x@y.example', labels: [] },
    ];
    const zip = zipSync({
      'metadata_0_to_20.json': strToU8(JSON.stringify(list)),
      'content/a-1.html': strToU8('<p>The ferry left.</p><script>alert(1)</script>'),
      'highlights/a-1.md': strToU8('> x'),
    });
    const [first, second] = await links(zip);
    expect(first).toMatchObject({ title: 'A', state: 'archived', tags: ['boats'], byline: ['Marit'] });
    expect(second).toEqual({ kind: 'unusable', line: null, text: 'B' });
    const article = articleFromLink(first as never, 'id', '2026-11-26T10:00:00Z');
    expect(article.article).toMatchObject({
      html: '<p>The ferry left.</p>',
      blocks: [{ text: 'The ferry left.' }],
    });
    expect(article.head).toMatchObject({ hasText: true, savedAt: '2024-05-01T10:00:00.000Z' });
  });

  it('is read from Readwise Reader and Raindrop', async () => {
    const reader =
      "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nA,https://harbour.example/a,1,\"['boats', 'quay']\",2024-05-01 10:00:00+00:00,1.0,archive,True\n";
    expect(await links(reader)).toMatchObject([
      { tags: ['boats', 'quay'], state: 'archived', savedAt: '2024-05-01T10:00:00.000Z' },
    ]);
    const raindrop =
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,A,,,https://harbour.example/a,Boats,"sea, quay",2024-05-01T10:00:00.000Z,,,true\n';
    expect(await links(raindrop)).toMatchObject([{ tags: ['sea', 'quay', 'Boats'], favourite: true }]);
  });

  it('is read from Wallabag', async () => {
    const list = [
      {
        id: 1,
        title: 'A',
        url: 'https://harbour.example/a',
        is_archived: 1,
        is_starred: 0,
        tags: [{ label: 'boats' }, 'quay'],
        content: '<p>Text.</p>',
        created_at: '2024-05-01T10:00:00+00:00',
      },
    ];
    expect(await links(JSON.stringify(list))).toMatchObject([
      { state: 'archived', tags: ['boats', 'quay'], html: '<p>Text.</p>' },
    ]);
    const csv =
      '"Title";"URL";"Tags";"Creation date"\n"A; semicolon";"https://harbour.example/a";"boats";"01/05/2024 10:30:00"\n';
    expect(await links(csv)).toMatchObject([
      { title: 'A; semicolon', tags: ['boats'], savedAt: '2024-05-01T10:30:00.000Z' },
    ]);
  });

  it('is read from bookmarks', async () => {
    const html =
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p><DT><H3>Bookmarks bar</H3><DL><p><DT><A HREF="https://harbour.example/a" ADD_DATE="1699000000" TAGS="x">A</A><DT><H3>Boats</H3><DL><p><DT><A HREF="https://harbour.example/b">B</A><DT><A HREF="javascript:void(0)">C</A></DL><p></DL><p></DL>';
    expect(await links(html)).toMatchObject([
      { url: 'https://harbour.example/a', tags: ['x'], savedAt: '2023-11-03T08:26:40.000Z' },
      { url: 'https://harbour.example/b', tags: ['Boats'] },
      { kind: 'unusable', text: 'C' },
    ]);
  });
});

describe('a bad file', () => {
  it.each([
    ['nothing', '  \n', ['empty', null]],
    ['a table without addresses', 'a,b\n1,2\n', ['no_addresses', 1]],
    ['an open quotation mark', 'url,title\nhttps://a.example/,"open\nand on', ['csv', 2]],
    ['a page without links', '<p>Hello</p>', ['no_addresses', null]],
    ['a page that breaks off', '<DL>\n<DT><A HREF="https://a.exam', ['html', 2]],
    ['an object of nothing known', '{"a":1}', ['unknown', null]],
    ['a list of no records', '[\n1]', ['record', 2]],
    ['a deep list', '['.repeat(500), ['too_deep', 1]],
    ['a torn zip', strToU8('PK\u0003\u0004 and no more'), ['zip', null]],
  ])('that is %s gets its reason and line', async (_name, content, expected) => {
    expect(await failure(content)).toEqual(expected);
  });

  it('that is a bomb is left when it grows beyond its limits', () => {
    const bomb = zipSync({ 'content/a.html': new Uint8Array(5_000_000) }, { level: 9 });
    const limits = { each: 1_000_000, together: 2_000_000, files: 10, ratio: 2000 };
    expect(() => unzipped(bomb, () => true, limits)).toThrow('too_large');
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}`, new Uint8Array(1)])),
    );
    expect(() => unzipped(many, () => true, limits)).toThrow('too_large');
    // Within every limit of size, and a thousand times what was packed.
    const dense = zipSync({ 'metadata_0_to_1.json': new Uint8Array(20_000_000) });
    expect(() => unzipped(dense, () => true)).toThrow('too_large');
    const cut = zipSync({ 'content/a.html': strToU8('x'.repeat(5000)) }, { level: 0 }).subarray(0, 3000);
    expect(() => unzipped(cut, () => true, limits)).toThrow('zip');
  });

  it('with the HTML of an attacker comes through the one door', () => {
    const html =
      '<img src=x onerror=alert(1)><p>Text</p><iframe src="https://evil.example"></iframe><a href="javascript:x">y</a>';
    const link = {
      url: 'https://a.example/',
      title: 'A',
      tags: [],
      state: 'unread',
      favourite: false,
      savedAt: null,
      byline: [],
      html,
    } as const;
    expect(articleFromLink(link, 'id', '2026-11-26T10:00:00Z').article.html).not.toMatch(
      /onerror|iframe|javascript/,
    );
  });
});
