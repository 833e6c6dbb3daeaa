// @ts-check
/** Where a browser that can run the extension stands on this machine. */
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserKind */

/**
 * What the search looks at, so that a test can describe another machine.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} home
 * @property {(path: string) => boolean} isFile
 */

/** The variable that names a browser of one's own, before any search. */
export const BROWSER_VARIABLES = { chromium: 'CLEARSTORY_CHROMIUM', firefox: 'CLEARSTORY_FIREFOX' };

/** Commands on the search path, the plain ones first. Snap and Flatpak leave theirs in folders of their own. */
const LINUX_COMMANDS = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
    'google-chrome-beta',
    'com.google.Chrome',
    'org.chromium.Chromium',
    'com.microsoft.Edge',
    'com.brave.Browser',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly', 'org.mozilla.firefox'],
};

const LINUX_FOLDERS = [
  '/usr/local/bin',
  '/usr/bin',
  '/opt/google/chrome',
  '/opt/firefox',
  '/snap/bin',
  '/var/lib/flatpak/exports/bin',
];

const MAC_PROGRAMS = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser', 'Google Chrome Beta'].map(
    (name) => `${name}.app/Contents/MacOS/${name}`,
  ),
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].map(
    (name) => `${name}.app/Contents/MacOS/firefox`,
  ),
};

const WINDOWS_PROGRAMS = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    'Google\\Chrome Beta\\Application\\chrome.exe',
  ],
  firefox: [
    'Mozilla Firefox\\firefox.exe',
    'Firefox Developer Edition\\firefox.exe',
    'Firefox Nightly\\firefox.exe',
  ],
};

/** @type {Machine} */
const THIS_MACHINE = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
};

/** @param {readonly (string | undefined)[]} folders @param {readonly string[]} names @param {(...parts: string[]) => string} join */
function everyPath(folders, names, join) {
  const present = folders.filter((folder) => folder !== undefined && folder !== '');
  return names.flatMap((name) => present.map((folder) => join(/** @type {string} */ (folder), name)));
}

/** @param {BrowserKind} kind @param {Machine} machine @returns {string[]} */
function usualPlaces(kind, { platform, env, home }) {
  const { PATH = '', PROGRAMFILES, LOCALAPPDATA } = env;
  if (platform === 'win32') {
    const folders = [PROGRAMFILES, env['PROGRAMFILES(X86)'], LOCALAPPDATA];
    return everyPath(folders, WINDOWS_PROGRAMS[kind], win32.join);
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(home, 'Applications')];
    return everyPath(folders, MAC_PROGRAMS[kind], posix.join);
  }
  const folders = [...PATH.split(':'), ...LINUX_FOLDERS];
  return everyPath(folders, LINUX_COMMANDS[kind], posix.join);
}

/**
 * The program file of a Chromium browser (Chrome, Chromium, Edge, Brave) or of Firefox; null where there is none.
 *
 * @param {BrowserKind} kind
 * @param {Machine} [machine]
 * @returns {string | null}
 * @throws {Error} where `CLEARSTORY_CHROMIUM` or `CLEARSTORY_FIREFOX` is set and names no file
 */
export function findBrowser(kind, machine = THIS_MACHINE) {
  const variable = BROWSER_VARIABLES[kind];
  const chosen = machine.env[variable];
  if (!chosen) return usualPlaces(kind, machine).find(machine.isFile) ?? null;
  if (!machine.isFile(chosen)) throw new Error(`${variable} names no file: ${chosen}`);
  return chosen;
}
