import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Backups from '../../../src/platform/backups.ts';
import { FakeExtension } from '../support/fake-extension.ts';
import { type FakeDirectory, FakeFileSystem } from '../support/fake-file-system.ts';

type Change = { id: number; state?: { current?: string } };

/** Downloads that end as a test says. */
class FakeDownloads {
  readonly files = new Map<number, { state: string; exists: boolean; fileSize: number; filename: string }>();
  readonly removed: number[] = [];
  readonly #listeners = new Set<(change: Change) => void>();
  /** What becomes of the next download. */
  ending = { state: 'complete', exists: true, fileSize: 4 };

  readonly onChanged = {
    addListener: (listener: (change: Change) => void) => this.#listeners.add(listener),
    removeListener: (listener: (change: Change) => void) => this.#listeners.delete(listener),
  };

  async download({ filename }: { filename: string }): Promise<number> {
    const id = this.files.size + 1;
    this.files.set(id, { ...this.ending, filename });
    setTimeout(() => {
      for (const listener of this.#listeners) listener({ id, state: { current: this.ending.state } });
    });
    return id;
  }
  async search({ id }: { id: number }) {
    return [this.files.get(id)];
  }
  async removeFile(id: number) {
    this.removed.push(id);
  }
  async erase() {}
}

let downloads: FakeDownloads;
let backups: typeof Backups;
/** What the reader chose, while it may be written to. */
let folder: FakeDirectory | null;

beforeEach(async () => {
  vi.resetModules();
  new FakeExtension().install();
  downloads = new FakeDownloads();
  Object.assign((globalThis as unknown as { chrome: object }).chrome, { downloads });
  URL.createObjectURL = () => 'blob:backup';
  URL.revokeObjectURL = vi.fn();
  folder = null;
  vi.doMock('../../../src/platform/backup-folder.ts', async (real) => ({
    ...(await real<object>()),
    openBackupFolder: async () => folder,
  }));
  backups = await import('../../../src/platform/backups.ts');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const keep = (day: number) =>
  backups.keepBackup(
    `${day}.json`,
    new File(['four'], 'leaving'),
    1,
    `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`,
  );

describe('a backup', () => {
  it('goes into a folder of its own, and is noted', async () => {
    await keep(1);
    expect(downloads.files.get(1)?.filename).toBe('Clearstory/1.json');
    expect(await backups.readBackups()).toEqual([
      { download: 1, at: '2026-11-01T10:00:00Z', name: '1.json', stories: 1 },
    ]);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:backup');
  });

  it('lets the oldest go when there are more than five', async () => {
    for (let day = 1; day <= 7; day++) await keep(day);
    expect(downloads.removed).toEqual([1, 2]);
    expect((await backups.readBackups()).map(({ name }) => name)).toEqual([
      '3.json',
      '4.json',
      '5.json',
      '6.json',
      '7.json',
    ]);
  });

  it.each([
    ['interrupted', { state: 'interrupted', exists: false, fileSize: 0 }],
    ['shorter than it should be', { state: 'complete', exists: true, fileSize: 3 }],
    ['gone', { state: 'complete', exists: false, fileSize: 4 }],
  ])('that is %s is none, and the others stay', async (_name, ending) => {
    for (let day = 1; day <= 5; day++) await keep(day);
    downloads.ending = ending;
    await expect(keep(6)).rejects.toThrow();
    expect(await backups.readBackups()).toHaveLength(5);
    expect(downloads.removed).toEqual([]);
  });
});

describe('a backup in a folder of the reader’s choice', () => {
  const names = () => [...(folder?.files.keys() ?? [])];

  it('stands there alone, and the oldest go from there, too', async () => {
    folder = new FakeFileSystem().root;
    for (let day = 1; day <= 7; day++) await keep(day);
    expect(downloads.files.size).toBe(0);
    expect(names()).toEqual(['3.json', '4.json', '5.json', '6.json', '7.json']);
    expect((await backups.readBackups())[0]).toMatchObject({ download: null, name: '3.json' });
    expect(await backups.mayBackUp()).toBe(true);
  });

  it('goes to the downloads while the folder may not be written to', async () => {
    folder = new FakeFileSystem().root;
    await keep(1);
    folder = null;
    await keep(2);
    expect(downloads.files.get(1)?.filename).toBe('Clearstory/2.json');
  });

  it('that finds no room is none', async () => {
    const files = new FakeFileSystem();
    folder = files.root;
    files.room = 2;
    await expect(keep(1)).rejects.toThrow();
    expect(await backups.readBackups()).toEqual([]);
  });
});
