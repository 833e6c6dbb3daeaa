import { roughWords } from './measure.ts';

const FEWEST_GOING_ON = 20;
const MOST_LOOKED_AT = 300;

/** Two paragraphs in a row without a link: under a headline stands one, so this is the story that goes on. */
export function goesOn(element: Element): boolean {
  return isOneOfTwo(element) || [...element.querySelectorAll('p')].slice(0, MOST_LOOKED_AT).some(isOneOfTwo);
}

/** A paragraph without a link before or after another. */
function isOneOfTwo(paragraph: Element): boolean {
  return [paragraph.previousElementSibling, paragraph.nextElementSibling].some(
    (other) =>
      isProse(paragraph) &&
      isProse(other) &&
      roughWords(`${paragraph.textContent} ${other?.textContent}`) >= FEWEST_GOING_ON,
  );
}

function isProse(one: Element | null): boolean {
  return one?.tagName === 'P' && one.querySelector('a') === null;
}
