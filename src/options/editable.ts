import { h } from '../ui/h.ts';

interface EditableOptions {
  readonly id: string;
  /** The accessible name of the field. */
  readonly name: string;
  readonly value: string;
  /** What is meant by what was typed; null for what means nothing. */
  read(typed: string): string | null;
  complaint(typed: string): string;
  onChange(value: string): void;
}

/** A text of a list that can be changed where it stands. What means nothing is told of and not kept. */
export function editable({ id, name, value, read, complaint, onChange }: EditableOptions): HTMLElement {
  const error = h('span', { id: `${id}-error`, class: 'error', role: 'alert', hidden: true });
  const field = h('input', {
    type: 'text',
    id,
    class: 'editable',
    'aria-label': name,
    'aria-describedby': error.id,
    spellcheck: false,
    autocapitalize: 'off',
    dir: 'ltr',
    value,
    oninput: () => complain(null),
    onchange: () => change(),
  });
  const complain = (typed: string | null) => {
    error.hidden = typed === null;
    error.textContent = typed === null ? '' : complaint(typed);
    field.setAttribute('aria-invalid', String(typed !== null));
  };
  const change = () => {
    const typed = field.value.trim();
    const meant = read(typed);
    if (meant === null) complain(typed);
    else if (meant !== value) onChange(meant);
    else field.value = value;
  };
  return h('span', { class: 'edit' }, field, error);
}
