// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../../src/core/base64.ts';
import { takeAway } from '../../../../src/core/export/forms.ts';
import type { Form } from '../../../../src/core/export/take-away.ts';
import type { FiledArticle } from '../../../../src/core/library-file.ts';
import { filed, filedHtml } from '../../support/filed.ts';
import { pngBytes } from '../../support/stories.ts';
import { OPTIONS } from './story.ts';

function taken(form: Form, stories: readonly FiledArticle[]) {
  const hasPictures = stories.some(({ pictures }) => pictures.length > 0);
  const options = {
    ...OPTIONS,
    now: '2026-11-26T10:00:00Z',
    title: 'Library',
    tombstones: [{ id: 'gone', deletedAt: '2026-11-01T10:00:00Z' }],
    hasPictures,
  } as const;
  const titles = stories.map(({ head }) => head.title);
  const away = takeAway(form, options, titles);
  const pieces = [...away.begin(), ...stories.flatMap((story) => [...away.add(story)]), ...away.end()];
  return { extension: away.extension, bytes: Buffer.concat(pieces.map((piece) => Buffer.from(piece))) };
}

const URL_OF_PICTURE = 'https://harbour.example/a.png';
const picture = { url: URL_OF_PICTURE, type: 'image/png', data: toBase64(new Uint8Array(pngBytes(1))) };
const illustrated = (number: number, title = `Story ${number}`): FiledArticle => ({
  ...filed(number, {}, { title, pictures: [URL_OF_PICTURE] }),
  pictures: [picture],
});

describe('Markdown', () => {
  it('of a story without pictures is a file, of others a zip with the pictures in a folder', () => {
    expect(taken('markdown', [filed(1)]).extension).toBe('md');
    const { extension, bytes } = taken('markdown', [illustrated(1), illustrated(2)]);
    expect(extension).toBe('zip');
    const files = unzipSync(bytes);
    expect(Object.keys(files).sort()).toEqual(['Story 1.md', 'Story 2.md', 'pictures/00001.png']);
    expect(strFromU8(files['Story 2.md'] ?? new Uint8Array())).toContain('](pictures/00001.png)');
    expect(files['pictures/00001.png']).toEqual(new Uint8Array(pngBytes(1)));
  });

  it('names stories of one title apart, whatever the file system makes of letters', () => {
    const { bytes } = taken('markdown', [
      illustrated(1, 'A/b'),
      illustrated(2, 'a b'),
      illustrated(3, 'CON'),
      illustrated(4, ''),
    ]);
    const names = Object.keys(unzipSync(bytes)).filter((name) => name.endsWith('.md'));
    expect(names).toEqual(['A b.md', 'a b (2).md', 'CON_.md', 'Clearstory.md']);
  });

  it('has the tags in its front matter', () => {
    const story = filed(1);
    const tagged = { ...story, head: { ...story.head, tags: ['boats', 'a: "b"'] } };
    expect(taken('markdown', [tagged]).bytes.toString()).toContain('tags:\n  - "boats"\n  - "a: \\"b\\""');
  });
});

describe('HTML', () => {
  it('of many stories is one file with a list that leads to each, pictures inside', () => {
    const notes = '<p>See <a href="#n">1</a></p><p id="n">Note</p>';
    const { bytes } = taken('html', [illustrated(1), filedHtml(2, notes), filedHtml(3, notes)]);
    const page = new DOMParser().parseFromString(bytes.toString(), 'text/html');
    const targets = [...page.querySelectorAll('nav a, article a[href^="#"]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(targets).toHaveLength(5);
    expect(targets.map((target) => page.querySelectorAll(`[id="${target.slice(1)}"]`).length)).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect(page.querySelector('img')?.getAttribute('src')).toBe(`data:image/png;base64,${picture.data}`);
    expect(page.querySelectorAll('script, link, iframe')).toHaveLength(0);
  });
});

describe('JSON', () => {
  it('holds everything, one story a line', () => {
    const stories = [illustrated(1), filed(2)];
    const text = taken('json', stories).bytes.toString();
    expect(JSON.parse(text)).toEqual({
      format: 'clearstory-library',
      version: 1,
      exportedAt: '2026-11-26T10:00:00Z',
      tombstones: [{ id: 'gone', deletedAt: '2026-11-01T10:00:00Z' }],
      articles: stories,
    });
    expect(text.trimEnd().split('\n')).toHaveLength(4);
  });
});

describe('plain text', () => {
  it('has title, facts and blocks, and a line between stories', () => {
    const text = taken('text', [filed(1), filed(2, {}, { title: '' })]).bytes.toString();
    expect(text).toContain(
      'Story 1\nMarit Olavesk · The Harbour Ledger · November 12, 2026\nhttps://harbour.example/1\n\nThe ferry left at six.',
    );
    expect(text).toContain('----\n\nNo title\n');
  });
});
