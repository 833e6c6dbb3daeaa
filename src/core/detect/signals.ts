import type { Evidence } from './evidence.ts';

/**
 * Every number and every yes or no of the evidence, in its order: what the model weighs. Texts are left out.
 */
export function signalsOf(evidence: Evidence): readonly number[];
export function signalsOf(value: unknown): readonly number[] {
  if (typeof value === 'string') return [];
  const inner: (value: Evidence) => readonly number[] = signalsOf;
  return typeof value === 'object' && value ? Object.values(value).flatMap(inner) : [+(value as number)];
}
