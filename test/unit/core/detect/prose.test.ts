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

  it.each([
    ['sixty letters with a stop', `${'a'.repeat(60)}.`, '', true],
    ['fifty-nine', `${'a'.repeat(59)}.`, '', false],
    ['half of it links', `${'a'.repeat(40)}.`, 'b'.repeat(40), true],
    ['more than half of it links', `${'a'.repeat(40)}.`, 'b'.repeat(41), false],
    ['a hundred and sixty letters without a stop', 'a'.repeat(160), '', true],
    ['a hundred and fifty-nine', 'a'.repeat(159), '', false],
  ])('%s', (_, text, linked, prose) => {
    expect(isProse(run(text, linked))).toBe(prose);
  });
});

describe('isDate', () => {
  it.each(['3 November 2026', 'Nov 3, 2026', '2026-11-03', '2026年11月3日', '٣ 3 نوفمبر 2026', '1/1/1999'])(
    'knows %s',
    (text) => {
      expect(isDate(run(text))).toBe(true);
    },
  );

  it.each([
    '© 2026',
    'Room 3',
    '20261103',
    '3 November 1899',
    '300 in 2026',
    `3 November 2026 ${'x'.repeat(52)}`,
  ])('takes %s for none', (text) => {
    expect(isDate(run(text))).toBe(false);
  });
});

describe('prices', () => {
  it('knows a currency on either side', () => {
    expect(count('€ 84.00 statt 99,00 €, or $90, 1200円, 45 zł', PRICE)).toBe(5);
    expect(count('$ 5 £5 ¥5 ₹5 ₽5 ₩5 5$ 5 kr 5руб 5 USD 5EUR 5 GBP', PRICE)).toBe(12);
    expect(count('84 pages, 99 ways, 5 krill, $ and $  5', PRICE)).toBe(0);
  });
});
