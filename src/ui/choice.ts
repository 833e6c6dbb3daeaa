import { type Child, h } from './h.ts';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Drawn above or before the label. */
  readonly sign?: Child;
  readonly class?: string;
}

interface ChoiceOptions<Value extends string> {
  /** Names the group; must be unique among the groups that share a tree. */
  readonly name: string;
  readonly legend: string;
  readonly class: string;
  readonly optionClass?: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

export interface Choice<Value extends string> {
  readonly element: HTMLFieldSetElement;
  choose(value: Value): void;
}

/** One choice of few: a radio group, drawn as segments or as swatches. */
export function choice<Value extends string>(options: ChoiceOptions<Value>): Choice<Value> {
  const inputs = new Map<Value, HTMLInputElement>();
  const labels = options.options.map((option) => {
    const input = h('input', {
      type: 'radio',
      name: options.name,
      value: option.value,
      checked: option.value === options.chosen,
      onchange: () => options.onChoose(option.value),
    });
    inputs.set(option.value, input);
    const classes = [options.optionClass, option.class].filter(Boolean).join(' ');
    return h('label', { class: classes || undefined }, input, option.sign, option.label);
  });
  return {
    element: h(
      'fieldset',
      { class: options.class },
      h('legend', { class: 'visually-hidden' }, options.legend),
      labels,
    ),
    choose(value) {
      const input = inputs.get(value);
      if (input) input.checked = true;
    },
  };
}
