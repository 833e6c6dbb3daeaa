import { withoutFragment } from '../core/extract/addresses.ts';
import { isSameSite } from '../core/site-pattern.ts';

interface Following {
  /** The address of the story. */
  readonly from: string;
  isOn(): boolean;
  onFollow(url: string): void;
}

/** While it is on, a plain press on a link to another page of the story's own site stays in the reading view. */
export function followLinks(story: HTMLElement, following: Following, signal: AbortSignal): void {
  const { from, isOn, onFollow } = following;
  const listen = (event: MouseEvent) => {
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!isPlain || event.defaultPrevented || !isOn()) return;
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const url = link?.getAttribute('href') ?? '';
    if (!isSameSite(url, from) || withoutFragment(url) === withoutFragment(from)) return;
    event.preventDefault();
    onFollow(url);
  };
  story.addEventListener('click', listen, { signal });
}
