import { SUMMARY_LENGTHS } from '../core/article.ts';
import { PICTURE_SIZES, STORY_SIZES } from '../data/picture-sizes.ts';
import type { ReadingStyle } from '../data/reading-style.ts';
import type { WordKey } from '../data/words.ts';
import { readingChoice } from '../platform/reading-settings.ts';
import { choice } from '../ui/choice.ts';
import { drawStyle } from '../ui/draw-style.ts';
import { h } from '../ui/h.ts';
import { styleControls } from '../ui/style-panel.ts';
import { choices, type Page, row, switchRow } from './view.ts';

/** The same sentence in four scripts, so that a reader sees the faces that their own languages fall to. */
const SAMPLES = [
  { lang: 'ja', dir: 'ltr', text: '光をゆっくり待つ。' },
  { lang: 'ar', dir: 'rtl', text: 'تتعلّم العين الظلام.' },
  { lang: 'hi', dir: 'ltr', text: 'आँखें अँधेरा सीख लेती हैं।' },
] as const;

function sample({ words, settings }: Page): HTMLElement {
  const others = SAMPLES.map(({ lang, dir, text }) => [' ', h('span', { lang, dir }, text)]);
  const figure = h(
    'figure',
    { class: 'sample', id: 'sample', 'aria-label': words.text('options_sample') },
    h('div', { class: 'story' }, h('p', { class: 'body' }, words.text('options_sample_text'), others)),
  );
  drawStyle(figure, settings, 0);
  return figure;
}

/** How stories look in the reading view and the library, with a sample that follows every move. */
export function readingSection(page: Page): Node[] {
  const { words, doors, settings, store } = page;
  const shown = sample(page);
  let changed: Partial<ReadingStyle> = {};
  const controls = styleControls(
    {
      words,
      settings: readingChoice(settings, ''),
      onChange(change) {
        changed = { ...changed, ...change };
        drawStyle(shown, { ...settings, ...changed }, 0);
      },
    },
    'options',
  );
  // Only when a slider is let go: every step stored would be redrawn under the reader's hand.
  const keep = () => {
    if (Object.keys(changed).length > 0) void store(() => doors.changeSettings(changed));
    changed = {};
  };
  const box = h('div', { class: 'style-controls', onchange: keep, onclick: keep }, controls.elements);
  return [box, shown];
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
    // Where the browser has no model of its own there is nothing to choose.
    ...(doors.hasModel
      ? [
          switchRow({
            id: 'other-words',
            title: words.text('options_other_words'),
            why: words.text('options_other_words_why'),
            on: settings.inOtherWords,
            onTurn: (inOtherWords) => void store(() => doors.changeSettings({ inOtherWords })),
          }),
        ]
      : []),
  ];
}

interface SizeRow<Size extends number> {
  readonly id: string;
  readonly title: WordKey;
  readonly why: WordKey;
  /** Megabytes. */
  readonly sizes: readonly Size[];
  readonly chosen: Size;
  onChoose(size: Size): Promise<unknown>;
}

/** A choice among numbers of megabytes. */
function sizeRow<Size extends number>({ words, store, settings }: Page, given: SizeRow<Size>): HTMLElement {
  const { id, sizes, chosen, onChoose } = given;
  const select = h(
    'select',
    {
      id,
      disabled: !settings.savePictures,
      'aria-label': words.text(given.title),
      onchange: () => void store(() => onChoose(sizes[select.selectedIndex] ?? chosen)),
    },
    sizes.map((size) =>
      h('option', { value: String(size), selected: size === chosen }, words.bytes(size * 1_000_000)),
    ),
  );
  return row({ title: words.text(given.title), control: select, why: words.text(given.why) });
}

/** What is kept with a saved story. */
export function picturesRow(page: Page): Node[] {
  const { words, doors, settings, store } = page;
  return [
    switchRow({
      id: 'pictures',
      title: words.text('options_pictures'),
      why: words.text('options_pictures_why'),
      on: settings.savePictures,
      onTurn: (savePictures) => void store(() => doors.changeSettings({ savePictures })),
    }),
    sizeRow(page, {
      id: 'picture-most',
      title: 'options_picture_each',
      why: 'options_picture_each_why',
      sizes: PICTURE_SIZES,
      chosen: settings.pictureMost,
      onChoose: (pictureMost) => doors.changeSettings({ pictureMost }),
    }),
    sizeRow(page, {
      id: 'pictures-most',
      title: 'options_pictures_together',
      why: 'options_pictures_together_why',
      sizes: STORY_SIZES,
      chosen: settings.picturesMost,
      onChoose: (picturesMost) => doors.changeSettings({ picturesMost }),
    }),
  ];
}
