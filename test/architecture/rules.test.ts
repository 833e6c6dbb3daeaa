import { describe, expect, test } from 'vitest';
import { importsOf, withoutComments } from './imports.ts';
import * as rules from './rules.ts';
import { missingKeys, unusedKeys } from './texts.ts';

/** A rule that cannot fail holds nothing: each is shown a house that breaks it, and one that only looks so. */

const file = (path: string, text: string) => ({ path, text });

describe('importsOf', () => {
  test('reads every form that the house uses', () => {
    const text = `import a from './a.ts';
import type { B } from '../core/b.ts';
import {
  c,
  type D as E,
} from 'idb';
import './side.css';
export { f } from './f.ts';
export const g = 1; const h = await import('./h.ts');`;
    const read = importsOf(file('src/ui/x.ts', text));
    expect(read.map(({ target }) => target)).toEqual([
      'src/ui/a.ts',
      'src/core/b.ts',
      'idb',
      'src/ui/side.css',
      'src/ui/f.ts',
      'src/ui/h.ts',
    ]);
    expect(read[1]?.typeOnly).toBe(true);
    expect(read[2]).toMatchObject({ names: ['c', 'D'], typeOnly: false });
  });

  test('hears nothing in comments, and keeps strings that look like one', () => {
    expect(importsOf(file('src/ui/x.ts', "// import a from './a.ts'\n/* import './b.ts' */"))).toEqual([]);
    expect(withoutComments("const all = 'http://*/*'; let b; /* c */")).toContain('let b;');
  });
});

describe('wrongDirections', () => {
  test.each([
    ['src/core/x.ts', "import { a } from '../platform/a.ts';", 'src/platform/a.ts'],
    ['src/data/x.ts', "import type { A } from '../core/a.ts';", 'src/core/a.ts'],
    ['src/popup/x.ts', "import { a } from '../options/a.ts';", 'src/options/a.ts'],
    ['src/ui/x.css', '@import "../page/a.css";', 'src/page/a.css'],
    ['src/platform/x.ts', "export * from '../ui/a.ts';", 'src/ui/a.ts'],
    ['src/background/x.ts', "import { a } from '../../scripts/a.mjs';", 'scripts/a.mjs'],
  ])('%s may not: %s', (path, text, target) => {
    const expected = target.startsWith('src/') ? [`${path} imports ${target}`] : [];
    expect(rules.wrongDirections([file(path, text)])).toEqual(expected);
  });

  test('a file in no room is told', () => {
    expect(rules.wrongDirections([file('src/helpers/x.ts', '')])).toEqual([
      'src/helpers/x.ts stands in no room',
    ]);
  });

  test('page may import ui, and an entry every room below', () => {
    const page = file('src/page/x.ts', "import { h } from '../ui/h.ts'; import { a } from '../core/a.ts';");
    const entry = file(
      'src/popup/x.ts',
      "import { a } from '../page/a.ts';\nimport { b } from '../platform/b.ts';",
    );
    expect(rules.wrongDirections([page, entry])).toEqual([]);
  });
});

describe('browserNames', () => {
  test.each([
    'chrome.tabs.query({})',
    'browser.storage.local.get()',
    'const db = indexedDB.open("a")',
    'await fetch(url)',
    'navigator.storage.estimate()',
    "import { browser } from '../platform/browser.ts';",
    "import type { Runtime } from 'webextension-polyfill';",
  ])('hears %s', (text) => {
    expect(rules.browserNames([file('src/ui/x.ts', text)])).toHaveLength(1);
    expect(rules.browserNames([file('src/platform/x.ts', text)])).toEqual([]);
  });

  test('leaves other words alone', () => {
    const text =
      "this.fetch(); isBrowser.a; // chrome.tabs\nimport { isAlive } from '../platform/browser.ts';";
    expect(rules.browserNames([file('src/ui/x.ts', text)])).toEqual([]);
  });
});

test('foreignPackages', () => {
  const text = "import { a } from 'idb/build';\nimport b from 'left-pad';\nimport type { C } from 'esbuild';";
  expect(rules.foreignPackages([file('src/ui/x.ts', text)], ['idb'])).toEqual([
    'src/ui/x.ts imports left-pad',
  ]);
});

test('polyfillAtRunTime', () => {
  const types = file('src/platform/a.ts', "import type { Tabs } from 'webextension-polyfill';");
  const all = file('src/platform/b.ts', "import browser from 'webextension-polyfill';");
  expect(rules.polyfillAtRunTime([types, all])).toEqual(['src/platform/b.ts imports webextension-polyfill']);
});

test('otherDoors', () => {
  const text = 'element.innerHTML = html;';
  expect(rules.otherDoors([file(rules.HTML_DOOR, text)])).toEqual([]);
  expect(rules.otherDoors([file('src/ui/x.ts', text), file('src/ui/y.ts', '// no innerHTML here')])).toEqual([
    'src/ui/x.ts makes HTML of text',
  ]);
});

test('longFiles', () => {
  const lines = (count: number) => 'a\n'.repeat(count);
  const files = [
    file('src/ui/x.ts', lines(301)),
    file('src/ui/y.ts', lines(300)),
    file('src/data/z.ts', lines(900)),
  ];
  expect(rules.longFiles(files)).toEqual(['src/ui/x.ts has 301 lines']);
});

test('defaultExports', () => {
  const files = [file('a.ts', 'export default 1;'), file('b.ts', 'const a = 1;\nexport { a as default };')];
  expect(rules.defaultExports([...files, file('c.ts', 'export const defaultExport = 1;')])).toHaveLength(2);
});

test('anyTypes', () => {
  const isNone = file('y.ts', "const a = ['b', 'any', 'as any'];");
  expect(rules.anyTypes([isNone], [])).toEqual([]);
  const files = ['let a: any;', 'f<any>()', 'b as any', 'let c: string | any'].map((text) =>
    file('x.ts', text),
  );
  expect(rules.anyTypes(files, [])).toHaveLength(4);
  expect(rules.anyTypes([file('x.ts', 'const a = { b: any(C) }; // any')], [])).toEqual([]);
  expect(rules.anyTypes(files, ['x.ts'])).toEqual([]);
});

describe('texts', () => {
  test('a key is used by its name, by its plural or by a template', () => {
    const source = file('src/ui/x.ts', `text('a_b'); count('c', 2); text(\`d_\${e}_why\`);`);
    expect(unusedKeys(['a_b', 'c_one', 'c_other', 'd_x_why', 'd_x', 'z'], [source])).toEqual(['d_x', 'z']);
  });

  test('a key is used by the string that it begins with', () => {
    const source = file('src/ui/x.ts', "choices(words, 'a_face', FACES)");
    expect(unusedKeys(['a_face_serif', 'a_size'], [source])).toEqual(['a_size']);
  });

  test('a key that only a comment names is unused', () => {
    expect(unusedKeys(['a_b'], [file('src/ui/x.ts', '// a_b')])).toEqual(['a_b']);
  });

  test('a key that the manifest names has to exist', () => {
    expect(missingKeys(['a'], [file('manifest.json', '"__MSG_a__" "__MSG_b_c__"')])).toEqual(['b_c']);
  });
});
