import { h, svg } from '../ui/h.ts';
import { isDoubted } from './notes-view.ts';
import type { Saving, StoryScreen } from './popup-state.ts';
import { type ButtonOptions, button, type View } from './view.ts';

const PANE = 'M10.5 1.5v17h-9v-8a9 9 0 0 1 9-9z';

/** The pane that fills with light, and the words for it. */
function progress({ done, total }: Extract<Saving, { kind: 'running' }>, { words }: View): HTMLElement {
  const text =
    total > 0
      ? words.text('popup_saving_picture', Math.min(done + 1, total), total)
      : words.text('popup_saving_text');
  const percent = total > 0 ? Math.round((100 * done) / total) : 0;
  const pane = svg(
    'svg',
    { class: 'pane', viewBox: '0 0 12 20', 'aria-hidden': 'true' },
    svg('path', { class: 'light', d: PANE }),
    svg('path', { class: 'frame', d: PANE }),
  );
  pane.style.setProperty('--part', `${percent}%`);
  return h(
    'div',
    {
      class: 'progress',
      role: 'progressbar',
      'aria-label': words.text('popup_saving'),
      'aria-valuenow': percent,
      'aria-valuemin': 0,
      'aria-valuemax': 100,
      'aria-valuetext': text,
    },
    pane,
    h('span', null, text),
  );
}

/** The first button of the foot; null where the way on stands in a note above. */
function firstButton(story: StoryScreen, { words, saving }: View): ButtonOptions | null {
  const save = { id: 'save', icon: 'save', key: 'S', onPress: () => saving.save() } as const;
  switch (story.saving.kind) {
    case 'unsaved':
    case 'undone':
      return isDoubted(story)
        ? { ...save, label: words.text('popup_save_anyway') }
        : { ...save, look: 'main', label: words.text('popup_save') };
    case 'before':
      return { ...save, look: 'main', label: words.text('popup_update_copy') };
    case 'saved':
      return {
        id: 'save',
        look: 'main',
        label: words.text('popup_open_in_library'),
        onPress: () => void saving.openLibrary(),
      };
    case 'failed': {
      if (story.saving.code === 'private-window') return null;
      const stopped = story.saving.code === 'stopped';
      return {
        ...save,
        look: 'main',
        label: words.text(stopped ? 'popup_save' : 'popup_try_again'),
      };
    }
    case 'running':
      return { id: 'save', label: words.text('popup_stop'), onPress: () => saving.stop() };
  }
}

/** What the popup is for: saving, and the reading view. */
export function footView(view: View) {
  const { words, page } = view;
  return ({ story }: { story: StoryScreen | null }): Node[] => {
    if (!story) return [];
    const first = firstButton(story, view);
    const { saving } = story;
    if (saving.kind === 'running') return [progress(saving, view), ...(first ? [button(first)] : [])];
    const read = button({
      id: 'read',
      icon: 'read',
      key: 'R',
      label: words.text('popup_reading_view'),
      onPress: () => void page.read(),
    });
    return [...(first ? [button(first)] : []), ...(story.page.view === 'reading' ? [] : [read])];
  };
}
