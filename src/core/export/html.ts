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
  const { title, lang, dir } = article.metadata;
  return `${htmlStart(title, lang ?? '', dir)}<main>
${storyPart(article, points, pictures, labels, 1)}</main>
${HTML_END}`;
}

/** The beginning of a file of one or many stories. */
export function htmlStart(title: string, lang: string, dir: string): string {
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
`;
}

export const HTML_END = '</body>\n</html>\n';

/** The list of stories at the beginning of a file of many; the n-th leads to `#story-n`. */
export function htmlContents(title: string, stories: readonly string[], labels: ExportLabels): string {
  const items = stories.map(
    (name, at) => `<li><a href="#chapter-${at + 1}">${escaped(name || labels.untitled)}</a></li>`,
  );
  return `<main>
<h1>${escaped(title)}</h1>
<nav><h2>${escaped(labels.contents)}</h2>
<ol>
${items.join('\n')}
</ol></nav>
</main>
`;
}

/** A story's title and text as HTML without a page around it, for the clipboard. Pictures keep their addresses. */
export function htmlFragment({ metadata, html }: Article): string {
  return `<h1>${escaped(metadata.title)}</h1>\n${serialize(sanitize(html))}`;
}

/** A story of a file of many. @param number from 1 */
export function htmlChapter(
  article: Article,
  points: readonly KeyPoint[],
  pictures: ReadonlyMap<string, string>,
  labels: ExportLabels,
  number: number,
): string {
  const { lang, dir } = article.metadata;
  return `<main id="chapter-${number}" lang="${escaped(lang ?? '')}" dir="${dir}">
${storyPart(article, points, pictures, labels, number)}</main>
`;
}

function storyPart(
  article: Article,
  points: readonly KeyPoint[],
  pictures: ReadonlyMap<string, string>,
  labels: ExportLabels,
  number: number,
): string {
  const { metadata, html } = article;
  return `<header>
<h1>${escaped(metadata.title)}</h1>
${aboutOf(metadata, labels)}
</header>
${pointsOf(points, labels)}<article>
${storyOf(html, pictures, labels, number)}
</article>
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

function storyOf(
  html: string,
  pictures: ReadonlyMap<string, string>,
  labels: ExportLabels,
  number: number,
): string {
  const story = sanitize(html);
  if (number > 1) settlePlaces(story, number);
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

/** Two stories may name their notes alike: from the second on the names get its number. */
function settlePlaces(story: ParentNode, number: number): void {
  for (const place of story.querySelectorAll('[id]')) place.id = `${place.id}-${number}`;
  for (const link of story.querySelectorAll('a[href^="#"]')) {
    link.setAttribute('href', `${link.getAttribute('href')}-${number}`);
  }
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
