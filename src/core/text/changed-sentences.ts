import type { Block } from '../article.ts';
import { sentencesOf } from './sentences.ts';

/** What became of a text, sentence by sentence. */
export interface SentenceChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  /** Whether it begins a block of its own version. */
  readonly startsBlock: boolean;
}

interface Sentence {
  readonly text: string;
  readonly startsBlock: boolean;
}

/** Beyond this many differences two texts have nothing to do with each other, and are shown one after the other. */
const MOST_DIFFERENCES = 2000;

function sentencesIn(blocks: readonly Block[], lang: string | null): Sentence[] {
  return blocks.flatMap(({ text }) =>
    sentencesOf(text, lang).map(({ start, end }, at) => ({
      text: text.slice(start, end),
      startsBlock: at === 0,
    })),
  );
}

/** The furthest point on each diagonal after each number of differences (Myers 1986, "An O(ND) difference algorithm"). */
function traceOf(before: readonly Sentence[], after: readonly Sentence[]): Map<number, number>[] | null {
  const trace: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let count = 0; count <= Math.min(before.length + after.length, MOST_DIFFERENCES); count++) {
    const next = new Map(furthest);
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      const down = furthest.get(diagonal + 1) ?? -1;
      const right = furthest.get(diagonal - 1) ?? -1;
      let at = diagonal === -count || (diagonal !== count && right < down) ? down : right + 1;
      while (
        at < before.length &&
        at - diagonal < after.length &&
        before[at]?.text === after[at - diagonal]?.text
      ) {
        at += 1;
      }
      next.set(diagonal, at);
      if (at >= before.length && at - diagonal >= after.length) {
        trace.push(furthest);
        return trace;
      }
    }
    trace.push(furthest);
    furthest = next;
  }
  return null;
}

function asChanges(kind: SentenceChange['kind'], sentences: readonly Sentence[]): SentenceChange[] {
  return sentences.map((sentence) => ({ kind, ...sentence }));
}

function compared(before: readonly Sentence[], after: readonly Sentence[]): SentenceChange[] {
  const trace = traceOf(before, after);
  if (trace === null) return [...asChanges('removed', before), ...asChanges('added', after)];
  const changes: SentenceChange[] = [];
  let [x, y] = [before.length, after.length];
  for (let count = trace.length - 1; count >= 0; count--) {
    const furthest = trace[count] as Map<number, number>;
    const diagonal = x - y;
    const down = furthest.get(diagonal + 1) ?? -1;
    const right = furthest.get(diagonal - 1) ?? -1;
    const isDown = diagonal === -count || (diagonal !== count && right < down);
    const fromX = isDown ? down : right;
    const fromY = fromX - (isDown ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      changes.push({ kind: 'same', ...(after[y] as Sentence) });
    }
    if (count === 0) break;
    if (isDown) changes.push({ kind: 'added', ...(after[fromY] as Sentence) });
    else changes.push({ kind: 'removed', ...(before[fromX] as Sentence) });
    [x, y] = [fromX, fromY];
  }
  return changes.reverse();
}

/** Two versions of a text, compared sentence by sentence, in reading order. @param lang BCP 47, null where unknown */
export function changedSentences(
  before: readonly Block[],
  after: readonly Block[],
  lang: string | null,
): SentenceChange[] {
  return compared(sentencesIn(before, lang), sentencesIn(after, lang));
}
