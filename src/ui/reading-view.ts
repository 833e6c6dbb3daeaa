import type { Article, KeyPoint, SummaryLength } from '../core/article.ts';
import { asFailure } from '../core/failure.ts';
import type { Words } from '../data/words.ts';
import { type Announcer, announcer } from './announcer.ts';
import { articleView } from './article-view.ts';
import { h } from './h.ts';
import { watchMargin } from './margin-room.ts';
import { OwnChanges } from './own-changes.ts';
import { type Panel, Panels } from './panels.ts';
import { PointGuide } from './point-guide.ts';
import { type PointsPanel, pointsPanel } from './points-panel.ts';
import { type Progress, partRead, progress } from './progress.ts';
import { quietWhileReading } from './quiet.ts';
import { type ReadingBar, readingBar } from './reading-bar.ts';
import { listenForKeys } from './reading-keys.ts';
import { clampedSize, nextTheme, type ReadingSettings } from './reading-settings.ts';
import { blockAtTop, scrollToBlock } from './story-place.ts';
import { type StylePanel, stylePanel } from './style-panel.ts';
import { underscored } from './word-keys.ts';

export interface ReadingViewOptions {
  readonly article: Article;
  readonly words: Words;
  readonly settings: ReadingSettings;
  /** Called with what the reader changed, to be kept. */
  onSettings(change: Partial<ReadingSettings>): void;
  pointsFor(length: SummaryLength): readonly KeyPoint[];
  readonly back: { readonly label: string; onBack(): void };
  readonly saved: boolean;
  /** Null where there is nothing to save, as in the library; rejects with a `Failure` that the reader is told. */
  readonly onSave: (() => Promise<void>) | null;
  /** Where to load a picture of the story from; null where there is none to be had. */
  pictureOf(url: string): string | null;
  /** The block that stands at the top when the view opens; null for the start. */
  readonly place: number | null;
}

export interface ReadingView {
  readonly element: HTMLElement;
  /** To be called once the element stands in its tree: moves the focus to the title and goes to the place. */
  start(): void;
  /** Ends what outlives the element: timers, marks, listeners. */
  stop(): void;
  /** The index of the block at the top of the window; after the view was taken away, the last one. */
  place(): number;
  /** Leads to a sentence and marks it. False where the story does not hold it. */
  showPoint(point: KeyPoint): boolean;
  /** Shows settings that were changed elsewhere. */
  update(settings: ReadingSettings): void;
  setSaved(saved: boolean): void;
}

/** The story alone, with its key points and what a reader needs to see it well. The same on a page and in the library. */
export function readingView(options: ReadingViewOptions): ReadingView {
  return new View(options);
}

class View implements ReadingView {
  readonly element: HTMLElement;
  readonly #options: ReadingViewOptions;
  readonly #ending = new AbortController();
  readonly #story: { readonly element: HTMLElement; readonly blocks: readonly Element[] };
  readonly #announcer: Announcer = announcer();
  readonly #progress: Progress;
  readonly #bar: ReadingBar;
  readonly #points: PointsPanel;
  readonly #style: StylePanel;
  readonly #guide: PointGuide;
  readonly #own = new OwnChanges();
  readonly #panels: Panels;
  readonly #pointsPart: Panel;
  readonly #stylePart: Panel;
  #settings: ReadingSettings;
  #place = 0;
  #saving = false;

  constructor(options: ReadingViewOptions) {
    const { article, words, settings, back } = options;
    this.#options = options;
    this.#settings = settings;
    this.#story = articleView(article, { words, pictureOf: options.pictureOf });
    this.#progress = progress(words, article.minutes);
    this.#bar = readingBar({
      words,
      back,
      onPoints: () => this.#togglePoints(),
      onStyle: () => this.#toggleStyle(),
      onSave: options.onSave && (() => void this.#save()),
    });
    this.#points = pointsPanel({
      words,
      article,
      length: settings.summaryLength,
      pointsFor: options.pointsFor,
      onLength: (summaryLength) => this.#change({ summaryLength }),
      onPoint: (point) => this.#guide.show(point),
    });
    this.#style = stylePanel({ words, settings, onChange: (change) => this.#change(change) });
    this.element = this.#build();
    this.#guide = new PointGuide({
      root: this.element,
      blocks: this.#story.blocks,
      panel: this.#points,
      announcer: this.#announcer,
      words,
    });
    this.#pointsPart = this.#pointsPanel();
    this.#stylePart = this.#stylePanel();
    this.#panels = new Panels(this.element, this.#ending.signal);
    this.setSaved(options.saved);
    this.#draw();
    this.#listen();
  }

  start(): void {
    const { place } = this.#options;
    if (place) scrollToBlock(this.element, this.#story.blocks[place]);
    this.#story.element.querySelector('h1')?.focus({ preventScroll: true });
    this.#onScroll();
    quietWhileReading(this.element, this.#ending.signal);
  }

  stop(): void {
    this.#ending.abort();
    this.#guide.stop();
  }

  place(): number {
    return this.#place;
  }

  showPoint(point: KeyPoint): boolean {
    return this.#guide.show(point);
  }

  update(settings: ReadingSettings): void {
    if (this.#own.isEcho(settings)) return;
    const isOtherLength = settings.summaryLength !== this.#settings.summaryLength;
    this.#settings = settings;
    this.#style.update(settings);
    this.#points.setLength(settings.summaryLength);
    if (isOtherLength && !this.#points.element.hidden) this.#guide.underline();
    this.#draw();
  }

  setSaved(saved: boolean): void {
    this.#bar.setSaved(saved ? 'saved' : 'not-saved');
  }

  #build(): HTMLElement {
    const { words } = this.#options;
    return h(
      'div',
      // Focusable, so that a press on the text leaves the keys of scrolling with the sheet.
      { class: 'reading', lang: words.lang, dir: words.dir, tabIndex: -1 },
      this.#bar.element,
      this.#points.element,
      this.#style.element,
      h('main', { class: 'sheet' }, this.#story.element),
      this.#progress.element,
      this.#announcer.element,
    );
  }

  #pointsPanel(): Panel {
    return {
      tool: this.#bar.points,
      element: this.#points.element,
      floats: false,
      onOpen: () => {
        this.#points.fill();
        this.#guide.underline();
      },
      onClose: () => this.#guide.removeUnderlines(),
    };
  }

  #stylePanel(): Panel {
    return {
      tool: this.#bar.style,
      element: this.#style.element,
      floats: true,
      onOpen: () => this.#style.focus(),
    };
  }

  #listen(): void {
    const { signal } = this.#ending;
    watchMargin(this.element, this.#story.element, signal);
    this.element.addEventListener('scroll', () => this.#onScroll(), { signal, passive: true });
    listenForKeys(
      this.element,
      {
        leave: () => this.#panels.closeTopmost() || this.#options.back.onBack(),
        points: () => this.#togglePoints(),
        style: () => this.#toggleStyle(),
        theme: () => this.#nextTheme(),
        larger: () => this.#resize(1),
        smaller: () => this.#resize(-1),
        save: this.#options.onSave ? () => void this.#save() : undefined,
        nextPoint: () => this.#guide.step(1),
        previousPoint: () => this.#guide.step(-1),
      },
      signal,
    );
  }

  #draw(): void {
    const { theme, face, textSize } = this.#settings;
    this.element.setAttribute('data-theme', theme);
    this.element.setAttribute('data-face', face);
    this.element.style.setProperty('--text-size', `${textSize}px`);
  }

  #change(change: Partial<ReadingSettings>): void {
    this.#settings = { ...this.#settings, ...change };
    this.#own.made(this.#settings);
    this.#draw();
    if (change.summaryLength) this.#guide.underline();
    this.#options.onSettings(change);
  }

  #nextTheme(): void {
    const { words } = this.#options;
    const theme = nextTheme(this.#settings.theme);
    this.#change({ theme });
    this.#style.update(this.#settings);
    this.#announcer.say(words.text('reading_theme_said', words.text(`reading_theme_${theme}`)));
  }

  #resize(by: number): void {
    const textSize = clampedSize(this.#settings.textSize + by);
    this.#change({ textSize });
    this.#style.update(this.#settings);
    this.#announcer.say(this.#options.words.text('reading_size_said', textSize));
  }

  #togglePoints(): void {
    this.#panels.toggle(this.#pointsPart, this.#focused());
  }

  #toggleStyle(): void {
    this.#panels.toggle(this.#stylePart, this.#focused());
  }

  #focused(): Element | null {
    const root = this.element.getRootNode();
    return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  }

  #onScroll(): void {
    this.#place = blockAtTop(this.element, this.#story.blocks);
    const { scrollTop, clientHeight } = this.element;
    const story = this.#story.element;
    this.#progress.show(partRead(scrollTop, clientHeight, story.offsetTop + story.offsetHeight));
  }

  async #save(): Promise<void> {
    const { onSave, words } = this.#options;
    if (!onSave || this.#saving) return;
    this.#saving = true;
    this.#bar.setSaved('saving');
    try {
      await onSave();
      this.setSaved(true);
      this.#announcer.show(words.text('reading_saved_said'));
    } catch (thrown) {
      this.setSaved(false);
      this.#announcer.alert(words.text(`failure_${underscored(asFailure(thrown).code)}`));
    } finally {
      this.#saving = false;
    }
  }
}
