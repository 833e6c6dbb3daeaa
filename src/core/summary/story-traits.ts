import type { Candidate } from './candidates.ts';
import type { Signs, Traits } from './signs.ts';

/** An abstract has fewer sentences. */
const ABSTRACT = 15;
const FIRST = 3;
/** Where so large a share of the sentences quotes speech, people were asked: that is news. */
const NEWS_SPEECH = 0.12;
const QUOTATION = /["“„«]([^"“”„«»]+)["”“»]|[「『]([^」』]{8,})[」』]/gu;
/** A quotation of fewer words is a title or a term, not speech. */
const FEWEST_SPOKEN = 4;
/** From where to where on the scale of `leadStrength` a story turns into news. */
const NEWS = { from: 0.4, to: 0.8 };

/** What kind of story it is, by traits each 0 to 1. */
export function storyTraits(candidates: readonly Candidate[], signs: readonly Signs[]): Traits {
  const count = candidates.length;
  const blocks = new Set(candidates.map(({ block }) => block)).size;
  const strength = leadStrength(candidates, signs);
  return {
    abstract: Number(count < ABSTRACT),
    long: Math.min(1, Math.log(1 + count) / 6),
    guide: signs.reduce((sum, { secondPerson }) => sum + secondPerson, 0) / Math.max(1, count),
    echo: echoOf(signs),
    lines: Number(count < 1.3 * blocks),
    news: Math.min(1, Math.max(0, (strength - NEWS.from) / (NEWS.to - NEWS.from))),
  };
}

/**
 * How surely the story leads with its news, 0 to 1. What speaks for it: people are quoted, its first sentences hold the
 * title's words, and they hold names and numbers. A guide or an encyclopaedia page opens with generalities and lets
 * nobody speak.
 */
export function leadStrength(candidates: readonly Candidate[], signs: readonly Signs[]): number {
  if (candidates.length === 0) return 0;
  const first = signs.slice(0, FIRST);
  const specifics = first.reduce((sum, sign) => sum + sign.specifics, 0) / first.length;
  const speech = candidates.filter(({ text }) => speaks(text)).length / candidates.length;
  return 0.2 * echoOf(signs) + 0.15 * specifics + 0.65 * Math.min(1, speech / NEWS_SPEECH);
}

/** How much of the title's words the first sentences hold, against the sentence that holds most. */
function echoOf(signs: readonly Signs[]): number {
  const most = (some: readonly Signs[]) => some.reduce((highest, { title }) => Math.max(highest, title), 0);
  return most(signs.slice(0, FIRST)) / (most(signs) || 1);
}

function speaks(text: string): boolean {
  for (const [, spoken, unspaced] of text.matchAll(QUOTATION))
    if (unspaced || (spoken ?? '').trim().split(/\s+/).length >= FEWEST_SPOKEN) return true;
  return false;
}
