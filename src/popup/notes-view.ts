import type { FailureCode } from '../core/failure.ts';
import type { SavedHead } from '../core/saved.ts';
import { type Child, h } from '../ui/h.ts';
import { icon } from '../ui/icons.ts';
import { underscored } from '../ui/word-keys.ts';
import type { FileState, StoryScreen } from './popup-state.ts';
import { button, note, type View } from './view.ts';

interface NotesGiven {
  readonly story: StoryScreen | null;
  readonly online: boolean;
}

const FILE_TEXTS = {
  written: 'popup_downloaded',
  failed: 'popup_download_failed',
} as const;

/** Whether the reader is to be warned that the page may have lost part of its story. */
export function isDoubted({ page, doubtAccepted }: StoryScreen): boolean {
  return page.doubt !== null && page.view === 'cleaned' && !doubtAccepted;
}

function savedWords(head: SavedHead, { words }: View): Child {
  const bytes = words.bytes(head.bytes);
  const missing = head.missingPictures > 0 && ` ${words.count('popup_missing', head.missingPictures)}`;
  const kept =
    head.pictures > 0
      ? words.count('popup_saved_pictures', head.pictures, bytes)
      : words.text('popup_saved_text', bytes);
  return [kept, missing && '.', missing];
}

function savedNote(head: SavedHead, updated: boolean, view: View): HTMLElement {
  const { words, saving } = view;
  const undo = button({
    id: 'undo',
    look: 'bare low',
    label: words.text('popup_undo'),
    onPress: () => void saving.undo(),
  });
  return h(
    'div',
    { class: 'saved-note' },
    icon('check'),
    h(
      'p',
      null,
      h('b', null, words.text(updated ? 'popup_saved_updated' : 'popup_saved')),
      savedWords(head, view),
    ),
    // An update has written over the copy before it.
    !updated && undo,
  );
}

function failedNote(code: FailureCode, file: FileState, view: View): HTMLElement {
  const { words, saving } = view;
  if (code === 'stopped')
    return note({
      icon: 'save',
      role: 'status',
      title: words.text('failure_stopped_title'),
      text: words.text('failure_stopped'),
    });
  const download = button({
    id: 'download',
    look: 'main low',
    label: words.text(file === 'writing' ? 'popup_downloading' : 'popup_download'),
    disabled: file === 'writing',
    onPress: () => void saving.download(),
  });
  const textOnly = button({
    id: 'text-only',
    look: 'low',
    label: words.text('popup_text_only'),
    onPress: () => saving.save({ pictures: false }),
  });
  const room = button({
    id: 'make-room',
    look: 'low',
    label: words.text('popup_make_room'),
    onPress: () => void saving.openLibrary(),
  });
  const after = file === 'written' || file === 'failed' ? words.text(FILE_TEXTS[file]) : null;
  const key = underscored(code);
  return note({
    icon: code === 'private-window' ? 'lock' : 'disk',
    look: 'bad',
    role: 'alert',
    title: words.text(`failure_${key}_title`),
    text: [words.text(`failure_${key}`), after && h('span', { class: 'after' }, after)],
    buttons: code === 'storage-full' ? [download, textOnly, room] : [download],
  });
}

function savingNote({ saving }: StoryScreen, view: View): HTMLElement[] {
  const { words } = view;
  switch (saving.kind) {
    case 'before':
      return [
        h(
          'p',
          { class: 'before' },
          icon('saved'),
          words.text('popup_saved_before', words.date(saving.head.changedAt)),
        ),
      ];
    case 'saved':
      return [savedNote(saving.head, saving.updated, view)];
    case 'undone':
      return [h('p', { class: 'before' }, icon('save'), words.text('popup_undone'))];
    case 'failed':
      return [failedNote(saving.code, saving.file, view)];
    case 'unsaved':
    case 'running':
      return [];
  }
}

function doubtNote({ page }: StoryScreen, view: View): HTMLElement[] {
  const { words, own, page: actions } = view;
  if (!page.doubt) return [];
  const { keptWords, likelyWords, where } = page.doubt;
  const place = where ? [words.text(`popup_doubt_${underscored(where)}`)] : [];
  const buttons = [
    button({
      id: 'turn',
      look: 'main low',
      key: 'O',
      label: words.text('popup_show_original'),
      onPress: () => void actions.restore(),
    }),
    button({
      id: 'looks-fine',
      look: 'bare low',
      label: words.text('popup_looks_fine'),
      onPress: () => own.acceptDoubt(),
    }),
  ];
  const { otherVersion } = page;
  if (otherVersion) {
    const label = words.text(`popup_try_${otherVersion}`);
    const other = button({
      id: 'other-version',
      look: 'low',
      label,
      onPress: () => void actions.useOtherVersion(),
    });
    buttons.splice(1, 0, other);
  }
  return [
    note({
      icon: 'warn',
      look: 'warn',
      role: 'status',
      title: words.text('popup_doubt_title'),
      text: [words.text('popup_doubt', keptWords, likelyWords), ...place].join(' '),
      buttons,
    }),
  ];
}

function undoneNote(code: FailureCode, { words }: View): HTMLElement {
  const key = underscored(code);
  return note({
    icon: 'warn',
    look: 'warn',
    role: 'status',
    title: words.text(`failure_${key}_title`),
    text: words.text(`failure_${key}`),
  });
}

/** What the page itself stood against. */
function pageNotes({ page }: StoryScreen, { words }: View): HTMLElement[] {
  const fought = note({
    icon: 'warn',
    role: 'status',
    title: words.text('popup_fought_title'),
    text: words.text('popup_fought'),
  });
  const walled = note({
    icon: 'lock',
    role: 'status',
    title: words.text('popup_walled_title'),
    text: words.text('popup_walled'),
  });
  return [...(page.walled ? [walled] : []), ...(page.fought ? [fought] : [])];
}

/** What the reader is to know of this story: the save, a doubt, what was not done, no network. Seldom more than one. */
export function notesView(view: View) {
  const { words } = view;
  return ({ story, online }: NotesGiven): Node[] => {
    if (!story) return [];
    const offline = note({
      icon: 'offline',
      title: words.text('popup_offline_title'),
      text: words.text('popup_offline'),
    });
    return [
      ...(isDoubted(story) ? doubtNote(story, view) : []),
      ...(story.page.failure ? [undoneNote(story.page.failure, view)] : []),
      ...pageNotes(story, view),
      ...savingNote(story, view),
      ...(online ? [] : [offline]),
    ];
  };
}
