import { NUMBER } from './page-copy.ts';

const FIGURES = 'figure, picture, img';
const ELSEWHERE =
  'aside, nav, footer, [class*=author i], [class*=avatar i], [class*=logo i], [class*=related i]';
/** Smaller pictures before a story are portraits and logos. */
const SMALLEST = 200;

/**
 * Puts the lead picture back: the last figure that stands between the title and the first kept text, which Readability
 * leaves out where it stands outside the story's own box.
 * @param body the body of the copy that the story was found in, whole.
 */
export function restoreLead(story: Element, body: Element): void {
  const first = story.querySelector(`p[${NUMBER}], h2[${NUMBER}]`);
  const start = first && body.querySelector(`[${NUMBER}="${first.getAttribute(NUMBER)}"]`);
  const title = body.querySelector('h1');
  if (!start || !title || standsBefore(story.querySelector('img'), first)) return;
  const figures = [...body.querySelectorAll(FIGURES)].filter(
    (figure) => standsBefore(title, figure) && standsBefore(figure, start) && isLead(figure),
  );
  const figure = figures.at(-1);
  if (figure) story.prepend(story.ownerDocument.importNode(figure.closest('figure') ?? figure, true));
}

/** A figure may leave its size to a style sheet; a bare picture has to say that it is large. */
function isLead(figure: Element): boolean {
  const image = figure.localName === 'img' ? figure : figure.querySelector('img');
  if (!image || figure.closest(ELSEWHERE) || figure.closest('a[href]')) return false;
  const width = Number.parseInt(image.getAttribute('width') ?? '', 10);
  return Number.isNaN(width) ? figure !== image : width >= SMALLEST;
}

function standsBefore(a: Element | null, b: Element): boolean {
  return a !== null && (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
