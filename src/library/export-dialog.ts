import { htmlFragment } from '../core/export/html.ts';
import { exportLabels } from '../core/export/labels.ts';
import { markdown } from '../core/export/markdown.ts';
import { plainText } from '../core/export/plain-text.ts';
import { FORMS, type Form } from '../core/export/take-away.ts';
import { asFailure } from '../core/failure.ts';
import type { Words } from '../data/words.ts';
import type { Library } from '../platform/library-store.ts';
import { h } from '../ui/h.ts';
import { type Dialog, openDialog, showRunning } from './dialog.ts';
import type { Doors } from './doors.ts';
import { type ExportRun, exportStories } from './export-run.ts';

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
export function openExport(doors: Doors, library: Library, asked: Asked): void {
  const { words } = doors;
  const { ids, tell } = asked;
  const stopping = new AbortController();
  const [one] = ids.length === 1 ? ids : [];
  const copyWays = one !== undefined && copyButtons(doors, library, one, (said) => end(said));
  const form = exportForm(words, copyWays, (chosen) => {
    const run = { doors, library, signal: stopping.signal, ...showProgress(dialog, words, ids.length) };
    void exported(chosen, asked, run).then(end);
  });
  const dialog: Dialog = openDialog(words, words.count('library_export_of', ids.length), [form], () =>
    stopping.abort(),
  );
  const end = (said: string) => {
    dialog.close();
    tell(said);
  };
  form.querySelector('input')?.focus();
}

/** @param onStart hears the form that was chosen */
function exportForm(
  words: Words,
  copyWays: readonly HTMLElement[] | false,
  onStart: (form: Form) => void,
): HTMLFormElement {
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
  const legend = h('legend', { class: 'visually-hidden' }, words.text('library_export_form'));
  const start = h('button', { class: 'button main', type: 'submit' }, words.text('library_export_start'));
  const form: HTMLFormElement = h(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        const chosen = form.querySelector<HTMLInputElement>('input:checked')?.value;
        onStart(FORMS.find((each) => each === chosen) ?? 'html');
      },
    },
    h('fieldset', { class: 'forms' }, legend, choices),
    h('div', { class: 'ways' }, start, copyWays),
  );
  return form;
}

/** @param done hears what to tell the reader */
function copyButtons(doors: Doors, library: Library, id: string, done: (said: string) => void) {
  return (['markdown', 'rich'] as const).map((form) => {
    const onclick = () => void copyStory(doors, library, id, form).then(done);
    return h(
      'button',
      { class: 'button', type: 'button', onclick },
      doors.words.text(`library_copy_${form}`),
    );
  });
}

/** Shows in the dialog how many stories are written, and a way to stop. */
function showProgress(dialog: Dialog, words: Words, all: number): Pick<ExportRun, 'progress'> {
  const bar = showRunning(dialog, words, () => dialog.close());
  const progress = (done: number) => bar.show(done / all, words.text('library_export_progress', done, all));
  progress(0);
  return { progress };
}

/** Takes stories away. @returns what to tell the reader of it, also where it failed */
async function exported(form: Form, { ids, title }: Asked, run: Omit<ExportRun, 'leftOut'>): Promise<string> {
  const { words } = run.doors;
  const missing: string[] = [];
  const leftOut = (story: string) => void missing.push(story || words.text('library_no_title'));
  try {
    await exportStories({ form, ids, title }, { ...run, leftOut });
    return saidOf(words, ids.length - missing.length, missing);
  } catch (thrown) {
    const { code } = asFailure(thrown);
    if (code === 'stopped') return words.text('library_export_stopped');
    run.doors.log('library export', thrown);
    return words.text(code === 'storage-full' ? 'library_export_full' : 'library_export_failed');
  }
}
