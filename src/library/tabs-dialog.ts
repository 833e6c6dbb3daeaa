import { h } from '../ui/h.ts';
import { underscored } from '../ui/word-keys.ts';
import { openDialog, showRunning } from './dialog.ts';
import type { Doors, OpenTab } from './doors.ts';

/** A tab whose story was not saved, and why. */
interface Unsaved {
  readonly tab: OpenTab;
  readonly reason: string;
}

function unsavedList(unsaved: readonly Unsaved[]): HTMLElement {
  return h(
    'ul',
    { class: 'report' },
    unsaved.map(({ tab, reason }) =>
      h('li', {}, h('b', {}, h('bdi', {}, tab.title || tab.url)), h('span', {}, reason)),
    ),
  );
}

/** Saves the story of every open tab, one after the other, and says which held none. */
export async function openTabsSaving(doors: Doors): Promise<void> {
  const { words } = doors;
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  const dialog = openDialog(words, words.text('library_save_tabs'), [], stop);
  const bar = showRunning(dialog, words, stop);
  bar.show(null, words.text('library_loading'));
  const tabs = await doors.openTabs();
  const unsaved: Unsaved[] = [];
  let saved = 0;
  for (const [at, tab] of tabs.entries()) {
    if (stopping.signal.aborted) break;
    bar.show(at / tabs.length, words.text('library_tabs_progress', at + 1, tabs.length));
    const became = await doors.saveTab(tab);
    if (became.kind === 'saved') saved += 1;
    else unsaved.push({ tab, reason: words.text(`failure_${underscored(became.code)}`) });
  }
  const done = h(
    'button',
    { class: 'button main', type: 'button', onclick: () => dialog.close() },
    words.text('library_done'),
  );
  dialog.body.replaceChildren(
    h(
      'div',
      { role: 'status' },
      h('p', { class: 'result' }, words.count('library_tabs_saved', saved)),
      unsaved.length > 0 ? h('p', {}, words.count('library_tabs_unsaved', unsaved.length)) : '',
      unsaved.length > 0 ? unsavedList(unsaved) : '',
    ),
    h('div', { class: 'ways' }, done),
  );
  done.focus();
}
