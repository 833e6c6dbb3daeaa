import type { KeyPoint } from '../core/article.ts';
import { locate } from '../core/text/locate.ts';
import type { Words } from '../data/words.ts';
import type { Announcer } from './announcer.ts';
import type { PointsPanel } from './points-panel.ts';
import { clearSentence, highlight, highlightSentence, POINTS_HIGHLIGHT } from './sentence-highlight.ts';
import { scrollToRange } from './story-place.ts';

interface Guided {
  /** What scrolls. */
  readonly root: HTMLElement;
  /** The elements of `Article.blocks`. */
  readonly blocks: readonly Element[];
  readonly panel: PointsPanel;
  readonly announcer: Announcer;
  readonly words: Words;
}

/** Leads from the key points to their sentences in the story. */
export class PointGuide {
  readonly #guided: Guided;
  /** The index of the point led to last; -1 before the first. */
  #current = -1;

  constructor(guided: Guided) {
    this.#guided = guided;
  }

  /** Scrolls to a sentence and marks it. False where the story does not hold it, which the reader is told. */
  show(point: KeyPoint): boolean {
    const { root, panel, announcer, words } = this.#guided;
    const range = this.#rangeOf(point);
    if (!range) {
      announcer.alert(words.text('reading_point_lost'));
      return false;
    }
    this.#current = panel
      .points()
      .findIndex(({ block, start }) => block === point.block && start === point.start);
    panel.setCurrent(this.#current);
    scrollToRange(root, range);
    if (!highlightSentence(range)) getSelection()?.setBaseAndExtent(...endsOf(range));
    return true;
  }

  /** To the next point (1) or the one before (-1). */
  step(by: 1 | -1): void {
    const { panel, announcer, words } = this.#guided;
    const points = panel.points();
    const next = Math.min(points.length - 1, Math.max(0, this.#current + by));
    const point = points[next];
    if (point && this.show(point)) announcer.say(words.text('reading_point_said', next + 1, points.length));
  }

  /** Underlines the sentences of all points in the story. */
  underline(): void {
    this.#current = -1;
    const ranges = this.#guided.panel.points().map((point) => this.#rangeOf(point));
    highlight(
      POINTS_HIGHLIGHT,
      ranges.filter((range) => range !== null),
    );
  }

  removeUnderlines(): void {
    highlight(POINTS_HIGHLIGHT, []);
  }

  stop(): void {
    this.removeUnderlines();
    clearSentence();
  }

  #rangeOf(point: KeyPoint): Range | null {
    const block = this.#guided.blocks[point.block];
    return block ? locate(block, point.text) : null;
  }
}

function endsOf(range: Range): [Node, number, Node, number] {
  return [range.startContainer, range.startOffset, range.endContainer, range.endOffset];
}
