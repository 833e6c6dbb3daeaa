import { describe, expect, it } from 'vitest';
import { type Backup, isBackupDue, rotated } from '../../../src/core/backup.ts';

const now = new Date('2026-11-26T10:00:00Z');
const at = (iso: string): Backup => ({ download: 1, at: iso, name: 'b', stories: 1 });

describe('a backup', () => {
  it.each([
    ['off', null, false],
    ['daily', null, true],
    ['daily', '2026-11-25T11:00:00Z', true],
    ['daily', '2026-11-26T01:00:00Z', false],
    ['weekly', '2026-11-19T11:00:00Z', true],
    ['weekly', '2026-11-22T10:00:00Z', false],
    // To the minute, and one that was made this moment.
    ['daily', '2026-11-25T14:00:00Z', true],
    ['daily', '2026-11-25T14:01:00Z', false],
    ['daily', '2026-11-26T10:00:00Z', false],
    ['weekly', '2026-11-19T14:00:00Z', true],
    ['weekly', '2026-11-19T14:01:00Z', false],
    ['off', '2026-11-01T10:00:00Z', false],
    // The clock was a year ahead, and was put right.
    ['weekly', '2027-11-22T10:00:00Z', true],
  ] as const)('%s, last %s, is due: %s', (rhythm, last, due) => {
    expect(isBackupDue(rhythm, last === null ? null : at(last), now)).toBe(due);
  });

  it('stays where there are no more than five', () => {
    const five = ['01', '02', '03', '04', '05'].map((day) => at(`2026-11-${day}T10:00:00Z`));
    expect(rotated(five)).toEqual({ kept: five, surplus: [] });
    expect(rotated([])).toEqual({ kept: [], surplus: [] });
  });

  it('is one of five, the oldest of which go', () => {
    const days = ['07', '01', '05', '03', '02', '06', '04'].map((day) => at(`2026-11-${day}T10:00:00Z`));
    const { kept, surplus } = rotated(days);
    expect(surplus.map((backup) => backup.at.slice(8, 10))).toEqual(['01', '02']);
    expect(kept.map((backup) => backup.at.slice(8, 10))).toEqual(['03', '04', '05', '06', '07']);
  });
});
