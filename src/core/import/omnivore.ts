import { linkFrom, type RawFields } from './fields.ts';
import type { Imported } from './imported.ts';
import { UnreadableFile } from './unreadable.ts';
import { unzipped } from './unzipped.ts';

/** Omnivore's export: a zip with lists of what was saved (`metadata_….json`) and the stories (`content/<slug>.html`). */

const LIST = /(?:^|\/)metadata[^/]*\.json$/;
const STORY = /(?:^|\/)content\/([^/]+)\.html?$/;

function listIn(bytes: Uint8Array): RawFields[] {
  let list: unknown;
  try {
    list = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UnreadableFile('json');
  }
  if (!Array.isArray(list)) throw new UnreadableFile('unknown');
  return list.map((each, at) => {
    if (typeof each !== 'object' || each === null) throw new UnreadableFile('record', at + 1);
    return each as RawFields;
  });
}

/** @throws UnreadableFile */
export function* omnivoreItems(bytes: Uint8Array): Generator<Imported> {
  const files = unzipped(bytes, (name) => LIST.test(name) || STORY.test(name));
  const stories = new Map<string, Uint8Array>();
  const lists: RawFields[][] = [];
  for (const [name, content] of files) {
    const slug = STORY.exec(name)?.[1];
    if (slug === undefined) lists.push(listIn(content));
    else stories.set(slug, content);
  }
  if (lists.length === 0) throw new UnreadableFile('unknown');
  for (const entry of lists.flat()) {
    const link = linkFrom(entry);
    const { slug, title } = entry;
    const story = typeof slug === 'string' ? stories.get(slug) : undefined;
    if (link === null) yield { kind: 'unusable', line: null, text: String(title ?? '') };
    else yield { kind: 'link', link: { ...link, html: story ? new TextDecoder().decode(story) : link.html } };
  }
}
