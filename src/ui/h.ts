/**
 * Real elements, written where they are used. No HTML strings, so nothing that a page says can become markup; the
 * elements work in a document, in a shadow root and in jsdom alike.
 */

export type Child = Node | string | number | false | null | undefined | readonly Child[];

type Plain = string | number | boolean;
type Value = Plain | null | undefined;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The properties of an element that can be set and that an attribute of the same name stands for. */
type Settable<E> = {
  [K in keyof E]: E[K] extends Plain | null
    ? Same<{ [P in K]: E[K] }, { -readonly [P in K]: E[K] }> extends true
      ? K extends
          | `inner${string}`
          | `outer${string}`
          | `default${string}`
          | `aria${string}`
          | 'className'
          | 'textContent'
        ? never
        : K
      : never
    : never;
}[keyof E];

type Listeners = {
  [K in keyof HTMLElementEventMap as `on${K}`]?: ((event: HTMLElementEventMap[K]) => void) | undefined;
};

type Named = { [name: `aria-${string}` | `data-${string}`]: Value };

interface Shared {
  class?: string | undefined;
  role?: string | undefined;
  /** Custom properties and properties by their CSS names; a style attribute would fall under the page's CSP. */
  style?: Readonly<Record<`--${string}`, string>> | undefined;
}

type Attributes<E> = { [K in Settable<E>]?: E[K] | null | undefined };

/** What an element of a tag may be given: its own properties, `class`, `aria-…`, `data-…` and `on…` listeners. */
export type Props<Tag extends keyof HTMLElementTagNameMap> = Shared &
  Listeners &
  Named &
  Omit<Attributes<HTMLElementTagNameMap[Tag]>, keyof Shared | keyof Listeners>;

/** State that the attribute of the same name would set only until the reader's first change. */
const LIVE: ReadonlySet<string> = new Set(['value', 'checked', 'selected', 'indeterminate']);

const ATTRIBUTE_NAMES: Readonly<Record<string, string>> = { htmlFor: 'for' };

function setProp(element: HTMLElement, name: string, value: unknown): void {
  if (value === null || value === undefined) return;
  if (typeof value === 'function') {
    element.addEventListener(name.slice(2), value as EventListener);
  } else if (name === 'style') {
    for (const [property, text] of Object.entries(value)) element.style.setProperty(property, String(text));
  } else if (LIVE.has(name)) {
    Reflect.set(element, name, value);
  } else if (typeof value === 'boolean' && !name.includes('-')) {
    element.toggleAttribute(name.toLowerCase(), value);
  } else {
    element.setAttribute(ATTRIBUTE_NAMES[name] ?? name.toLowerCase(), String(value));
  }
}

function appendTo(parent: Element, child: Child): void {
  if (child === null || child === undefined || child === false) return;
  if (Array.isArray(child)) for (const each of child) appendTo(parent, each);
  else parent.append(child instanceof Node ? child : String(child));
}

/**
 * An HTML element of the current document.
 *
 * @param props by their DOM names (`tabIndex`, `htmlFor`); `aria-…` and `data-…` take booleans as "true" and "false",
 *   the others as present and absent; null and undefined are left out.
 * @param children nodes, texts, and lists of them; false, null and undefined are left out.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props?: Props<Tag> | null,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  const given = Object.entries(props ?? {});
  // A value is cut to its range, so the range has to be there first.
  for (const [name, value] of given) if (!LIVE.has(name)) setProp(element, name, value);
  for (const [name, value] of given) if (LIVE.has(name)) setProp(element, name, value);
  for (const child of children) appendTo(element, child);
  return element;
}

/** An SVG element; attributes by their SVG names. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly SVGElement[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}
