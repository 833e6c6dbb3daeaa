/** Where an element stands in the window, in CSS pixels, and how it is laid out. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  readonly position: string;
  readonly zIndex: number;
  /** Neither `display: none` nor `visibility: hidden`. */
  readonly shown: boolean;
}

/**
 * Reads the layout of a page that does not change meanwhile, so that a plan costs one reflow. Where there is no
 * layout (a document without a window, a test), everything counts as shown and stands nowhere.
 */
export class Layout {
  readonly #window: (Window & typeof globalThis) | null;
  readonly #known = new Map<Element, Box>();
  readonly hasLayout: boolean;

  constructor(document: Document) {
    this.#window = document.defaultView;
    const body = document.body?.getBoundingClientRect();
    this.hasLayout = body !== undefined && body.width > 0;
  }

  get viewWidth(): number {
    return this.#window?.innerWidth ?? 0;
  }

  get viewHeight(): number {
    return this.#window?.innerHeight ?? 0;
  }

  of(element: Element): Box {
    const known = this.#known.get(element);
    if (known) return known;
    const box = this.#read(element);
    this.#known.set(element, box);
    return box;
  }

  /** Takes part in the page: shown, and with a size of its own or of what it holds. */
  isVisible(element: Element): boolean {
    const box = this.of(element);
    if (!box.shown) return false;
    if (!this.hasLayout || (box.width > 0 && box.height > 0)) return true;
    // A box without height may hold floats, or what is positioned.
    const inner = element.shadowRoot
      ? [...element.shadowRoot.children, ...element.children]
      : element.children;
    return [...inner].some((child) => this.isVisible(child));
  }

  #read(element: Element): Box {
    const style = this.#window?.getComputedStyle(element);
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const shown = style === undefined || (style.display !== 'none' && style.visibility !== 'hidden');
    const zIndex = Number.parseInt(style?.zIndex ?? '', 10) || 0;
    return { left, top, right, bottom, width, height, position: style?.position ?? 'static', zIndex, shown };
  }
}
