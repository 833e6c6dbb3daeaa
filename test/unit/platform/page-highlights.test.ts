import { beforeEach, expect, test, vi } from 'vitest';
import type { Highlight } from '../../../src/core/highlight/highlight.ts';
import type * as Module from '../../../src/platform/page-highlights.ts';
import { FakeExtension } from '../support/fake-extension.ts';

let extension: FakeExtension;
let store: typeof Module;

beforeEach(async () => {
  vi.resetModules();
  extension = new FakeExtension();
  extension.install();
  store = await import('../../../src/platform/page-highlights.ts');
});

const mark = (id: string) => ({ id }) as Highlight;

test('what is marked is there again, however the address is written', async () => {
  await store.changePageHighlights('https://www.harbour.example/a?utm_source=x', () => [mark('1')]);
  expect(await store.pageHighlights('https://harbour.example/a')).toEqual([mark('1')]);
});

test('marks made at the same time are all kept', async () => {
  const add = (id: string) => store.changePageHighlights('https://a.example/', (all) => [...all, mark(id)]);
  await Promise.all([add('1'), add('2'), add('3')]);
  expect(await store.pageHighlights('https://a.example/')).toHaveLength(3);
});

test('a story without marks leaves nothing behind', async () => {
  await store.changePageHighlights('https://a.example/', () => [mark('1')]);
  expect(await store.changePageHighlights('https://a.example/', () => [])).toEqual([mark('1')]);
  expect(extension.stored.get('pageHighlights')).toEqual({});
});
