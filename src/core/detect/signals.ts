import type { Evidence } from './evidence.ts';

/**
 * Every number and every yes or no of the evidence, in its order: what the model weighs. Texts are left out.
 */
export function signalsOf(evidence: Evidence): readonly number[] {
  return numbersIn(evidence);
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'string') return [];
  return typeof value === 'object' && value ? Object.values(value).flatMap(numbersIn) : [Number(value)];
}
