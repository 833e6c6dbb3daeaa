import { Failure } from '../core/failure.ts';

/** Another page of a story, as its server gives it out. */
export interface FetchedPage {
  /** Where it was found in the end. */
  readonly url: string;
  readonly html: string;
}

const MOST_BYTES = 5_000_000;
const TIME_LIMIT = 20_000;
/** An encoding is declared within the first bytes of a page (HTML, 4.2.5.5). */
const DECLARED_WITHIN = 1_024;
const CHARSET = /charset\s*=\s*["']?([\w-]+)/i;

/**
 * Fetches another page of the story in the tab, from its own site only, with the reader's cookies there and nothing
 * more: as if the reader had turned the page. To be called in the tab, so that a private window stays one.
 * @throws Failure `stopped` where the signal says so; `page-not-loaded` for anything else that is in the way.
 */
export async function fetchStoryPage(address: string, signal: AbortSignal): Promise<FetchedPage> {
  try {
    const { origin } = new URL(location.href);
    if (new URL(address).origin !== origin) throw new Error('another site');
    const response = await fetch(address, {
      credentials: 'same-origin',
      headers: { accept: 'text/html' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT)]),
    });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok) throw new Error(`status ${response.status}`);
    if (!/html/i.test(type)) throw new Error(`a ${type}`);
    if (new URL(response.url).origin !== origin) throw new Error('leads to another site');
    if (Number(response.headers.get('content-length')) > MOST_BYTES) throw new Error('too large');
    const body = await response.blob();
    if (body.size > MOST_BYTES) throw new Error('too large');
    return { url: response.url, html: await decoded(body, type) };
  } catch (thrown) {
    if (signal.aborted) throw new Failure('stopped');
    throw new Failure('page-not-loaded', String(thrown), { cause: thrown });
  }
}

/** The text of a page in the encoding that its header or its first lines declare. */
async function decoded(body: Blob, type: string): Promise<string> {
  const start = await textOf(body.slice(0, DECLARED_WITHIN), 'latin1');
  const [, label = 'utf-8'] = CHARSET.exec(type) ?? CHARSET.exec(start) ?? [];
  return textOf(body, label);
}

/**
 * By the reader of files, as it knows encodings: the bytes of a response belong to the page in Firefox, where a content
 * script may not look into them. What is no encoding is read as UTF-8.
 */
function textOf(body: Blob, encoding: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('unreadable'));
    reader.readAsText(body, encoding);
  });
}
