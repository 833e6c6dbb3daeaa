import type { Words } from '../data/words.ts';
import type { Announcer } from './announcer.ts';
import { drawStyle } from './draw-style.ts';
import { OwnChanges } from './own-changes.ts';
import { clampedSize, nextLineFocus, nextTheme, type ReadingSettings } from './reading-settings.ts';
import { type StylePanel, stylePanel } from './style-panel.ts';

interface ChoicesOptions {
  /** What the style is drawn on. */
  readonly root: HTMLElement;
  readonly words: Words;
  readonly announcer: Announcer;
  readonly settings: ReadingSettings;
  /** Called with what the reader changed, to be kept. */
  readonly onChange: (change: Partial<ReadingSettings>) => void;
  /** The text stands otherwise than before. */
  readonly onDrawn: () => void;
}

/** How the story is set now: drawn, shown in its panel, changed there and by keys. */
export class ReadingChoices {
  readonly panel: StylePanel;
  readonly #options: ChoicesOptions;
  readonly #own = new OwnChanges();
  #settings: ReadingSettings;

  constructor(options: ChoicesOptions) {
    const { words, settings } = options;
    this.#options = options;
    this.#settings = settings;
    this.panel = stylePanel({ words, settings, onChange: (change) => this.change(change) });
  }

  get now(): ReadingSettings {
    return this.#settings;
  }

  draw(): void {
    drawStyle(this.#options.root, this.#settings, this.#settings.lineFocus);
    this.#options.onDrawn();
  }

  /** A change that the reader makes here. */
  change(change: Partial<ReadingSettings>): void {
    this.#settings = { ...this.#settings, ...change };
    this.#own.made(this.#settings);
    this.draw();
    this.#options.onChange(change);
  }

  /** Settings as they are kept, changed here or elsewhere. @returns false where nothing is new. */
  update(settings: ReadingSettings): boolean {
    if (this.#own.isEcho(settings)) return false;
    this.#settings = settings;
    this.panel.update(settings);
    this.draw();
    return true;
  }

  nextTheme(): void {
    const { words } = this.#options;
    const theme = nextTheme(this.#settings.theme);
    this.#changeByKey({ theme }, words.text('reading_theme_said', words.text(`reading_theme_${theme}`)));
  }

  nextLineFocus(): void {
    const { words } = this.#options;
    const lineFocus = nextLineFocus(this.#settings.lineFocus);
    const lines = lineFocus === 0 ? words.text('reading_line_focus_off') : words.number(lineFocus);
    this.#changeByKey({ lineFocus }, words.text('reading_line_focus_said', lines));
  }

  resize(by: number): void {
    const textSize = clampedSize(this.#settings.textSize + by);
    this.#changeByKey({ textSize }, this.#options.words.text('reading_size_said', textSize));
  }

  #changeByKey(change: Partial<ReadingSettings>, said: string): void {
    this.change(change);
    this.panel.update(this.#settings);
    this.#options.announcer.say(said);
  }
}
