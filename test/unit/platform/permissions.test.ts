import { expect, test } from 'vitest';

const asked: string[][] = [];
const listeners = new Set<() => void>();
const event = {
  addListener: (listener: () => void) => listeners.add(listener),
  removeListener: (listener: () => void) => listeners.delete(listener),
};
const remember = async ({ origins }: { origins: string[] }) => {
  asked.push(origins);
  return true;
};
Object.assign(globalThis, {
  chrome: {
    runtime: { id: 'clearstory-test' },
    permissions: { contains: remember, request: remember, onAdded: event, onRemoved: event },
  },
});
const { askForSiteAccess, hasAccessEverywhere, watchAccess } = await import(
  '../../../src/platform/permissions.ts'
);

test.each([
  ['harbour.example', ['http://*.harbour.example/*', 'https://*.harbour.example/*']],
  ['127.0.0.1', ['http://127.0.0.1/*', 'https://127.0.0.1/*']],
  ['localhost', ['http://localhost/*', 'https://localhost/*']],
])('%s is asked for with its subdomains, where it has any', async (site, origins) => {
  await askForSiteAccess(site);
  expect(asked.at(-1)).toEqual(origins);
});

test('everywhere is what the manifest asks for', async () => {
  await hasAccessEverywhere();
  expect(asked.at(-1)).toEqual(['http://*/*', 'https://*/*']);
});

test('a watcher is let go', () => {
  const ending = new AbortController();
  watchAccess(() => undefined, ending.signal);
  expect(listeners.size).toBe(1);
  ending.abort();
  expect(listeners.size).toBe(0);
});
