import { browser } from './browser.ts';

/**
 * A style sheet for a page that has only begun to load. It is adopted by the document, in our own isolated world: that
 * leaves nothing in the page's HTML, needs no permission of a page policy, works before there is any element, and can
 * be taken away in the same task as marks are set. (Firefox inserts sheets of user origin only when a page has loaded.)
 */

/** The global, in our own isolated world, by which the sheet of a page is known. Pages cannot see it. */
const EARLY_GLOBAL = 'clearstoryEarly';
/** A page that was not judged by then shows everything. */
const LONGEST_MS = 6000;

export interface EarlySheet {
  /** What it hides. */
  readonly selectors: readonly string[];
  remove(): void;
}

/** The sheet of the page that this script runs in. */
export function earlySheet(): EarlySheet | null {
  return (Reflect.get(globalThis, EARLY_GLOBAL) as EarlySheet | undefined) ?? null;
}

/** Runs in the page; whatever it needs comes as an argument. */
function adopt(name: string, selectors: readonly string[], css: string, longest: number): void {
  if (name in globalThis) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const remove = (): void => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((one) => one !== sheet);
    Reflect.deleteProperty(globalThis, name);
  };
  Object.assign(globalThis, { [name]: { selectors, remove } });
  setTimeout(remove, longest);
}

function drop(name: string): void {
  (Reflect.get(globalThis, name) as EarlySheet | undefined)?.remove();
}

async function runIn(tabId: number, func: (...args: never[]) => void, args: unknown[]): Promise<void> {
  const target = { tabId };
  await browser.scripting.executeScript({
    target,
    injectImmediately: true,
    func: func as (...args: unknown[]) => void,
    args,
  });
}

/**
 * Puts the sheet into a page that loads, if it has none. Does nothing where the browser does not let us in.
 *
 * @param css of the sheet, for the selectors
 */
export async function insertEarlySheet(
  tabId: number,
  selectors: readonly string[],
  css: string,
): Promise<void> {
  await runIn(tabId, adopt, [EARLY_GLOBAL, selectors, css, LONGEST_MS]).catch(() => undefined);
}

export async function removeEarlySheet(tabId: number): Promise<void> {
  await runIn(tabId, drop, [EARLY_GLOBAL]).catch(() => undefined);
}
