import type { Measure } from './measure.ts';

/** A child that holds this share of its parent's prose is the better container. */
const SHARE = 0.75;
/** Less prose than this, in characters, is no story. */
const LEAST_STORY = 1_000;
/** What surrounds stories on every site. Their prose is not counted when a container is chosen. */
export const FRAME =
  'nav, aside, footer, [role=navigation], [role=complementary], [role=contentinfo], [id*=comment i], [class*=comment i], [class*=footer i], [id*=footer i]';

export interface ProseContainer {
  readonly element: Element;
  /** Its prose in characters, without what stands in the site's frame. */
  readonly prose: number;
}

/**
 * The smallest element that holds most of the page's prose: our own answer where Readability has none, and the measure
 * of whether its answer is whole. Pages that name their container (`itemprop=articleBody`, `article`, `main`) are
 * believed where most of the prose is in it.
 */
export function proseContainer(body: Element, measures: ReadonlyMap<Element, Measure>): ProseContainer {
  const framed = framedProse(body, measures);
  const proseOf = (element: Element) => (measures.get(element)?.prose ?? 0) - (framed.get(element) ?? 0);
  let container = namedContainer(body, proseOf) ?? body;
  for (;;) {
    const whole = proseOf(container);
    const child = [...container.children].find((each) => whole > 0 && proseOf(each) >= whole * SHARE);
    if (!child?.querySelector('*') || child.localName === 'p') return { element: container, prose: whole };
    container = child;
  }
}

function namedContainer(body: Element, proseOf: (element: Element) => number): Element | null {
  const whole = proseOf(body);
  for (const selector of ['[itemprop~=articleBody]', 'article', 'main, [role=main]']) {
    const named = [...body.querySelectorAll(selector)].find((element) => proseOf(element) >= whole * 0.5);
    if (named && whole > 0) return named;
  }
  return null;
}

/** How much of each element's prose stands in the site's frame. */
function framedProse(body: Element, measures: ReadonlyMap<Element, Measure>): Map<Element, number> {
  const framed = new Map<Element, number>();
  const whole = measures.get(body)?.prose ?? 0;
  for (const frame of body.querySelectorAll(FRAME)) {
    const prose = measures.get(frame)?.prose ?? 0;
    // A page whose story itself stands in a "comment" or an aside has no frame to speak of.
    if (prose === 0 || whole - prose < LEAST_STORY || frame.parentElement?.closest(FRAME)) continue;
    for (let at: Element | null = frame; at && body.contains(at); at = at.parentElement) {
      framed.set(at, (framed.get(at) ?? 0) + prose);
    }
  }
  return framed;
}
