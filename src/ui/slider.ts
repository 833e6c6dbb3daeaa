import type { Scale } from '../data/reading-style.ts';
import { h } from './h.ts';

interface SliderOptions {
  readonly scale: Scale;
  readonly value: number;
  readonly label: string;
  /** What a value is called, as "21 px". */
  readonly said: (value: number) => string;
  readonly onInput: (value: number) => void;
}

export interface Slider {
  readonly input: HTMLInputElement;
  readonly output: HTMLOutputElement;
  show(value: number): void;
  /** One step up or down, within the scale. */
  step(by: 1 | -1): void;
}

/** A value on its scale: the nearest step, without the dust of binary fractions. */
export function onScale(value: number, { least, most, step }: Scale): number {
  const nearest = least + Math.round((value - least) / step) * step;
  return Number(Math.min(most, Math.max(least, nearest)).toFixed(3));
}

/** A slider with its value in words; every move counts at once. */
export function slider({ scale, value, label, said, onInput }: SliderOptions): Slider {
  const { least, most, step } = scale;
  const output = h('output', { 'aria-hidden': true });
  const input = h('input', {
    type: 'range',
    min: String(least),
    max: String(most),
    step: String(step),
    value: String(value),
    'aria-label': label,
    oninput: () => change(input.valueAsNumber),
  });
  const show = (now: number) => {
    input.value = String(now);
    input.setAttribute('aria-valuetext', said(now));
    input.style.setProperty('--part', `${((now - least) / (most - least)) * 100}%`);
    output.textContent = said(now);
  };
  const change = (now: number) => {
    const settled = onScale(now, scale);
    show(settled);
    onInput(settled);
  };
  show(value);
  return { input, output, show, step: (by) => change(input.valueAsNumber + by * step) };
}
