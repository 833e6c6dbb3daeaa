// @ts-check
/** A disk in memory that is filled and emptied again; Linux, as root. */
import { execFileSync } from 'node:child_process';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes: room for a browser's profile and a few stories. */
const SIZE = 400_000_000;

/** @param {string} folder made, and made a disk of its own */
export async function smallDisk(folder) {
  await mkdir(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder]);
  const filler = join(folder, 'filler');
  return {
    /** Leaves so many bytes. @param {number} left */
    async fill(left) {
      const { bavail, bsize } = await statfs(folder);
      // The browser writes meanwhile: where that leaves less than was meant, the disk is full to the last byte.
      await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - left))).catch((thrown) => {
        if (thrown.code !== 'ENOSPC') throw thrown;
      });
    },
    empty: () => rm(filler, { force: true }),
    eject() {
      execFileSync('umount', ['-l', folder]);
    },
  };
}
