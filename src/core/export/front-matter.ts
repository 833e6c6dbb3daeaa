import type { Metadata } from '../article.ts';

/**
 * What is known of a story as YAML front matter. Every value is a double-quoted scalar, so that no title can end it or
 * be read as anything but text. `savedAt` is ISO 8601, null where the story is not saved.
 */
export function frontMatter(
  metadata: Metadata,
  savedAt: string | null,
  tags: readonly string[] = [],
): string {
  const lines = [`title: ${quoted(metadata.title)}`];
  if (metadata.byline.length > 0)
    lines.push('byline:', ...metadata.byline.map((name) => `  - ${quoted(name)}`));
  const fields = [
    ['site', metadata.site],
    ['url', metadata.canonicalUrl || metadata.url],
    ['published', metadata.published],
    ['lang', metadata.lang],
    ['saved', savedAt],
  ] as const;
  for (const [name, value] of fields) if (value) lines.push(`${name}: ${quoted(value)}`);
  if (tags.length > 0) lines.push('tags:', ...tags.map((tag) => `  - ${quoted(tag)}`));
  return `---\n${lines.join('\n')}\n---\n`;
}

/** JSON's strings are YAML's double-quoted ones, but for the line ends and marks that YAML does not take as they are. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
