/** Whether a value that came from elsewhere is what its type says: small checks, and what is built of them. */

export type Check = (value: unknown) => boolean;

/** A check for each property of T; one that may be absent needs a check that takes `undefined`. */
export type Shape<T> = { readonly [K in keyof Required<T>]: Check };

export const isBoolean: Check = (value) => typeof value === 'boolean';

/** @param most its greatest length, in UTF-16 code units */
export const isText =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;

/** A whole number that counts something. */
export const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;

export const isNumber =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;

export const isOneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

export const isNullOr =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

export const mayBeAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const isAny =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

/** @param most how many there may be */
export const isListOf =
  (check: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);

/** An object with these properties and no other. */
export function isShape<T extends object>(shape: Shape<T>): Check {
  const checks = Object.entries<Check>(shape);
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every((key) => Object.hasOwn(shape, key)) &&
    checks.every(([key, check]) =>
      check(Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined),
    );
}
