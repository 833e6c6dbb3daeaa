import type { Mode } from '../core/clean/clutter.ts';
import { type Plan, planSteps } from '../core/clean/plan.ts';
import type { Extraction } from '../core/extract/extraction.ts';
import { Failure } from '../core/failure.ts';
import { inSlices } from '../core/slices.ts';
import { paceOfPage, yieldToPage } from '../platform/page-turn.ts';

/**
 * The plan for a page as it is, made in slices so that the page goes on in between, and before and after it: what led
 * here, planning and marking are tasks of their own.
 * @throws Failure `stopped`, `took-too-long`
 */
export async function planInSlices(
  document: Document,
  extraction: Extraction,
  mode: Mode,
  signal: AbortSignal,
): Promise<Plan> {
  await yieldToPage();
  const plan = await inSlices(planSteps(document, extraction, mode, new Set()), paceOfPage({ signal }));
  await yieldToPage();
  return plan;
}

interface Parts {
  readonly document: Document;
  readonly plan: typeof planInSlices;
}

/** One plan at a time: another, or a stop, ends the one before it. */
export class Planning {
  readonly #parts: Parts;
  #ending = new AbortController();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  stop(): void {
    this.#ending.abort();
  }

  /**
   * For a page that is as it was: one that is hidden in part already is planned in one task, once all of it is shown.
   * @throws Failure `stopped`, and as `planInSlices`
   */
  async plan(extraction: Extraction, mode: Mode): Promise<Plan> {
    this.stop();
    const ending = new AbortController();
    this.#ending = ending;
    const { document } = this.#parts;
    const plan = await this.#parts.plan(document, extraction, mode, ending.signal);
    if (ending.signal.aborted) throw new Failure('stopped');
    return plan;
  }
}
