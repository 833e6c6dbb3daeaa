import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as rules from './architecture/rules.ts';
import { ROOT, sourceFiles } from './architecture/source-files.ts';
import { missingKeys, unusedKeys } from './architecture/texts.ts';

/** The house rules that a machine can hold; ARCHITECTURE.md says why. */

const modules = sourceFiles('src', ['.ts']);
const styles = sourceFiles('src', ['.css']);
const pages = sourceFiles('src', ['.html']);
const scripts = sourceFiles('scripts', ['.mjs']);

function json(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

describe('rooms', () => {
  test('imports run one way, and entries never import each other', () => {
    expect(rules.wrongDirections([...modules, ...styles])).toEqual([]);
  });

  test('only platform names the browser, storage and the network', () => {
    expect(rules.browserNames(modules)).toEqual([]);
  });

  test('the polyfill is there for its types only', () => {
    expect(rules.polyfillAtRunTime(modules)).toEqual([]);
  });

  test('what runs in the extension is among its dependencies', () => {
    const { dependencies } = json('package.json');
    expect(rules.foreignPackages(modules, Object.keys(dependencies ?? {}))).toEqual([]);
  });

  test('HTML comes in by one door', () => {
    expect(rules.otherDoors(modules)).toEqual([]);
  });
});

describe('files', () => {
  test(`no module is longer than ${rules.MOST_LINES} lines, data aside`, () => {
    expect(rules.longFiles([...modules, ...scripts])).toEqual([]);
  });

  test('exports have names', () => {
    expect(rules.defaultExports([...modules, ...scripts])).toEqual([]);
  });

  test('nothing is of type any', () => {
    // A message is any function; a narrower type would lose the types of its arguments.
    expect(rules.anyTypes(modules, ['src/platform/messages.ts'])).toEqual([]);
  });
});

describe('texts', () => {
  const keys = Object.keys(json('src/_locales/en/messages.json'));
  const manifest = { path: 'manifest.json', text: readFileSync(join(ROOT, 'manifest.json'), 'utf8') };

  test('every text is shown somewhere', () => {
    const named = { ...manifest, text: manifest.text.replace(/__MSG_(\w+?)__/g, ' $1 ') };
    expect(unusedKeys(keys, [...modules, ...pages, named])).toEqual([]);
  });

  test('every text that the manifest and the pages name exists', () => {
    expect(missingKeys(keys, [...pages, manifest])).toEqual([]);
  });
});
