import type { Copies } from './copies.ts';
import type { ArticleRecords, PictureRecord } from './records.ts';

/** From so many on, copies that are written at a time stand in one file together. */
export const MANY = 8;

/** Writes copies that come together: many of them in one file, few each in its own. */
export async function writeTogether(
  copies: Copies,
  all: readonly ArticleRecords[],
  pictures: readonly PictureRecord[],
): Promise<void> {
  if (all.length >= MANY) {
    await copies.writeAll(
      all,
      pictures,
      all.map(({ body }) => body.id),
    );
    return;
  }
  for (const records of all) {
    const { hashes } = records.body;
    await copies.write(
      records,
      pictures.filter(({ hash }) => hashes.includes(hash)),
    );
  }
}
