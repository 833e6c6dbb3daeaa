import { expect, test } from 'vitest';
import { contentBytes } from '../../bench/detect/content-bytes.mjs';

test('the script on every page stays small, and so does the detector in it', async () => {
  const { all, detector } = await contentBytes();
  expect(all).toBeLessThan(15_000);
  expect(detector).toBeLessThan(9_000);
});
