import type { TextDirection } from '../core/article.ts';
import { h } from '../ui/h.ts';
import { PART_STYLES } from '../ui/part-styles.ts';
import pillStyles from './pill.css';
import { shadowHost } from './shadow-host.ts';

const SHOWN_FOR_MS = 4000;
/** A background that was stopped in the middle never says how it ended. */
const STAYS_FOR_MS = 30_000;

interface PillOptions {
  readonly text: string;
  /** The words of the button; without them there is none. */
  readonly action?: string;
  readonly lang?: string;
  readonly dir?: TextDirection;
  /** Until the next one takes its place, for half a minute at most: something goes on. */
  readonly stays?: boolean;
}

let removeShown: (() => void) | null = null;

/**
 * One sentence and one button at the foot of the page, for 4 s (longer while the pointer or the focus is on it). It
 * never takes the focus. A new one takes the place of the one before.
 */
export function showPill(document: Document, options: PillOptions, onAction: () => void): void {
  removeShown?.();
  const { host, root } = shadowHost(document, `${PART_STYLES}\n${pillStyles}`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remove = () => {
    clearTimeout(timer);
    host.remove();
    if (removeShown === remove) removeShown = null;
  };
  const stay = () => clearTimeout(timer);
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(remove, options.stays ? STAYS_FOR_MS : SHOWN_FOR_MS);
  };
  const onPress = (event: Event) => {
    // The page could press it, too.
    if (!event.isTrusted) return;
    remove();
    onAction();
  };
  const sentence = h('span', { role: 'status' });
  const pill = h(
    'div',
    {
      class: 'pill',
      popover: 'manual',
      'data-theme': 'system',
      lang: options.lang,
      dir: options.dir,
      onpointerenter: stay,
      onpointerleave: leave,
      onfocusin: stay,
      onfocusout: leave,
    },
    sentence,
    options.action && h('button', { class: 'button bare', type: 'button', onclick: onPress }, options.action),
  );
  root.append(pill);
  pill.showPopover();
  // A live region speaks of what changes in it, not of what it came with.
  sentence.textContent = options.text;
  removeShown = remove;
  leave();
}
