import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BESIDE = fileURLToPath(new URL('../../../../shared/', import.meta.url));

/**
 * A folder of test data that is too large or not ours to keep in the repository: under `CLEARSTORY_DATA`, or in a folder
 * `shared` beside the repository. Null where it is missing; a test that needs it is then skipped under a name that says
 * so.
 */
export function sharedData(name: string): string | null {
  const { CLEARSTORY_DATA = BESIDE } = process.env;
  const folder = `${CLEARSTORY_DATA}/${name}`;
  return existsSync(folder) ? folder : null;
}
