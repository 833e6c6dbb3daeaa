import { describe, expect, test } from 'vitest';
import { findBrowser, type Machine } from '../../../scripts/find-browser.mjs';

function machine(platform: NodeJS.Platform, files: string[], env: Record<string, string> = {}): Machine {
  return { platform, env, home: '/home/reader', isFile: (path) => files.includes(path) };
}

describe('findBrowser', () => {
  test('takes the program that the variable names before any other', () => {
    const files = ['/usr/bin/chromium', '/own/chrome'];
    expect(findBrowser('chromium', machine('linux', files, { CLEARSTORY_CHROMIUM: '/own/chrome' }))).toBe(
      '/own/chrome',
    );
  });

  test('says so when the variable names no file, rather than taking another', () => {
    const env = { CLEARSTORY_FIREFOX: '/gone/firefox' };
    expect(() => findBrowser('firefox', machine('linux', ['/usr/bin/firefox'], env))).toThrow(
      'CLEARSTORY_FIREFOX names no file: /gone/firefox',
    );
  });

  test.each([
    ['linux', 'chromium', '/usr/bin/chromium', {}],
    ['linux', 'chromium', '/snap/bin/chromium', {}],
    ['linux', 'chromium', '/usr/bin/brave-browser', {}],
    ['linux', 'chromium', '/nix/profile/bin/google-chrome', { PATH: '/bin:/nix/profile/bin' }],
    ['linux', 'firefox', '/usr/bin/firefox-esr', {}],
    ['darwin', 'chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['darwin', 'chromium', '/home/reader/Applications/Brave Browser.app/Contents/MacOS/Brave Browser', {}],
    ['darwin', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox', {}],
    [
      'win32',
      'chromium',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    ],
    [
      'win32',
      'firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
      { PROGRAMFILES: 'C:\\Program Files' },
    ],
  ] as const)('%s: finds %s at %s', (platform, kind, path, env) => {
    expect(findBrowser(kind, machine(platform, [path], env))).toBe(path);
  });

  test('prefers Chrome to Edge wherever both stand', () => {
    const files = ['/usr/local/bin/microsoft-edge', '/usr/bin/google-chrome'];
    expect(findBrowser('chromium', machine('linux', files))).toBe('/usr/bin/google-chrome');
  });

  test('is null on a machine with none, whatever else it has', () => {
    expect(findBrowser('chromium', machine('linux', ['/usr/bin/firefox', 'chromium']))).toBeNull();
    expect(findBrowser('firefox', machine('win32', ['/usr/bin/firefox']))).toBeNull();
  });
});
