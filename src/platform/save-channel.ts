import type { Runtime } from 'webextension-polyfill';
import { Failure, type FailureCode } from '../core/failure.ts';
import type { SavedHead } from '../core/saved.ts';
import { isSameSite } from '../core/site-pattern.ts';
import type { StoryToSave } from '../core/story-to-save.ts';
import { browser } from './browser.ts';
import { isSaveRequest } from './message-shapes.ts';
import { isOwnPage, isTopFrame } from './messages.ts';

/**
 * Saving over a port: it reports progress, can be stopped, and goes on when the popup closes. The background owns the
 * writing; this file is both ends of the line and knows nothing of the store.
 */

export interface SaveRequest extends StoryToSave {
  readonly pictures: boolean;
  /** The address of the site's own small picture; null where none is known. */
  readonly favicon: string | null;
  /** The story's tab is in a private window, where nothing is kept. */
  readonly incognito: boolean;
}

export type SaveEvent =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'saved'; readonly head: SavedHead; readonly updated: boolean }
  | { readonly kind: 'failed'; readonly code: FailureCode };

const PORT = 'save';

type Request = { readonly kind: 'save'; readonly request: SaveRequest } | { readonly kind: 'stop' };

/** Starts saving. `onEvent` gets any number of `progress`, then one `saved` or `failed`. */
export function startSaving(request: SaveRequest, onEvent: (event: SaveEvent) => void): { stop(): void } {
  const port = browser.runtime.connect({ name: PORT });
  let over = false;
  const finish = (event: SaveEvent) => {
    over = true;
    onEvent(event);
    port.disconnect();
  };
  port.onMessage.addListener((message) => {
    const event = message as SaveEvent;
    if (event.kind === 'progress') onEvent(event);
    else finish(event);
  });
  port.onDisconnect.addListener(() => {
    if (!over) onEvent({ kind: 'failed', code: 'not-saved' });
  });
  port.postMessage({ kind: 'save', request } satisfies Request);
  return { stop: () => port.postMessage({ kind: 'stop' } satisfies Request) };
}

/** Saves without anybody watching. @returns the head once it is kept. @throws Failure with the code of what went wrong */
export function saved(request: SaveRequest): Promise<SavedHead> {
  return new Promise((resolve, reject) => {
    startSaving(request, (event) => {
      if (event.kind === 'saved') resolve(event.head);
      if (event.kind === 'failed') reject(new Failure(event.code));
    });
  });
}

type Save = (
  request: SaveRequest,
  progress: (done: number, total: number) => void,
  signal: AbortSignal,
) => Promise<SaveEvent>;

/** The extension's own pages may save, and its script in the top frame of a tab (the reading view). */
function maySave(sender: Runtime.MessageSender | undefined): sender is Runtime.MessageSender {
  return sender?.id === browser.runtime.id && (isOwnPage(sender) || isTopFrame(sender));
}

/** What the browser knows better than the sender: whether its tab is private, and which picture stands on it. */
interface Known {
  readonly isPrivate: boolean;
  readonly favicon: string | null;
}

function answerPort(port: Runtime.Port, sender: Runtime.MessageSender, known: Known, save: Save): void {
  const { isPrivate, favicon } = known;
  /** A script in a page keeps stories of its own site alone. */
  const isOfItsSite = ({ article: { metadata } }: SaveRequest): boolean =>
    isOwnPage(sender) || isSameSite(metadata.canonicalUrl, sender.url ?? '');
  const stopping = new AbortController();
  let listening = true;
  const post = (event: SaveEvent) => {
    if (listening) port.postMessage(event);
  };
  // The popup may close in the middle: saving goes on, only nobody hears of it.
  port.onDisconnect.addListener(() => {
    listening = false;
  });
  const progress = (done: number, total: number) => post({ kind: 'progress', done, total });
  port.onMessage.addListener((message) => {
    const received = message as Partial<Request> | null;
    if (received?.kind === 'stop') stopping.abort();
    if (received?.kind !== 'save') return;
    const { request } = received;
    if (!isSaveRequest(request) || !request || !isOfItsSite(request)) {
      post({ kind: 'failed', code: 'not-saved' });
      return;
    }
    const asked = {
      ...request,
      incognito: request.incognito || isPrivate,
      favicon: request.favicon ?? favicon,
    };
    void save(asked, progress, stopping.signal).then(post);
  });
}

/** The background's end: runs `save` for every request. It answers every failure with an event and never rejects. */
export function answerSaves(save: Save): void {
  browser.runtime.onConnect.addListener((port) => {
    const { sender } = port;
    if (port.name !== PORT || !maySave(sender)) return;
    // The tab of a page of ours has our own picture.
    const favicon = (!isOwnPage(sender) && sender.tab?.favIconUrl) || null;
    answerPort(port, sender, { isPrivate: sender.tab?.incognito ?? false, favicon }, save);
  });
}
