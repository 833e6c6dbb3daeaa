import { SUMMARY_LENGTHS } from '../core/article.ts';
import type { Store } from './popup-state.ts';
import type { View } from './view.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && !/^(radio|checkbox)$/.test(target.type);
}

/** The single keys of the popup: S saves, R reads, O turns to the original and back, 1 2 3 choose a length; none where the reader switched them off. */
export function onKeys(store: Store, { page, saving, own }: View): (event: KeyboardEvent) => void {
  const turn = () => (store.story?.page.view === 'original' ? page.clean() : page.restore());
  const length = (index: number) => {
    const summaryLength = SUMMARY_LENGTHS[index];
    if (store.story && summaryLength) void own.change({ summaryLength });
  };
  const isKept = () => ['saved', 'running'].includes(store.story?.saving.kind ?? '');
  const keys: Readonly<Record<string, () => void>> = {
    s: () => {
      if (!isKept()) saving.save();
    },
    r: () => void page.read(),
    o: () => {
      if (store.story) void turn();
    },
    '1': () => length(0),
    '2': () => length(1),
    '3': () => length(2),
  };
  return (event) => {
    if (event.key === 'Escape' && store.model.menuOpen) {
      own.toggleMenu(false);
      // Else the browser closes the whole popup.
      event.preventDefault();
      return;
    }
    if (!store.model.settings.letterKeys) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    if (!Object.hasOwn(keys, key)) return;
    event.preventDefault();
    keys[key]?.();
  };
}
