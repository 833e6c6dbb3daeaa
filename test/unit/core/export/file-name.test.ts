import { expect, test } from 'vitest';
import { fileName } from '../../../../src/core/export/file-name.ts';

test.each([
  ['The last ferry', 'Clearstory - The last ferry.html'],
  ['Why? "A/B": <x>|y*\\', 'Clearstory - Why A B x y.html'],
  ['Ends with dots... ', 'Clearstory - Ends with dots.html'],
  ['../../etc/passwd', 'Clearstory - etc passwd.html'],
  ['CON', 'Clearstory - CON.html'],
  ['a\u0000b\nc\u202egnp.exe', 'Clearstory - a b c gnp.exe.html'],
  ['العبارة الأخيرة', 'Clearstory - العبارة الأخيرة.html'],
  ['می\u200cرود', 'Clearstory - می\u200cرود.html'],
  ['', 'Clearstory.html'],
  [' ... ', 'Clearstory.html'],
])('%j', (title, name) => {
  expect(fileName(title, 'html')).toBe(name);
});

test('a long title is cut between characters and fits every system', () => {
  const name = fileName('👩‍👩‍👧'.repeat(100), 'md');
  expect(new TextEncoder().encode(name).length).toBeLessThan(240);
  expect(name).toMatch(/^Clearstory - (?:👩\u200d👩\u200d👧){5,}\.md$/u);
});
