import fc from 'fast-check';
import { PROPERTIES } from '../../unit/fuzz/properties.ts';

export interface Asked {
  readonly documents: number;
  readonly seed: number;
}

export interface Broken {
  readonly name: string;
  /** The smallest document found for which it does not hold. */
  readonly html: string;
  readonly error: string;
}

/** A document that breaks something is made smaller for no longer than this. */
const LONGEST_MS = 50_000;

/** Tries the properties on that many random documents, each on its share. @returns those that do not hold */
export function run({ documents, seed }: Asked): Broken[] {
  return PROPERTIES.flatMap(({ name, property }) => {
    const { failed, counterexample, errorInstance } = fc.check(property, {
      numRuns: Math.ceil(documents / PROPERTIES.length),
      seed,
      interruptAfterTimeLimit: LONGEST_MS,
    });
    if (!failed) return [];
    return [{ name, html: counterexample?.[0] ?? '', error: String(errorInstance) }];
  });
}
