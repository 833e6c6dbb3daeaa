import type { KeyPoint } from '../core/article.ts';
import { asFailure } from '../core/failure.ts';
import { type Announcer, announcer } from './announcer.ts';
import { articleView } from './article-view.ts';
import { focusedIn } from './focused-in.ts';
import { followLinks } from './follow-links.ts';
import { h } from './h.ts';
import { Highlighter } from './highlighter.ts';
import { Listening } from './listening.ts';
import { watchMargin } from './margin-room.ts';
import { type OutlinePanel, outlinePanel } from './outline-panel.ts';
import { type Panel, Panels } from './panels.ts';
import { PointGuide } from './point-guide.ts';
import { type PointsPanel, pointsPanel } from './points-panel.ts';
import { type Progress, partRead, progress } from './progress.ts';
import { quietWhileReading } from './quiet.ts';
import { type ReadingBar, readingBar } from './reading-bar.ts';
import { ReadingChoices } from './reading-choices.ts';
import { listenForKeys } from './reading-keys.ts';
import type { ReadingView, ReadingViewOptions } from './reading-options.ts';
import type { ReadingSettings } from './reading-settings.ts';
import { Saving } from './saving.ts';
import { sheet } from './sheet.ts';
import { sheetTools } from './sheet-tools.ts';
import { blockAtTop, goTo, scrollToBlock } from './story-place.ts';
import { type PanelName, viewPanels } from './view-panels.ts';
import { underscored } from './word-keys.ts';

export type { ReadingView, ReadingViewOptions } from './reading-options.ts';

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
  readonly #choices: ReadingChoices;
  readonly #outline: OutlinePanel;
  readonly #guide: PointGuide;
  readonly #listening: Listening;
  readonly #tools: ReturnType<typeof sheetTools>;
  readonly #saving: Saving | null;
  readonly #highlighter: Highlighter | null;
  readonly #panels: Panels;
  readonly #parts: Readonly<Record<PanelName, Panel>>;
  #place = 0;

  constructor(options: ReadingViewOptions) {
    const { article, words } = options;
    this.#options = options;
    this.#story = articleView(article, { words, pictureOf: options.pictureOf });
    const { blocks } = this.#story;
    this.element = h(
      'div',
      // Focusable, so that a press on the text leaves the keys of scrolling with the sheet.
      { class: 'reading', lang: words.lang, dir: words.dir, tabIndex: -1 },
    );
    const root = this.element;
    this.#progress = progress(words, article.minutes);
    this.#outline = outlinePanel({ words, article, blocks, onGo: (block) => this.#goTo(block) });
    this.#points = this.#newPoints();
    this.#choices = this.#newChoices();
    this.#listening = this.#newListening();
    this.#bar = this.#newBar();
    this.#saving = options.onSave && new Saving(options.onSave, this.#bar, this.#announcer, words);
    this.#highlighter = this.#newHighlighter();
    const settings = () => this.#choices.now;
    const place = () => this.#place;
    this.#tools = sheetTools({ root, story: this.#story, words, settings, place }, this.#ending.signal);
    this.#fill();
    this.#guide = new PointGuide({ root, blocks, panel: this.#points, announcer: this.#announcer, words });
    this.#parts = viewPanels({
      bar: this.#bar,
      outline: this.#outline,
      points: this.#points,
      guide: this.#guide,
      highlighter: this.#highlighter,
      style: this.#choices.panel,
      place,
    });
    this.#panels = new Panels(root, this.#ending.signal);
    this.setSaved(options.saved);
    this.#choices.draw();
    this.#listen();
  }

  start(): void {
    const { place } = this.#options;
    this.#tools.settle();
    if (place) scrollToBlock(this.element, this.#story.blocks[place]);
    this.#story.element.querySelector('h1')?.focus({ preventScroll: true });
    this.#onScroll();
    quietWhileReading(this.element, this.#ending.signal);
  }

  stop(): void {
    this.#ending.abort();
    this.#guide.stop();
  }

  get blocks(): readonly Element[] {
    return this.#story.blocks;
  }

  place(): number {
    return this.#place;
  }

  showPoint(point: KeyPoint): boolean {
    return this.#guide.show(point);
  }

  update(settings: ReadingSettings): void {
    const isOtherLength = settings.summaryLength !== this.#choices.now.summaryLength;
    if (!this.#choices.update(settings)) return;
    this.#points.setLength(settings.summaryLength);
    if (isOtherLength && !this.#points.element.hidden) this.#guide.underline();
  }

  setSaved(saved: boolean): void {
    this.#saving?.show(saved);
  }

  #newPoints(): PointsPanel {
    const { words, article, settings, pointsFor } = this.#options;
    return pointsPanel({
      words,
      article,
      length: settings.summaryLength,
      pointsFor,
      onLength: (summaryLength) => this.#choices.change({ summaryLength }),
      onPoint: (point) => this.#guide.show(point),
    });
  }

  #newChoices(): ReadingChoices {
    const { words, settings, onSettings } = this.#options;
    return new ReadingChoices({
      root: this.element,
      words,
      announcer: this.#announcer,
      settings,
      onChange: (change) => {
        if (change.summaryLength) this.#guide.underline();
        onSettings(change);
      },
      onDrawn: () => this.#tools.settle(),
    });
  }

  #newListening(): Listening {
    const { words, article } = this.#options;
    const parts = {
      root: this.element,
      words,
      article,
      title: this.#story.element.querySelector('h1'),
      blocks: this.#story.blocks,
      settings: () => this.#choices.now,
      change: (change: Partial<ReadingSettings>) => this.#choices.change(change),
      speech: globalThis.speechSynthesis ?? null,
      onClose: () => this.#toggleListening(),
    };
    return new Listening(parts, this.#ending.signal);
  }

  #newBar(): ReadingBar {
    const { words, back, highlights, onSave, onOwnTab } = this.#options;
    return readingBar({
      words,
      back,
      onOutline: this.#outline.useful ? () => this.#toggle('outline') : null,
      onPoints: () => this.#toggle('points'),
      onListen: () => this.#toggleListening(),
      onHighlights: highlights && (() => this.#toggle('highlights')),
      onStyle: () => this.#toggle('style'),
      onSave: onSave && (() => void this.#saving?.save()),
      onOwnTab: onOwnTab ? () => void this.#toOwnTab() : null,
      onPrint: () => window.print(),
      onHelp: () => this.#tools.showKeys(),
    });
  }

  #newHighlighter(): Highlighter | null {
    const { article, words, highlights: keeper } = this.#options;
    if (!keeper) return null;
    const story = { ...this.#story, article };
    const isUnsaved = () => this.#saving?.isUnsaved ?? false;
    const root = this.element;
    const parts = { root, story, words, announcer: this.#announcer, keeper, isUnsaved };
    const made = new Highlighter(parts, this.#ending.signal);
    made.panel.onEdit = () => {
      if (this.#parts.highlights.element.hidden) this.#toggle('highlights');
    };
    return made;
  }

  #fill(): void {
    const main = sheet(this.#story.element, this.#options, this.#ending.signal);
    // Beside the story in its landmark: it is about what is selected there.
    if (this.#highlighter) main.append(this.#highlighter.bar.element);
    this.element.append(
      this.#bar.element,
      this.#outline.element,
      this.#points.element,
      this.#choices.panel.element,
      main,
      ...(this.#highlighter ? [this.#highlighter.panel.element] : []),
      this.#listening.bar.element,
      this.#progress.element,
      ...this.#tools.elements,
      this.#announcer.element,
    );
  }

  #listen(): void {
    const { signal } = this.#ending;
    const { onFollow, article } = this.#options;
    const isOn = () => this.#choices.now.followLinks;
    if (onFollow) followLinks(this.#story.element, { from: article.metadata.url, isOn, onFollow }, signal);
    watchMargin(this.element, this.#story.element, signal);
    this.element.addEventListener('scroll', () => this.#onScroll(), { signal, passive: true });
    listenForKeys(
      this.element,
      {
        leave: () => this.#closeTopmost() || this.#options.back.onBack(),
        outline: () => this.#outline.useful && this.#toggle('outline'),
        points: () => this.#toggle('points'),
        style: () => this.#toggle('style'),
        theme: () => this.#choices.nextTheme(),
        larger: () => this.#choices.resize(1),
        smaller: () => this.#choices.resize(-1),
        save: this.#saving ? () => void this.#saving?.save() : undefined,
        nextPoint: () => this.#guide.step(1),
        previousPoint: () => this.#guide.step(-1),
        listen: () => this.#toggleListening(),
        highlight: () => this.#highlighter?.highlightSelection() ?? false,
        note: () => this.#highlighter?.noteSelection() ?? false,
        lineFocus: () => this.#choices.nextLineFocus(),
        help: () => this.#tools.showKeys(),
        pause: () => this.#listening.toggle(),
        nextSentence: () => this.#listening.step(1),
        previousSentence: () => this.#listening.step(-1),
        lineDown: () => this.#tools.lines.step(1),
        lineUp: () => this.#tools.lines.step(-1),
      },
      () => this.#choices.now.letterKeys,
      signal,
    );
  }

  /** @returns false where there is nothing left to close but the view. */
  #closeTopmost(): boolean {
    if (this.#tools.close() || this.#highlighter?.bar.hide() || this.#panels.closeTopmost()) return true;
    if (!this.#listening.open) return false;
    this.#toggleListening();
    return true;
  }

  #toggle(name: PanelName): void {
    this.#panels.toggle(this.#parts[name], focusedIn(this.element));
  }

  #toggleListening(): void {
    const hadFocus = this.#listening.bar.element.contains(focusedIn(this.element));
    const isOpen = this.#listening.toggleOpen(this.#place === 0 ? -1 : this.#place);
    this.#bar.listen.setAttribute('aria-pressed', String(isOpen));
    if (!isOpen && hadFocus) this.#bar.listen.focus({ preventScroll: true });
  }

  async #toOwnTab(): Promise<void> {
    try {
      await this.#options.onOwnTab?.(this.#place);
    } catch (thrown) {
      this.#announcer.alert(this.#options.words.text(`failure_${underscored(asFailure(thrown).code)}`));
    }
  }

  #goTo(block: number): void {
    const target = block < 0 ? this.#story.element.querySelector('h1') : this.#story.blocks[block];
    if (target instanceof HTMLElement) goTo(this.element, target);
  }

  #onScroll(): void {
    this.#place = blockAtTop(this.element, this.#story.blocks);
    if (!this.#outline.element.hidden) this.#outline.setPlace(this.#place);
    this.#tools.lines.settle();
    const { scrollTop, clientHeight } = this.element;
    const story = this.#story.element;
    this.#progress.show(partRead(scrollTop, clientHeight, story.offsetTop + story.offsetHeight));
  }
}
