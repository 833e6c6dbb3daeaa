import { h } from '../ui/h.ts';

/** The outline of what is on its way: of a story, as `index.html` has it before any script runs, or of its key points. */
export function skeleton(): HTMLElement {
  return h('div', { class: 'skeleton', 'aria-hidden': true }, h('span'), h('span'), h('span'));
}
