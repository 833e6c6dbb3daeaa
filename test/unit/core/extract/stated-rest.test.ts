// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { PageClaims } from '../../../../src/core/extract/metadata/metadata.ts';
import { restoreStatedRest } from '../../../../src/core/extract/stated-rest.ts';

const sentence = (subject: string) =>
  `The ${subject} rose by forty centimetres in the night, said the warden of the lower lock to those who asked.`;
const SUBJECTS = [
  'river',
  'brook',
  'canal',
  'lake',
  'mill pond',
  'weir',
  'sluice',
  'bay',
  'strait',
  'spring',
];
const SENTENCES = SUBJECTS.map(sentence);
const SHOWN = SENTENCES.slice(0, 3);

interface Stated {
  readonly body?: string | null;
  readonly withheld?: boolean;
}

/** The paragraphs that a story gets from what its page states. */
function rest(
  { body = SENTENCES.join('\n'), withheld = false }: Stated,
  shown = SHOWN.map((each) => `<p>${each}</p>`).join(''),
) {
  const { body: story } = new DOMParser().parseFromString(shown, 'text/html');
  const before = story.children.length;
  const claims = {
    structured: body === null ? null : { body },
    withheld,
    declaredLang: 'en',
  } as unknown as PageClaims;
  restoreStatedRest(story, claims);
  return [...story.children].slice(before).map(({ textContent }) => textContent);
}

describe('the rest of a story comes from what the page states', () => {
  test('where what is shown is its beginning', () => {
    expect(rest({})).toEqual(SENTENCES.slice(3));
  });

  test('each paragraph is marked as put back', () => {
    const { body: story } = new DOMParser().parseFromString(`<p>${SHOWN.join(' ')}</p>`, 'text/html');
    restoreStatedRest(story, {
      structured: { body: SENTENCES.join('\n') },
      withheld: false,
      declaredLang: 'en',
    } as unknown as PageClaims);
    expect(
      [...story.querySelectorAll('p')].map((each) => each.hasAttribute('data-clearstory-put-back')),
    ).toEqual([false, ...SENTENCES.slice(3).map(() => true)]);
  });

  test('though what is shown has words of its own, or stands loose in its box', () => {
    expect(rest({}, `<p>${SHOWN.join('</p><p>')}</p><p>Continue reading</p>`)).toEqual(SENTENCES.slice(3));
    expect(
      rest(
        {},
        `<p>${SHOWN.join('</p><p>')}</p><p>A line that stands on the page and nowhere else at all.</p>`,
      ),
    ).toEqual(SENTENCES.slice(3));
    const loose = `${SHOWN.join(' ')}<p>x</p>`;
    expect(rest({}, loose.replace('<p>x</p>', ''))).toEqual(SENTENCES.slice(3));
  });

  test('in paragraphs of some length where it has no lines', () => {
    const paragraphs = rest({
      body: [...SENTENCES, ...SENTENCES.map((each) => each.replace('night', 'morning'))].join(' '),
    });
    expect(paragraphs.length).toBeGreaterThan(2);
    for (const each of paragraphs.slice(0, -1)) {
      expect(each?.length).toBeGreaterThanOrEqual(400);
      expect(each?.length).toBeLessThan(400 + sentence('river').length + 10);
    }
    expect(paragraphs.join(' ')).toMatch(/^The lake rose.*those who asked\.$/);
  });

  test('a short one in a single paragraph', () => {
    expect(rest({ body: SENTENCES.slice(0, 9).join(' ') })).toEqual([SENTENCES.slice(3, 9).join(' ')]);
  });

  test('without the marks between it and what was shown, but with what opens it', () => {
    const body = `${SHOWN.join('\n')} … (“${SENTENCES.slice(3).join('\n')}`;
    expect(rest({ body })[0]).toBe(`(“${SENTENCES[3]}`);
  });
});

describe('nothing comes', () => {
  test('where the page states no text, or says that it must be paid for', () => {
    expect(rest({ body: null })).toEqual([]);
    expect(rest({ body: '' })).toEqual([]);
    expect(rest({ withheld: true })).toEqual([]);
  });

  test('where what is stated is hardly longer than what is shown', () => {
    expect(rest({ body: SENTENCES.slice(0, 9).join('\n') })).toHaveLength(6);
    expect(rest({ body: SENTENCES.slice(0, 8).join('\n') })).toEqual([]);
  });

  test('where what is shown is another text, or mostly', () => {
    const other = SENTENCES.map((each) => each.replace('night', 'evening'));
    expect(rest({ body: other.join('\n') })).toEqual([]);
    expect(rest({ body: [...SHOWN.slice(0, 1), ...other].join('\n') })).toEqual([]);
  });

  test('where what is shown stands far within it', () => {
    expect(
      rest({
        body: [
          ...SENTENCES.slice(3),
          ...SHOWN,
          ...SENTENCES.map((each) => each.replace('night', 'dark')),
        ].join('\n'),
      }),
    ).toEqual([]);
  });

  test('where the rest says once more what is shown', () => {
    expect(
      rest({ body: [...SHOWN, ...SHOWN, ...SENTENCES.slice(0, 3), 'And a last line.'].join('\n') }),
    ).toEqual([]);
    expect(rest({ body: [...SENTENCES, ...SHOWN.slice(0, 1)].join('\n') })).toHaveLength(8);
  });
});
