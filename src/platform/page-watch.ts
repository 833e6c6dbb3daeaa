import type { PageState } from './api.ts';
import { browser } from './browser.ts';
import type { Message } from './messages.ts';

function isPageChanged(value: unknown): value is Message & { readonly args: readonly [PageState] } {
  const message = value as Partial<Message> | null;
  return message?.clearstory === 'background' && message.method === 'pageChanged';
}

/**
 * Hears what the reader in a tab tells the background of its page. A message from a page reaches every page of the
 * extension, so the popup needs no line of its own; it never answers.
 */
export function watchPage(tabId: number, onChange: (state: PageState) => void, signal: AbortSignal): void {
  const listen = (message: unknown, sender: { tab?: { id?: number } }): undefined => {
    if (sender.tab?.id === tabId && isPageChanged(message)) onChange(message.args[0]);
  };
  const listener = listen as unknown as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
