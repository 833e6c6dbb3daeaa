import { browser } from './browser.ts';

/** What Chromium has and Firefox, whose background is a page itself, does not need. */
interface WithOffscreen {
  readonly offscreen: {
    createDocument(options: {
      url: string;
      reasons: readonly string[];
      justification: string;
    }): Promise<void>;
  };
  readonly runtime: { getContexts(filter: { contextTypes: readonly string[] }): Promise<readonly unknown[]> };
}

const PAGE = 'offscreen.html';
/** In milliseconds. */
const QUIET = 10 * 60_000;

let opening: Promise<void> | null = null;

/**
 * The page that nobody sees is there, once this resolves. It stands in for what a worker cannot do, and a background that
 * is a page itself needs none.
 */
export async function openOffscreen(): Promise<void> {
  if (typeof document !== 'undefined') return;
  opening ??= open().finally(() => {
    opening = null;
  });
  await opening;
}

async function open(): Promise<void> {
  const { offscreen } = browser as unknown as WithOffscreen;
  if (await isOpen()) return;
  try {
    await offscreen.createDocument({
      url: PAGE,
      reasons: ['DOM_PARSER', 'BLOBS'],
      justification:
        'The story of a page is looked for here, so that the page does not wait; and a backup is handed to the downloads, which read it from the address of a file.',
    });
  } catch (thrown) {
    // A worker that was stopped may have begun it.
    if (!(await isOpen())) throw thrown;
  }
}

async function isOpen(): Promise<boolean> {
  const { runtime } = browser as unknown as WithOffscreen;
  return (await runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
}

/** Whether this is that page. */
export function isOffscreen(): boolean {
  return location.pathname === `/${PAGE}`;
}

/** For that page: it closes when nothing was said in the extension for ten minutes. */
export function closeWhenQuiet(): void {
  let timer = setTimeout(close, QUIET);
  browser.runtime.onMessage.addListener(() => {
    clearTimeout(timer);
    timer = setTimeout(close, QUIET);
    return undefined;
  });
}
