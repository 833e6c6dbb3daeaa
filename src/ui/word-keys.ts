/** A code of a closed list as its texts are keyed: `sticky-bar` is `reason_sticky_bar`. */
export type Underscored<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Code;

/**
 * Makes the key of a code's text with a type of its own, so that a code without a text does not compile:
 * `words.text(`failure_${underscored(code)}`)`.
 */
export function underscored<Code extends string>(code: Code): Underscored<Code> {
  return code.replaceAll('-', '_') as Underscored<Code>;
}
