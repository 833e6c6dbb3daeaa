import { UnreadableFile } from './unreadable.ts';

/** A row with the line in which it begins. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

const DELIMITERS = [',', ';', '\t'] as const;

/** The sign that parts the cells of the first line: the one that stands in it most often. */
export function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const count = (sign: string) => first.split(sign).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

/** The end of a quoted cell that begins at `from`; its quotes are doubled inside. */
function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

/**
 * The rows of a CSV file (RFC 4180, any line ends, blank lines left out).
 *
 * @throws UnreadableFile `csv` where a quotation mark is never closed, with the line where it stands
 */
export function* csvRows(text: string, delimiter = delimiterOf(text)): Generator<CsvRow> {
  const end = new RegExp(`[${delimiter}\\r\\n]`, 'g');
  let line = 1;
  let rowLine = 1;
  let cells: string[] = [];
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at <= text.length; ) {
    let cell: string;
    if (text[at] === '"') {
      const close = endOfQuoted(text, at + 1);
      if (close === -1) throw new UnreadableFile('csv', line);
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      line += cell.split('\n').length - 1;
      at = close + 1;
    } else cell = '';
    end.lastIndex = at;
    const next = end.exec(text)?.index ?? text.length;
    cells.push(cell + text.slice(at, next));
    at = next + 1;
    if (text[next] === delimiter) continue;
    if (text[next] === '\r' && text[at] === '\n') at += 1;
    if (cells.some((each) => each !== '')) yield { cells, line: rowLine };
    line += 1;
    rowLine = line;
    cells = [];
  }
}
