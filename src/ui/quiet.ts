/** A reader who does nothing else for this long is reading. */
const QUIET_AFTER_MS = 3000;
/** As near to the top as the pointer has to come for the bar to return. */
const NEAR_TOP_PX = 80;

/**
 * Lets the controls leave while somebody reads (`data-quiet` on the root), and brings them back: on the pointer near
 * the top, on scrolling up, on Tab, on a tap.
 *
 * @param signal ends it.
 */
export function quietWhileReading(root: HTMLElement, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let scrolled = root.scrollTop;
  const wake = () => {
    root.removeAttribute('data-quiet');
    clearTimeout(timer);
    timer = setTimeout(() => root.toggleAttribute('data-quiet', true), QUIET_AFTER_MS);
  };
  const onScroll = () => {
    if (root.scrollTop < scrolled) wake();
    scrolled = root.scrollTop;
  };
  const options = { signal, passive: true };
  root.addEventListener('scroll', onScroll, options);
  root.addEventListener('click', wake, options);
  root.addEventListener('focusin', wake, options);
  root.addEventListener('keydown', ({ key }) => key === 'Tab' && wake(), options);
  root.addEventListener('pointermove', ({ clientY }) => clientY < NEAR_TOP_PX && wake(), options);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  wake();
}
