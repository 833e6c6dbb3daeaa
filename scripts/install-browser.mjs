// @ts-check
/** Gets a missing browser from the system's own package manager, where that can be done without asking anyone. */
import { spawnSync } from 'node:child_process';
import { BROWSER_VARIABLES, findBrowser } from './find-browser.mjs';

/** @typedef {import('./find-browser.mjs').BrowserKind} BrowserKind */

/**
 * @typedef {object} Installer
 * @property {boolean} isRoot
 * @property {(command: string, args: readonly string[]) => boolean} succeeds runs a command; true when it exits with 0
 * @property {(kind: BrowserKind) => string | null} find
 */

/** Debian calls Firefox `firefox-esr`, Ubuntu `firefox`. The first that the system knows is taken. */
const PACKAGES = { chromium: ['chromium', 'chromium-browser'], firefox: ['firefox-esr', 'firefox'] };

/** Without these the Arabic and Japanese sample pages would be rows of boxes. */
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk'];

const WANTED = {
  chromium: 'Chrome, Chromium, Edge or Brave',
  firefox: 'Firefox 140 or later',
};

/** @type {Installer} */
const THIS_SYSTEM = {
  isRoot: process.getuid?.() === 0,
  succeeds: (command, args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, args, { env, stdio: 'ignore' }).status === 0;
  },
  find: findBrowser,
};

/** @param {BrowserKind} kind */
function adviceFor(kind) {
  return `No browser found: please install ${WANTED[kind]}, or name its program file in ${BROWSER_VARIABLES[kind]}.`;
}

/** @param {string} name @param {Installer} system */
const isInstalled = (name, system) => system.succeeds('dpkg', ['--status', name]);

/**
 * Installs a browser as root on Debian or Ubuntu, with fonts for every script of the sample pages.
 *
 * @param {BrowserKind} kind
 * @param {Installer} [system]
 * @returns {string} the program file
 * @throws {Error} with one sentence on what to install, where this cannot do it
 */
export function installBrowser(kind, system = THIS_SYSTEM) {
  if (!system.isRoot || !system.succeeds('apt-get', ['--version'])) throw new Error(adviceFor(kind));
  system.succeeds('apt-get', ['update']);
  const fonts = FONTS.filter((font) => !isInstalled(font, system));
  for (const name of PACKAGES[kind]) {
    if (system.succeeds('apt-get', ['install', '--yes', '--no-install-recommends', name, ...fonts])) break;
  }
  const path = system.find(kind);
  if (path === null) throw new Error(adviceFor(kind));
  return path;
}

/**
 * The browser of this machine, installed first where it is missing.
 *
 * @param {BrowserKind} kind
 * @param {(sentence: string) => void} [tell] hears of an installation before it starts
 * @param {Installer} [system]
 * @returns {string} the program file
 */
export function ensureBrowser(kind, tell = () => {}, system = THIS_SYSTEM) {
  const found = system.find(kind);
  if (found !== null) return found;
  if (system.isRoot) tell(`No ${kind} on this machine; installing it.`);
  return installBrowser(kind, system);
}
