import { DOUBT_WEIGHTS } from '../../data/doubt-weights.ts';
import type { Doubt, LossPlace } from '../article.ts';
import type { LossSigns } from './loss-signs.ts';

export type RiskSigns = Readonly<Record<'likely' | 'read', number>>;

/** Losses are measured against at least this many words: a few words more or less are nothing to a short text. */
const LEAST_KEPT = 80;
/** Where the structured data counts so many times the words that were kept, and so many more, the story goes on. */
const TIMES_STATED = 1.4;
const MORE_STATED = 130;
/** So much hidden prose beside what was kept may be a part of it. */
const MUCH_HIDDEN = 0.4;
const LEAST_HIDDEN = 60;
/** Of hidden prose, about so much is the story's. */
const HIDDEN_SHARE = 0.3;

/**
 * An honest look at what extraction left behind: what the model itself thinks of each text that is not in the story,
 * what Readability keeps of it, what the page hides, what its structured data says.
 * @returns null where nothing seems to be missing.
 */
export function doubtOf(signs: LossSigns): Doubt | null {
  const { kept, stated } = signs;
  const isBrokenOff = stated >= Math.max(kept * TIMES_STATED, kept + MORE_STATED);
  const isFolded = signs.hidden >= Math.max(kept * MUCH_HIDDEN, LEAST_HIDDEN);
  if (!isBrokenOff && !isFolded && riskOf(signs) < DOUBT_WEIGHTS.from) return null;
  const losses: readonly (readonly [LossPlace, number])[] = [
    ['before', signs.before],
    ['after', signs.after],
    ['elsewhere', signs.elsewhere],
    ['hidden', signs.hidden * HIDDEN_SHARE],
    ['broken-off', isBrokenOff ? stated - kept : 0],
  ];
  const missing = losses.reduce((sum, [, loss]) => sum + loss, 0);
  const [where] = losses.reduce((most, each) => (each[1] > most[1] ? each : most));
  return { keptWords: kept, likelyWords: Math.round(kept + missing), where };
}

/** How likely it is that much is missing, on a scale of its own. */
function riskOf(signs: LossSigns): number {
  const { likely, read } = riskSigns(signs);
  return likely + DOUBT_WEIGHTS.read * read;
}

/** What the risk is weighed from, and its weights are learned from: logarithms of the losses' shares of what was kept. */
export function riskSigns({ kept, before, after, elsewhere, read }: LossSigns): RiskSigns {
  const share = (words: number) => Math.log1p((10 * words) / Math.max(LEAST_KEPT, kept));
  return { likely: share(before + after + elsewhere), read: share(read) };
}
