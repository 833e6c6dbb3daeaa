import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { notices } from '../../../scripts/notices.mjs';

test('the notices hold the licence of everything that is in the packages (npm run notices writes them)', async () => {
  expect(readFileSync('THIRD_PARTY_NOTICES.md', 'utf8')).toBe(await notices());
});
