import type { Choice } from './guarded-copy.ts';
import { attributeOf, documentOf, localNameOf, selectAll } from './unclobbered.ts';

/** Marks the paragraph that stands for a video, a sound or a frame. */
export const EMBED = 'data-clearstory-embed';

/** Hosts whose frames are something to watch, hear or read, and never an advertisement. */
const EMBED_HOSTS =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|soundcloud\.com|spotify\.com|twitch\.tv|ted\.com|archive\.org|bandcamp\.com|datawrapper\.de|dwcdn\.net|flourish\.studio|infogram\.com)$/;

/**
 * What stands in the story for a live `video`, `audio` or `iframe`: a paragraph that links to its address. Null for
 * frames of hosts that are not known for something to watch, hear or read.
 */
export function embedLink(element: Element, inert: Document): Choice | null {
  const address = addressOf(element);
  if (!address) return null;
  if (localNameOf(element) === 'iframe' && !EMBED_HOSTS.test(address.hostname)) return null;
  const link = inert.createElement('a');
  link.setAttribute('href', address.href);
  link.textContent =
    attributeOf(element, 'title')?.trim().slice(0, 200) || address.hostname.replace(/^www\./, '');
  const paragraph = inert.createElement('p');
  paragraph.setAttribute(EMBED, '');
  paragraph.append(link);
  return { instead: paragraph };
}

function addressOf(element: Element): URL | null {
  const candidates = [element, ...selectAll(element, 'source')];
  for (const candidate of candidates) {
    for (const name of ['src', 'data-src']) {
      const address = absolute(attributeOf(candidate, name), documentOf(element).baseURI);
      if (address) return address;
    }
  }
  return null;
}

function absolute(value: string | null, base: string): URL | null {
  if (!value) return null;
  try {
    const url = new URL(value, base);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}
