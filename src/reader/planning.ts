import type { Mode } from '../core/clean/clutter.ts';
import { type Plan, planSteps } from '../core/clean/plan.ts';
import type { Extraction } from '../core/extract/extraction.ts';
import { inSlices } from '../core/slices.ts';
import { yieldToPage } from './page-turn.ts';

/**
 * The plan for a page as it is, made in slices so that the page goes on in between.
 * @throws Failure `stopped`, `took-too-long`
 */
export function planInSlices(
  document: Document,
  extraction: Extraction,
  mode: Mode,
  signal: AbortSignal,
): Promise<Plan> {
  const pace = { yieldToPage, now: () => performance.now(), signal };
  return inSlices(planSteps(document, extraction, mode, new Set()), pace);
}
