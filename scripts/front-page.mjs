// @ts-check
/** The front page of the sample site: every sample, with the reason why it exists. */
import { samplePages, sampleSites } from './sample-pages.mjs';

export const FRONT_PAGE_HOST = 'samples.clearstory.example';

/** @param {string} text */
const escaped = (text) =>
  text.replace(
    /[&<>"]/g,
    (sign) => /** @type {string} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[sign]),
  );

const STYLE = `
  :root { color-scheme: light dark; }
  body { margin: 0 auto; max-width: 46rem; padding: 4rem 1.5rem; font: 1.0625rem/1.55 Georgia, serif; }
  h1 { font-size: 2.25rem; font-weight: 500; margin: 0 0 .5rem; }
  ul { list-style: none; margin: 3rem 0 0; padding: 0; }
  li { border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent); padding: 1.1rem 0; }
  a { color: inherit; font-size: 1.2rem; text-underline-offset: .2em; }
  li p { margin: .25rem 0 0; opacity: .75; }
  code { font-size: .85em; }
`;

/** @param {import('./sample-pages.mjs').SamplePage} page */
function entry({ slug, address, expected }) {
  return `<li><a href="${escaped(address.href)}">${escaped(expected.title ?? slug.replace(/-/g, ' '))}</a>
    <p>${escaped(expected.why)} <code>${escaped(address.hostname)}</code></p></li>`;
}

/** The showpiece first, the others as they come. */
export function frontPage() {
  const pages = samplePages();
  const first = pages.filter(({ slug }) => slug === 'harbour-ledger');
  const rest = pages.filter(({ slug }) => slug !== 'harbour-ledger');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample pages</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head><body>
<h1>Sample pages</h1><p>Open one and press the Clearstory button in the toolbar, or Alt+Shift+R.
Nothing here comes from the web: every page is served from this machine.</p>
<ul>${[...first, ...rest].map(entry).join('\n')}</ul></body></html>`;
}

/**
 * The whole sample site: the front page at its own host and at the loopback address, and every sample at its own.
 *
 * @type {import('./journey/site-server.mjs').Sites}
 */
export function sampleSite(host, path) {
  const isFront = [FRONT_PAGE_HOST, '127.0.0.1', 'localhost'].includes(host) && path === '/';
  return isFront ? { type: 'text/html; charset=utf-8', body: frontPage() } : sampleSites(host, path);
}
