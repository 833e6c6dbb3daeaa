import { codeOnly, importsOf, withoutComments } from './imports.ts';
import type { SourceFile } from './source-files.ts';

/** Each rule takes files and gives one sentence for each violation. */

const BASE = ['core', 'data'];
const ENTRIES = [
  'background',
  'content',
  'extractor',
  'reader',
  'popup',
  'library',
  'options',
  'reading',
  'welcome',
  'offscreen',
];

/** What each room may import, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  data: ['_locales'],
  core: ['data'],
  ui: BASE,
  platform: BASE,
  page: ['ui', ...BASE],
  ...Object.fromEntries(ENTRIES.map((entry) => [entry, ['page', 'ui', 'platform', ...BASE]])),
};

/** The room of a path under `src`; empty for a file that stands in none. */
const roomOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1] ?? '';

/** `data <- core <- page, ui, platform <- entries`; entries never import each other. */
export function wrongDirections(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    const allowed = MAY_IMPORT[room];
    // Declarations of types for the bundler stand in no room.
    if (allowed === undefined) return file.path.endsWith('.d.ts') ? [] : [`${file.path} stands in no room`];
    const targets = importsOf(file).map(({ target }) => target);
    const wrong = targets.filter((target) => target.startsWith('src/') || target.startsWith('..'));
    return wrong
      .filter((target) => roomOf(target) !== room && !allowed.includes(roomOf(target)))
      .map((target) => `${file.path} imports ${target}`);
  });
}

/** What runs in the extension comes from the dependencies of the package; its tools may lend types. */
export function foreignPackages(files: readonly SourceFile[], dependencies: readonly string[]): string[] {
  const isOwn = (target: string) => /^(src\/|\.)/.test(target);
  const known = (target: string) =>
    dependencies.some((name) => target === name || target.startsWith(`${name}/`));
  return files.flatMap((file) =>
    importsOf(file)
      .filter(({ target, typeOnly }) => !isOwn(target) && !typeOnly && !known(target))
      .map(({ target }) => `${file.path} imports ${target}`),
  );
}

const BROWSER_NAMES: readonly RegExp[] = [
  /\b(?:chrome|browser)\.[a-z]\w*/,
  /\bindexedDB\b/,
  /(?<![.\w])fetch\(/,
  /\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b/,
  /\bnavigator\.storage\b/,
  /\b(?:localStorage|sessionStorage)\b/,
];

/** Only `platform/` names the extension API, storage or the network. */
export function browserNames(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => roomOf(path) !== 'platform')
    .flatMap((file) => {
      const source = codeOnly(file.text);
      const named = BROWSER_NAMES.flatMap((pattern) => pattern.exec(source)?.[0] ?? []);
      const imported = importsOf(file)
        .filter(
          ({ target, names }) =>
            target === 'webextension-polyfill' ||
            (target === 'src/platform/browser.ts' && names.includes('browser')),
        )
        .map(({ target }) => target);
      return [...named, ...imported].map((name) => `${file.path} names ${name}`);
    });
}

/** The polyfill lends its types and nothing else. */
export function polyfillAtRunTime(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) =>
      importsOf(file).some(({ target, typeOnly }) => target === 'webextension-polyfill' && !typeOnly),
    )
    .map(({ path }) => `${path} imports webextension-polyfill`);
}

/** The HTML of pages comes in by one door. */
export const HTML_DOOR = 'src/core/extract/sanitize.ts';

export function otherDoors(files: readonly SourceFile[]): string[] {
  const ways = /\.\s*(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe)\b|\bdocument\.write/;
  return files
    .filter(({ path, text }) => path !== HTML_DOOR && ways.test(codeOnly(text)))
    .map(({ path }) => `${path} makes HTML of text`);
}

export const MOST_LINES = 300;

export function longFiles(files: readonly SourceFile[]): string[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ path, lines }) => roomOf(path) !== 'data' && lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
}

export function defaultExports(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ text }) => /^export default\b|\bas default\b/m.test(withoutComments(text)))
    .map(({ path }) => `${path} has a default export`);
}

/** @param excused files that say why beside the word */
export function anyTypes(files: readonly SourceFile[], excused: readonly string[]): string[] {
  return files
    .filter(({ path }) => !excused.includes(path))
    .filter(({ text }) => /[:<,|&]\s*any\b(?!\()|\bas any\b/.test(codeOnly(text)))
    .map(({ path }) => `${path} has an any`);
}
