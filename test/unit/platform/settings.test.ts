import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as SettingsModule from '../../../src/platform/settings.ts';
import { FakeExtension } from '../support/fake-extension.ts';

let extension: FakeExtension;
let settings: typeof SettingsModule;

beforeEach(async () => {
  vi.resetModules();
  extension = new FakeExtension();
  extension.install();
  settings = await import('../../../src/platform/settings.ts');
});

describe('settings', () => {
  it('are the defaults until something is changed', async () => {
    expect(await settings.loadSettings()).toEqual(settings.DEFAULTS);
  });

  it('store only what differs from the default', async () => {
    await settings.changeSettings(() => ({ theme: 'sepia', textSize: 20 }));
    expect(extension.stored.get('settings')).toEqual({ theme: 'sepia' });
    await settings.changeSettings(() => ({ theme: 'system' }));
    expect(extension.stored.get('settings')).toEqual({});
  });

  it('fall back to the default where a stored value is not of its type', () => {
    const loaded = settings.settingsFrom({ theme: 'purple', textSize: 900, automatic: false, unknown: 1 }, 0);
    expect(loaded).toEqual({ ...settings.DEFAULTS, automatic: false });
  });

  it('take changes made at the same time one after the other', async () => {
    await Promise.all([
      settings.changeSettings(({ sites }) => ({ sites: { ...sites, 'a.example': 'always' } })),
      settings.changeSettings(({ sites }) => ({ sites: { ...sites, 'b.example': 'never' } })),
    ]);
    expect((await settings.loadSettings()).sites).toEqual({ 'a.example': 'always', 'b.example': 'never' });
  });

  it('go on after a change that threw', async () => {
    const broken = settings.changeSettings(() => {
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect((await settings.changeSettings(() => ({ face: 'sans' }))).face).toBe('sans');
  });

  it('tell their watchers of a change', async () => {
    const seen = new Promise((resolve) => settings.watchSettings(resolve));
    await settings.changeSettings(() => ({ face: 'sans' }));
    expect(await seen).toMatchObject({ face: 'sans' });
  });
});

describe('siteRule', () => {
  const withSites = (sites: SettingsModule.Settings['sites']) => ({ ...settings.DEFAULTS, sites });

  it.each([
    ['https://harbour.example/story', 'always'],
    ['https://www.harbour.example/story', 'always'],
    ['https://blogs.harbour.example/story', 'always'],
    ['https://quiet.harbour.example/story', 'never'],
    ['https://notharbour.example/story', null],
    ['about:blank', null],
    ['https://constructor/story', null],
  ])('%s is %s', (url, rule) => {
    const sites = { 'harbour.example': 'always', 'quiet.harbour.example': 'never' } as const;
    expect(settings.siteRule(withSites(sites), url)).toBe(rule);
  });
});
