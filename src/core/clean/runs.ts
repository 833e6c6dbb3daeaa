import type { Reason } from './clutter.ts';
import type { Survey, Verdict } from './evidence.ts';
import { labelOf, wholeLabel } from './label.ts';
import { linkDensity } from './measure.ts';
import type { PhraseMatch } from './phrases.ts';
import { hasCards } from './repetition.ts';
import { storyReason } from './rules/more-stories.ts';

/** Siblings that are clutter together: a label and what follows it. */
export interface Run extends Verdict {
  readonly elements: readonly Element[];
}

const MOST_FOLLOWERS = 40;

/**
 * Where a label and what it labels are siblings without a wrapper ("<h3>Related</h3><ul>…</ul>"), finds the run that
 * begins at `children[start]`. It ends at the story, at the next heading, and at what does not look like the label.
 */
export function labelledRun(children: readonly Element[], start: number, survey: Survey): Run | null {
  const first = children[start];
  if (!first || survey.guard.holdsStory(first) || survey.measures.of(first).links > 0) return null;
  if (!survey.layout.isVisible(first) || survey.layout.of(first).position === 'fixed') return null;
  const label = wholeLabel(first, survey.phrases);
  if (!label) return null;
  const reason = reasonFor(label);
  const elements = followers(children, start, reason, survey);
  if (elements.length === 1) return null;
  const inFlow = survey.guard.placeOf(first) === 'inside';
  return { reason, confidence: inFlow && reason === 'comments' ? 0.6 : 0.9, elements };
}

function reasonFor(label: PhraseMatch): Reason {
  const { kind } = label;
  const stories = storyReason(label);
  if (stories) return stories;
  if (kind === 'comments' || kind === 'newsletter' || kind === 'share' || kind === 'consent') return kind;
  return 'advertisement';
}

function followers(
  children: readonly Element[],
  start: number,
  reason: Reason,
  survey: Survey,
): readonly Element[] {
  const run = [children[start] as Element];
  let pending: Element[] = [];
  for (const child of children.slice(start + 1, start + 1 + MOST_FOLLOWERS)) {
    if (survey.guard.holdsStory(child) || isHeading(child)) break;
    if (!survey.layout.of(child).shown) continue;
    const measure = survey.measures.of(child);
    const empty = measure.words === 0 && measure.images + measure.embeds + measure.buttons === 0;
    if (empty && reason !== 'advertisement') {
      pending.push(child);
      continue;
    }
    if (!follows(child, reason, survey) || hasOtherLabel(child, reason, survey)) break;
    run.push(...pending, child);
    pending = [];
    if (reason === 'advertisement' || reason === 'share') break;
  }
  return run;
}

/** A sibling with a label of its own begins something else. */
function hasOtherLabel(element: Element, reason: Reason, survey: Survey): boolean {
  const label = labelOf(element, survey.phrases);
  return label !== null && reasonFor(label) !== reason;
}

function isHeading(element: Element): boolean {
  return /^H[1-6]$/.test(element.tagName);
}

function follows(element: Element, reason: Reason, survey: Survey): boolean {
  const measure = survey.measures.of(element);
  switch (reason) {
    case 'related':
    case 'recommended':
      if (measure.links === 0) return false;
      return (
        linkDensity(measure) > 0.5 ||
        hasCards(element, survey) ||
        (linkDensity(measure) > 0.25 && measure.words < 80)
      );
    case 'share':
      return measure.prose === 0 && measure.words <= 30 && measure.links + measure.buttons > 0;
    case 'newsletter':
      return measure.words < 120 && measure.textAreas === 0;
    case 'comments':
      return survey.guard.placeOf(element) === 'after';
    default:
      // A label stands over a frame, a link or a place still empty; a picture without a link may be the story's.
      return (
        measure.words <= 20 &&
        measure.prose === 0 &&
        (measure.embeds + measure.links > 0 || measure.images === 0)
      );
  }
}
