import { describe, expect, test } from 'vitest';
import {
  detectLanguage,
  directionOf,
  languageTag,
  mayBeLanguage,
} from '../../../../src/core/text/language.ts';

test.each([
  ['en', 'The council said on Monday that the bridge would be closed for a week while the repairs are made.'],
  [
    'de',
    'Der Rat teilte am Montag mit, dass die Brücke für eine Woche gesperrt wird, während sie repariert wird.',
  ],
  [
    'ja',
    '市議会は月曜日、橋が修理のため一週間閉鎖されると発表しました。市民には別の道を使うよう求めています。',
  ],
  [
    'zh',
    '市议会星期一宣布，这座桥将关闭一周进行维修，并请市民改走其他道路，公共汽车也将绕行，直到工程全部完成为止。',
  ],
  [
    'ko',
    '시의회는 월요일 다리가 수리를 위해 일주일 동안 폐쇄된다고 발표했습니다. 시민들에게 다른 길을 이용해 달라고 요청했습니다.',
  ],
])('detects %s', (lang, text) => {
  expect(detectLanguage(text)).toBe(lang);
});

test('says nothing of a text that is too short', () => {
  expect(detectLanguage('the and of')).toBeNull();
});

test.each([
  ['en_US', 'en-US'],
  ['EN', 'en'],
  ['', null],
  ['not a tag', null],
])('%s as a tag is %s', (declared, tag) => {
  expect(languageTag(declared)).toBe(tag);
});

test('direction goes by the letters, and by the language where there are few', () => {
  expect(directionOf('قال المجلس يوم الاثنين إن الجسر سيغلق لمدة أسبوع لإجراء الإصلاحات اللازمة', 'en')).toBe(
    'rtl',
  );
  expect(directionOf('', 'ar-EG')).toBe('rtl');
  expect(directionOf('', null)).toBe('ltr');
});

describe('the language of a text', () => {
  const repeated = (text: string, letters = 60) =>
    text.repeat(Math.ceil(letters / text.length)).slice(0, letters);

  test.each([
    ['th', 'สภาเมืองลงมติ'],
    ['he', 'המועצההחליטה'],
    ['el', 'τοσυμβούλιο'],
    ['hi', 'परिषदनेकहा'],
    ['bn', 'পরিষদবলেছে'],
    ['ta', 'கவுன்சில்'],
    ['ko', '시의회는다리'],
    ['ja', 'カタカナだけ'],
    ['zh', '市议会宣布'],
  ])('%s by its script', (lang, text) => {
    expect(detectLanguage(repeated(text, 90))).toBe(lang);
  });

  test('needs forty letters', () => {
    expect(detectLanguage(repeated('市议会', 39))).toBeNull();
    expect(detectLanguage(repeated('市议会', 40))).toBe('zh');
  });

  test('is not that of a script in which less than a fifth is written', () => {
    const mixed = (han: number) => `${repeated('市议会', han)} ${repeated('the and of was ', 160)}`;
    expect(detectLanguage(mixed(10))).toBe('en');
    expect(detectLanguage(mixed(80))).toBe('zh');
  });

  test('is that of more of its function words, where they are a tenth of all', () => {
    const words = (function_: string, of: number) =>
      `${`${function_} `.repeat(3)}${'xylofoon '.repeat(of - 3)}`;
    expect(detectLanguage(words('the', 20))).toBe('en');
    expect(detectLanguage(words('the', 30))).toBeNull();
    expect(detectLanguage(`der die das ${words('the', 20)} und ist`)).toBe('de');
  });

  test('is looked for at the beginning of a long one', () => {
    expect(detectLanguage('the and of was '.repeat(500) + 'der die das und '.repeat(5000))).toBe('en');
  });
});

describe('whether a text can be in the language that its page declares', () => {
  const text = (known: number, of = 100) => 'the '.repeat(known) + 'zebra '.repeat(of - known);

  test.each([
    [15, true],
    [14, false],
  ])('%d function words of a hundred: %s', (known, is) => {
    expect(mayBeLanguage(text(known), 'en-GB')).toBe(is);
  });

  test('nothing denies it in a short text, or in a language without a list', () => {
    expect(mayBeLanguage(text(0, 39), 'en')).toBe(true);
    expect(mayBeLanguage(text(0, 40), 'en')).toBe(false);
    expect(mayBeLanguage(text(0), 'eo')).toBe(true);
    expect(mayBeLanguage(text(0), '')).toBe(true);
    expect(mayBeLanguage('THE '.repeat(50), 'en')).toBe(true);
  });
});

test.each([
  [' de_AT ', 'de-AT'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  [null, null],
  [undefined, null],
  ['  ', null],
  ['e', null],
])('%j as a tag is %j', (declared, tag) => {
  expect(languageTag(declared)).toBe(tag);
});

describe('which way a text runs', () => {
  const latin = 'a'.repeat(100);
  test.each([
    [`${'ب'.repeat(101)}${latin}`, 'en', 'rtl'],
    [`${'ب'.repeat(99)}${latin}`, 'ar', 'ltr'],
    ['ب'.repeat(40), 'en', 'rtl'],
    ['ב'.repeat(40), null, 'rtl'],
    ['ܒ'.repeat(40), null, 'rtl'],
    ['ބ'.repeat(40), null, 'rtl'],
    ['ب'.repeat(39), 'en', 'ltr'],
    [latin, 'ar', 'ltr'],
    ['abc', 'ar', 'rtl'],
    ['', 'fa-IR', 'rtl'],
    ['', 'ckb', 'rtl'],
    ['', 'arn', 'ltr'],
    ['市'.repeat(50), 'he', 'ltr'],
  ])('%.12s… in %s: %s', (text, lang, direction) => {
    expect(directionOf(text, lang)).toBe(direction);
  });
});

test.each(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'])(
  'a text of few letters in %s runs from the right',
  (lang) => {
    expect(directionOf('12', lang)).toBe('rtl');
    expect(directionOf('12', `${lang}-x-y`)).toBe('rtl');
  },
);
