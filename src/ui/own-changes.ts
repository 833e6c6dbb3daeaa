import type { ReadingSettings } from './reading-settings.ts';

/**
 * What a view changed comes back from the settings a moment later, and by then the reader may have gone on: to draw it
 * again would take a slider back under the finger. This tells such echoes from changes made elsewhere.
 */
export class OwnChanges {
  #expected: ReadingSettings[] = [];

  made(settings: ReadingSettings): void {
    this.#expected.push(settings);
  }

  isEcho(settings: ReadingSettings): boolean {
    const at = this.#expected.findIndex((expected) => isSame(expected, settings));
    // Quick changes may come back as one, the last.
    this.#expected = at < 0 ? [] : this.#expected.slice(at + 1);
    return at >= 0;
  }
}

function isSame(one: ReadingSettings, other: ReadingSettings): boolean {
  const keys = Object.keys(one) as (keyof ReadingSettings)[];
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}
