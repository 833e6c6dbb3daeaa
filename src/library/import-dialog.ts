import { asFailure } from '../core/failure.ts';
import { UnreadableFile } from '../core/import/unreadable.ts';
import type { WordKey, Words } from '../data/words.ts';
import type { Library } from '../platform/library-store.ts';
import { type Child, h } from '../ui/h.ts';
import { type Dialog, openDialog, showRunning } from './dialog.ts';
import type { Doors } from './doors.ts';
import { fetchStories } from './fetch-run.ts';
import { type ImportReport, importFile, sourceOf } from './import-run.ts';

/** What is wrong with a file, and where. */
function badFile({ reason, line }: UnreadableFile, name: string, words: Words): string {
  const text = words.text(`import_bad_${reason}`, name);
  return line === null ? text : `${text} ${words.text('import_bad_line', line)}`;
}

function reasonOf(thrown: unknown, name: string, doors: Doors): string {
  if (thrown instanceof UnreadableFile) return badFile(thrown, name, doors.words);
  const { code } = asFailure(thrown);
  if (code !== 'stopped') doors.log('library import', thrown);
  const keys: Partial<Record<typeof code, WordKey>> = {
    stopped: 'library_import_stopped',
    'storage-full': 'library_import_full',
  };
  return doors.words.text(keys[code] ?? 'library_import_failed');
}

function listOf(words: Words, names: readonly string[]): HTMLElement {
  return h(
    'details',
    {},
    h('summary', {}, words.text('library_show_them')),
    h(
      'ul',
      {},
      names.map((name) => h('li', {}, h('bdi', {}, name || words.text('library_no_title')))),
    ),
  );
}

/** The sentences of a report. */
function reportOf(report: ImportReport, words: Words): Child[] {
  const { added, updated, here, deleted, binned, unusable } = report;
  const line = (text: string | false) => text && h('p', {}, text);
  return [
    h('p', { class: 'result' }, words.count('library_import_added', added)),
    line(updated > 0 && words.count('library_import_updated', updated)),
    line(here > 0 && words.count('library_import_here', here)),
    line(deleted > 0 && words.count('library_import_deleted', deleted)),
    line(binned > 0 && words.count('library_import_binned', binned)),
    line(unusable.length > 0 && words.count('library_import_unusable', unusable.length)),
    unusable.length > 0 && listOf(words, unusable),
  ];
}

class ImportDialog {
  readonly #doors: Doors;
  readonly #library: Library;
  readonly #dialog: Dialog;
  #stopping = new AbortController();

  constructor(doors: Doors, library: Library) {
    this.#doors = doors;
    this.#library = library;
    this.#dialog = openDialog(doors.words, doors.words.text('library_import_title'), [], () =>
      this.#stopping.abort(),
    );
  }

  askForFile(): void {
    const { words } = this.#doors;
    const file = h('input', {
      id: 'import-file',
      type: 'file',
      accept: '.json,.csv,.html,.htm,.zip,.txt',
      onchange: () => {
        const [chosen] = file.files ?? [];
        if (chosen) void this.#run(chosen);
      },
    });
    const takes = h('p', {}, words.text('library_import_takes_all'));
    const label = h('label', { htmlFor: 'import-file' }, words.text('library_import_file'));
    this.#dialog.body.replaceChildren(takes, label, file);
    file.focus();
  }

  #say(...content: readonly Child[]): void {
    const { words } = this.#doors;
    const done = h(
      'button',
      { class: 'button main', type: 'button', onclick: () => this.#dialog.close() },
      words.text('library_done'),
    );
    this.#dialog.body.replaceChildren(
      h('div', { role: 'status' }, content),
      h('div', { class: 'ways' }, done),
    );
    done.focus();
  }

  async #run(file: File): Promise<void> {
    const { words } = this.#doors;
    const bar = showRunning(this.#dialog, words, () => this.#stopping.abort());
    const progress = (part: number | null, done: number) =>
      bar.show(part, words.count(part === null ? 'library_import_looked' : 'library_import_kept', done));
    progress(null, 0);
    try {
      const report = await importFile(sourceOf(file), {
        library: this.#library,
        signal: this.#stopping.signal,
        progress,
      });
      this.#say(reportOf(report, words), this.#offerTexts(report.withoutText));
    } catch (thrown) {
      this.#say(h('p', { class: 'result' }, reasonOf(thrown, file.name, this.#doors)));
    }
  }

  /** Nothing is fetched that was not asked for. */
  #offerTexts(ids: readonly string[]): Child {
    const { words } = this.#doors;
    if (ids.length === 0) return null;
    const fetching = h(
      'button',
      { class: 'button', type: 'button', onclick: () => void this.bringTexts(ids) },
      words.text('library_fetch_texts'),
    );
    return [h('p', {}, words.count('library_import_without_text', ids.length)), fetching];
  }

  /** Fetches the texts of addresses. */
  async bringTexts(ids: readonly string[]): Promise<void> {
    const { words } = this.#doors;
    this.#stopping = new AbortController();
    const bar = showRunning(this.#dialog, words, () => this.#stopping.abort());
    const failed = await fetchStories(ids, {
      doors: this.#doors,
      library: this.#library,
      signal: this.#stopping.signal,
      progress: (done) => bar.show(done / ids.length, words.text('library_fetch_progress', done, ids.length)),
    });
    this.#say(
      h('p', { class: 'result' }, words.count('library_fetched', ids.length - failed.length)),
      failed.length > 0 && h('p', {}, words.count('library_not_fetched', failed.length)),
      failed.length > 0 && listOf(words, failed),
    );
  }
}

/** Asks for a file, and brings in what it holds. */
export function openImport(doors: Doors, library: Library): void {
  new ImportDialog(doors, library).askForFile();
}

/** Fetches the texts of stories that came as addresses, a few at a time, and names those that could not be had. */
export function openFetching(doors: Doors, library: Library, ids: readonly string[]): void {
  void new ImportDialog(doors, library).bringTexts(ids);
}
