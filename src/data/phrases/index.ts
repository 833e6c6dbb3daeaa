import { en } from './en.ts';
import type { Phrases } from './phrases.ts';

/** By the first subtag of BCP 47. */
export const PHRASES: Readonly<Record<string, Phrases>> = { en };
