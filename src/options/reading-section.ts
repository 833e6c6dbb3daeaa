import { SUMMARY_LENGTHS } from '../core/article.ts';
import { FACES, TEXT_SIZES, THEMES } from '../platform/settings.ts';
import { choice } from '../ui/choice.ts';
import { h } from '../ui/h.ts';
import { choices, type Page, row, switchRow } from './view.ts';

/** The same sentence in four scripts, so that a reader sees the faces that their own languages fall to. */
const SAMPLES = [
  { lang: 'ja', dir: 'ltr', text: '光をゆっくり待つ。' },
  { lang: 'ar', dir: 'rtl', text: 'تتعلّم العين الظلام.' },
  { lang: 'hi', dir: 'ltr', text: 'आँखें अँधेरा सीख लेती हैं।' },
] as const;

function sample({ words, settings }: Page): HTMLElement {
  const others = SAMPLES.map(({ lang, dir, text }) => [' ', h('span', { lang, dir }, text)]);
  return h(
    'figure',
    {
      class: `sample ${settings.face}`,
      id: 'sample',
      'aria-label': words.text('options_sample'),
      style: { '--sample-size': `${settings.textSize}px` },
    },
    h('p', null, words.text('options_sample_text'), others),
  );
}

function sizeSlider({ words, doors, settings, store }: Page): HTMLElement {
  const { least, most } = TEXT_SIZES;
  const shown = (size: number) => words.text('options_size_value', size);
  const output = h('output', { 'aria-hidden': true }, shown(settings.textSize));
  const part = (size: number) => `${Math.round((100 * (size - least)) / (most - least))}%`;
  const slider = h('input', {
    type: 'range',
    id: 'size',
    min: String(least),
    max: String(most),
    value: String(settings.textSize),
    'aria-label': words.text('options_size'),
    'aria-valuetext': shown(settings.textSize),
    style: { '--part': part(settings.textSize) },
    oninput: () => {
      output.textContent = shown(slider.valueAsNumber);
      slider.style.setProperty('--part', part(slider.valueAsNumber));
      document.getElementById('sample')?.style.setProperty('--sample-size', `${slider.value}px`);
    },
    // Only when it is let go: every step stored would be redrawn under the reader's hand.
    onchange: () => void store(() => doors.changeSettings({ textSize: slider.valueAsNumber })),
  });
  return h('div', { class: 'slider' }, slider, output);
}

/** How stories look in the reading view and the library. */
export function readingSection(page: Page): Node[] {
  const { words, doors, settings, store } = page;
  const themes = choice({
    name: 'theme',
    legend: words.text('options_theme'),
    class: 'swatches',
    optionClass: 'swatch',
    options: choices(words, 'options_theme', THEMES).map((option) => ({
      ...option,
      sign: h('span', { class: 'disc', 'aria-hidden': true }, 'Aa'),
      class: option.value,
    })),
    chosen: settings.theme,
    onChoose: (theme) => void store(() => doors.changeSettings({ theme })),
  });
  const faces = choice({
    name: 'face',
    legend: words.text('options_face'),
    class: 'segments',
    options: choices(words, 'options_face', FACES),
    chosen: settings.face,
    onChoose: (face) => void store(() => doors.changeSettings({ face })),
  });
  return [
    row({ title: words.text('options_theme'), control: themes.element }),
    row({ title: words.text('options_face'), control: faces.element }),
    row({ title: words.text('options_size'), control: sizeSlider(page) }),
    sample(page),
  ];
}

/** How long the key points are. */
export function pointsSection({ words, doors, settings, store }: Page): Node[] {
  const lengths = choice({
    name: 'length',
    legend: words.text('options_length'),
    class: 'segments',
    options: choices(words, 'options_length', SUMMARY_LENGTHS),
    chosen: settings.summaryLength,
    onChoose: (summaryLength) => void store(() => doors.changeSettings({ summaryLength })),
  });
  return [
    row({
      title: words.text('options_length'),
      control: lengths.element,
      why: words.text('options_length_why'),
    }),
  ];
}

/** What is kept with a saved story. */
export function picturesRow({ words, doors, settings, store }: Page): Node[] {
  return [
    switchRow({
      id: 'pictures',
      title: words.text('options_pictures'),
      why: words.text('options_pictures_why'),
      on: settings.savePictures,
      onTurn: (savePictures) => void store(() => doors.changeSettings({ savePictures })),
    }),
  ];
}
