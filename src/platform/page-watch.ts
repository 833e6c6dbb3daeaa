import type { PageState } from './api.ts';
import { browser } from './browser.ts';
import { isPageState } from './message-shapes.ts';
import { isTopFrame, type Message, type Sender } from './messages.ts';

function isPageChanged(value: unknown): value is Message & { readonly args: readonly [PageState] } {
  const message = value as Partial<Message> | null;
  if (message?.clearstory !== 'background' || message.method !== 'pageChanged') return false;
  return Array.isArray(message.args) && message.args.length === 1 && isPageState(message.args[0]);
}

/**
 * Hears what the reader in a tab tells the background of its page. A message from a page reaches every page of the
 * extension, so the popup needs no line of its own; it never answers.
 */
export function watchPage(tabId: number, onChange: (state: PageState) => void, signal: AbortSignal): void {
  const listen = (message: unknown, sender: Sender): undefined => {
    const isTold = sender.id === browser.runtime.id && isTopFrame(sender) && sender.tab?.id === tabId;
    if (isTold && isPageChanged(message)) onChange(message.args[0]);
  };
  const listener = listen as unknown as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
