import type { Runtime } from 'webextension-polyfill';
import { asFailure, FAILURES, Failure, type FailureCode } from '../core/failure.ts';
import type { Check } from '../core/shape.ts';
import { browser } from './browser.ts';

/**
 * A message is a function signature. Each receiver has one interface (`api.ts`); `answer` takes an implementation of
 * all of it, `backgroundApi` and `pageApi` give the same functions to the caller. A handler that throws still
 * answers: its failure crosses the border with its code. (After fregante/webext-messenger and ublacklist.)
 */

export type Sender = Runtime.MessageSender;

export type Receiver = 'background' | 'content' | 'reader' | 'offscreen' | 'extractor';

/** An interface of messages: every property a function of plain JSON values. */
// biome-ignore lint/suspicious/noExplicitAny: the only way to say "any function" that keeps argument types inferable
type Api<T> = { [K in keyof T]: (...args: any[]) => unknown };

export interface Message {
  readonly clearstory: Receiver;
  readonly method: string;
  readonly args: readonly unknown[];
}

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: FailureCode; readonly detail: string } };

/** The functions of T as the caller sees them: each returns a promise. */
export type Remote<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
};

/** What a receiver implements: each function gets the sender after its own arguments. */
export type Handlers<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: [...A, sender: Runtime.MessageSender]) => R | Promise<R>
    : never;
};

/** What each function of T may be given: a check for each of its arguments (`message-shapes.ts`). */
export type Shapes<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => unknown
    ? { readonly [I in keyof A]: Check }
    : never;
};

type Send = (message: Message) => Promise<unknown>;

function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null) return false;
  const { clearstory, method, args } = value as Partial<Message>;
  return typeof clearstory === 'string' && typeof method === 'string' && Array.isArray(args);
}

function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

function unwrap(reply: unknown): unknown {
  if (!isReply(reply)) throw new Failure('unexpected', 'nobody answered');
  if (reply.ok) return reply.value;
  const { code, detail } = reply.error;
  throw new Failure(FAILURES.includes(code) ? code : 'unexpected', detail);
}

function remote<T extends Api<T>>(receiver: Receiver, send: Send): Remote<T> {
  return new Proxy({} as Remote<T>, {
    get: (_target, method) =>
      // A promise resolved with a Remote would look for `then` and send it as a message.
      method === 'then'
        ? undefined
        : async (...args: unknown[]) =>
            unwrap(await send({ clearstory: receiver, method: String(method), args })),
  });
}

/** The functions of the background, called from any other part of the extension. */
export function remoteBackground<T extends Api<T>>(): Remote<T> {
  return remote<T>('background', (message) => browser.runtime.sendMessage(message));
}

/** The functions of the page that nobody sees (Chromium). */
export function remoteOffscreen<T extends Api<T>>(): Remote<T> {
  return remote<T>('offscreen', (message) => browser.runtime.sendMessage(message));
}

/** The functions of what looks for stories. */
export function remoteExtractor<T extends Api<T>>(): Remote<T> {
  return remote<T>('extractor', (message) => browser.runtime.sendMessage(message));
}

/** The functions of a script in the top frame of a tab. */
export function remotePage<T extends Api<T>>(receiver: 'content' | 'reader', tabId: number): Remote<T> {
  return remote<T>(receiver, (message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }));
}

async function replyTo(handler: (...args: unknown[]) => unknown, args: readonly unknown[]): Promise<Reply> {
  try {
    // JSON has no undefined: a handler that returns nothing answers null.
    return { ok: true, value: (await handler(...args)) ?? null };
  } catch (thrown) {
    const { code, message } = asFailure(thrown);
    return { ok: false, error: { code, detail: message } };
  }
}

function fits(args: readonly unknown[], checks: readonly Check[]): boolean {
  return args.length <= checks.length && checks.every((check, at) => check(args[at]));
}

/**
 * Answers every message of T until `signal` aborts. Messages of other extensions are not heard (only
 * `onMessageExternal` would get them) and those for other receivers are left to them.
 *
 * @param shapes what the arguments of each must be; a message with others is refused
 * @param accepts whether this sender may call this method; a refused message is answered with a failure.
 */
export function answer<T extends Api<T>>(
  receiver: Receiver,
  handlers: Handlers<T>,
  shapes: Shapes<T>,
  accepts: (sender: Runtime.MessageSender, method: keyof T & string) => boolean,
  signal?: AbortSignal,
): void {
  const listen = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendReply: (reply: Reply) => void,
  ): true | undefined => {
    if (!isMessage(message) || message.clearstory !== receiver) return undefined;
    const method = message.method as keyof T & string;
    const allowed =
      Object.hasOwn(handlers, method) &&
      sender.id === browser.runtime.id &&
      accepts(sender, method) &&
      fits(message.args, shapes[method]);
    if (!allowed) {
      sendReply({ ok: false, error: { code: 'unexpected', detail: `refused: ${message.method}` } });
      return undefined;
    }
    const handler = handlers[method] as unknown as (...args: unknown[]) => unknown;
    void replyTo(handler, [...message.args, sender]).then(sendReply);
    return true;
  };
  // The polyfill's type knows only listeners that return a promise; `sendReply` works in both browsers without it.
  const listener = listen as unknown as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

/** The sender is one of the extension's own pages (popup, library, options, welcome). */
export function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}

/** The sender is a content script in the top frame of a tab. */
export function isTopFrame(sender: Runtime.MessageSender): boolean {
  return sender.tab?.id !== undefined && sender.frameId === 0;
}

/** The tab a script spoke from. @throws where the sender is no tab (checked before by `isTopFrame`). */
export function tabOf(sender: Runtime.MessageSender): { readonly id: number; readonly url: string } {
  const { tab, url } = sender;
  if (tab?.id === undefined) throw new Failure('tab-gone');
  return { id: tab.id, url: url ?? tab.url ?? '' };
}
