import type { Article } from './article.ts';

/**
 * The pictures of a story, from its HTML as text: a service worker has no DOM. `Article.html` is written by the
 * browser's own serializer, so every attribute value stands in double quotes and holds none.
 */

const ATTRIBUTE = String.raw`\s+[^\s"=<>/]+(?:="[^"]*")?`;
const IMAGE = new RegExp(String.raw`<img((?:${ATTRIBUTE})*)\s*/?>`, 'gi');
/** From the first attribute on: what another one says may look like this one. */
const SOURCE = new RegExp(String.raw`^(?:${ATTRIBUTE})*?\s+src="([^"]*)"`, 'i');

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', nbsp: '\u00A0' };

function decoded(value: string): string {
  return value.replace(/&(amp|quot|lt|gt|nbsp);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** The addresses of the pictures in a story's HTML, each once, in order. */
export function pictureAddresses(html: string): string[] {
  const addresses = [...html.matchAll(IMAGE)].flatMap(([, attributes = '']) => {
    const source = SOURCE.exec(attributes)?.[1];
    return source ? [decoded(source)] : [];
  });
  return [...new Set(addresses)];
}

function fileOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { protocol, host, pathname, href } = new URL(address);
  return protocol === 'data:' ? href : host + pathname;
}

/** The address of the page's lead picture where the story itself does not show it, in any size; else null. */
export function separateLead({ html, metadata: { leadPicture } }: Article): string | null {
  if (leadPicture === null) return null;
  const inStory = pictureAddresses(html).some((address) => fileOf(address) === fileOf(leadPicture));
  return inStory ? null : leadPicture;
}
