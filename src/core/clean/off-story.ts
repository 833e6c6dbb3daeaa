import type { Evidence, Verdict } from './evidence.ts';
import { goesOn } from './goes-on.ts';
import { shownText } from './label.ts';
import { hasCards } from './repetition.ts';

/** A picture above the story has a caption, not a list. */
const CAPTION_WORDS = 40;
/** What has no sentences and is longer than this is more than a label or a button. */
const LABEL_WORDS = 12;
/** An offer has a sentence or two; questions with their answers, which a story may end with, have more. */
const MOST_PROSE = 60;
const SENTENCE_WORDS = 8;
/** What extraction thinks so little of goes in strict mode whatever it looks like. */
const UNLIKELY = 0.2;
/** What is asked in the story is answered there, though a press may have to unfold it. */
const QUESTION = /[?？؟]\s*$/;
const QUESTION_WORDS = 4;
const MOST_QUESTION_WORDS = 30;
/** Of its own form, whatever it says: a heading of the story, a list in it, code, a table, a part that unfolds. */
const STORY_FORMS =
  'h1,h2,h3,h4,h5,h6,p,ul,ol,dl,table,figure,picture,img,video,pre,blockquote,math,details,hr,[aria-expanded],[aria-controls]';
const CONTROLS = 'form,button:not([aria-expanded],[aria-controls]),input,select';

/**
 * What stands off the path to the story's blocks: it goes in strict and focus mode, with the reason that its place
 * gives. What extraction may have overlooked stays: texts to which it gave a fair chance, and where it has not seen the
 * words, sentences, headings, lists and figures between the title and the last block.
 * @param focus also what stands between the story's blocks and is not surely foreign there.
 */
export function offStory(evidence: Evidence, focus: boolean): Verdict | null {
  const { guard } = evidence.survey;
  if (guard.blocks.length === 0 || isTitle(evidence) || evidence.inLine) return null;
  if (evidence.mayBeStory) return null;
  const between = evidence.inFlow || guard.followsTitle(evidence.element);
  if ((between && isLead(evidence)) || isPictureOverTitle(evidence) || isStandfirst(evidence)) return null;
  if (labelsStory(evidence) || isPlainText(evidence)) return null;
  if (!focus && (isDateline(evidence) || isIntroduction(evidence))) return null;
  if (between ? staysBetween(evidence, focus) : !focus && mayBelong(evidence)) return null;
  return { reason: reasonOf(evidence), confidence: 0.5 };
}

const DATELINE_WORDS = 15;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** When the story was written or last changed, below its title. */
function isDateline({ element, measure, survey }: Evidence): boolean {
  if (measure.words > DATELINE_WORDS || measure.links + measure.buttons > 0) return false;
  if (!survey.guard.followsTitle(element)) return false;
  return element.querySelector('time') !== null || YEAR.test(shownText(element));
}

const INTRODUCTION_WORDS = 25;

/** A paragraph below the title, longer than a line on who pays for the page. */
function isIntroduction({ element, measure, isSurelyNotStory, survey }: Evidence): boolean {
  if (isSurelyNotStory || measure.prose < INTRODUCTION_WORDS || measure.links + measure.buttons > 0)
    return false;
  return survey.guard.followsTitle(element);
}

const PLAIN_WORDS = 100;

/** Much text with nothing to press in it, or a part of it: questions with their answers, say. No offer is like that. */
function isPlainText({ element, around, within, isSurelyNotStory, survey }: Evidence): boolean {
  if (isSurelyNotStory || within !== null) return false;
  return [element, ...around].some((one) => {
    const { words, prose, links, buttons, textAreas } = survey.measures.of(one);
    return words >= PLAIN_WORDS && prose > 0 && links + buttons + textAreas === 0;
  });
}

const BOX_LABEL_WORDS = 6;

/** The name of a box whose text is the story's: "Tip", "Did you know?". */
function labelsStory({ element, measure, inFlow, survey: { guard, measures } }: Evidence): boolean {
  if (!inFlow || measure.words === 0 || measure.words > BOX_LABEL_WORDS) return false;
  if (measure.links + measure.buttons > 0 || element.parentElement === guard.root) return false;
  let next = element.nextElementSibling;
  while (next && measures.of(next).words === 0) next = next.nextElementSibling;
  return next !== null && guard.holdsStory(next);
}

/** Where extraction has judged the words, it is asked, else their form. */
function staysBetween(evidence: Evidence, focus: boolean): boolean {
  const { chance } = evidence;
  if (focus) return chance === null && mayBeStory(evidence);
  return (
    chance === null || chance > UNLIKELY || evidence.standsIn('apparatus', 'contents', 'info-box', 'note')
  );
}

/** Notes and corrections belong to the story beside which they stand; paragraphs in a row may be where it goes on. */
function mayBelong(evidence: Evidence): boolean {
  const { measure, element } = evidence;
  if (evidence.standsIn('contents')) return true;
  if (evidence.chance !== null && evidence.chance <= UNLIKELY) return false;
  if (evidence.inRoot || evidence.named('apparatus') || goesOn(element)) return true;
  const plain = measure.links + measure.buttons === 0 && measure.words >= SENTENCE_WORDS;
  return plain || measure.prose > MOST_PROSE;
}

function isTitle({ element, place }: Evidence): boolean {
  return place !== 'after' && (element.matches('h1') || element.querySelector('h1') !== null);
}

function isLead({ measure }: Evidence): boolean {
  return measure.images > 0 && measure.words <= CAPTION_WORDS && measure.links <= 1;
}

const LARGE = 200;
const CLOSE = 200;

/** A large picture right above the title is the story's as often as one below it. */
function isPictureOverTitle(evidence: Evidence): boolean {
  const { box, place, within, survey } = evidence;
  const { title } = survey.guard;
  if (place !== 'before' || within !== null || !title || !isLead(evidence)) return false;
  const gap = survey.layout.of(title).top - box.bottom;
  return box.width >= LARGE && box.height >= LARGE / 2 && gap >= 0 && gap <= CLOSE;
}

const STANDFIRST_WORDS = [5, 45] as const;
/** Between a title and its standfirst stands at most a date or a kicker: so many characters. */
const STANDFIRST_GAP = 40;

/** The sentence right below the title: extraction counts it for the story only where the page calls it so. */
function isStandfirst({ element, measure, survey }: Evidence): boolean {
  const { title } = survey.guard;
  const [least, most] = STANDFIRST_WORDS;
  if (!title || measure.words < least || measure.words > most || measure.links + measure.buttons > 0)
    return false;
  if (!survey.guard.followsTitle(element)) return false;
  const between = element.ownerDocument.createRange();
  between.setStartAfter(title);
  between.setEndBefore(element);
  return between.toString().trim().length <= STANDFIRST_GAP;
}

function mayBeStory({ element, measure, density }: Evidence): boolean {
  if (measure.prose > 0 && density < 0.5) return true;
  if (
    measure.words >= QUESTION_WORDS &&
    measure.words <= MOST_QUESTION_WORDS &&
    QUESTION.test(shownText(element))
  )
    return true;
  if (element.matches(CONTROLS) || density >= 0.5) return false;
  const unfolds =
    element.matches('[aria-expanded],[aria-controls]') ||
    element.querySelector('[aria-expanded],[aria-controls]') !== null;
  if (
    measure.links + measure.buttons > 0 &&
    measure.words <= LABEL_WORDS &&
    !unfolds &&
    !element.matches('h2,h3,h4,h5')
  )
    return false;
  return (
    measure.words > LABEL_WORDS || element.matches(STORY_FORMS) || element.querySelector(STORY_FORMS) !== null
  );
}

function reasonOf(evidence: Evidence): Verdict['reason'] {
  const { place, density, element, survey, measure } = evidence;
  if (evidence.within === 'footer') return 'footer';
  if (evidence.within !== null) return 'navigation';
  if (place !== 'before' && measure.links >= 2 && (density > 0.5 || hasCards(element, survey)))
    return 'related';
  if (place === 'before' && !evidence.inRoot) return 'navigation';
  return place === 'after' && !evidence.inRoot ? 'footer' : 'promotion';
}
