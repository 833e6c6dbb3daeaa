import type { Doubt, LossPlace } from '../article.ts';
import type { Steps } from '../slices.ts';
import { type LossSigns, lossSigns, type Witnesses } from './loss-signs.ts';

/**
 * How much of what each witness misses is likely to be the story's. Prose of the region and hidden prose mostly are;
 * of lines about a third; of what stands elsewhere, and of what the structured data claims, about half.
 */
const WEIGHTS: readonly (readonly [
  sign: Exclude<keyof LossSigns, 'kept' | 'statedLength'>,
  weight: number,
  place: LossPlace,
])[] = [
  ['before', 1, 'before'],
  ['after', 1, 'after'],
  ['lines', 0.35, 'after'],
  ['elsewhere', 0.5, 'elsewhere'],
  ['hidden', 1, 'hidden'],
  ['stated', 0.5, 'broken-off'],
];
/**
 * Likely losses above this share of the story are said. Weights and share are from the even half of the WCXB development
 * articles; on the odd half they find each story that lacks a fifth of its words, and doubt one whole story in twenty.
 */
const SHARE = 0.2;
/** Less than this, in characters, is what every story leaves behind. */
const LEAST = 400;
/** Where at least this share of what the structured data counts was kept, it says that the story is whole. */
const CONFIRMED = 0.85;

/**
 * An honest look at what extraction left behind, by witnesses that do not depend on what it chose: the densest container,
 * the page's other prose, what is hidden, what the structured data says. Null where nothing seems to be missing.
 * @param text the story's blocks, separated by blank lines
 */
export function* doubtInSteps(text: string, keptWords: number, witnesses: Witnesses): Steps<Doubt | null> {
  const signs = yield* lossSigns(text, witnesses);
  if (signs.statedLength >= LEAST && signs.kept >= signs.statedLength * CONFIRMED) return null;
  const losses = WEIGHTS.map(([sign, weight, where]) => ({ where, loss: signs[sign] * weight }));
  const missing = losses.reduce((sum, { loss }) => sum + loss, 0);
  if (missing < LEAST || missing < signs.kept * SHARE) return null;
  const { where } = losses.reduce((most, each) => (each.loss > most.loss ? each : most));
  return { keptWords, likelyWords: Math.round(keptWords * (1 + missing / Math.max(1, signs.kept))), where };
}
