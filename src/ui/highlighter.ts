import type { Highlight, HighlightColour, Quote } from '../core/highlight/highlight.ts';
import type { Words } from '../data/words.ts';
import type { Announcer } from './announcer.ts';
import { drawMarks, type MarkedStory, quoteOfRange } from './highlight-marks.ts';
import { type HighlightsPanel, highlightsPanel } from './highlights-panel.ts';
import { selectedRange } from './selected-range.ts';
import { type SelectionBar, selectionBar } from './selection-bar.ts';
import { scrollToRange } from './story-place.ts';

/** Where highlights are kept. Each rejects where the library cannot be written, which the reader is told. */
export interface HighlightKeeper {
  all(): Promise<readonly Highlight[]>;
  add(quote: Quote, colour: HighlightColour): Promise<Highlight>;
  change(highlight: Highlight): Promise<void>;
  remove(id: string): Promise<void>;
  /** A page could read what is written in an overlay: there highlights are marks without notes. */
  readonly withNotes: boolean;
}

interface HighlighterOptions {
  /** What scrolls, and holds bar and story. */
  readonly root: HTMLElement;
  readonly story: MarkedStory & { readonly element: HTMLElement };
  readonly words: Words;
  readonly announcer: Announcer;
  readonly keeper: HighlightKeeper;
  /** Whether the story itself can still be saved, which is offered with the first highlight. */
  readonly isUnsaved: () => boolean;
}

/** Highlights and notes: made from a selection, drawn into the story, changed by a press on them. */
export class Highlighter {
  readonly bar: SelectionBar;
  readonly panel: HighlightsPanel;
  readonly #options: HighlighterOptions;
  #highlights: readonly Highlight[] = [];
  #lost: readonly Highlight[] = [];
  /** The highlight that the bar is about; null while it is about a selection. */
  #current: Highlight | null = null;
  #offered = false;

  constructor(options: HighlighterOptions, signal: AbortSignal) {
    const { words, keeper, story } = options;
    this.#options = options;
    this.bar = selectionBar({
      words,
      onColour: (colour) => void this.#told(() => this.#colour(colour)),
      onCopy: () => void this.#copy(),
      onRemove: () => void this.#told(() => this.#remove(this.#current)),
      onNote: keeper.withNotes ? () => void this.#told(() => this.#startNote()) : null,
    });
    this.panel = highlightsPanel({
      words,
      withNotes: keeper.withNotes,
      onGo: (highlight) => this.#goTo(highlight),
      onNote: (highlight, note) => void this.#told(() => this.#change({ ...highlight, note })),
      onRemove: (highlight) => void this.#told(() => this.#remove(highlight)),
    });
    // After the browser has settled what is selected.
    const look = () => setTimeout(() => this.#look(), 0);
    story.element.addEventListener('pointerup', (event) => this.#press(event) || look(), { signal });
    story.element.addEventListener('keyup', ({ shiftKey }) => shiftKey && look(), { signal });
    options.root.addEventListener('scroll', () => this.bar.hide(), { signal, passive: true });
    void this.#told(async () => this.#show(await keeper.all()));
  }

  /** Highlights what is selected, as the key does. @returns false where nothing is. */
  highlightSelection(): boolean {
    if (!this.#quote()) return false;
    this.#current = null;
    void this.#told(() => this.#colour('amber'));
    return true;
  }

  /** Begins a note on what is selected or was pressed. @returns false where there is neither, or no note may stand. */
  noteSelection(): boolean {
    if (!this.#options.keeper.withNotes || !(this.#current || this.#quote())) return false;
    void this.#told(() => this.#startNote());
    return true;
  }

  #look(): void {
    const range = selectedRange(this.#options.story.element);
    this.#current = null;
    if (range && this.#quote()) this.bar.show(range.getBoundingClientRect(), null);
    else this.bar.hide();
  }

  /** A press on a highlight, without a selection, is about the highlight. */
  #press({ target }: Event): boolean {
    const mark = target instanceof Element ? target.closest<HTMLElement>('mark.highlight') : null;
    const highlight = this.#highlights.find(({ id }) => id === mark?.dataset['highlight']);
    if (!mark || !highlight || selectedRange(this.#options.story.element)) return false;
    this.#current = highlight;
    this.bar.show(mark.getBoundingClientRect(), highlight);
    return true;
  }

  #quote(): Quote | null {
    const { story } = this.#options;
    const range = selectedRange(story.element);
    return range && quoteOfRange(story, range);
  }

  async #colour(colour: HighlightColour): Promise<void> {
    if (this.#current) await this.#change({ ...this.#current, colour });
    else await this.#add(colour);
    this.bar.hide();
  }

  async #add(colour: HighlightColour): Promise<Highlight | null> {
    const { keeper, words, announcer, isUnsaved } = this.#options;
    const quote = this.#quote();
    if (!quote) return null;
    const added = await keeper.add(quote, colour);
    this.#show([...this.#highlights, added]);
    getSelection()?.removeAllRanges();
    if (!this.#offered && isUnsaved()) announcer.show(words.text('reading_highlighted_offer'));
    else announcer.say(words.text('reading_highlighted_said'));
    this.#offered = true;
    return added;
  }

  async #startNote(): Promise<void> {
    const highlight = this.#current ?? (await this.#add('amber'));
    this.bar.hide();
    if (highlight) this.panel.edit(highlight);
  }

  async #change(highlight: Highlight): Promise<void> {
    await this.#options.keeper.change(highlight);
    this.#show(this.#highlights.map((other) => (other.id === highlight.id ? highlight : other)));
  }

  async #remove(highlight: Highlight | null): Promise<void> {
    if (!highlight) return;
    await this.#options.keeper.remove(highlight.id);
    this.bar.hide();
    this.#show(this.#highlights.filter(({ id }) => id !== highlight.id));
  }

  async #copy(): Promise<void> {
    const { story, announcer, words } = this.#options;
    const text = this.#current?.quote.exact ?? selectedRange(story.element)?.toString() ?? '';
    await navigator.clipboard.writeText(text).catch(() => document.execCommand('copy'));
    this.bar.hide();
    announcer.show(words.text('reading_copied_said'));
  }

  #goTo({ id }: Highlight): void {
    const mark = this.#options.story.element.querySelector(`mark[data-highlight="${CSS.escape(id)}"]`);
    if (!mark) return;
    const range = document.createRange();
    range.selectNodeContents(mark);
    scrollToRange(this.#options.root, range);
  }

  #show(highlights: readonly Highlight[]): void {
    this.#highlights = highlights;
    this.#lost = drawMarks(this.#options.story, highlights);
    this.panel.show(highlights, this.#lost);
  }

  async #told(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch {
      const { announcer, words } = this.#options;
      announcer.alert(words.text('reading_highlight_failed'));
    }
  }
}
