import { childrenOf } from './measure.ts';

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

/** Boxes without a size are looked into so far. */
const DEEPEST = 60;

/**
 * Reads the layout of a page that does not change meanwhile, so that a plan costs one reflow. Where there is no
 * layout (a document without a window, a test), everything counts as shown and stands nowhere.
 */
export class Layout {
  readonly #window: (Window & typeof globalThis) | null;
  readonly #known = new Map<Element, Box>();
  readonly #visible = new Map<Element, boolean>();
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
  isVisible(element: Element, depth = 0): boolean {
    const known = this.#visible.get(element);
    if (known !== undefined) return known;
    const visible = this.#takesPart(element, depth);
    this.#visible.set(element, visible);
    return visible;
  }

  #takesPart(element: Element, depth: number): boolean {
    const box = this.of(element);
    if (!box.shown) return false;
    if (!this.hasLayout || (box.width > 0 && box.height > 0)) return true;
    if (depth > DEEPEST) return false;
    // A box without height may hold floats, or what is positioned.
    return childrenOf(element).some((child) => this.isVisible(child, depth + 1));
  }

  #read(element: Element): Box {
    const style = this.#window?.getComputedStyle(element);
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const shown = style === undefined || (style.display !== 'none' && style.visibility !== 'hidden');
    const zIndex = Number.parseInt(style?.zIndex ?? '', 10) || 0;
    return { left, top, right, bottom, width, height, position: style?.position ?? 'static', zIndex, shown };
  }
}
