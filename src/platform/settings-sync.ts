import { browser } from './browser.ts';
import {
  changeSettings,
  DEFAULTS,
  differences,
  loadSettings,
  type Settings,
  settingsFrom,
} from './settings.ts';

/**
 * The settings in the browser's own account, where the reader turned that on: settings and the reader's rules, nothing
 * else. They are written in pieces, for the browser limits what may stand under one key; the newest writer wins, and the
 * lists that both sides have are put together when a device joins.
 */

/** What is about this device alone. */
const STAYS_HERE = ['backup', 'backupOffered', 'voices'] as const satisfies readonly (keyof Settings)[];
/** Lists by site, to be put together where two devices have their own. */
const LISTS = [
  'modes',
  'sites',
  'putBack',
  'elements',
  'siteStyles',
] as const satisfies readonly (keyof Settings)[];

const ON_KEY = 'syncSettings';
/** When this device sent its settings last. */
const SENT_KEY = 'syncSent';
const HEAD_KEY = 'settings';
const pieceKey = (at: number) => `settings-${at}`;
/** Letters in a piece: `QUOTA_BYTES_PER_ITEM` is 8,192, and a letter may take several bytes as JSON. */
const PIECE = 2_000;
const MOST_PIECES = 40;

interface Head {
  readonly pieces: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export type SyncState = 'off' | 'on' | 'too-large' | 'failed';

export async function syncState(): Promise<SyncState> {
  const state: unknown = (await browser.storage.local.get(ON_KEY))[ON_KEY];
  return state === 'on' || state === 'too-large' || state === 'failed' ? state : 'off';
}

const setState = (state: SyncState) => browser.storage.local.set({ [ON_KEY]: state });

/** One thing at a time, whichever part of the extension does it: what was turned off while it sent stays off. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('clearstory-sync', work) as Promise<T>;

/** Turned on, a device takes what the account has and adds its own rules; the first one gives its settings. */
export function turnSync(on: boolean): Promise<SyncState> {
  return alone(async () => {
    await setState(on ? 'on' : 'off');
    if (!on) return 'off';
    const known = await accountSettings().catch(() => null);
    if (known) await changeSettings((own) => ({ ...stripped(known), ...together(own, known) }));
    return sendWhereOn();
  });
}

/** The settings changed here: the account gets them, where that is on. */
export function sendSettings(): Promise<SyncState> {
  return alone(sendWhereOn);
}

async function sendWhereOn(): Promise<SyncState> {
  if ((await syncState()) === 'off') return 'off';
  const state = await send();
  await setState(state);
  return state;
}

/** The account has other settings: they count here, too. What this device sent itself may be older than what it has. */
export function takeSettings(): Promise<void> {
  return alone(async () => {
    if ((await syncState()) === 'off' || (await isOwn())) return;
    const known = await accountSettings();
    if (known && textOf(known) !== textOf(await loadSettings())) await changeSettings(() => stripped(known));
  });
}

/** Whether what the account has was sent from here. */
async function isOwn(): Promise<boolean> {
  const head = await accountHead();
  return head !== undefined && head.at === (await browser.storage.local.get(SENT_KEY))[SENT_KEY];
}

/** Calls back when the settings changed here, or in the account. */
export function watchBoth(onHere: () => void, onAccount: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (HEAD_KEY in changes) onHere();
  });
  browser.storage.sync.onChanged.addListener((changes) => {
    if (HEAD_KEY in changes) onAccount();
  });
}

async function send(): Promise<SyncState> {
  const text = textOf(await loadSettings());
  try {
    const known = await accountSettings();
    if (known && textOf(known) === text) return 'on';
    const pieces = text.match(new RegExp(`[^]{1,${PIECE}}`, 'g')) ?? [];
    if (pieces.length > MOST_PIECES) return 'too-large';
    const head: Head = { pieces: pieces.length, at: new Date().toISOString() };
    await browser.storage.local.set({ [SENT_KEY]: head.at });
    const entries = pieces.map((piece, at) => [pieceKey(at), piece]);
    await browser.storage.sync.set({ ...Object.fromEntries(entries), [HEAD_KEY]: head });
    return 'on';
  } catch (thrown) {
    return /quota/i.test(String(thrown)) ? 'too-large' : 'failed';
  }
}

async function accountHead(): Promise<Head | undefined> {
  return (await browser.storage.sync.get(HEAD_KEY))[HEAD_KEY] as Head | undefined;
}

/** Null where the account has none, or only a part of them so far. */
async function accountSettings(): Promise<Settings | null> {
  const head = await accountHead();
  if (!head || !(head.pieces <= MOST_PIECES)) return null;
  const keys = Array.from({ length: head.pieces }, (_, at) => pieceKey(at));
  const stored = await browser.storage.sync.get(keys);
  try {
    return settingsFrom(JSON.parse(keys.map((key) => stored[key]).join('')), 0);
  } catch {
    return null;
  }
}

/** Without what stays on the device. */
function stripped(settings: Settings): Partial<Settings> {
  const here: readonly string[] = STAYS_HERE;
  return Object.fromEntries(Object.entries(settings).filter(([key]) => !here.includes(key)));
}

/** The same settings give the same text, whatever the order they were set in. */
function textOf(settings: Settings): string {
  const sorted = Object.entries(differences({ ...DEFAULTS, ...stripped(settings) }));
  return JSON.stringify(Object.fromEntries(sorted.sort(([one], [other]) => (one < other ? -1 : 1))));
}

function together(own: Settings, known: Settings): Partial<Settings> {
  return Object.fromEntries(LISTS.map((list) => [list, { ...own[list], ...known[list] }]));
}
