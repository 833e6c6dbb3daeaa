import { Failure } from '../core/failure.ts';
import { isPrivateHost } from '../core/private-host.ts';

/** Bytes of a page, and milliseconds that its server may take. */
const MOST_BYTES = 15_000_000;
const MOST_TIME = 30_000;

/**
 * A page as its server gives it, without running any of it: no cookies, no referrer, nothing from the reader's own
 * network. Its address is the one that it was found under at last.
 *
 * @throws Failure `no-article` where there is no page to be had, `stopped`
 */
export async function fetchPage(
  address: string,
  signal: AbortSignal,
): Promise<{ page: Document; url: string }> {
  if (isPrivateHost(new URL(address).hostname)) throw new Failure('no-article', 'a private address');
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, AbortSignal.timeout(MOST_TIME)]),
    });
    const { url, ok, headers } = response;
    const isPage = ok && /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers.get('content-type') ?? '');
    if (!isPage || isPrivateHost(new URL(url).hostname))
      throw new Failure('no-article', `${response.status}`);
    const bytes = await limited(response);
    return { page: new DOMParser().parseFromString(decoded(bytes, headers), 'text/html'), url };
  } catch (thrown) {
    if (signal.aborted) throw new Failure('stopped', '', { cause: thrown });
    throw thrown instanceof Failure ? thrown : new Failure('no-article', String(thrown), { cause: thrown });
  }
}

async function limited(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? new Blob().stream()) as ReadableStream<
    Uint8Array<ArrayBuffer>
  >) {
    length += chunk.byteLength;
    if (length > MOST_BYTES) throw new Failure('no-article', 'too large');
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** In the encoding that the server or the page's beginning names; UTF-8 where neither does. */
function decoded(bytes: Uint8Array, headers: Headers): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const named =
    /charset=["']?([\w-]+)/i.exec(headers.get('content-type') ?? '') ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(start);
  try {
    return new TextDecoder(named?.[1] ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
