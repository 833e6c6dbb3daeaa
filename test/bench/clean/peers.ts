/** Readability and Defuddle on the same page: what both keep is prose, and Readability's time is the yardstick. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';

export interface Peers {
  /** Readability's own parse, without the copy that it is given. */
  readonly readabilityMs: number;
  readonly readability: string;
  readonly defuddle: string;
}

function extractWithPeers(): Peers {
  const copy = document.cloneNode(true) as Document;
  const start = performance.now();
  const read = attempt(() => new Readability(copy).parse()?.content);
  const readabilityMs = performance.now() - start;
  const defuddled = attempt(
    () => new Defuddle(document.cloneNode(true) as Document, { url: document.URL }).parse().content,
  );
  return { readabilityMs, readability: textOf(read), defuddle: textOf(defuddled) };
}

/** A peer that throws has kept nothing. */
function attempt(run: () => string | null | undefined): string {
  try {
    return run() ?? '';
  } catch {
    return '';
  }
}

function textOf(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const block of parsed.querySelectorAll('p,li,h1,h2,h3,h4,h5,h6,td,th,div,blockquote,br,figcaption'))
    block.append(' ');
  return (parsed.body.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const page = globalThis as unknown as { probe: object };
Object.assign(page.probe, { peers: extractWithPeers });
