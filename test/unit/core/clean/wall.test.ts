// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { isTextWithheld, isWall } from '../../../../src/core/clean/wall.ts';
import type { Extraction } from '../../../../src/core/extract/extraction.ts';

const withText = (text: string, words: number) =>
  ({ article: { blocks: [{ text }], words } }) as unknown as Extraction;
const WHOLE = withText('And the goat came home.', 700);

beforeEach(() => document.head.replaceChildren());

describe('the text of a story is withheld where', () => {
  test('the page says so', () => {
    expect(isTextWithheld(document, WHOLE)).toBe(false);
    document.head.innerHTML =
      '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>';
    expect(isTextWithheld(document, WHOLE)).toBe(true);
  });

  test.each(['The goat looked at the water and …', 'The goat looked at the water and', 'The goat looked...'])(
    'a short one breaks off: %s',
    (text) => {
      expect(isTextWithheld(document, withText(text, 150))).toBe(true);
      expect(isTextWithheld(document, withText(text, 900))).toBe(false);
    },
  );

  test.each(['“It was late.”', 'And so on.', 'Was it a goat?', '彼は笑った。'])(
    'not where it ends: %s',
    (text) => expect(isTextWithheld(document, withText(text, 150))).toBe(false),
  );
});

describe('a wall', () => {
  const saying = (text: string) => {
    document.body.innerHTML = `<div><h2>${text}</h2><a href="/subscribe">OK</a></div>`;
    return document.body.firstElementChild as Element;
  };

  test.each([
    'Subscribe to continue reading',
    'This story is for subscribers',
    'Jetzt weiterlesen mit F+',
    'La suite est réservée aux abonnés',
    'Для того чтобы читать дальше, войдите',
  ])('is what says: %s', (text) => expect(isWall(saying(text))).toBe(true));

  test.each(['Sign up for our newsletter', 'We value your privacy', 'Half price until Sunday'])(
    'is not what says: %s',
    (text) => expect(isWall(saying(text))).toBe(false),
  );

  test('is no long text that says it in passing', () => {
    expect(isWall(saying(`Subscribe to continue reading ${'and so on '.repeat(300)}`))).toBe(false);
  });
});
