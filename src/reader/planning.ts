import type { Mode } from '../core/clean/clutter.ts';
import { type Plan, planSteps } from '../core/clean/plan.ts';
import type { Extraction } from '../core/extract/extraction.ts';
import { Failure } from '../core/failure.ts';
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

/** One plan at a time: another, or a stop, ends the one before it. */
export class Planning {
  readonly #make: typeof planInSlices;
  #ending = new AbortController();

  constructor(make: typeof planInSlices) {
    this.#make = make;
  }

  stop(): void {
    this.#ending.abort();
  }

  /** @throws Failure `stopped`, and as `planInSlices` */
  async plan(document: Document, extraction: Extraction, mode: Mode): Promise<Plan> {
    this.stop();
    const ending = new AbortController();
    this.#ending = ending;
    const plan = await this.#make(document, extraction, mode, ending.signal);
    if (ending.signal.aborted) throw new Failure('stopped');
    return plan;
  }
}
