import type { Candidate } from './candidates.ts';
import type { Signs } from './signs.ts';

const FIRST = 3;
/** Where so large a share of the sentences quotes speech, people were asked: that is news. */
const NEWS_SPEECH = 0.12;
/** A quotation of at least four words; shorter ones are titles and terms. */
const SPEECH = /["“„«「][^"“”„«»」]*?(?:\s\S+){3,}[^"“”„«»」]*["”“»」]|[「『][^」』]{8,}[」』]/u;

/**
 * How surely the story leads with its news, 0 to 1. What speaks for it: people are quoted, its first sentences hold the
 * title's words, and they hold names and numbers. A guide or an encyclopaedia page opens with generalities and lets
 * nobody speak.
 */
export function leadStrength(candidates: readonly Candidate[], signs: readonly Signs[]): number {
  if (candidates.length === 0) return 0;
  const first = signs.slice(0, FIRST);
  const bestTitle = signs.reduce((most, sign) => Math.max(most, sign.title), 0);
  const echo = first.reduce((most, sign) => Math.max(most, sign.title), 0) / (bestTitle || 1);
  const specifics = first.reduce((sum, sign) => sum + sign.specifics, 0) / first.length;
  const speech = candidates.filter((candidate) => SPEECH.test(candidate.text)).length / candidates.length;
  return 0.2 * echo + 0.15 * specifics + 0.65 * Math.min(1, speech / NEWS_SPEECH);
}
