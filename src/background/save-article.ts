import { asFailure, Failure } from '../core/failure.ts';
import { whileAwake } from '../platform/keep-awake.ts';
import { addressKey, ownAddress } from '../platform/library/address-key.ts';
import { openLibrary } from '../platform/library-store.ts';
import { log } from '../platform/log.ts';
import { fetchIcon, fetchPictures, isOfPrivateHost, limitsOf } from '../platform/pictures.ts';
import { insidePrivateNetwork } from '../platform/private-network.ts';
import type { SaveEvent, SaveRequest } from '../platform/save-channel.ts';
import { loadSettings } from '../platform/settings.ts';

type Progress = (done: number, total: number) => void;

/** A save under way, and all who wait for it. */
interface Running {
  readonly event: Promise<SaveEvent>;
  readonly listeners: Set<Progress>;
  readonly stopping: AbortController;
  /** Those who have not asked to stop. */
  waiting: number;
}

const running = new Map<string, Running>();

async function picturesOf({ article, favicon }: SaveRequest, progress: Progress, signal: AbortSignal) {
  const limits = limitsOf(await loadSettings());
  const fetchAll = () =>
    Promise.all([
      fetchPictures(article, progress, signal, limits),
      favicon === null ? null : fetchIcon(article, favicon, signal),
    ]);
  return isOfPrivateHost(article) ? insidePrivateNetwork(fetchAll) : fetchAll();
}

async function keep(request: SaveRequest, progress: Progress, signal: AbortSignal): Promise<SaveEvent> {
  const { article, points, excerpt } = request;
  // Opened first: a library that cannot be opened is told before any picture is fetched.
  const library = await openLibrary();
  const [pictures, favicon] = request.pictures ? await picturesOf(request, progress, signal) : [[], null];
  if (signal.aborted) throw new Failure('stopped');
  return { kind: 'saved', ...(await library.save(article, points, pictures, favicon, excerpt)) };
}

async function keepOrTell(request: SaveRequest, progress: Progress, signal: AbortSignal): Promise<SaveEvent> {
  try {
    return await whileAwake(() => keep(request, progress, signal));
  } catch (thrown) {
    const failure = asFailure(thrown);
    if (failure.code !== 'stopped') await log('save', failure);
    return { kind: 'failed', code: failure.code };
  }
}

function start(key: string, request: SaveRequest): Running {
  const listeners = new Set<Progress>();
  const stopping = new AbortController();
  const progress: Progress = (done, total) => {
    for (const listener of listeners) listener(done, total);
  };
  const event = keepOrTell(request, progress, stopping.signal).finally(() => running.delete(key));
  return { event, listeners, stopping, waiting: 0 };
}

/**
 * Saves a story with its pictures. Saves of the same article at the same time are one, which stops only when all who
 * wait for it ask for that.
 *
 * @returns `saved`, or `failed` with its code (which also stands in the log); never rejects.
 */
export async function saveArticle(
  request: SaveRequest,
  progress: Progress,
  signal: AbortSignal,
): Promise<SaveEvent> {
  if (request.incognito) return { kind: 'failed', code: 'private-window' };
  if (signal.aborted) return { kind: 'failed', code: 'stopped' };
  const key = addressKey(ownAddress(request.article.metadata));
  const save = running.get(key) ?? start(key, request);
  running.set(key, save);
  save.waiting += 1;
  save.listeners.add(progress);
  signal.addEventListener('abort', () => {
    save.waiting -= 1;
    if (save.waiting === 0) save.stopping.abort();
  });
  return save.event;
}
