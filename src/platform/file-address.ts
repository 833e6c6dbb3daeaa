import { isText } from '../core/shape.ts';
import { browser } from './browser.ts';
import { answer, isOwnPage, remoteOffscreen } from './messages.ts';

/** An address under which the browser's downloads can read a file of ours. */

const LONGEST_NAME = 1000;

interface OffscreenApi {
  /** @param name of a file that is on its way out (`written-file.ts`) */
  addressOf(name: string): string;
}

/** What Chromium has and Firefox, whose background is a page itself, does not need. */
interface WithOffscreen {
  readonly offscreen: {
    createDocument(options: {
      url: string;
      reasons: readonly string[];
      justification: string;
    }): Promise<void>;
    closeDocument(): Promise<void>;
  };
}

/** The end of the line that can make addresses. @param fileOf finds a file by its name */
export function lendAddresses(fileOf: (name: string) => Promise<File>): void {
  answer<OffscreenApi>(
    'offscreen',
    { addressOf: async (name) => URL.createObjectURL(await fileOf(name)) },
    { addressOf: [isText(LONGEST_NAME)] },
    isOwnPage,
  );
}

/** Runs work with the address of a file, which is good no longer than the work takes. */
export async function withAddress<T>(file: File, work: (url: string) => Promise<T>): Promise<T> {
  if (typeof URL.createObjectURL === 'function') {
    const url = URL.createObjectURL(file);
    return work(url).finally(() => URL.revokeObjectURL(url));
  }
  const { offscreen } = browser as unknown as WithOffscreen;
  await offscreen.createDocument({
    url: 'offscreen.html',
    reasons: ['BLOBS'],
    justification: 'A backup is handed to the downloads, which read it from the address of a file.',
  });
  try {
    return await work(await remoteOffscreen<OffscreenApi>().addressOf(file.name));
  } finally {
    await offscreen.closeDocument();
  }
}
