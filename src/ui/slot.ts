const FOCUSABLE = 'button:not(:disabled), a[href], input:not(:disabled)';

function isSame<Given extends object>(one: Given, other: Given): boolean {
  return Object.keys(other).every((key) => Object.is(one[key as keyof Given], other[key as keyof Given]));
}

/** How a control is found again after its neighbourhood was drawn anew: by its id, or as a choice of its group. */
function selectorOf(control: Element): string | null {
  if (control.id) return `#${CSS.escape(control.id)}`;
  if (!(control instanceof HTMLInputElement)) return null;
  return `input[name="${CSS.escape(control.name)}"][value="${CSS.escape(control.value)}"]`;
}

/**
 * A place in the document whose content is drawn anew when something it is made of changes. The focus stays on the
 * same control, or, where that is gone, in the same place.
 *
 * @param view nothing at all where there is nothing to show; the place is then hidden.
 * @returns draws: compares each property of what it is given with the last by identity.
 */
export function slot<Given extends object>(
  host: HTMLElement,
  view: (given: Given) => readonly Node[],
): (given: Given) => void {
  let last: Given | null = null;
  return (given) => {
    if (last && isSame(last, given)) return;
    last = given;
    const focused = host.contains(document.activeElement) ? document.activeElement : null;
    const nodes = view(given);
    host.replaceChildren(...nodes);
    host.hidden = nodes.length === 0;
    if (!focused) return;
    const selector = selectorOf(focused);
    const successor = selector ? host.querySelector<HTMLElement>(selector) : null;
    (successor ?? host.querySelector<HTMLElement>(FOCUSABLE))?.focus({ preventScroll: true });
  };
}
