import { FACES, TEXT_SIZES, THEMES } from '../data/reading-style.ts';
import type { Words } from '../data/words.ts';
import { type Choice, choice } from './choice.ts';
import { h } from './h.ts';
import type { ReadingSettings } from './reading-settings.ts';
import { toolButton } from './tool.ts';

export interface StylePanel {
  readonly element: HTMLElement;
  /** Shows settings that were changed elsewhere. */
  update(settings: ReadingSettings): void;
  focus(): void;
}

interface StylePanelOptions {
  readonly words: Words;
  readonly settings: ReadingSettings;
  readonly onChange: (change: Partial<ReadingSettings>) => void;
}

/** Text and theme: every change counts at once. */
export function stylePanel({ words, settings, onChange }: StylePanelOptions): StylePanel {
  const themes = themeChoice(words, settings, onChange);
  const faces = faceChoice(words, settings, onChange);
  const size = sizeSlider(words, settings, onChange);
  return {
    element: h(
      'section',
      { class: 'panel style-panel', 'aria-label': words.text('reading_style'), hidden: true },
      themes.element,
      faces.element,
      size.element,
    ),
    update(changed) {
      themes.choose(changed.theme);
      faces.choose(changed.face);
      size.show(changed.textSize);
    },
    focus: () => themes.element.querySelector<HTMLElement>(':checked')?.focus({ preventScroll: true }),
  };
}

function themeChoice(
  words: Words,
  settings: ReadingSettings,
  onChange: StylePanelOptions['onChange'],
): Choice<ReadingSettings['theme']> {
  return choice({
    name: 'reading-theme',
    legend: words.text('reading_theme'),
    class: 'swatches',
    optionClass: 'swatch',
    options: THEMES.map((theme) => ({
      value: theme,
      label: words.text(`reading_theme_${theme}`),
      sign: h('span', { class: 'disc', 'aria-hidden': true }, 'Aa'),
      class: theme,
    })),
    chosen: settings.theme,
    onChoose: (theme) => onChange({ theme }),
  });
}

function faceChoice(
  words: Words,
  settings: ReadingSettings,
  onChange: StylePanelOptions['onChange'],
): Choice<ReadingSettings['face']> {
  return choice({
    name: 'reading-face',
    legend: words.text('reading_face'),
    class: 'segments fill',
    options: FACES.map((face) => ({
      value: face,
      label: words.text(`reading_face_${face}`),
      class: face,
    })),
    chosen: settings.face,
    onChoose: (face) => onChange({ face }),
  });
}

function sizeSlider(
  words: Words,
  settings: ReadingSettings,
  onChange: StylePanelOptions['onChange'],
): { element: HTMLElement; show(size: number): void } {
  const { least, most } = TEXT_SIZES;
  const output = h('output', { 'aria-hidden': true });
  const slider = h('input', {
    type: 'range',
    min: String(least),
    max: String(most),
    value: String(settings.textSize),
    'aria-label': words.text('reading_size'),
    oninput: () => change(slider.valueAsNumber),
  });
  const show = (size: number) => {
    const said = words.text('reading_pixels', size);
    slider.value = String(size);
    slider.setAttribute('aria-valuetext', said);
    slider.style.setProperty('--part', `${((size - least) / (most - least)) * 100}%`);
    output.textContent = said;
  };
  const change = (size: number) => {
    show(size);
    onChange({ textSize: size });
  };
  const step = (by: number) => change(Math.min(most, Math.max(least, slider.valueAsNumber + by)));
  show(settings.textSize);
  const element = h(
    'div',
    { class: 'size' },
    toolButton({ words, label: 'reading_smaller', icon: 'minus', key: '-', onPress: () => step(-1) }),
    slider,
    toolButton({ words, label: 'reading_larger', icon: 'plus', key: '+', onPress: () => step(1) }),
    output,
  );
  return { element, show };
}
