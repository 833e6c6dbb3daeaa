import { describe, expect, test } from 'vitest';
import { type Article, type KeyPoint, SUMMARY_LENGTHS } from '../../../../src/core/article.ts';
import { bestSentences, keyPoints, prepareKeyPoints } from '../../../../src/core/summary/key-points.ts';
import { needsPoints } from '../../../../src/core/summary/needs-points.ts';
import { FERRY, story, TYRE } from './story.ts';

const isVerbatim = (article: Article, { block, start, end, text }: KeyPoint) =>
  article.blocks[block]?.text.slice(start, end) === text;

describe('keyPoints of a news story', () => {
  test.each(SUMMARY_LENGTHS)(
    '%s: word for word, whole, in the order of the story, from its prose alone',
    (length) => {
      const points = keyPoints(FERRY, length);
      for (const point of points) {
        expect(isVerbatim(FERRY, point)).toBe(true);
        expect(point.text).toMatch(/[.!]["”]?$/);
        expect(FERRY.blocks[point.block]?.kind).toBe('paragraph');
      }
      const places = points.map(({ block, start }) => block * 10_000 + start);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(new Set(places).size).toBe(places.length);
    },
  );

  test('the one sentence is the news', () => {
    expect(keyPoints(FERRY, 'short').map((point) => point.text)).toEqual([
      'Sandby council voted on Tuesday to end the night ferry across the Orne in October, after passenger numbers fell by 40 percent in three years.',
    ]);
  });

  test('three in the middle, and a shorter summary is part of a longer one', () => {
    const [short, medium, long] = SUMMARY_LENGTHS.map((length) =>
      keyPoints(FERRY, length).map((point) => point.text),
    );
    expect(medium).toHaveLength(3);
    expect(medium).toEqual(expect.arrayContaining(short ?? []));
    expect(long).toEqual(expect.arrayContaining(medium ?? []));
  });

  test('never what leans on a sentence before it, a question, a correction, a pointer or half a quotation', () => {
    const all = bestSentences(FERRY, 50).map((point) => point.text);
    expect(all.length).toBeGreaterThan(5);
    for (const text of all) {
      expect(text).not.toMatch(
        /^(?:But|He|It|This|That|Who|Read more|Correction|The decision|“Nobody|“I have|They)\b/,
      );
      expect(text).not.toMatch(/\?$/);
      expect((text.match(/“/g) ?? []).length).toBe((text.match(/”/g) ?? []).length);
    }
  });

  test('the one sentence is the same, asked for alone or beside the others', () => {
    const [alone, beside] = [structuredClone(TYRE), structuredClone(TYRE)];
    keyPoints(beside, 'medium');
    expect(keyPoints(alone, 'short')).toEqual(keyPoints(beside, 'short'));
  });

  test('the same story gives the same points', () => {
    expect(keyPoints(FERRY, 'long')).toEqual(keyPoints(structuredClone(FERRY), 'long'));
  });
});

describe('ahead of time', () => {
  const pace = (onTurn: () => void, signal?: AbortSignal) => {
    let clock = 0;
    return {
      now: () => (clock += 5),
      yieldToPage: async () => onTurn(),
      ...(signal ? { signal } : {}),
    };
  };

  test('in slices, and then they are the same and at once', async () => {
    const [article, fresh] = [structuredClone(FERRY), structuredClone(FERRY)];
    let turns = 0;
    await prepareKeyPoints(
      article,
      pace(() => (turns += 1)),
    );
    expect(turns).toBeGreaterThan(2);
    for (const length of SUMMARY_LENGTHS)
      expect(keyPoints(article, length)).toEqual(keyPoints(fresh, length));
  });

  test('stopped, nothing is kept', async () => {
    const stopping = new AbortController();
    stopping.abort();
    const article = structuredClone(FERRY);
    await expect(
      prepareKeyPoints(
        article,
        pace(() => undefined, stopping.signal),
      ),
    ).rejects.toThrow();
    expect(keyPoints(article, 'short')).toHaveLength(1);
  });

  test('a story too short is not looked at', async () => {
    const short = story('Sandby ends its ferry', FERRY.blocks.slice(0, 3));
    expect(needsPoints(short)).toBe(false);
    await prepareKeyPoints(
      short,
      pace(() => expect.unreachable()),
    );
  });
});

describe('how many', () => {
  test('none for a story of under 150 words', () => {
    const short = story('Sandby ends its ferry', FERRY.blocks.slice(0, 3));
    expect(short.words).toBeLessThan(150);
    expect(SUMMARY_LENGTHS.map((length) => keyPoints(short, length))).toEqual([[], [], []]);
  });

  test('five and at most twelve for a long one', () => {
    const long = story(
      'Forty harbours',
      Array.from({ length: 240 }, (_, i) => sentenceAbout(i)),
    );
    expect(keyPoints(long, 'short')).toHaveLength(1);
    expect(keyPoints(long, 'medium')).toHaveLength(5);
    expect(keyPoints(long, 'long')).toHaveLength(12);
  });

  test('about a tenth of a story of middling length', () => {
    const middling = story(
      'Forty harbours',
      Array.from({ length: 60 }, (_, i) => sentenceAbout(i)),
    );
    const words = keyPoints(middling, 'long').reduce((sum, point) => sum + point.text.split(' ').length, 0);
    expect(words / middling.words).toBeGreaterThan(0.09);
    expect(words / middling.words).toBeLessThan(0.13);
  });

  test('none where no sentence stands alone', () => {
    const vague = story(
      'Something',
      Array.from({ length: 40 }, () => 'But it was what they said that he had wanted.'),
    );
    expect(keyPoints(vague, 'medium')).toEqual([]);
  });
});

test('what is said twice appears once', () => {
  const repeated =
    'Sandby council voted on Tuesday to end the night ferry across the Orne in October after three years of losses.';
  const blocks = FERRY.blocks.map((block) => block.text);
  const article = story('Sandby council votes to end the night ferry', [
    repeated,
    ...blocks.slice(2),
    repeated,
  ]);
  const texts = bestSentences(article, 12).map((point) => point.text);
  expect(texts.filter((text) => text === repeated)).toHaveLength(1);
});

test('a guide is not summed up by its opening small talk', () => {
  expect(TYRE.words).toBeGreaterThanOrEqual(150);
  expect(keyPoints(TYRE, 'short')[0]?.text).toMatch(/^A bicycle tyre is repaired/);
});

test('the points stand in the order of the story, wherever the one sentence stands', () => {
  const places = (points: readonly KeyPoint[]) => points.map(({ block, start }) => block * 10_000 + start);
  const [short, medium] = [places(keyPoints(TYRE, 'short')), places(keyPoints(TYRE, 'medium'))];
  expect(medium.indexOf(short[0] ?? -1)).toBeGreaterThan(0);
  expect(medium).toEqual(medium.toSorted((a, b) => a - b));
  expect(places(bestSentences(TYRE, 3))).toEqual(medium);
});

test.each([
  [
    'ja',
    '港町のフェリー廃止',
    [
      '港町の議会は火曜日、川を渡る夜間フェリーを十月に廃止することを決めた。',
      'しかし、船長は毎晩出航すると話した。',
      '夜間フェリーの赤字は年間二億円に上り、議会の報告書は燃料費が主な原因だとしている。',
      '病院で働く約百二十人の夜勤職員が夜間フェリーを利用している。',
      '代わりのバスは橋を渡るため、五十五分かかると市は説明している。',
    ],
  ],
  [
    'ar',
    'المجلس يلغي العبارة الليلية',
    [
      'صوت مجلس مدينة ساندبي يوم الثلاثاء على إلغاء العبارة الليلية في أكتوبر بعد تراجع عدد الركاب.',
      'لكن القبطان قال إنه سيبحر كل ليلة حتى النهاية وحده.',
      'تبلغ خسائر العبارة الليلية مليوني كرونة في السنة بحسب تقرير المجلس عن الوقود.',
      'يعتمد نحو مئة وعشرين عاملا في المستشفى على العبارة الليلية للوصول إلى بيوتهم.',
      'ستحل حافلة فوق الجسر محل العبارة ابتداء من شهر نوفمبر وفق ما أعلنه المجلس.',
    ],
  ],
  [
    'xx',
    'La nokta pramo',
    [
      'La konsilio de Sandbi decidis marde fini la noktan pramon trans la rivero en oktobro.',
      'La perdo de la nokta pramo estas du milionoj da kronoj en ĉiu jaro laŭ la raporto.',
      'Cent dudek noktaj laboristoj de la hospitalo dependas de la nokta pramo por hejmeniri.',
      'Buso trans la ponto anstataŭos la pramon ekde la unua tago de novembro laŭ la urbo.',
    ],
  ],
])('%s: a story in a language with other marks, or without lists', (lang, title, sentences) => {
  const article = story(title, sentences, lang);
  const points = keyPoints({ ...article, words: 300 }, 'medium');
  expect(points).toHaveLength(3);
  for (const point of points) {
    expect(isVerbatim(article, point)).toBe(true);
    expect(point.text).not.toMatch(/^(?:しかし|لكن)/);
  }
});

function sentenceAbout(i: number): string {
  const kinds = ['ferry', 'lighthouse', 'fishery', 'shipyard', 'school', 'market', 'museum'];
  return `Harbour number${i} on the ${kinds[i % 7]} coast opened its quay${i} in ${1700 + i} for the trade${i} in salt${i} and grain${i}.`;
}
