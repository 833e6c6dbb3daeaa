import {
  ALIGNMENTS,
  DEFAULT_STYLE,
  EASY_SPACING,
  FACES,
  PICTURE_LOOKS,
  SPACING,
  type Spacing,
  TEXT_SIZES,
  THEMES,
} from '../data/reading-style.ts';
import type { WordKey, Words } from '../data/words.ts';
import { choice } from './choice.ts';
import { h } from './h.ts';
import { ownFacePart } from './own-face-part.ts';
import type { ReadingSettings } from './reading-settings.ts';
import { type Slider, slider } from './slider.ts';
import { columnsPart, lineFocusPart, printLinksPart, sitePart } from './style-more.ts';
import { labelled, type StyleGiven, type StylePart } from './style-part.ts';
import { toolButton } from './tool.ts';

export interface StyleControls {
  /** One below the other. */
  readonly elements: readonly HTMLElement[];
  /** Shows settings that were changed elsewhere. */
  update(settings: ReadingSettings): void;
}

interface StyleOptions {
  readonly words: Words;
  readonly settings: ReadingSettings;
  readonly onChange: (change: Partial<ReadingSettings>) => void;
}

/** How stories are set: every change counts at once. In the reading view a site may have a style of its own. */
export function styleControls(options: StyleOptions, where: 'reading-view' | 'options'): StyleControls {
  const { words, onChange } = options;
  let settings = options.settings;
  const show = () => {
    for (const part of parts) part.show(settings);
  };
  const change = (made: Partial<ReadingSettings>) => {
    settings = { ...settings, ...made };
    show();
    onChange(made);
  };
  const given: StyleGiven = { words, settings, change };
  const parts: readonly StylePart[] = [
    themePart(given),
    facePart(given),
    ownFacePart(given),
    sizePart(given),
    spacingPart(given),
    choicePart(given, 'alignment', ALIGNMENTS),
    columnsPart(given),
    choicePart(given, 'pictures', PICTURE_LOOKS),
    printLinksPart(given),
    ...(where === 'reading-view' ? [lineFocusPart(given), sitePart(given)] : []),
  ];
  const reset = h(
    'button',
    { type: 'button', class: 'button bare reset', onclick: () => change(DEFAULT_STYLE) },
    words.text('reading_style_reset'),
  );
  return {
    elements: [...parts.map(({ element }) => element), reset],
    update(changed) {
      settings = changed;
      show();
    },
  };
}

export interface StylePanel {
  readonly element: HTMLElement;
  update(settings: ReadingSettings): void;
  focus(): void;
}

/** Text and theme, as a panel of the reading view. */
export function stylePanel(options: StyleOptions): StylePanel {
  const controls = styleControls(options, 'reading-view');
  const element = h(
    'section',
    { class: 'panel style-panel', 'aria-label': options.words.text('reading_style'), hidden: true },
    controls.elements,
  );
  return {
    element,
    update: controls.update,
    focus: () => element.querySelector<HTMLElement>('.swatches :checked')?.focus({ preventScroll: true }),
  };
}

function themePart({ words, settings, change }: StyleGiven): StylePart {
  const themes = choice({
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
    onChoose: (theme) => change({ theme }),
  });
  return { element: themes.element, show: ({ theme }) => themes.choose(theme) };
}

function facePart({ words, settings, change }: StyleGiven): StylePart {
  const faces = choice({
    name: 'reading-face',
    legend: words.text('reading_face'),
    class: 'segments fill',
    options: FACES.map((face) => ({
      value: face,
      label: words.text(`reading_face_${face}`),
      class: face,
    })),
    chosen: settings.face,
    onChoose: (face) => change(face === 'easy' ? { face, ...EASY_SPACING } : { face }),
  });
  return { element: faces.element, show: ({ face }) => faces.choose(face) };
}

function sizePart({ words, settings, change }: StyleGiven): StylePart {
  const size = slider({
    scale: TEXT_SIZES,
    value: settings.textSize,
    label: words.text('reading_size'),
    said: (value) => words.text('reading_pixels', value),
    onInput: (textSize) => change({ textSize }),
  });
  const element = h(
    'div',
    { class: 'size' },
    toolButton({ words, label: 'reading_smaller', icon: 'minus', key: '-', onPress: () => size.step(-1) }),
    size.input,
    toolButton({ words, label: 'reading_larger', icon: 'plus', key: '+', onPress: () => size.step(1) }),
    size.output,
  );
  return { element, show: ({ textSize }) => size.show(textSize) };
}

const SPACING_WORDS: Readonly<Record<Spacing, WordKey>> = {
  measure: 'reading_measure',
  lineHeight: 'reading_line_height',
  letterSpacing: 'reading_letter_spacing',
  wordSpacing: 'reading_word_spacing',
};

/** What a spacing is called: letters a line, or a number as a typographer would say it. */
function spacingSaid(words: Words, spacing: Spacing, value: number): string {
  // A line of 56 ch holds about 70 letters, for most are narrower than a zero.
  if (spacing === 'measure') return words.count('reading_letters', Math.round(value * 1.25));
  return words.number(Number(value.toFixed(2)));
}

function spacingPart({ words, settings, change }: StyleGiven): StylePart {
  const sliders = (Object.keys(SPACING) as Spacing[]).map((spacing) => {
    const label = words.text(SPACING_WORDS[spacing]);
    const made: Slider = slider({
      scale: SPACING[spacing],
      value: settings[spacing],
      label,
      said: (value) => spacingSaid(words, spacing, value),
      onInput: (value) => change({ [spacing]: value }),
    });
    const row = h(
      'div',
      { class: 'spacing' },
      h('span', { 'aria-hidden': true }, label),
      made.input,
      made.output,
    );
    return { row, show: (now: ReadingSettings) => made.show(now[spacing]) };
  });
  return {
    element: h(
      'div',
      { class: 'spacings' },
      sliders.map(({ row }) => row),
    ),
    show(now) {
      for (const each of sliders) each.show(now);
    },
  };
}

function choicePart<Name extends 'alignment' | 'pictures'>(
  { words, settings, change }: StyleGiven,
  name: Name,
  values: readonly ReadingSettings[Name][],
): StylePart {
  const label = words.text(`reading_${name}`);
  const chosen = choice<ReadingSettings[Name]>({
    name: `reading-${name}`,
    legend: label,
    class: 'segments fill',
    options: values.map((value) => ({ value, label: words.text(`reading_${name}_${value}` as WordKey) })),
    chosen: settings[name],
    onChoose: (value) => change({ [name]: value }),
  });
  return { element: labelled(label, chosen), show: (now) => chosen.choose(now[name]) };
}
