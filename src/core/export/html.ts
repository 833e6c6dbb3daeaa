import type { Article, KeyPoint, Metadata } from '../article.ts';
import { sanitize, serialize } from '../extract/sanitize.ts';
import { HTML_STYLE } from './html-style.ts';
import { ENGLISH_LABELS, type ExportLabels } from './labels.ts';
import { longDate } from './long-date.ts';

/** Nothing in the file may load anything or run, whatever the page it came from has smuggled into it. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A story as one HTML file that needs nothing beside it and asks the network for nothing. `pictures` gives the data:
 * URL of a picture by its address in `Article.html`; a picture that is not there becomes a link to its address.
 */
export function htmlFile(
  article: Article,
  points: readonly KeyPoint[],
  pictures: ReadonlyMap<string, string>,
  labels: ExportLabels = ENGLISH_LABELS,
): string {
  const { metadata } = article;
  return `<!doctype html>
<html lang="${escaped(metadata.lang ?? '')}" dir="${metadata.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(metadata.title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${escaped(metadata.title)}</h1>
${aboutOf(metadata, labels)}
</header>
${pointsOf(points, labels)}<article>
${storyOf(article.html, pictures, labels)}
</article>
</main>
</body>
</html>
`;
}

function aboutOf(metadata: Metadata, labels: ExportLabels): string {
  const { byline, site, published, lang } = metadata;
  const date = published
    ? `<time datetime="${escaped(published)}">${escaped(longDate(published, lang))}</time>`
    : '';
  const parts = [escaped(byline.join(', ')), escaped(site), date].filter((part) => part !== '');
  const lines = parts.length > 0 ? [`<p class="about">${parts.join(' · ')}</p>`] : [];
  const address = metadata.canonicalUrl || metadata.url;
  if (/^https?:\/\//i.test(address)) {
    lines.push(
      `<p class="about"><a href="${escaped(address)}" rel="noreferrer">${escaped(labels.original)}</a></p>`,
    );
  }
  return lines.join('\n');
}

function pointsOf(points: readonly KeyPoint[], labels: ExportLabels): string {
  if (points.length === 0) return '';
  const items = points.map((point) => `<li>${escaped(point.text)}</li>`).join('\n');
  return `<section class="points">\n<h2>${escaped(labels.keyPoints)}</h2>\n<ul>\n${items}\n</ul>\n</section>\n`;
}

function storyOf(html: string, pictures: ReadonlyMap<string, string>, labels: ExportLabels): string {
  const story = sanitize(html);
  for (const picture of story.querySelectorAll('img')) {
    const address = picture.getAttribute('src') ?? '';
    if (address.startsWith('data:image/')) continue;
    const data = pictures.get(address);
    if (data?.startsWith('data:image/')) picture.setAttribute('src', data);
    else picture.replaceWith(linkTo(picture, address, labels));
  }
  for (const link of story.querySelectorAll('a[href^="http"]')) link.setAttribute('rel', 'noreferrer');
  return serialize(story);
}

/** A picture that is not in the file: its description, leading to its address unless a link stands around it. */
function linkTo(picture: Element, address: string, labels: ExportLabels): Node {
  const text = picture.getAttribute('alt')?.trim() || labels.picture;
  if (address === '' || picture.closest('a')) return picture.ownerDocument.createTextNode(text);
  const link = picture.ownerDocument.createElement('a');
  link.setAttribute('href', address);
  link.textContent = text;
  return link;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
