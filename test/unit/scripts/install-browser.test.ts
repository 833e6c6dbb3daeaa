import { describe, expect, test } from 'vitest';
import { ensureBrowser, type Installer, installBrowser } from '../../../scripts/install-browser.mjs';

/** A system whose package manager knows some packages, and what it was asked to do. */
function system(known: string[], { isRoot = true, fonts = [] as string[] } = {}) {
  const commands: string[] = [];
  const installed = new Set<string>(fonts);
  const installer: Installer = {
    isRoot,
    succeeds(command, args) {
      commands.push([command, ...args].join(' '));
      if (command === 'dpkg') return installed.has(args[1] ?? '');
      const names = args.filter((arg) => !arg.startsWith('--')).slice(1);
      if (!names.every((name) => known.includes(name))) return false;
      for (const name of names) installed.add(name);
      return true;
    },
    find: (kind) => {
      const name = [...installed].find((each) => each.startsWith(kind));
      return name === undefined ? null : `/usr/bin/${name}`;
    },
  };
  return { installer, commands };
}

const FONTS = ['fonts-noto-core', 'fonts-noto-cjk'];

describe('installBrowser', () => {
  test('updates the lists first, then installs the browser and the missing fonts', () => {
    const { installer, commands } = system(['chromium', ...FONTS], { fonts: ['fonts-noto-core'] });
    expect(installBrowser('chromium', installer)).toBe('/usr/bin/chromium');
    expect(commands.filter((command) => command.startsWith('apt-get')).slice(1)).toEqual([
      'apt-get update',
      'apt-get install --yes --no-install-recommends chromium fonts-noto-cjk',
    ]);
  });

  test('takes the name that this system gives Firefox', () => {
    const { installer } = system(['firefox', ...FONTS]);
    expect(installBrowser('firefox', installer)).toBe('/usr/bin/firefox');
  });

  test('changes nothing without being root, and says what to install', () => {
    const { installer, commands } = system(['chromium', ...FONTS], { isRoot: false });
    expect(() => installBrowser('chromium', installer)).toThrow(
      /install Chrome, Chromium, Edge or Brave, or name its program file in CLEARSTORY_CHROMIUM\.$/,
    );
    expect(commands).toEqual([]);
  });

  test('says what to install when the package manager cannot', () => {
    expect(() => installBrowser('firefox', system([]).installer)).toThrow(/install Firefox 140 or later/);
  });
});

test('ensureBrowser installs only what is missing', () => {
  const { installer, commands } = system(['chromium', ...FONTS]);
  const told: string[] = [];
  const tell = (sentence: string) => told.push(sentence);
  expect(ensureBrowser('chromium', tell, installer)).toBe('/usr/bin/chromium');
  const after = commands.length;
  expect(ensureBrowser('chromium', tell, installer)).toBe('/usr/bin/chromium');
  expect(commands.length).toBe(after);
  expect(told).toEqual(['No chromium on this machine; installing it.']);
});
