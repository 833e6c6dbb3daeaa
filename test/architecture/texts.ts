import { withoutComments } from './imports.ts';
import type { SourceFile } from './source-files.ts';

/**
 * The texts of the interface against the source that shows them. A key stands in a string, or is made by a template
 * such as `failure_${code}`, or begins with a string such as `'options_face'` that a function adds a value to; that a key in the source exists is the type checker's to say, except in the manifest and in
 * HTML.
 */

const PLURAL = /_(zero|one|two|few|many|other)$/;

function wordsIn(files: readonly SourceFile[]): Set<string> {
  return new Set(files.flatMap(({ text }) => withoutComments(text).match(/[A-Za-z]\w*/g) ?? []));
}

/** Every template that could make a key, as a pattern. */
function templatesIn(files: readonly SourceFile[]): RegExp[] {
  const templates = files.flatMap(
    ({ text }) => withoutComments(text).match(/`[a-z][a-z0-9_]*_\$\{[^`]*`/g) ?? [],
  );
  return templates.map((template) => {
    const fixed = template.slice(1, -1).split(/\$\{[^}]*\}/);
    return new RegExp(`^${fixed.join('[a-z0-9_]+')}$`);
  });
}

/** Every string that could be the beginning of keys. */
function beginningsIn(files: readonly SourceFile[]): string[] {
  const strings = files.flatMap(({ text }) => withoutComments(text).match(/'[a-z]+(?:_[a-z0-9]+)+'/g) ?? []);
  return strings.map((text) => `${text.slice(1, -1)}_`);
}

/** Keys that nothing shows. */
export function unusedKeys(keys: readonly string[], files: readonly SourceFile[]): string[] {
  const words = wordsIn(files);
  const templates = templatesIn(files);
  const beginnings = beginningsIn(files);
  const isUsed = (key: string) =>
    words.has(key) ||
    templates.some((template) => template.test(key)) ||
    beginnings.some((beginning) => key.startsWith(beginning));
  return keys.filter((key) => !isUsed(key) && !isUsed(key.replace(PLURAL, '')));
}

/** Keys that the manifest and the HTML pages name and that do not exist. */
export function missingKeys(keys: readonly string[], files: readonly SourceFile[]): string[] {
  const named = files.flatMap(({ text }) =>
    [...text.matchAll(/__MSG_(\w+?)__/g)].map((match) => match[1] ?? ''),
  );
  return named.filter((key) => !keys.includes(key) && !key.startsWith('@@'));
}
