import { vi } from 'vitest';

/** Milliseconds. A guard against what never comes, and no measure of speed: machines are busy. */
const PATIENCE = 30_000;

/** Waits until a check no longer throws, and gives what it gives. */
export const eventually = <T>(check: () => T | Promise<T>) => vi.waitFor(check, PATIENCE);
