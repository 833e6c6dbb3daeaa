import type { PageView } from '../platform/api.ts';
import { type Settings, TEXT_SIZES, THEMES } from '../platform/settings.ts';
import { choice } from '../ui/choice.ts';
import { h } from '../ui/h.ts';
import { type IconName, icon } from '../ui/icons.ts';
import { TEXT_SCALES } from './page-actions.ts';
import type { View } from './view.ts';

/** The two that are a press away; the others stand in the reading view. */
const QUICK_FACES = ['serif', 'sans'] as const;

interface TextGiven {
  readonly shown: boolean;
  readonly on: PageView;
  readonly scale: number;
  readonly settings: Settings;
  readonly themeOpen: boolean;
}

interface Steps {
  readonly legend: string;
  readonly now: string;
  /** Null at the end of the range. */
  readonly smaller: (() => void) | null;
  readonly larger: (() => void) | null;
}

function stepper({ legend, now, smaller, larger }: Steps, { words }: View): HTMLElement {
  const step = (id: string, label: string, name: IconName, onPress: (() => void) | null) =>
    h(
      'button',
      {
        type: 'button',
        id,
        class: 'tool',
        'aria-label': label,
        'aria-disabled': onPress ? undefined : true,
        onclick: () => onPress?.(),
      },
      icon(name, { small: true }),
    );
  return h(
    'div',
    { class: 'stepper', role: 'group', 'aria-label': legend, title: legend },
    step('text-smaller', words.text('popup_text_smaller'), 'minus', smaller),
    h('output', { 'aria-label': words.text('popup_text_size') }, now),
    step('text-larger', words.text('popup_text_larger'), 'plus', larger),
  );
}

/** In the page only the size of the story can be changed, as a part of the page's own. */
function pageSteps(scale: number, { words, page }: View): Steps {
  const smaller = TEXT_SCALES.findLast((other) => other < scale);
  const larger = TEXT_SCALES.find((other) => other > scale);
  return {
    legend: words.text('popup_text_page'),
    now: words.text('popup_percent', Math.round(scale * 100)),
    smaller: smaller ? () => void page.setTextScale(smaller) : null,
    larger: larger ? () => void page.setTextScale(larger) : null,
  };
}

function readingSteps({ textSize }: Settings, { words, own }: View): Steps {
  const to = (size: number) => () => void own.change({ textSize: size });
  return {
    legend: words.text('popup_text_reading'),
    now: words.number(textSize),
    smaller: textSize > TEXT_SIZES.least ? to(textSize - 1) : null,
    larger: textSize < TEXT_SIZES.most ? to(textSize + 1) : null,
  };
}

/** Text size of the story in the page, or in the reading view; typeface and theme of the reading view. */
export function textView(view: View) {
  const { words, own } = view;
  return ({ shown, on, scale, settings, themeOpen }: TextGiven): Node[] => {
    if (!shown) return [];
    const faces = choice<Settings['face']>({
      name: 'face',
      legend: words.text('popup_face'),
      class: 'segments fill',
      options: QUICK_FACES.map((value) => ({ value, label: words.text(`popup_face_${value}`) })),
      chosen: settings.face,
      onChoose: (face) => void own.change({ face }),
    });
    const themes = choice({
      name: 'theme',
      legend: words.text('popup_theme_more'),
      class: 'swatches',
      optionClass: 'swatch',
      options: THEMES.map((value) => ({
        value,
        label: words.text(`popup_theme_${value}`),
        sign: h('span', { class: 'disc', 'aria-hidden': true }, 'Aa'),
        class: value,
      })),
      chosen: settings.theme,
      onChoose: (theme) => void own.change({ theme }),
    });
    const label = words.text('popup_theme_more');
    const more = h(
      'button',
      {
        type: 'button',
        id: 'theme-toggle',
        class: 'tool',
        'aria-label': label,
        title: label,
        'aria-expanded': themeOpen,
        onclick: () => own.toggleTheme(),
      },
      icon('type'),
    );
    const steps = on === 'cleaned' ? pageSteps(scale, view) : readingSteps(settings, view);
    return [
      h(
        'div',
        { class: 'line' },
        h('span', { class: 'label' }, words.text('popup_text')),
        stepper(steps, view),
        faces.element,
        more,
      ),
      ...(themeOpen ? [themes.element] : []),
    ];
  };
}
