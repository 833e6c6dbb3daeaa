import type { Words } from '../data/words.ts';
import type { DamagedStory, Library } from '../platform/library-store.ts';
import { type Backups, backupOffer } from './backups.ts';
import type { Report } from './library-state.ts';
import { damagedNote, rebuiltNote } from './notices.ts';

/** What is to be said above the list. */
export interface Notes {
  readonly report: Report | null;
  readonly damaged: readonly DamagedStory[];
  /** How many stories there are, where it is time to ask about backups. */
  readonly offer: number | null;
}

interface Around {
  readonly words: Words;
  readonly backups: Backups;
  library(): Library | null;
  /** Puts what is left of the damaged stories into a file. */
  keepDamaged(): void;
  /** The reader has understood. */
  forget(note: Partial<Notes>): void;
}

export function pageNotes({ report, damaged, offer }: Notes, around: Around): Node[] {
  const { words, backups, library, forget, keepDamaged } = around;
  const understood = () =>
    void library()
      ?.forgetReport()
      .then(() => forget({ report: null }));
  return [
    ...(report ? [rebuiltNote(words, report, understood)] : []),
    ...(damaged.length > 0 ? [damagedNote(words, damaged, keepDamaged)] : []),
    ...(offer === null ? [] : [backupOffer(words, offer, backups, () => forget({ offer: null }))]),
  ];
}
