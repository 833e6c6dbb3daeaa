import { expect, test } from 'vitest';
import { scriptOf } from '../../../src/ui/script-of.ts';

test.each([
  ['en', 'latin'],
  ['el', 'latin'],
  ['ja', 'cjk'],
  ['zh-TW', 'cjk'],
  ['ko', 'cjk'],
  ['fa', 'arabic'],
  ['ur', 'arabic'],
  ['he', 'hebrew'],
  ['hi', 'devanagari'],
  ['sr-Latn', 'latin'],
  ['pa-Arab', 'arabic'],
])('%s is set as %s', (lang, script) => {
  expect(scriptOf(lang, '')).toBe(script);
});

test('without a language the letters decide, by majority', () => {
  expect(scriptOf(null, 'مشت مديرة الميناء (The Harbour) على طول الرصيف')).toBe('arabic');
  expect(scriptOf(null, 'The word 海 means sea')).toBe('latin');
  expect(scriptOf(null, '渡し船が岸壁を離れた')).toBe('cjk');
  expect(scriptOf(null, '')).toBe('latin');
});

test('a language that is none does not stop anybody', () => {
  expect(scriptOf('not a language', 'हिन्दी में')).toBe('devanagari');
});
