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
/** Where more of the sentences say I, we or you than this, somebody speaks to somebody; from where on not at all. */
const PERSONAL = { from: 0.06, to: 0.12 };
/** Where so many of the sentences hold brackets or years (one with both counts twice), it is a work of reference. */
const LEARNED = { from: 0.08, to: 0.18 };
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
    guide: mean(signs, ({ secondPerson }) => secondPerson),
    echo: echoOf(signs),
    lines: Number(count < 1.3 * blocks),
    news: share(strength, NEWS),
    reference: count < ABSTRACT ? 0 : referenceStrength(signs),
  };
}

/**
 * How surely it is a page of an encyclopaedia, 0 to 1: nobody says I, we or you, and many sentences hold brackets or
 * years.
 */
function referenceStrength(signs: readonly Signs[]): number {
  const personal = mean(signs, ({ firstPerson, secondPerson }) => firstPerson + secondPerson);
  const learned = mean(signs, ({ brackets, year }) => brackets + year);
  return (1 - share(personal, PERSONAL)) * share(learned, LEARNED);
}

function mean(signs: readonly Signs[], value: (sign: Signs) => number): number {
  return signs.reduce((sum, sign) => sum + value(sign), 0) / Math.max(1, signs.length);
}

/** 0 up to `from`, 1 from `to` on. */
function share(value: number, { from, to }: { readonly from: number; readonly to: number }): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
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
