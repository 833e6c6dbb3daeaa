import { forgetTrail, recallTrail, rememberTrail } from '../platform/session.ts';

/**
 * Links that are followed in the reading view. The tab goes to the page as it always would, so Back and Forward are the
 * browser's own; each page that was read on the way is opened in the reading view again, until the reader leaves it.
 */

/** A page that has not come by then was stopped, or is none: in milliseconds. */
const COMES_WITHIN = 30_000;

/** @param from the page that is left, @param to the one that the link names; a server may lead to another one. */
export async function followLink(tabId: number, from: string, to: string): Promise<void> {
  const before = await recallTrail(tabId);
  const urls = [...new Set([...(before?.urls ?? []), from, to])];
  await rememberTrail(tabId, { urls, followedAt: Date.now() });
}

/** A page has come in a tab. @returns whether it is to be opened in the reading view */
export async function isOnTrail(tabId: number, url: string): Promise<boolean> {
  const trail = await recallTrail(tabId);
  if (trail === null) return false;
  const { urls, followedAt } = trail;
  const isAwaited = followedAt !== null && Date.now() - followedAt < COMES_WITHIN;
  if (!isAwaited && !urls.includes(url)) return false;
  await rememberTrail(tabId, { urls: [...new Set([...urls, url])], followedAt: null });
  return true;
}

/** The reader left the reading view: the pages before it are pages again. */
export async function endTrail(tabId: number): Promise<void> {
  const trail = await recallTrail(tabId);
  // A page that is being left may still speak.
  if (trail && trail.followedAt === null) await forgetTrail(tabId);
}
