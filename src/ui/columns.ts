/**
 * A story in columns, a window at a time: runs of its parts, each about as high as the window, are set in columns of
 * their own. So a column is never longer than what is in sight, and reading goes on downwards as it does in one column.
 */

/** A column narrower than this many letters' width (em) is a list of words. */
const LEAST = 15;
/** Between columns, in em; `article-text.css` has the same. */
const GAP = 2.5;
/** The part of the window that a run may take. */
const FULL = 0.78;
const BOXES = 'div, section, article';
const SPREAD = 'spread';

export class Columns {
  readonly #root: HTMLElement;
  readonly #story: HTMLElement;
  readonly #body: HTMLElement;
  /** What the columns were made for: drawn anew only where it is another. */
  #drawn = '';

  /** @param root scrolls, and gets `--columns` while there are any. */
  constructor(root: HTMLElement, story: HTMLElement) {
    this.#root = root;
    this.#story = story;
    this.#body = story.querySelector<HTMLElement>('.body') ?? story;
  }

  /**
   * To be called when the window, the style or the number has changed, with the story in its tree.
   * @param wanted columns, as far as there is room for them
   * @returns whether the text stands otherwise than before
   */
  draw(wanted: number): boolean {
    const size = Number.parseFloat(getComputedStyle(this.#body).fontSize) || 20;
    const { clientWidth, clientHeight } = this.#root;
    const room = Math.floor((clientWidth - 48 + GAP * size) / ((LEAST + GAP) * size));
    const count = Math.max(1, Math.min(wanted, room));
    const state = count === 1 ? '' : [count, clientWidth, clientHeight, size, this.#style()].join(' ');
    if (state === this.#drawn) return false;
    this.#drawn = state;
    this.#unwrap();
    this.#root.toggleAttribute('data-columns', count > 1);
    this.#root.style.setProperty('--columns', String(count));
    if (count > 1) this.#wrap(this.#body, clientHeight * FULL);
    return true;
  }

  /** What else of the style moves lines. */
  #style(): string {
    const { fontFamily, lineHeight, letterSpacing, wordSpacing } = getComputedStyle(this.#body);
    const { maxInlineSize } = getComputedStyle(this.#story);
    return [fontFamily, lineHeight, letterSpacing, wordSpacing, maxInlineSize].join(' ');
  }

  #unwrap(): void {
    for (const spread of this.#body.querySelectorAll(`.${SPREAD}`)) spread.replaceWith(...spread.childNodes);
  }

  /** Heights are those of one wide column, which come to the same as all columns side by side. */
  #wrap(box: Element, limit: number): void {
    const parts = [...box.children].map((element) => ({
      element,
      height: element.getBoundingClientRect().height,
    }));
    let run: Element[] = [];
    let height = 0;
    const close = () => {
      const heading = run.length > 1 && run.at(-1)?.matches('h2, h3, h4, h5, h6') ? run.pop() : undefined;
      wrapAll(run);
      run = heading ? [heading] : [];
      height = heading ? heading.getBoundingClientRect().height : 0;
    };
    for (const part of parts) {
      if (part.height > limit * 1.5 && part.element.matches(BOXES) && part.element.children.length > 1) {
        wrapAll(run);
        [run, height] = [[], 0];
        this.#wrap(part.element, limit);
        continue;
      }
      if (height > 0 && height + part.height > limit) close();
      run.push(part.element);
      height += part.height;
    }
    wrapAll(run);
  }
}

function wrapAll(run: readonly Element[]): void {
  const [first] = run;
  if (!first) return;
  const spread = first.ownerDocument.createElement('div');
  spread.className = SPREAD;
  first.before(spread);
  spread.append(...run);
}
