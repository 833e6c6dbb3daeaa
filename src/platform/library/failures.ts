import { asFailure, Failure, type FailureCode } from '../../core/failure.ts';

/** What the browser's storage throws, by the name of the exception (Web IDL, "DOMException names"). */
const CODES: Readonly<Record<string, FailureCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'library-newer',
  SecurityError: 'library-blocked',
  InvalidStateError: 'library-blocked',
  NotAllowedError: 'library-blocked',
  NoModificationAllowedError: 'library-blocked',
  UnknownError: 'library-damaged',
  NotReadableError: 'library-damaged',
  NotFoundError: 'library-damaged',
  DataError: 'library-damaged',
  AbortError: 'not-saved',
};

/** Anything thrown by the storage, as a failure that has a sentence for the reader. */
export function asLibraryFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const name = thrown instanceof Error ? thrown.name : '';
  const code = Object.hasOwn(CODES, name) ? CODES[name] : undefined;
  if (code === undefined) return asFailure(thrown);
  return new Failure(code, thrown instanceof Error ? `${name}: ${thrown.message}` : name, { cause: thrown });
}

/** Bytes. With less room than this, what failed has failed for want of room, whatever the browser calls it. */
const LITTLE_ROOM = 4_000_000;

/** Chromium calls a full disk an unknown error of the database; its room tells. */
async function isForWantOfRoom({ code }: Failure): Promise<boolean> {
  if (code !== 'library-damaged' && code !== 'not-saved' && code !== 'unexpected') return false;
  const { usage, quota } = await navigator.storage.estimate().catch(() => ({ usage: 0, quota: undefined }));
  return quota !== undefined && quota - (usage ?? 0) < LITTLE_ROOM;
}

/** Runs work on the storage. @throws Failure */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const failure = asLibraryFailure(thrown);
    if (!(await isForWantOfRoom(failure))) throw failure;
    throw new Failure('storage-full', failure.message, { cause: thrown });
  }
}
