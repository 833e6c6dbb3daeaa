import { importRules, rulesFile } from '../platform/rules-file.ts';
import { h } from '../ui/h.ts';
import { type Page, plainButton, row } from './view.ts';

const FILE_NAME = 'clearstory-rules.json';

/** All rules as a file, and a file's rules put over these. It stays while the lists around it are drawn anew. */
export function rulesFileRow({ words, doors, store, say }: Omit<Page, 'settings'>): HTMLElement {
  const outcome = h('p', { class: 'help', role: 'status' });
  const tell = (text: string) => {
    outcome.textContent = text;
  };
  const bring = async (file: File) => {
    const text = await file.text();
    const known = await doors.changeRules(() => ({}));
    const imported = importRules(known, text);
    if (imported === null) {
      tell(words.text('options_rules_unknown', file.name));
      return;
    }
    await doors.changeRules((settings) => importRules(settings, text)?.rules ?? {});
    const { added, same, unread } = imported;
    const parts = [words.count('options_rules_added', added)];
    if (same > 0) parts.push(words.count('options_rules_same', same));
    if (unread > 0) parts.push(words.count('options_rules_unread', unread));
    tell(parts.join(' '));
  };
  const field = h('input', {
    type: 'file',
    id: 'rules-file',
    accept: '.json,application/json',
    hidden: true,
    onchange: () => {
      const file = field.files?.[0];
      if (file) void store(() => bring(file));
      field.value = '';
    },
  });
  const save = () =>
    void store(async () => {
      doors.download(FILE_NAME, rulesFile(await doors.changeRules(() => ({}))));
      say(words.text('options_rules_saved', FILE_NAME));
    });
  const buttons = h(
    'div',
    { class: 'row' },
    plainButton('rules-export', words.text('options_rules_export'), save),
    plainButton('rules-import', words.text('options_rules_import'), () => field.click()),
    field,
  );
  return h(
    'div',
    null,
    row({ title: words.text('options_rules'), control: buttons, why: words.text('options_rules_why') }),
    outcome,
  );
}
