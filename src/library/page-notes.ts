import type { Words } from '../data/words.ts';
import type { Library } from '../platform/library-store.ts';
import { type Backups, backupOffer } from './backups.ts';
import type { Report } from './library-state.ts';
import { rebuiltNote } from './notices.ts';

/** What is to be said above the list. */
export interface Notes {
  readonly report: Report | null;
  /** How many stories there are, where it is time to ask about backups. */
  readonly offer: number | null;
}

interface Around {
  readonly words: Words;
  readonly backups: Backups;
  library(): Library | null;
  /** The reader has understood. */
  forget(note: Partial<Notes>): void;
}

export function pageNotes({ report, offer }: Notes, { words, backups, library, forget }: Around): Node[] {
  const understood = () =>
    void library()
      ?.forgetReport()
      .then(() => forget({ report: null }));
  return [
    ...(report ? [rebuiltNote(words, report, understood)] : []),
    ...(offer === null ? [] : [backupOffer(words, offer, backups, () => forget({ offer: null }))]),
  ];
}
