/** Why a file cannot be brought in, as a closed list; each has its sentence under `import_bad_<reason>`. */
export const BAD_FILES = [
  'unknown',
  'empty',
  'json',
  'newer',
  'record',
  'csv',
  'html',
  'no_addresses',
  'zip',
  'too_large',
  'too_deep',
] as const;
export type BadFile = (typeof BAD_FILES)[number];

/** A file that cannot be brought in, and where it goes wrong. Nothing of it was kept. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly reason: BadFile;
  /** From 1; null where no single line is to blame. */
  readonly line: number | null;

  constructor(reason: BadFile, line: number | null = null) {
    super(line === null ? reason : `${reason} in line ${line}`);
    this.reason = reason;
    this.line = line;
  }
}
