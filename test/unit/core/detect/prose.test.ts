import { describe, expect, it } from 'vitest';
import { lettersIn } from '../../../../src/core/detect/letters.ts';
import { count, isDate, isProse, PRICE, Run } from '../../../../src/core/detect/prose.ts';

function run(text: string, linked = ''): Run {
  const made = new Run();
  made.add(text, false);
  made.add(linked, true);
  made.letters = lettersIn(made.text);
  return made;
}

describe('isProse', () => {
  const english =
    'The ferry left the pier at half past five, when the last bag had been handed over the gap.';

  it.each([
    english,
    '谷に夜行列車が戻ってきた。最初の列車は日曜日の深夜に出発し、乗客は眠らなかった。',
    'عاد القطار الليلي إلى الوادي بعد غياب طويل، وجلس الركاب قرب النوافذ ينظرون إلى النهر حتى الصباح.',
  ])('takes a sentence for it: %s', (text) => {
    expect(isProse(run(text))).toBe(true);
  });

  it('takes no label, no row of links, and no short text without punctuation for it', () => {
    expect(isProse(run('Read more.'))).toBe(false);
    expect(isProse(run('And so ', english))).toBe(false);
    expect(isProse(run(english.replace(/[,.]/g, '')))).toBe(false);
  });
});

describe('isDate', () => {
  it.each(['3 November 2026', 'Nov 3, 2026', '2026-11-03', '2026年11月3日', '٣ 3 نوفمبر 2026'])(
    'knows %s',
    (text) => {
      expect(isDate(run(text))).toBe(true);
    },
  );

  it.each(['© 2026', 'Room 3', '20261103'])('takes %s for none', (text) => {
    expect(isDate(run(text))).toBe(false);
  });
});

describe('prices', () => {
  it('knows a currency on either side', () => {
    expect(count('€ 84.00 statt 99,00 €, or $90, 1200円, 45 zł', PRICE)).toBe(5);
    expect(count('84 pages, 99 ways', PRICE)).toBe(0);
  });
});
