import { absoluteAddress } from './addresses.ts';
import type { Choice } from './guarded-copy.ts';
import { baseAround } from './page-base.ts';
import { PART_MARKS } from './part-marks.ts';
import { attributeOf, localNameOf, parentOf, selectAll } from './unclobbered.ts';

/** What plays or shows a foreign page, by its element's name: those of HTML, and light stand-ins for a player. */
export const EMBEDS = new Set([
  'amp-iframe',
  'amp-video',
  'amp-vimeo',
  'amp-youtube',
  'audio',
  'iframe',
  'lite-vimeo',
  'lite-youtube',
  'video',
]);

/** Hosts whose frames are something to watch, hear or read, and never an advertisement. */
const EMBED_HOSTS =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|soundcloud\.com|spotify\.com|podcasts\.apple\.com|twitch\.tv|ted\.com|archive\.org|bandcamp\.com|datawrapper\.de|dwcdn\.net|flourish\.studio|infogram\.com|codepen\.io|ardmediathek\.de|peertube\.[a-z]+)$/;
const VIDEO_ID = /^[\w-]{6,20}$/;
const LONGEST_TITLE = 200;

interface Embed {
  /** Where to watch, hear or see it; relative where the page has it so. */
  readonly address: string;
  /** A picture of it that the page shows or would show, null where there is none. */
  readonly poster: string | null;
}

/**
 * What stands in the story for a live player or frame: its poster with a link to it, else a line with the link. Null for
 * frames of hosts that are not known for something to watch, hear or read.
 */
export function embedInstead(element: Element, inert: Document): Choice | null {
  const embed = embedOf(element);
  if (!embed) return null;
  const said = titleOf(element);
  const title = said ?? hostOf(embed.address, element);
  if (!embed.poster) return { instead: paragraph(link(embed.address, title, inert), inert) };
  const picture = inert.createElement('img');
  picture.setAttribute('src', embed.poster);
  picture.setAttribute('alt', said ?? '');
  const poster = link(embed.address, picture, inert);
  poster.className = PART_MARKS.embed;
  // The page's own figure says what there is to see; else the link says it.
  if (isInFigure(element)) return { instead: poster };
  const figure = inert.createElement('figure');
  const caption = inert.createElement('figcaption');
  caption.append(link(embed.address, title, inert));
  figure.append(poster, caption);
  return { instead: figure };
}

function embedOf(element: Element): Embed | null {
  const name = localNameOf(element);
  const base = baseAround(element);
  if (name.startsWith('lite-') || name.startsWith('amp-')) return standIn(element, name, base);
  const own = addressOf(element, base);
  if (name === 'iframe') return own ? frame(new URL(own, base), isLoaded(element)) : null;
  const poster = posterOf(element, base);
  // A player that is fed by a script has no address of its own: what there is to see is on the page.
  if (!own) return poster ? { address: base, poster } : null;
  return { address: own, poster };
}

function frame(address: URL, loaded: boolean): Embed | null {
  if (!EMBED_HOSTS.test(address.hostname)) return null;
  const video = /(?:^|\.)youtube(?:-nocookie)?\.com$/.test(address.hostname)
    ? /^\/embed\/([\w-]{6,20})/.exec(address.pathname)?.[1]
    : undefined;
  if (video === undefined || video === 'videoseries') return { address: address.href, poster: null };
  // Where the page waits for consent before it loads the frame, its poster waits, too.
  return { address: youtube(video), poster: loaded ? youtubePoster(video) : null };
}

/** Elements of AMP and of light players name the video, or its file. */
function standIn(element: Element, name: string, base: string): Embed | null {
  const id = attributeOf(element, 'videoid') ?? attributeOf(element, 'data-videoid');
  if (id && VIDEO_ID.test(id)) {
    if (name.endsWith('vimeo')) return { address: `https://vimeo.com/${id}`, poster: null };
    return { address: youtube(id), poster: youtubePoster(id) };
  }
  const own = addressOf(element, base);
  if (!own) return null;
  if (name === 'amp-iframe') return frame(new URL(own, base), true);
  return { address: own, poster: posterOf(element, base) };
}

function posterOf(element: Element, base: string): string | null {
  const poster = attributeOf(element, 'poster') ?? attributeOf(element, 'data-poster');
  return absoluteAddress(poster, base) === null ? null : poster;
}

function youtube(id: string): string {
  return `https://www.youtube.com/watch?v=${id}`;
}

function youtubePoster(id: string): string {
  return `https://i.ytimg.com/vi/${id}/hqdefault.jpg`;
}

function isLoaded(element: Element): boolean {
  return absoluteAddress(attributeOf(element, 'src'), baseAround(element)) !== null;
}

/** The address of the medium as the page has it, if it is one of the web. */
function addressOf(element: Element, base: string): string | null {
  for (const candidate of [element, ...selectAll(element, 'source')]) {
    for (const name of ['src', 'data-src', 'data-lazy-src', 'data-cookieblock-src']) {
      const address = attributeOf(candidate, name);
      if (absoluteAddress(address, base) !== null) return address;
    }
  }
  return null;
}

function titleOf(element: Element): string | null {
  for (const name of ['title', 'aria-label', 'data-title', 'playlabel']) {
    const title = attributeOf(element, name)?.trim();
    if (title) return title.slice(0, LONGEST_TITLE);
  }
  return null;
}

function hostOf(address: string, element: Element): string {
  return new URL(address, baseAround(element)).hostname.replace(/^www\./, '');
}

function isInFigure(element: Element): boolean {
  const figure = Element.prototype.closest.call(parentOf(element) ?? element, 'figure');
  return figure !== null && selectAll(figure, 'figcaption').length > 0;
}

function link(address: string, content: Node | string, inert: Document): Element {
  const anchor = inert.createElement('a');
  anchor.setAttribute('href', address);
  anchor.append(content);
  return anchor;
}

function paragraph(content: Node, inert: Document): Element {
  const line = inert.createElement('p');
  line.append(content);
  return line;
}
