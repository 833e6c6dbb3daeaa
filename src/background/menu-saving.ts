import { asFailure, Failure } from '../core/failure.ts';
import type { Notice, ReaderApi } from '../platform/api.ts';
import { injectReader } from '../platform/inject.ts';
import { whileAwake } from '../platform/keep-awake.ts';
import { log } from '../platform/log.ts';
import { remotePage } from '../platform/messages.ts';
import type { SaveEvent, SaveRequest } from '../platform/save-channel.ts';
import { loadSettings } from '../platform/settings.ts';
import { closeTab, kindOfTab, openBehind, tabById, untilLoaded } from '../platform/tabs.ts';

/** Saving from the page's context menu: the page itself, or the page that a link leads to. */

export type Save = (
  request: SaveRequest,
  progress: (done: number, total: number) => void,
  signal: AbortSignal,
) => Promise<SaveEvent>;

type Tell = (notice: Notice) => void;

/** Saves the story of a tab, and says on it what came of that. @returns whether there was a page to do it on */
export async function savePage(tabId: number, save: Save): Promise<boolean> {
  if ((await kindOfTab(await tabById(tabId))) !== 'page') return false;
  await told(tabId, (tell) => saveStory(tabId, save, tell));
  return true;
}

/**
 * Opens the page of a link in a tab behind this one, without a sound, saves its story, and closes that tab. How far it
 * is, and what came of it, is said on the page with the link.
 */
export function saveLink(from: number, link: string, save: Save): Promise<void> {
  return told(from, async (tell) => {
    if (!/^https?:/i.test(link)) throw new Failure('browser-page', link);
    const { incognito } = await tabById(from);
    if (incognito) throw new Failure('private-window');
    tell({ kind: 'opening' });
    const opened = await openBehind(link, from);
    try {
      await untilLoaded(opened);
      await saveStory(opened, save, tell);
    } finally {
      await closeTab(opened);
    }
  });
}

/** @throws Failure where the tab holds no story; a save that failed is told, and in the log, already. */
async function saveStory(tabId: number, save: Save, tell: Tell): Promise<void> {
  const tab = await tabById(tabId);
  const kind = await kindOfTab(tab);
  if (kind !== 'page') throw new Failure(kind);
  await injectReader(tabId);
  const { savePictures, summaryLength } = await loadSettings();
  const story = await remotePage<ReaderApi>('reader', tabId).forSaving(summaryLength);
  const { incognito, favicon } = tab;
  const request = { ...story, pictures: savePictures, incognito, favicon };
  const progress = (done: number, total: number) => tell({ kind: 'saving', done, total });
  const event = await save(request, progress, new AbortController().signal);
  if (event.kind === 'saved') tell({ kind: 'saved', updated: event.updated });
  if (event.kind === 'failed') tell({ kind: 'failed', code: event.code });
}

/** Runs work that tells a page how far it is; what it throws is told there, too. */
async function told(tabId: number, work: (tell: Tell) => Promise<void>): Promise<void> {
  await injectReader(tabId);
  // The reader may have left the page meanwhile: what is saved is saved.
  const tell: Tell = (notice) =>
    void remotePage<ReaderApi>('reader', tabId)
      .tell(notice)
      .catch(() => undefined);
  try {
    await whileAwake(() => work(tell));
  } catch (thrown) {
    const failure = asFailure(thrown);
    tell({ kind: 'failed', code: failure.code });
    await log('menu save', failure);
  }
}
