const FOCUSABLE = 'button:not(:disabled), a[href], input:not(:disabled), textarea, select';

function isSame<Given extends object>(one: Given, other: Given): boolean {
  return Object.keys(other).every((key) => Object.is(one[key as keyof Given], other[key as keyof Given]));
}

/** What a button says, to everyone. */
const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent;

/** The same control, drawn anew: of the same id, else the same choice of a group, the same link, the same button. */
function isSuccessor(control: Element, former: Element): boolean {
  if (former.id) return control.id === former.id;
  if (control.localName !== former.localName) return false;
  if (control instanceof HTMLInputElement && former instanceof HTMLInputElement)
    return control.name === former.name && control.value === former.value;
  if (control instanceof HTMLAnchorElement)
    return control.getAttribute('href') === former.getAttribute('href');
  return control instanceof HTMLButtonElement && nameOf(control) === nameOf(former);
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
    const controls = [...host.querySelectorAll<HTMLElement>(FOCUSABLE)];
    const next = controls.find((control) => isSuccessor(control, focused)) ?? controls[0];
    next?.focus({ preventScroll: true });
  };
}
