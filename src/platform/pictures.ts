import type { Article } from '../core/article.ts';
import { Failure } from '../core/failure.ts';
import { joinedBytes } from '../core/joined-bytes.ts';
import { keptPictureType } from '../core/picture-type.ts';
import { isPrivateHost, mayBeAskedFor } from '../core/private-host.ts';
import { pictureAddresses, separateLead } from '../core/story-pictures.ts';
import type { PictureFile } from './library-store.ts';
import type { Settings } from './settings.ts';
import { smallerPicture, tinyPicture } from './smaller-picture.ts';

/** Fetches the pictures of a story to be kept. The pictures' servers learn nothing but the address. */

const MEGABYTE = 1_000_000;

export interface PictureLimits {
  /** Bytes that are kept of one picture, and of all together; larger ones are made smaller. */
  readonly each: number;
  readonly together: number;
  /** Bytes that are fetched for one picture, and for all together. */
  readonly fetched: number;
  readonly fetchedTogether: number;
  readonly count: number;
  /** Milliseconds for one picture. */
  readonly time: number;
  readonly atOnce: number;
}

export const PICTURE_LIMITS: PictureLimits = {
  each: 10 * MEGABYTE,
  together: 60 * MEGABYTE,
  fetched: 40 * MEGABYTE,
  fetchedTogether: 1000 * MEGABYTE,
  count: 200,
  time: 20_000,
  atOnce: 4,
};

/** The limits that a reader has chosen. @param settings megabytes */
export function limitsOf({
  pictureMost,
  picturesMost,
}: Pick<Settings, 'pictureMost' | 'picturesMost'>): PictureLimits {
  return { ...PICTURE_LIMITS, each: pictureMost * MEGABYTE, together: picturesMost * MEGABYTE };
}

/** What may still be kept, or fetched, for a story. */
interface Budget {
  left: number;
}

interface Fetching {
  readonly limits: PictureLimits;
  readonly budget: Budget;
  readonly toFetch: Budget;
  /** The page is on the reader's own network, so its pictures may be, too. */
  readonly privateToo: boolean;
  readonly signal: AbortSignal;
}

function take(budget: Budget, bytes: number): void {
  if (bytes > budget.left) throw new Error('too large together');
  budget.left -= bytes;
}

/** Reads no further than the limits, whatever length the server claims. */
async function readBody(response: Response, { limits, toFetch }: Fetching): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  if (Number(response.headers.get('content-length')) > limits.fetched) throw new Error('too large');
  for await (const chunk of (response.body ?? new Blob().stream()) as ReadableStream<
    Uint8Array<ArrayBuffer>
  >) {
    take(toFetch, chunk.byteLength);
    length += chunk.byteLength;
    if (length > limits.fetched) throw new Error('too large');
    chunks.push(chunk);
  }
  return joinedBytes(chunks, length).buffer;
}

async function fetchBytes(url: string, fetching: Fetching): Promise<ArrayBuffer> {
  const { limits, privateToo } = fetching;
  if (!mayBeAskedFor(url, privateToo)) throw new Error('not an address to fetch from');
  const ending = new AbortController();
  const signal = AbortSignal.any([fetching.signal, AbortSignal.timeout(limits.time), ending.signal]);
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
    // A page cannot look into redirects on the way; what came from where it should not is dropped unread.
    if (!mayBeAskedFor(response.url || url, privateToo)) throw new Error('led to a private address');
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await readBody(response, fetching);
  } finally {
    ending.abort();
  }
}

/** The bytes in a `data:` address (RFC 2397). */
function dataBytes(address: string): ArrayBuffer {
  const [, parameters = '', data = ''] = /^data:([^,]*),(.*)$/is.exec(address) ?? [];
  const text = decodeURIComponent(data);
  if (!/;\s*base64$/i.test(parameters)) return new TextEncoder().encode(text).buffer;
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;
}

function typeOf(bytes: ArrayBuffer): string {
  const type = keptPictureType(new Uint8Array(bytes));
  if (type === null) throw new Error('no picture, or an SVG picture that does more than draw');
  return type;
}

/** The picture as it came, or made smaller to what may be kept. @throws where it does not fit */
async function fitted(picture: PictureFile, { limits, budget }: Fetching): Promise<PictureFile> {
  const most = Math.min(limits.each, budget.left);
  const fits = picture.bytes.byteLength <= most;
  const kept = fits ? picture : await smallerPicture(picture, most);
  if (!kept) throw new Error('too large, and not to be made smaller');
  take(budget, kept.bytes.byteLength);
  return { url: picture.url, bytes: kept.bytes, type: kept.type };
}

async function fetchPicture(url: string, fetching: Fetching): Promise<PictureFile | null> {
  try {
    const bytes = /^data:/i.test(url) ? dataBytes(url) : await fetchBytes(url, fetching);
    return await fitted({ url, bytes, type: typeOf(bytes) }, fetching);
  } catch (thrown) {
    if (fetching.signal.aborted) throw new Failure('stopped', '', { cause: thrown });
    // A story without one of its pictures is better than no story: the library counts it as missing.
    return null;
  }
}

/** Whether a story comes from the reader's own network, so that its pictures may, too. */
export function isOfPrivateHost({ metadata: { url } }: Article): boolean {
  return URL.canParse(url) && isPrivateHost(new URL(url).hostname);
}

function fetchingFor(article: Article, limits: PictureLimits, signal: AbortSignal): Fetching {
  const privateToo = isOfPrivateHost(article);
  const [budget, toFetch] = [{ left: limits.together }, { left: limits.fetchedTogether }];
  return { limits, budget, toFetch, privateToo, signal };
}

const ICON_LIMITS: PictureLimits = {
  ...PICTURE_LIMITS,
  each: 100_000,
  fetched: MEGABYTE,
  time: 5_000,
};
/** CSS pixels, doubled and doubled again: shown in 16. */
const ICON_SIDE = 64;
/** Bytes from which a site's picture is drawn anew. */
const LARGE_ICON = 8_000;

/**
 * The small picture of a story's site, by the same rules as the story's own. Null where there is none to be had: no
 * story has to wait for it, or be without its text.
 */
export async function fetchIcon(
  article: Article,
  address: string,
  signal: AbortSignal,
): Promise<PictureFile | null> {
  const icon = await fetchPicture(address, fetchingFor(article, ICON_LIMITS, signal)).catch(() => null);
  // Icon files hold several sizes, of which one is enough.
  const isSmall = icon && icon.type !== 'image/x-icon' && icon.bytes.byteLength <= LARGE_ICON;
  if (!icon || isSmall) return icon;
  const tiny = await tinyPicture(icon, ICON_SIDE);
  return tiny ? { url: icon.url, ...tiny } : icon;
}

/**
 * Fetches pictures of a story one by one, as they are asked for, under the rules of `fetchPictures`. Null for one that
 * could not be had.
 */
export function pictureFetcher(
  article: Article,
  limits: PictureLimits = PICTURE_LIMITS,
): (url: string) => Promise<Blob | null> {
  const fetching = fetchingFor(article, limits, new AbortController().signal);
  return async (url) => {
    const picture = await fetchPicture(url, fetching);
    return picture && new Blob([picture.bytes], { type: picture.type });
  };
}

/**
 * The pictures of a story that could be fetched: over http(s), without cookies or referrer, of a kept type by their
 * own bytes, within the limits, and none from the reader's own network for a page from elsewhere.
 *
 * @param progress after each picture, fetched or not.
 * @throws Failure `stopped` when the signal aborts.
 */
export async function fetchPictures(
  article: Article,
  progress: (done: number, total: number) => void,
  signal: AbortSignal,
  limits: PictureLimits = PICTURE_LIMITS,
): Promise<PictureFile[]> {
  const lead = separateLead(article);
  const addresses = [...pictureAddresses(article.html), ...(lead ? [lead] : [])].slice(0, limits.count);
  const fetching = fetchingFor(article, limits, signal);
  const pictures: PictureFile[] = [];
  const waiting = [...addresses];
  let done = 0;
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (signal.aborted) throw new Failure('stopped');
      const picture = await fetchPicture(next, fetching);
      if (picture) pictures.push(picture);
      done += 1;
      progress(done, addresses.length);
    }
  };
  progress(0, addresses.length);
  await Promise.all(Array.from({ length: limits.atOnce }, work));
  return pictures;
}
