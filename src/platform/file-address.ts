import { isText } from '../core/shape.ts';
import { answer, isOwnPage, remoteOffscreen } from './messages.ts';
import { openOffscreen } from './offscreen.ts';

/** An address under which the browser's downloads can read a file of ours. */

const LONGEST_NAME = 1000;

interface OffscreenApi {
  /** @param name of a file that is on its way out (`written-file.ts`) */
  addressOf(name: string): string;
  /** The address is good no longer. */
  takeBack(address: string): void;
}

/** The end of the line that can make addresses. @param fileOf finds a file by its name */
export function lendAddresses(fileOf: (name: string) => Promise<File>): void {
  answer<OffscreenApi>(
    'offscreen',
    {
      addressOf: async (name) => URL.createObjectURL(await fileOf(name)),
      takeBack: (address) => URL.revokeObjectURL(address),
    },
    { addressOf: [isText(LONGEST_NAME)], takeBack: [isText(LONGEST_NAME)] },
    isOwnPage,
  );
}

/** Runs work with the address of a file, which is good no longer than the work takes. */
export async function withAddress<T>(file: File, work: (url: string) => Promise<T>): Promise<T> {
  if (typeof URL.createObjectURL === 'function') {
    const url = URL.createObjectURL(file);
    return work(url).finally(() => URL.revokeObjectURL(url));
  }
  await openOffscreen();
  const lender = remoteOffscreen<OffscreenApi>();
  const address = await lender.addressOf(file.name);
  return work(address).finally(() => lender.takeBack(address));
}
