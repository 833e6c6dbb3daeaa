import { deleteDB, openDB } from 'idb';
import { Failure } from '../../core/failure.ts';
import { asLibraryFailure } from './failures.ts';
import { DATABASE, DATABASE_VERSION, type LibraryDatabase, migrate, STORES } from './schema.ts';

/**
 * Opens the library's database, made or brought up to this version where it has to be.
 *
 * @param onLost the browser ended the connection, or another part of the extension needs it closed.
 * @throws Failure `library-newer`, `library-blocked`, `library-damaged`, `storage-full`
 */
export function openDatabase(onLost: () => void): Promise<LibraryDatabase> {
  return new Promise((resolve, reject) => {
    let given = false;
    /** Why a migration was given up; the browser itself only tells that it was. */
    let unfinished: unknown = null;
    const opening = openDB(DATABASE, DATABASE_VERSION, {
      upgrade(database, oldVersion, _newVersion, upgrade) {
        // Half a migration must not stand: what fails leaves the database as the older version knew it.
        // That it was given up is told where the opening fails.
        upgrade.done.catch(() => undefined);
        migrate(database, oldVersion, upgrade).catch((thrown) => {
          unfinished = thrown;
          upgrade.abort();
        });
      },
      blocked() {
        given = true;
        reject(new Failure('library-blocked', 'an older version is open elsewhere'));
      },
      blocking(_current, _next, event) {
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    }) as Promise<LibraryDatabase>;
    opening.then(
      (database) => {
        if (given) database.close();
        else if (STORES.every((store) => database.objectStoreNames.contains(store))) resolve(database);
        else {
          database.close();
          reject(new Failure('library-damaged', 'a store is missing'));
        }
      },
      (thrown) => reject(asLibraryFailure(unfinished ?? thrown)),
    );
  });
}

/** Takes a database that cannot be read out of the way, so that the next opening rebuilds it from the copies. */
export function dropDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const blocked = () => reject(new Failure('library-blocked', 'open elsewhere'));
    deleteDB(DATABASE, { blocked }).then(resolve, (thrown) => reject(asLibraryFailure(thrown)));
  });
}
