import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

export interface Import {
  /** As it is written. */
  readonly from: string;
  /** From the top of the repository, or the package's name. */
  readonly target: string;
  /** What is imported by name, before any `as`; empty for the others. */
  readonly names: readonly string[];
  readonly typeOnly: boolean;
}

const STRING_OR_COMMENT =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** A source without its comments. Strings stay, for a path in one may look like the start of a comment. */
export function withoutComments(source: string): string {
  return source.replace(STRING_OR_COMMENT, (_all, text: string | undefined) => text ?? ' ');
}

/** A source without comments and without what its plain strings say. Templates stay, for they hold code. */
export function codeOnly(source: string): string {
  return source.replace(STRING_OR_COMMENT, (_all, text: string | undefined) =>
    text?.startsWith('`') ? text : "''",
  );
}

const IMPORTS = [
  // import a from 'b'; export { a } from 'b'; import 'b'
  /(?:^|[;\n])\s*(?:import|export)\s+(?:(?<what>[\w*{}\s,$]*?)\s*from\s*)?['"](?<from>[^'"]+)['"]/g,
  /\bimport\(\s*['"](?<from>[^'"]+)['"]/g,
  /@import\s+(?:url\()?['"](?<from>[^'"]+)['"]/g,
];

function namesIn(what: string): string[] {
  const list = /\{([^}]*)\}/.exec(what)?.[1] ?? '';
  const names = list.split(',').map((part) => part.trim().replace(/^type\s+/, ''));
  return names.map((name) => name.split(/\s+as\s+/)[0] ?? '').filter((name) => name !== '');
}

/**
 * What a module or a style sheet imports, read with regular expressions: TypeScript's own parser has no JavaScript
 * interface any more, and the house style knows only these forms.
 */
export function importsOf({ path, text }: SourceFile): Import[] {
  const source = withoutComments(text);
  return IMPORTS.flatMap((pattern) => [...source.matchAll(pattern)]).map(({ groups }) => {
    const { what = '', from = '' } = groups ?? {};
    const target = from.startsWith('.') ? posix.join(posix.dirname(path), from) : from;
    return { from, target, names: namesIn(what), typeOnly: /^type\b/.test(what.trim()) };
  });
}
