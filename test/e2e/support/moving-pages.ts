import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Sites } from '../../../scripts/journey/site-server.mjs';
import { HTML } from './tale.ts';

const FOLDER = fileURLToPath(new URL('../../pages/moving/', import.meta.url));
const SITE = 'coast-press.example';
const PATH = '/2026/11/24/the-lighthouse-at-skerrin-learns-to-keep-quiet';

/** What `expected.json` says of a page that changes by itself. Its script has a function `move`, which changes it. */
export interface MovingExpected {
  readonly why: string;
  /** Texts that are hidden before anything moves. */
  readonly first?: readonly string[];
  /** Texts that are hidden after it has moved. */
  readonly gone?: readonly string[];
  /** Texts that Show original brings back, where they are not those of `gone`. */
  readonly back?: readonly string[];
  /** Texts that are visible after it has moved, besides the story's beginning and end. */
  readonly stays?: readonly string[];
  /** Another text takes the place of the story's. */
  readonly replaced?: boolean;
  /** Whether the page itself can be scrolled after it has moved. */
  readonly scrolls?: boolean;
  /** The page shows again what is hidden, until it is let alone. */
  readonly fights?: boolean;
  /** The story's text is not all there. */
  readonly withheld?: boolean;
}

export interface MovingPage {
  readonly slug: string;
  readonly address: string;
  readonly expected: MovingExpected;
}

/** The first and the last words of the story that these pages tell. */
export const STORY_ENDS = ['For a hundred and six years', 'lock up a silence as well as a noise'] as const;

const read = (path: string) => readFileSync(`${FOLDER}${path}`, 'utf8');

/** The pages of `test/pages/moving`, each of one mechanism. */
export function movingPages(): MovingPage[] {
  const slugs = readdirSync(FOLDER).filter((slug) => existsSync(`${FOLDER}${slug}/expected.json`));
  return slugs.sort().map((slug) => ({
    slug,
    address: `http://${slug}.${SITE}${PATH}`,
    expected: JSON.parse(read(`${slug}/expected.json`)) as MovingExpected,
  }));
}

function head(free: boolean): string {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'The lighthouse at Skerrin learns to keep quiet',
    datePublished: '2026-11-24T18:00:00Z',
    author: { '@type': 'Person', name: 'Ingrid Halloway' },
    ...(free ? {} : { isAccessibleForFree: false }),
  };
  return `<meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>The lighthouse at Skerrin learns to keep quiet | The Coast Press</title>
    <meta property="og:type" content="article"><meta property="og:site_name" content="The Coast Press">
    <script type="application/ld+json">${JSON.stringify(article)}</script>
    <style>body { margin: 0; font: 19px/1.6 Georgia, serif } main { width: 640px; margin: 0 auto; padding: 30px }
    .top, .end { padding: 16px 30px; font: 15px/1.4 sans-serif } .top a { margin-right: 20px }</style>`;
}

/** What the pages share, by the name that stands for it in their sources. */
function shared(): Readonly<Record<string, string>> {
  const story = read('story-one.html');
  const half = story.indexOf('<p>What will become');
  return {
    head: head(true),
    'head-closed': head(false),
    header: `<header class="top"><a href="/">The Coast Press</a><a href="/sea/">Sea</a><a href="/land/">Land</a></header>`,
    footer: `<footer class="end">The Coast Press, printed at Ardle · <a href="/imprint/">Imprint</a></footer>`,
    story,
    beginning: story.slice(0, half),
    ending: story.slice(half),
    'story-two': read('story-two.html'),
    'story-three': read('story-three.html'),
  };
}

/** Answers for all moving pages, at whatever address their scripts go to. */
export const movingSites: Sites = (host, path) => {
  const [slug = ''] = host.split(`.${SITE}`);
  if (!host.endsWith(`.${SITE}`) || !path.startsWith('/2026/')) return null;
  const parts = shared();
  const body = read(`${slug}/source.html`).replace(/\{\{([\w-]+)\}\}/g, (_all, name) => parts[name] ?? '');
  return { type: HTML, body };
};
