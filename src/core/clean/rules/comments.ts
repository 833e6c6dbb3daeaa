import { COMMENT_SELECTORS } from '../../../data/vendors.ts';
import type { Evidence, Rule, Verdict } from '../evidence.ts';

const VENDORS = COMMENT_SELECTORS.join(',');

/** "comment-17", "comment_65870295": so content systems number what readers say, and nothing else; Blogger has "c" and a long number. */
const NUMBERED = /^(?:li-|div-)?comments?[-_]?\d+$/i;
const NUMBERED_BY_BLOGGER = /^c\d{12,}$/;

const comments = (confidence: number): Verdict => ({ reason: 'comments', confidence });

/** Threads of comments and the forms below them. Comments may hold any amount of prose, so prose says nothing here. */
export const commentThread: Rule = (evidence) => {
  const { element, measure } = evidence;
  if (/^(?:H[1-6]|A|BUTTON|SPAN)$/.test(element.tagName) && measure.words > 8) return null;
  if (element.matches(VENDORS)) return comments(0.97);
  if (isOneComment(evidence)) return comments(0.95);
  if (evidence.within !== null) return null;
  const replyForm = measure.textAreas > 0;
  const labelled = evidence.label?.kind === 'comments';
  if (evidence.namedAlone('comments')) return comments(evidence.inFlow && measure.prose > 60 ? 0.6 : 0.95);
  if (labelled && replyForm) return comments(0.95);
  if (evidence.place === 'after' || !evidence.inRoot) return afterStory(evidence, labelled, replyForm);
  return evidence.named('comments') && measure.words <= 8 ? comments(0.82) : null;
};

/** One reader's comment, wherever it stands; in a discussion that is the text of the page. */
function isOneComment(evidence: Evidence): boolean {
  const id = evidence.element.getAttribute('id') ?? '';
  const numbered = NUMBERED.test(id) || (NUMBERED_BY_BLOGGER.test(id) && evidence.named('comments'));
  return numbered && !evidence.survey.discussion;
}

function afterStory(evidence: Evidence, labelled: boolean, replyForm: boolean): Verdict | null {
  const { measure } = evidence;
  if (evidence.named('comments') && (labelled || replyForm || measure.words <= 8)) return comments(0.93);
  if (evidence.named('comments')) return comments(evidence.place === 'after' ? 0.88 : 0.6);
  if (labelled && measure.words > 0) return comments(evidence.place === 'after' ? 0.88 : 0.7);
  return replyForm && measure.prose < 120 ? comments(0.85) : null;
}
