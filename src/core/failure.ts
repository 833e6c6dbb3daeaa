/**
 * Everything that can go wrong in front of a reader, as a closed list. Each has its sentence in `_locales` under
 * `failure_<code>` (hyphens as underscores).
 */
export const FAILURES = [
  'no-article',
  'too-little-text',
  'text-withheld',
  'extraction-failed',
  'took-too-long',
  'page-not-loaded',
  'no-fuller-version',
  'would-lose-text',
  'browser-page',
  'pdf',
  'plain-text',
  'xml',
  'picture',
  'still-loading',
  'tab-gone',
  'storage-full',
  'library-blocked',
  'library-damaged',
  'library-newer',
  'record-damaged',
  'private-window',
  'not-saved',
  'stopped',
  'unexpected',
] as const;
export type FailureCode = (typeof FAILURES)[number];

/** A failure with its code; `detail` is for the log, never for the reader. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;

  constructor(code: FailureCode, detail = '', options?: ErrorOptions) {
    super(detail || code, options);
    this.code = code;
  }
}

/** What is thrown anywhere, as a `Failure`: itself, or `unexpected` with the original's words. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return new Failure('unexpected', detail, { cause: thrown });
}
