import { browser } from '../browser.ts';

/**
 * Which articles were acknowledged, kept apart from the database: by this an empty library is told from a lost one.
 * (Chromium deletes a damaged database and opens an empty one without a word.) The titles let a lost article be
 * named. Entries stand in 256 records by the first byte of their id, so that a save rewrites one of them only.
 */

const COUNT = 'library-count';
const SHARD = 'library-entries-';

type Shard = Readonly<Record<string, string>>;

const SHARD_KEYS = Array.from({ length: 256 }, (_, byte) => SHARD + byte.toString(16).padStart(2, '0'));

const shardOf = (id: string) => SHARD + id.slice(0, 2);

/** Firefox refuses the first change after a full disk, and takes the next. */
async function put(values: Record<string, unknown>): Promise<void> {
  await browser.storage.local.set(values).catch(() => browser.storage.local.set(values));
}

const countIn = ({ [COUNT]: count }: Readonly<Record<string, unknown>>) =>
  typeof count === 'number' ? count : 0;

/** How many articles the library should hold, the bin included. */
export async function countEntries(): Promise<number> {
  return countIn(await browser.storage.local.get(COUNT));
}

/** Looks up what noting an article takes. Callers hold the library's lock. @returns notes it as acknowledged */
export async function entryOf(id: string, title: string): Promise<() => Promise<void>> {
  const key = shardOf(id);
  const stored = await browser.storage.local.get([key, COUNT]);
  const shard = (stored[key] as Shard | undefined) ?? {};
  const count = countIn(stored) + (Object.hasOwn(shard, id) ? 0 : 1);
  return async () => {
    if (shard[id] !== title) await put({ [key]: { ...shard, [id]: title }, [COUNT]: count });
  };
}

/** Notes many acknowledged articles at once. Callers hold the library's lock. */
export async function enterAll(entries: readonly (readonly [string, string])[]): Promise<void> {
  const keys = [...new Set(entries.map(([id]) => shardOf(id)))];
  const stored = await browser.storage.local.get(keys);
  const shards = new Map(keys.map((key) => [key, { ...(stored[key] as Shard | undefined) }]));
  let added = 0;
  for (const [id, title] of entries) {
    const shard: Record<string, string> = shards.get(shardOf(id)) ?? {};
    if (!Object.hasOwn(shard, id)) added += 1;
    shard[id] = title;
  }
  await put({ ...Object.fromEntries(shards), [COUNT]: (await countEntries()) + added });
}

/** Notes that articles are gone for good. Callers hold the library's lock. */
export async function strike(ids: readonly string[]): Promise<void> {
  const keys = [...new Set(ids.map(shardOf))];
  const stored = await browser.storage.local.get(keys);
  const gone = new Set(ids);
  let struck = 0;
  const left = keys.map((key) => {
    const entries = Object.entries((stored[key] as Shard | undefined) ?? {});
    const others = entries.filter(([id]) => !gone.has(id));
    struck += entries.length - others.length;
    return [key, Object.fromEntries(others)] as const;
  });
  if (struck === 0) return;
  const count = Math.max(0, (await countEntries()) - struck);
  await put({ ...Object.fromEntries(left), [COUNT]: count });
}

/** Whether an article was acknowledged. */
export async function isEntered(id: string): Promise<boolean> {
  const key = shardOf(id);
  const shard = (await browser.storage.local.get(key))[key] as Shard | undefined;
  return shard !== undefined && Object.hasOwn(shard, id);
}

/** Every article that should be there, with its title. */
export async function everyEntry(): Promise<Map<string, string>> {
  const shards = await browser.storage.local.get(SHARD_KEYS);
  return new Map(Object.values(shards).flatMap((shard) => Object.entries(shard as Shard)));
}

/** Counts the entries anew: a count that is wrong would have the library compared at each opening. */
export async function recount(): Promise<void> {
  await put({ [COUNT]: (await everyEntry()).size });
}

/** The second place may have lost something: the library is compared with it at this opening, or the next. */
export async function doubtCount(): Promise<void> {
  await browser.storage.local.remove(COUNT);
}
