import { Unzip, UnzipInflate } from 'fflate';
import { joinedBytes } from '../joined-bytes.ts';
import { UnreadableFile } from './unreadable.ts';

/**
 * Reads files out of a zip within limits, counting what really comes out: what a zip says of its own sizes may be a
 * lie, and a few kilobytes can hold gigabytes (Fifield 2019, "A better zip bomb").
 */

export interface ZipLimits {
  /** Bytes of one file, and of all together, unpacked. */
  readonly each: number;
  readonly together: number;
  readonly files: number;
  /** How many times larger than what was packed the whole may become: texts are packed to a tenth, bombs to a thousandth. */
  readonly ratio: number;
}

const MEGABYTE = 1_000_000;

export const ZIP_LIMITS: ZipLimits = {
  each: 50 * MEGABYTE,
  together: 400 * MEGABYTE,
  files: 100_000,
  ratio: 100,
};

/** Bytes that may come out of anything, however little it was. */
const HARMLESS = 10 * MEGABYTE;

/** Bytes handed to the unpacker at a time: what comes out is counted in between. */
const PIECE = 8 * 1024;

/**
 * The files of a zip by their names.
 *
 * @param wanted false for names that are left packed
 * @throws UnreadableFile `zip` where it is torn, `too_large` where it holds more than the limits allow
 */
export function unzipped(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits = ZIP_LIMITS,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let together = 0;
  let packed = 0;
  let count = 0;
  let open = 0;
  // The unpacker takes what is thrown to it for a torn file.
  let refused: UnreadableFile | null = null;
  const refuse = () => {
    refused = new UnreadableFile('too_large');
    throw refused;
  };
  const unzip = new Unzip((file) => {
    count += 1;
    if (count > limits.files) refuse();
    if (!wanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    let length = 0;
    open += 1;
    file.ondata = (failure, chunk, isLast) => {
      if (failure) throw new UnreadableFile('zip');
      length += chunk.length;
      together += chunk.length;
      const isBomb = together > Math.max(HARMLESS, packed * limits.ratio);
      if (length > limits.each || together > limits.together || isBomb) refuse();
      chunks.push(chunk);
      if (!isLast) return;
      open -= 1;
      files.set(file.name, joinedBytes(chunks, length));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      packed = Math.min(bytes.length, at + PIECE);
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch (thrown) {
    throw refused ?? (thrown instanceof UnreadableFile ? thrown : new UnreadableFile('zip'));
  }
  if (open > 0 || count === 0) throw new UnreadableFile('zip');
  return files;
}
