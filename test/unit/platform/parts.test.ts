// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { arePartFiles, bringPartsBy, filesOf, joinParts } from '../../../src/platform/parts.ts';

const FILES = {
  reader: ['parts/text.js', 'reader.js'],
  'view-1': ['parts/text.js', 'parts/view-1.js'],
};

afterEach(() => {
  globalThis.clearstoryParts = undefined;
});

describe('parts', () => {
  it('are made when they are first used, and once', () => {
    const parts = joinParts(FILES);
    const make = vi.fn((_use, made) => {
      Object.assign(made, { answer: 42 });
    });
    parts.define('text', make);
    expect(make).not.toHaveBeenCalled();
    expect(parts.use('./text.js')).toEqual({ answer: 42 });
    expect(parts.use('./parts/text.js')).toBe(parts.use('text'));
    expect(make).toHaveBeenCalledOnce();
  });

  it('use each other', () => {
    const parts = joinParts(FILES);
    parts.define('reader', (use, made) => {
      Object.assign(made, { twice: () => (use('./parts/text.js') as { answer: number }).answer * 2 });
    });
    parts.define('text', (_use, made) => {
      Object.assign(made, { answer: 21 });
    });
    expect((parts.use('reader') as { twice(): number }).twice()).toBe(42);
  });

  it('keep what a file defined first when it is put into the page again', () => {
    const parts = joinParts(FILES);
    for (const answer of [1, 2])
      parts.define('text', (_use, made) => {
        Object.assign(made, { answer });
      });
    expect(parts.use('text')).toEqual({ answer: 1 });
  });

  it('say which of them is missing', () => {
    expect(() => joinParts(FILES).use('./parts/text.js')).toThrow('text was not loaded');
  });

  it('are loaded on demand, those alone that are not there', async () => {
    const parts = joinParts(FILES);
    parts.define('text', () => undefined);
    parts.bring = vi.fn(async (files) => {
      for (const file of files)
        parts.define(file.replace(/^parts\/|\.js$/g, ''), (_use, made) => {
          Object.assign(made, { shown: true });
        });
    });
    await expect(parts.load('./parts/view-1.js')).resolves.toEqual({ shown: true });
    expect(parts.bring).toHaveBeenCalledWith(['parts/view-1.js']);
    await parts.load('./parts/view-1.js');
    expect(parts.bring).toHaveBeenCalledOnce();
  });

  it('come into a page of ours as elements, in their order', async () => {
    const parts = joinParts(FILES);
    parts.define('view-1', () => undefined);
    const added: HTMLScriptElement[] = [];
    vi.spyOn(document.head, 'append').mockImplementation((script) => {
      added.push(script as HTMLScriptElement);
      (script as HTMLScriptElement).dispatchEvent(new Event('load'));
    });
    await parts.bring(['parts/text.js']);
    expect(added.map(({ src, async }) => [new URL(src).pathname, async])).toEqual([
      ['/parts/text.js', false],
    ]);
    vi.restoreAllMocks();
  });
});

describe('the files of a script for tabs', () => {
  it('begin with what joins them', () => {
    globalThis.clearstoryParts = joinParts(FILES);
    expect(filesOf('reader')).toEqual(['parts.js', 'parts/text.js', 'reader.js']);
  });

  it('are no other files than those of the package', () => {
    globalThis.clearstoryParts = joinParts(FILES);
    expect(arePartFiles(['parts/view-1.js', 'parts/text.js'])).toBe(true);
    expect(arePartFiles(['parts/view-1.js', 'https://elsewhere.example/view.js'])).toBe(false);
    expect(arePartFiles([{ toString: () => 'reader.js' }])).toBe(false);
  });

  it('may be asked of whoever can put them into the tab', async () => {
    globalThis.clearstoryParts = joinParts(FILES);
    const asked: (readonly string[])[] = [];
    bringPartsBy(async (files) => {
      asked.push(files);
    });
    await globalThis.clearstoryParts?.bring(['parts/view-1.js']);
    expect(asked).toEqual([['parts/view-1.js']]);
  });
});
