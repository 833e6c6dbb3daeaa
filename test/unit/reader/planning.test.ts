// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { extract } from '../../../src/core/extract/extract.ts';
import { yieldToPage } from '../../../src/platform/page-turn.ts';
import { planInSlices } from '../../../src/reader/planning.ts';

vi.mock('../../../src/platform/page-turn.ts', async (original) => ({
  ...(await original<object>()),
  yieldToPage: vi.fn(async () => undefined),
}));

const prose = (subject: string) =>
  `<p>${subject} rose by forty centimetres in the night, said the warden of the lower lock, and the council closed the path along the mill until Thursday at the earliest.</p>`;

test('the page has its turn before a plan is made and before it is carried out', async () => {
  document.body.innerHTML = `<main><h1>The water rises</h1>${['The river', 'The brook', 'The canal'].map(prose).join('')}</main>
    <aside class="newsletter"><h2>Newsletter</h2><form><input type="email"><button>Sign up</button></form></aside>`;
  const found = extract(document, 'https://news.example/river');
  // Nothing of a plan ends a slice: the clock stands still.
  vi.spyOn(performance, 'now').mockReturnValue(0);
  const plan = await planInSlices(document, found, 'strict', new AbortController().signal);
  expect(plan.clutter.length).toBeGreaterThan(0);
  expect(yieldToPage).toHaveBeenCalledTimes(2);
  vi.restoreAllMocks();
});
