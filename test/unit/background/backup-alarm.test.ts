import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as BackupAlarm from '../../../src/background/backup-alarm.ts';
import type { Library } from '../../../src/platform/library-store.ts';
import { LibraryWorld } from '../support/library-world.ts';
import { story } from '../support/stories.ts';
import { englishWords } from '../support/words.ts';

let world: LibraryWorld;
let library: Library;
let alarm: typeof BackupAlarm;
let allowed: boolean;
/** What was put into the downloads: name and content. */
let kept: { name: string; text: string }[];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-01T10:00:00Z') });
  world = new LibraryWorld();
  library = await world.open();
  allowed = true;
  kept = [];
  vi.doMock('../../../src/platform/backups.ts', async (original) => ({
    ...(await original<object>()),
    mayBackUp: async () => allowed,
    async keepBackup(name: string, file: File, stories: number, at: string) {
      kept.push({ name, text: await file.text() });
      world.extension.stored.set('backups', [{ download: kept.length, name, stories, at }]);
    },
  }));
  alarm = await import('../../../src/background/backup-alarm.ts');
});

afterEach(() => {
  vi.doUnmock('../../../src/platform/backups.ts');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const wanted = (backup: string) => world.extension.stored.set('settings', { backup });

describe('backups without a page of ours', () => {
  it('are made when they are due, and read back', async () => {
    await library.save(story({ title: 'Ferry' }), [], []);
    await alarm.backUpWhenDue(englishWords);
    expect(kept).toEqual([]);
    wanted('daily');
    await alarm.backUpWhenDue(englishWords);
    expect(kept.map(({ name }) => name)).toEqual(['Backup 2026-11-01-10-00.json']);
    expect(JSON.parse(kept[0]?.text ?? '').articles[0].head.title).toBe('Ferry');
    await alarm.backUpWhenDue(englishWords);
    expect(kept).toHaveLength(1);
    vi.setSystemTime(new Date('2026-11-02T10:00:00Z'));
    await alarm.backUpWhenDue(englishWords);
    expect(kept).toHaveLength(2);
  });

  it('wait for the permission, and for something to keep', async () => {
    wanted('daily');
    await alarm.backUpWhenDue(englishWords);
    allowed = false;
    await library.save(story(), [], []);
    await alarm.backUpWhenDue(englishWords);
    expect(kept).toEqual([]);
  });

  it('are made by one part at a time', async () => {
    await library.save(story(), [], []);
    wanted('weekly');
    await Promise.all([alarm.backUpWhenDue(englishWords), alarm.backUpWhenDue(englishWords)]);
    expect(kept).toHaveLength(1);
  });
});
