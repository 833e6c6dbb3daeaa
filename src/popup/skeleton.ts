import { h } from '../ui/h.ts';

/** The outline of what is on its way: of a story, as `index.html` has it before any script runs, or of its key points. */
export function skeleton(lines = 3): HTMLElement {
  return h(
    'div',
    { class: 'skeleton', 'aria-hidden': true },
    ...Array.from({ length: lines }, () => h('span')),
  );
}
