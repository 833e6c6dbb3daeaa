import type { FailureCode } from '../core/failure.ts';
import { h } from '../ui/h.ts';
import { type IconName, icon, mark } from '../ui/icons.ts';
import { underscored } from '../ui/word-keys.ts';
import type { NoStoryScreen, Screen } from './popup-state.ts';
import { skeleton } from './skeleton.ts';
import { button, type View } from './view.ts';

const SIGNS: Partial<Record<FailureCode, IconName>> = {
  'browser-page': 'lock',
  'text-withheld': 'lock',
  pdf: 'file',
  'plain-text': 'file',
  xml: 'file',
  picture: 'file',
};

/** Most pages are there before a sign of waiting could be read, so it comes a moment later (in the style sheet). */
function waiting(loading: boolean, { words }: View): HTMLElement[] {
  const sign = h(
    'div',
    { class: 'waiting', role: 'status' },
    h('span', { class: 'spinner', 'aria-hidden': true }),
    h('p', null, words.text(loading ? 'popup_waiting_page' : 'popup_waiting_tab')),
  );
  return loading ? [sign] : [skeleton(), sign];
}

function libraryButton({ words, saving }: View): HTMLElement {
  return button({
    id: 'open-library',
    look: 'main',
    label: words.text('popup_open_library'),
    onPress: () => void saving.openLibrary(),
  });
}

function againButton({ words, page }: View): HTMLElement {
  return button({
    id: 'again',
    look: 'main',
    label: words.text('popup_try_again'),
    onPress: () => void page.open(),
  });
}

/** A page without a story that could be cleaned: what there is of it can still be cleaned or read when asked for. */
function noStoryButtons({ code, readable }: NoStoryScreen, view: View): HTMLElement[] {
  const { words, page } = view;
  const anyway = button({
    id: 'anyway',
    label: words.text('popup_clean_anyway'),
    onPress: () => void page.cleanAnyway(),
  });
  const read = button({
    id: 'read',
    icon: 'read',
    key: 'R',
    label: words.text('popup_reading_view'),
    onPress: () => void page.read(),
  });
  return [...(code === 'no-article' ? [anyway] : [againButton(view)]), ...(readable ? [read] : [])];
}

function waysOn(screen: Exclude<Screen, { kind: 'story' | 'waiting' }>, view: View): HTMLElement[] {
  const { words, own } = view;
  if (screen.kind === 'closed') return [libraryButton(view)];
  if (screen.kind === 'no-story') return noStoryButtons(screen, view);
  if (screen.code === 'tab-gone') return [libraryButton(view)];
  const details = button({
    id: 'copy-details',
    label: words.text('popup_copy_details'),
    onPress: () => void own.copyDetails(),
  });
  return [againButton(view), ...(screen.code === 'still-loading' ? [] : [details])];
}

/** Everything that is no story: why, in a plain sentence, and the ways on. */
export function failureView(view: View) {
  const { words } = view;
  return ({ screen }: { screen: Screen }): Node[] => {
    if (screen.kind === 'story') return [];
    if (screen.kind === 'waiting') return waiting(screen.for === 'page', view);
    const key = underscored(screen.code);
    const sign = SIGNS[screen.code];
    return [
      h('div', { class: 'sign' }, sign ? icon(sign) : mark('idle')),
      h('h1', null, words.text(`failure_${key}_title`)),
      h('p', { role: 'status' }, words.text(`failure_${key}`)),
      h('div', { class: 'ways' }, waysOn(screen, view)),
    ];
  };
}
