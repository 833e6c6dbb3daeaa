import { htmlFragment } from '../core/export/html.ts';
import { exportLabels } from '../core/export/labels.ts';
import { markdown } from '../core/export/markdown.ts';
import { plainText } from '../core/export/plain-text.ts';
import { FORMS, type Form } from '../core/export/take-away.ts';
import { asFailure } from '../core/failure.ts';
import type { Words } from '../data/words.ts';
import type { Library } from '../platform/library-store.ts';
import { h } from '../ui/h.ts';
import { type Dialog, openDialog, progressBar } from './dialog.ts';
import type { Doors } from './doors.ts';
import { exportStories } from './export-run.ts';

interface Asked {
  readonly ids: readonly string[];
  /** Of the file, where it holds more than one story. */
  readonly title: string;
  /** To screen readers and in the toast. */
  tell(text: string): void;
}

/** Puts a story on the clipboard. @returns what to tell the reader */
async function copyStory(
  doors: Doors,
  library: Library,
  id: string,
  form: 'markdown' | 'rich',
): Promise<string> {
  const { words } = doors;
  try {
    const story = await library.filed(id);
    if (!story) return words.text('library_not_copied');
    const { article, points, head } = story;
    if (form === 'markdown')
      await doors.copyText(markdown(article, points, head.savedAt, exportLabels(words)), null);
    else await doors.copyText(plainText(article, exportLabels(words)), htmlFragment(article));
    return words.text('library_copied');
  } catch (thrown) {
    doors.log('library copy', thrown);
    return words.text('library_not_copied');
  }
}

/** What became of an export; damaged stories are named. */
function saidOf(words: Words, exported: number, missing: readonly string[]): string {
  const said = words.count('library_exported', exported);
  if (missing.length === 0) return said;
  return `${said} ${words.count('library_unreadable', missing.length)} ${missing.join(', ')}`;
}

/** Asks for the form in which stories are to be taken away, and shows how far it is. */
export function openExport(doors: Doors, library: Library, { ids, title, tell }: Asked): void {
  const { words } = doors;
  const stopping = new AbortController();
  const choices = FORMS.map((form, at) =>
    h(
      'label',
      { class: 'form' },
      h('input', { type: 'radio', name: 'form', value: form, checked: at === 0 }),
      h(
        'span',
        {},
        h('b', {}, words.text(`library_form_${form}`)),
        h('span', {}, words.text(`library_form_${form}_is`)),
      ),
    ),
  );
  const [one] = ids.length === 1 ? ids : [];
  const done = (text: string) => {
    dialog.close();
    tell(text);
  };
  const copyWays = (id: string) =>
    (['markdown', 'rich'] as const).map((form) => {
      const copy = () => void copyStory(doors, library, id, form).then(done);
      return h(
        'button',
        { class: 'button', type: 'button', onclick: copy },
        words.text(`library_copy_${form}`),
      );
    });
  const start = async (form: Form) => {
    const bar = progressBar();
    const stop = h(
      'button',
      { class: 'button', type: 'button', onclick: () => dialog.close() },
      words.text('library_stop'),
    );
    dialog.body.replaceChildren(bar.element, h('div', { class: 'ways' }, stop));
    stop.focus();
    const progress = (done: number) =>
      bar.show(done / ids.length, words.text('library_export_progress', done, ids.length));
    progress(0);
    try {
      const missing: string[] = [];
      const leftOut = (story: string) => void missing.push(story || words.text('library_no_title'));
      const run = { doors, library, signal: stopping.signal, progress, leftOut };
      await exportStories({ form, ids, title }, run);
      dialog.close();
      tell(saidOf(words, ids.length - missing.length, missing));
    } catch (thrown) {
      const failure = asFailure(thrown);
      dialog.close();
      if (failure.code === 'stopped') return tell(words.text('library_export_stopped'));
      doors.log('library export', thrown);
      tell(words.text(failure.code === 'storage-full' ? 'library_export_full' : 'library_export_failed'));
    }
  };
  const form: HTMLFormElement = h(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        const chosen = form.querySelector<HTMLInputElement>('input:checked')?.value;
        void start(FORMS.find((each) => each === chosen) ?? 'html');
      },
    },
    h(
      'fieldset',
      { class: 'forms' },
      h('legend', { class: 'visually-hidden' }, words.text('library_export_form')),
      choices,
    ),
    h(
      'div',
      { class: 'ways' },
      h('button', { class: 'button main', type: 'submit' }, words.text('library_export_start')),
      one !== undefined && copyWays(one),
    ),
  );
  const dialog: Dialog = openDialog(words, words.count('library_export_of', ids.length), [form], () =>
    stopping.abort(),
  );
  form.querySelector('input')?.focus();
}
