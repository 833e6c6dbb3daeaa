import { roughWords } from './measure.ts';

const FEWEST_GOING_ON = 20;

/** Two paragraphs in a row without a link: under a headline stands one, so this is the story that goes on. */
export function goesOn(element: Element): boolean {
  const isProse = (one: Element | null) => one?.tagName === 'P' && one.querySelector('a') === null;
  return [...element.querySelectorAll('p')].some((one) => {
    const next = one.nextElementSibling;
    const words = roughWords(`${one.textContent} ${next?.textContent}`);
    return isProse(one) && isProse(next) && words >= FEWEST_GOING_ON;
  });
}
