/**
 * The elements below `root` whose class passes a test, in document order. Each class is tested once, however many
 * elements have it: a selector of a dozen substrings (`[class*=box i]`) is tested on each element anew.
 * @param test has no state (no `g`, no `y`).
 */
export function elementsNamed(root: Element, test: RegExp): Element[] {
  const known = new Map<string, boolean>();
  const found: Element[] = [];
  for (const element of root.querySelectorAll('[class]')) {
    const name = element.getAttribute('class') ?? '';
    let passes = known.get(name);
    if (passes === undefined) {
      passes = test.test(name);
      known.set(name, passes);
    }
    if (passes) found.push(element);
  }
  return found;
}
