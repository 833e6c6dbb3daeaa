import type { Article } from '../article.ts';
import type { Candidate } from './candidates.ts';
import type { Signs } from './signs.ts';

const FIRST = 3;
/** A story of so many quotations in a hundred sentences is told by people who were asked: news. */
const NEWS_QUOTES = 0.12;

/**
 * How surely the story leads with its news, 0 to 1. What speaks for it: its first sentences hold the title's words, its
 * paragraphs are short, people are quoted, and it opens with names and numbers. A guide or an encyclopaedia page
 * opens with generalities and grows long paragraphs.
 */
export function leadStrength(
  _article: Article,
  candidates: readonly Candidate[],
  signs: readonly Signs[],
): number {
  if (candidates.length === 0) return 0;
  const first = signs.slice(0, FIRST);
  const bestTitle = signs.reduce((most, sign) => Math.max(most, sign.title), 0);
  const echo = bestTitle > 0 ? first.reduce((most, sign) => Math.max(most, sign.title), 0) / bestTitle : 0.5;
  const specifics = first.reduce((sum, sign) => sum + sign.specifics, 0) / first.length;
  const quoted =
    candidates.filter((candidate) => /["“„«「]/u.test(candidate.text)).length / candidates.length;
  const paragraphs = candidates.filter((candidate) => candidate.opensBlock).length;
  const briefness = Math.min(1, Math.max(0, 2 - candidates.length / paragraphs / 2.5));
  return 0.3 * echo + 0.2 * specifics + 0.3 * Math.min(1, quoted / NEWS_QUOTES) + 0.2 * briefness;
}
