/** Two looks at a page can only be compared when nothing in it moves any more. */
import { type VisibleBlock, visibleBlocks } from './visible-blocks.ts';

const MOST_WAITS = 60;
const QUIET_WAITS = 3;
const WAIT_MS = 25;

/** Drawings and running lines that move of themselves would be elsewhere at each look; style sheets do not reach them. */
function stopMoving(): void {
  for (const drawing of document.querySelectorAll('svg')) drawing.pauseAnimations();
  for (const line of document.querySelectorAll('marquee')) (line as HTMLMarqueeElement).stop();
}

/** Pictures that wait to be scrolled to would come, and fail, in the middle of a comparison. */
export async function settle(): Promise<void> {
  const pictures = [...document.querySelectorAll('img')];
  for (const picture of pictures) picture.loading = 'eager';
  stopMoving();
  let quiet = 0;
  let height = 0;
  for (let waits = 0; waits < MOST_WAITS && quiet < QUIET_WAITS; waits += 1) {
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    const { scrollHeight } = document.documentElement;
    quiet = scrollHeight === height && pictures.every(({ complete }) => complete) ? quiet + 1 : 0;
    height = scrollHeight;
  }
}

const MOST_LOOKS = 4;

/** What two looks in a row agree on: now and then the browser draws a line of a page only after it has settled. */
export async function steadyBlocks(): Promise<readonly VisibleBlock[]> {
  let seen = visibleBlocks(document);
  for (let looks = 1; looks < MOST_LOOKS; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    const again = visibleBlocks(document);
    const steady = again.length === seen.length && again.every(({ text }, at) => text === seen[at]?.text);
    seen = again;
    if (steady) break;
  }
  return seen;
}
