import type { Words } from '../data/words.ts';
import { showPill } from '../page/pill.ts';
import type { BackgroundApi, Notice } from '../platform/api.ts';
import type { Remote } from '../platform/messages.ts';
import { underscored } from '../ui/word-keys.ts';
import { copyFromPage, selectedParts } from './copy-selection.ts';

/** What was asked for in the page's context menu, and what came of it, said on the page: no popup is open to say it. */
export function noticesOn(document: Document, words: Words, background: Remote<BackgroundApi>) {
  // Asked for with the first notice, and not before: in a tab the first answer costs as much as all of the reader's start.
  const direction = () => ({ lang: words.lang, dir: words.dir });
  const say = (text: string, stays = false) =>
    showPill(document, { text, ...direction(), stays }, () => undefined);

  const offerCopy = (text: string) => {
    const copy = async () => {
      const copied = await copyFromPage(document, text);
      say(words.text(copied ? 'popup_copied' : 'popup_not_copied'));
    };
    const said = { text: words.text('menu_copy_offer'), action: words.text('menu_copy_press') };
    showPill(document, { ...said, ...direction() }, () => void copy());
  };

  const textOf = (notice: Exclude<Notice, { kind: 'saved' }>) => {
    if (notice.kind === 'opening') return words.text('menu_opening_link');
    if (notice.kind === 'failed') return words.text(`failure_${underscored(notice.code)}`);
    const { done, total } = notice;
    if (total === 0) return words.text('popup_saving_text');
    return words.text('popup_saving_picture', Math.min(done + 1, total), total);
  };

  return {
    tell(notice: Notice): void {
      if (notice.kind !== 'saved') {
        say(textOf(notice), notice.kind !== 'failed');
        return;
      }
      const text = words.text(notice.updated ? 'popup_saved_updated' : 'popup_saved');
      const said = { text, action: words.text('popup_open_in_library') };
      showPill(
        document,
        { ...said, ...direction() },
        () => void background.openLibrary().catch(() => undefined),
      );
    },
    /** @param plain what the browser says is selected, for selections that stand in a frame or a field. */
    async copySelection(plain: string): Promise<void> {
      const selected = selectedParts(document);
      const { selectionMarkdown } = await import('../core/export/selection-markdown.ts');
      const text = selected ? selectionMarkdown(selected, document.baseURI) : plain;
      if (text === '') say(words.text('menu_copy_nothing'));
      else if (await copyFromPage(document, text)) say(words.text('popup_copied'));
      else offerCopy(text);
    },
  };
}
