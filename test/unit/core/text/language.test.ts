import { expect, test } from 'vitest';
import { detectLanguage, directionOf, languageTag } from '../../../../src/core/text/language.ts';

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
