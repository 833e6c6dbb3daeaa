import { ADDRESS_WORDS } from '../../data/address-words.ts';

export type AddressKind = keyof typeof ADDRESS_WORDS;

/** What the shape of an address says about its page. */
export interface Address {
  /** Without `www.`; empty for what is no address. */
  readonly host: string;
  /** The front page of a site, or of one of its languages. */
  readonly home: boolean;
  /** Holds a year and a month, or a whole date. */
  readonly dated: boolean;
  /** Words of the longest slug among the last two segments. */
  readonly slugWords: number;
  /** The query asks for a search or a further page of a list. */
  readonly searched: boolean;
  /** Kinds of page that the path or the host name speaks of. */
  readonly kinds: ReadonlySet<AddressKind>;
}

const KINDS = Object.entries(ADDRESS_WORDS).map(
  ([kind, words]) => [kind as AddressKind, new Set(words.split(' '))] as const,
);
/** Kinds that a segment speaks of only as the section above a page: `/news/` itself is a list of stories. */
const ABOVE_ONLY: readonly AddressKind[] = ['story', 'news'];

const DATE =
  /(?:^|\/)(?:19|20)\d\d(?:[/-](?:0?[1-9]|1[0-2]|[a-z]{3})(?=[/-])|(?:0[1-9]|1[0-2])[0-3]\d(?!\d))/i;
const LIST_QUERY = /[?&](?:q|s|query|search|page|sort)=/i;
const LANGUAGE_ROOT = /^[a-z]{2}(?:[-_][a-z]{2})?$/i;

/** Reads an absolute address; what cannot be parsed says nothing. */
export function readAddress(url: string): Address {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const host = parsed?.hostname.replace(/^www\./, '') ?? '';
  const path = decode(parsed?.pathname ?? '/');
  const segments = path
    .split('/')
    .filter(Boolean)
    .map((segment) => segment.replace(/\.[a-z]{2,5}\d?$/i, ''));
  const ending = segments.slice(-2);
  return {
    host,
    home: parsed !== null && isHome(segments),
    dated: DATE.test(path),
    slugWords: Math.max(0, ...ending.map(countSlugWords)),
    searched: LIST_QUERY.test(parsed?.search ?? ''),
    kinds: kindsOf(segments, host),
  };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A path in another encoding than UTF-8 is judged by its raw form.
    return path;
  }
}

function isHome(segments: readonly string[]): boolean {
  const [first = 'index'] = segments;
  return segments.length < 2 && (/^(?:index|home)$/i.test(first) || LANGUAGE_ROOT.test(first));
}

function countSlugWords(segment: string): number {
  // Scripts without spaces have no hyphens in their slugs either.
  const unspaced = segment.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  const words = segment.split(/[-_+\s]+/).filter((word) => /\D/.test(word)).length;
  return Math.max(words, Math.round(unspaced / 2));
}

function kindsOf(segments: readonly string[], host: string): ReadonlySet<AddressKind> {
  const labels = host.split('.').slice(0, -2);
  const found = new Set<AddressKind>();
  for (const [kind, words] of KINDS) {
    const last = ABOVE_ONLY.includes(kind) ? -1 : segments.length;
    const places = [...labels, ...segments.slice(0, last)];
    if (places.some((place) => words.has(place.toLowerCase()))) found.add(kind);
  }
  return found;
}
