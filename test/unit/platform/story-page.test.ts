// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { fetchStoryPage } from '../../../src/platform/story-page.ts';

const OWN = new URL('/story/2', location.href).href;
const { signal } = new AbortController();

/** What jsdom gives for a response is read by its own reader of files. */
function answer(bytes: readonly number[], type: string, init: { url?: string; ok?: boolean } = {}) {
  const fetching = vi.fn(async () => ({
    ok: init.ok ?? true,
    status: init.ok === false ? 404 : 200,
    url: init.url ?? OWN,
    headers: new Headers({ 'content-type': type }),
    blob: async () => new Blob([Uint8Array.from(bytes)]),
  }));
  vi.stubGlobal('fetch', fetching);
  return fetching;
}

const latin = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['the header', 'text/html; charset=windows-1252', '<p>caf\u00e9'],
  ['the page itself', 'text/html', '<meta charset="iso-8859-1"><p>caf\u00e9'],
])('is read in the encoding of %s', async (_whose, type, html) => {
  answer(latin(html), type);
  expect((await fetchStoryPage(OWN, signal)).html).toBe(html);
});

test('another site is never asked', async () => {
  const fetching = answer([], 'text/html');
  await expect(fetchStoryPage('https://other.example/2', signal)).rejects.toMatchObject({
    code: 'page-not-loaded',
  });
  expect(fetching).not.toHaveBeenCalled();
});

test.each([
  ['leads to another site', 'text/html', { url: 'https://other.example/2' }],
  ['is no page', 'application/pdf', {}],
  ['is not there', 'text/html', { ok: false }],
])('what %s is not taken', async (_what, type, init) => {
  answer(latin('<p>x'), type, init);
  await expect(fetchStoryPage(OWN, signal)).rejects.toMatchObject({ code: 'page-not-loaded' });
});

test('what was stopped says so', async () => {
  answer(latin('<p>x'), 'application/pdf');
  await expect(fetchStoryPage(OWN, AbortSignal.abort())).rejects.toMatchObject({ code: 'stopped' });
});
