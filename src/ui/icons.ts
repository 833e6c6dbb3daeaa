import { svg } from './h.ts';
import {
  FILLED_ICONS,
  FLIPPED_ICONS,
  ICON_PATHS,
  type IconName,
  MARK_LINES,
  MARK_WINDOWS,
  type MarkState,
} from './icons-data.ts';

export type { IconName, MarkState } from './icons-data.ts';

/**
 * A line icon, 20 px, or 16 px where `small`. It says nothing to a screen reader: the control around it has the words.
 * Inline, because a page's CSP could forbid a picture of ours in the overlay.
 */
export function icon(name: IconName, { small = false } = {}): SVGSVGElement {
  const classes = [
    'icon',
    small && 'small',
    FLIPPED_ICONS.has(name) && 'flip',
    FILLED_ICONS.has(name) && 'solid',
  ];
  return svg(
    'svg',
    { class: classes.filter(Boolean).join(' '), viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    svg('path', { d: ICON_PATHS[name] }),
  );
}

const STRIKE = 'M2 14 14 2';

/** The mark: a window beside lines of text. The state shows in its shape as well as in its colour. Never turned round. */
export function mark(state: MarkState): SVGSVGElement {
  const strike =
    state === 'off'
      ? [svg('path', { d: STRIKE, class: 'gap' }), svg('path', { d: STRIKE, class: 'strike' })]
      : [];
  return svg(
    'svg',
    { class: `mark ${state}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    svg('path', { d: MARK_WINDOWS[state], class: 'window', 'fill-rule': 'evenodd' }),
    svg('path', { d: MARK_LINES, class: 'lines' }),
    ...strike,
  );
}
