import type messages from '../_locales/en/messages.json';

/** Every text that a reader sees has a key in `_locales/en/messages.json`; a key that is not there is a type error. */
export type WordKey = keyof typeof messages;

/** A text in several plural forms: `hidden_count_one`, `hidden_count_other` and so on are the key `hidden_count`. */
export type CountKey = WordKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** The texts and formats of the interface's language. Handed down from an entry, so that `ui/` needs no browser. */
export interface Words {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The text of a key, with `$1`, `$2`… filled in. */
  text(key: WordKey, ...values: readonly (string | number)[]): string;
  /** The plural form for a count, which is `$1`. */
  count(key: CountKey, count: number, ...values: readonly (string | number)[]): string;
  number(value: number): string;
  /** A day, as "12 Nov 2026"; empty for what is no date. */
  date(iso: string): string;
  /** As "412 KB". */
  bytes(value: number): string;
}
