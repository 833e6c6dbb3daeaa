import type { Evidence, Verdict } from './evidence.ts';
import { hasCards } from './repetition.ts';

/** A picture above the story has a caption, not a list. */
const CAPTION_WORDS = 40;
/** What has no sentences and is longer than this is more than a label or a button. */
const LABEL_WORDS = 12;
/** Of its own form, whatever it says: a heading of the story, a list in it, code, a table. */
const STORY_FORMS =
  'h1,h2,h3,h4,h5,h6,p,ul,ol,dl,table,figure,picture,img,video,pre,blockquote,math,details,hr';
const CONTROLS = 'form,button,input,select';

/**
 * Focus only: what stands off the path to the story's blocks. Whatever is outside goes, with the reason that its place
 * gives. Between the blocks stays what extraction may have overlooked: sentences, headings, lists, figures.
 */
export function offStory(evidence: Evidence): Verdict | null {
  if (isTitleOrLead(evidence)) return null;
  if (evidence.inFlow && mayBeStory(evidence)) return null;
  return { reason: reasonOf(evidence), confidence: 0.5 };
}

function isTitleOrLead({ element, inRoot, place, measure }: Evidence): boolean {
  if (element.matches('h1') || element.querySelector('h1') !== null) return place !== 'after';
  if (!inRoot || place !== 'before' || measure.words > CAPTION_WORDS || measure.links > 1) return false;
  return measure.images > 0;
}

function mayBeStory({ element, measure, density }: Evidence): boolean {
  if (measure.prose > 0 && density < 0.5) return true;
  if (element.matches(CONTROLS) || density >= 0.5) return false;
  if (measure.links + measure.buttons > 0 && measure.words <= LABEL_WORDS && !element.matches('h2,h3,h4'))
    return false;
  return (
    measure.words > LABEL_WORDS || element.matches(STORY_FORMS) || element.querySelector(STORY_FORMS) !== null
  );
}

function reasonOf(evidence: Evidence): Verdict['reason'] {
  const { place, density, element, survey, measure } = evidence;
  if (evidence.within === 'footer') return 'footer';
  if (evidence.within !== null || place === 'before') return 'navigation';
  if (measure.links >= 2 && (density > 0.5 || hasCards(element, survey))) return 'related';
  return place === 'after' && !evidence.inRoot ? 'footer' : 'promotion';
}
