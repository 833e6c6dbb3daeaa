import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('manifest.json')) as {
  version: string;
  permissions: string[];
  optional_permissions: string[];
};

describe('every permission has its reason', () => {
  const rows = (path: string) => read(path).match(/^\| `?[A-Za-z]+`?[^|]*\| [^|]+\|/gm) ?? [];

  test.each(manifest.permissions)('%s, for readers and for the stores', (permission) => {
    for (const path of ['SECURITY.md', 'docs/store/answers.md']) {
      const row = rows(path).find((line) => line.replaceAll('`', '').startsWith(`| ${permission} `));
      expect(row?.length, path).toBeGreaterThan(`| ${permission} | |`.length + 20);
    }
  });

  test.each(manifest.optional_permissions)('%s, which is asked for when it is needed', (permission) => {
    expect(read('SECURITY.md')).toContain(`\`${permission}\` is optional`);
    expect(read('docs/store/answers.md')).toContain(`| ${permission} (optional) |`);
  });
});

describe('the stores', () => {
  const PICTURES = 'docs/store/pictures';
  /** Width and height of a PNG stand at the same place in each. */
  const sizeOf = (path: string) => {
    const bytes = readFileSync(path);
    return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
  };

  test.each(readdirSync(PICTURES))('%s has a size that they take', (name) => {
    const size = /^\d-/.test(name) ? '1280x800' : (/(\d+x\d+)\.png$/.exec(name)?.[1] ?? null);
    const wanted = name === 'icon-128.png' ? '128x128' : name.startsWith('phone-') ? '780x1688' : size;
    expect(sizeOf(`${PICTURES}/${name}`)).toBe(wanted);
  });

  test('get a summary of at most 132 characters', () => {
    const summary = /## Summary[^\n]*\n([^\n]+)/.exec(read('docs/store/listing.md'))?.[1] ?? '';
    expect(summary.length).toBeGreaterThan(40);
    expect(summary.length).toBeLessThanOrEqual(132);
  });
});

test('the version is the same everywhere', () => {
  expect(manifest.version).toBe((JSON.parse(read('package.json')) as { version: string }).version);
});

test('files and pictures that the documents lead to are there', () => {
  const documents = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'PRIVACY.md'];
  const missing = documents.flatMap((path) =>
    [...read(path).matchAll(/\]\(([^)#:]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !existsSync(link)),
  );
  expect(missing).toEqual([]);
});

test('every benchmark and command that the README names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const readme = read('README.md');
  const commands = [...readme.matchAll(/`npm run (\w+)/g)].map(([, name = '']) => name);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  const benches = [...readme.matchAll(/npm run bench -- (\w+)/g)].map(([, name = '']) => name);
  expect(benches.length).toBeGreaterThan(5);
  expect(benches.filter((name) => !existsSync(`test/bench/${name}.mjs`))).toEqual([]);
});
