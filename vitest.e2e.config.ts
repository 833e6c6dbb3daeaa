import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** A file runs Chromium and Firefox in turn, and a browser keeps two cores busy: with less, some waits are too short. */
const CORES_A_FILE = 2;

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    environment: 'node',
    maxWorkers: Math.max(1, Math.floor(availableParallelism() / CORES_A_FILE)),
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
