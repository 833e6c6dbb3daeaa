/** The least width that a panel can be read in, and the room it keeps on both sides, in CSS pixels. */
const PANEL = 176;
const AROUND = 40;

/**
 * Keeps `--margin` (the room beside the story) and `data-tight` (too little of it for a panel) on the root true,
 * whatever the window, the size of the text and the script make of the measure.
 */
export function watchMargin(root: HTMLElement, story: HTMLElement, signal: AbortSignal): void {
  const measure = () => {
    const margin = (root.clientWidth - story.offsetWidth) / 2;
    root.style.setProperty('--margin', `${margin}px`);
    root.toggleAttribute('data-tight', margin < PANEL + AROUND);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(root);
  observer.observe(story);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
