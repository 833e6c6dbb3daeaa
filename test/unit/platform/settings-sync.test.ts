import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Settings } from '../../../src/platform/settings.ts';
import { FakeExtension } from '../support/fake-extension.ts';
import { FakeNavigator } from '../support/fake-navigator.ts';

let extension: FakeExtension;
let sync: typeof import('../../../src/platform/settings-sync.ts');
let settings: typeof import('../../../src/platform/settings.ts');

/** Another browser with the same account. */
async function device(account?: FakeExtension): Promise<void> {
  extension = new FakeExtension();
  for (const [key, value] of account?.synced ?? []) extension.synced.set(key, value);
  extension.install();
  vi.resetModules();
  sync = await import('../../../src/platform/settings-sync.ts');
  settings = await import('../../../src/platform/settings.ts');
}

const change = (made: Partial<Settings>) => settings.changeSettings(() => made);
const inAccount = () => JSON.stringify([...extension.synced]);

beforeEach(() => {
  vi.stubGlobal('navigator', new FakeNavigator());
  return device();
});
afterEach(() => void vi.unstubAllGlobals());

describe('settings in the browser’s account', () => {
  test('go nowhere until the reader turns it on, and nowhere again once it is off', async () => {
    await change({ theme: 'sepia' });
    expect(await sync.sendSettings()).toBe('off');
    expect(extension.synced.size).toBe(0);
    await sync.turnSync(true);
    const before = inAccount();
    await sync.turnSync(false);
    await change({ theme: 'black' });
    await sync.sendSettings();
    expect(inAccount()).toBe(before);
  });

  test('are settings and rules, and nothing of this device alone or of what was read', async () => {
    extension.stored.set('pageHighlights', { 'https://a.example': [{ note: 'secret' }] });
    extension.stored.set('log', [{ what: 'secret' }]);
    await change({
      theme: 'sepia',
      sites: { 'a.example': 'always' },
      voices: { en: 'secret' },
      backup: 'daily',
    });
    expect(await sync.turnSync(true)).toBe('on');
    expect(inAccount()).toContain('sepia');
    expect(inAccount()).toContain('a.example');
    expect(inAccount()).not.toMatch(/secret|daily|highlight/i);
  });

  test('come to another browser that joins, which adds its own rules', async () => {
    await change({ theme: 'sepia', sites: { 'a.example': 'always' }, textSize: 24 });
    await sync.turnSync(true);
    const first = extension;
    await device(first);
    await change({ theme: 'black', sites: { 'b.example': 'never' }, voices: { en: 'mine' } });
    await sync.turnSync(true);
    expect(await settings.loadSettings()).toMatchObject({
      theme: 'sepia',
      textSize: 24,
      sites: { 'a.example': 'always', 'b.example': 'never' },
      voices: { en: 'mine' },
    });
    expect(inAccount()).toContain('b.example');
  });

  test('that were sent from here do not undo what was changed since', async () => {
    await sync.turnSync(true);
    await change({ theme: 'sepia' });
    await sync.sendSettings();
    await change({ textSize: 24 });
    await sync.takeSettings();
    expect(await settings.loadSettings()).toMatchObject({ theme: 'sepia', textSize: 24 });
  });

  test('stay here when it is turned off while they are sent', async () => {
    await sync.turnSync(true);
    await change({ theme: 'sepia' });
    await Promise.all([sync.sendSettings(), sync.turnSync(false)]);
    expect(await sync.syncState()).toBe('off');
  });

  test('follow a change made elsewhere, and do not send it back', async () => {
    await sync.turnSync(true);
    const first = extension;
    await device(first);
    await sync.turnSync(true);
    await change({ lineFocus: 3 });
    await sync.sendSettings();
    const second = extension;
    first.synced.clear();
    for (const [key, value] of second.synced) first.synced.set(key, value);
    first.install();
    vi.resetModules();
    const { takeSettings, sendSettings } = await import('../../../src/platform/settings-sync.ts');
    await takeSettings();
    const { loadSettings } = await import('../../../src/platform/settings.ts');
    expect((await loadSettings()).lineFocus).toBe(3);
    const before = JSON.stringify([...first.synced]);
    await sendSettings();
    expect(JSON.stringify([...first.synced])).toBe(before);
  });

  test('stay here where they are too many, and that is said', async () => {
    const css = `p { color: red } ${'/* long */'.repeat(700)}`;
    const names = Array.from({ length: 3_000 }, (_, index) => [`site-${index}.example`, 'always'] as const);
    await change({ ownCss: css, sites: Object.fromEntries(names) });
    expect(await sync.turnSync(true)).toBe('too-large');
    expect(extension.synced.size).toBe(0);
  });

  test('half of them, or something else in their place, is taken for none', async () => {
    await sync.turnSync(true);
    await change({ theme: 'sepia' });
    extension.synced.set('settings', { pieces: 2, at: '' });
    extension.synced.set('settings-0', '{"theme":"bl');
    await sync.takeSettings();
    expect((await settings.loadSettings()).theme).toBe('sepia');
  });
});
