import { describe, expect, test } from 'vitest';
import messages from '../../src/_locales/en/messages.json' with { type: 'json' };
import { REASONS } from '../../src/core/clean/clutter.ts';
import { FAILURES } from '../../src/core/failure.ts';

const texts = new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
const keyed = (code: string) => code.replaceAll('-', '_');

describe('texts', () => {
  test.each(FAILURES)('failure %s has a title and a sentence', (code) => {
    expect(texts.get(`failure_${keyed(code)}_title`)).toMatch(/^\S.*[^.]$/);
    expect(texts.get(`failure_${keyed(code)}`)).toMatch(/^\S.*\.$/);
  });

  test.each(REASONS)('reason %s has its names and a sentence', (reason) => {
    expect(texts.get(`reason_${keyed(reason)}_one`)).toBeTruthy();
    expect(texts.get(`reason_${keyed(reason)}_other`)).toBeTruthy();
    expect(texts.get(`reason_${keyed(reason)}_why`)).toMatch(/\.$/);
  });

  test('no text is left of a failure or a reason that is gone', () => {
    const known = new Set([
      ...FAILURES.flatMap((code) => [`failure_${keyed(code)}`, `failure_${keyed(code)}_title`]),
      ...REASONS.flatMap((reason) =>
        ['one', 'other', 'why'].map((form) => `reason_${keyed(reason)}_${form}`),
      ),
    ]);
    const stray = [...texts.keys()].filter((key) => /^(failure|reason)_/.test(key) && !known.has(key));
    expect(stray).toEqual([]);
  });

  test('every plural text has both of its English forms', () => {
    const alone = [...texts.keys()].filter(
      (key) => key.endsWith('_other') && !texts.has(key.replace(/_other$/, '_one')),
    );
    expect(alone).toEqual([]);
  });

  test('nobody is shouted at', () => {
    const shouting = [...texts].filter(([, message]) => /!/.test(message)).map(([key]) => key);
    expect(shouting).toEqual([]);
  });
});
