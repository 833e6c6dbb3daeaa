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

describe('how a page says it', () => {
  const declaring = (text: string, type = 'application/ld+json') => {
    document.head.innerHTML = `<script type="application/ld+json">{}</script><script type="${type}">${text}</script>`;
    return isTextWithheld(document, WHOLE);
  };

  test.each([
    '{"isAccessibleForFree":false}',
    '{"isAccessibleForFree" : "False"}',
    '{"isaccessibleforfree":FALSE}',
  ])('%s', (text) => expect(declaring(text)).toBe(true));

  test.each(['{"isAccessibleForFree":true}', '{"text":"isAccessibleForFree: false"}'])('not by %s', (text) =>
    expect(declaring(text)).toBe(false),
  );

  test('not in what is no data', () => {
    expect(declaring('{"isAccessibleForFree":false}', 'text/plain')).toBe(false);
  });
});

describe('the end of a short story', () => {
  const ending = (...texts: string[]) =>
    ({ article: { blocks: texts.map((text) => ({ text })), words: 399 } }) as unknown as Extraction;

  test('is its last text that says anything', () => {
    expect(isTextWithheld(document, ending('The goat looked', ' '))).toBe(true);
    expect(isTextWithheld(document, ending('The goat looked', 'It came home. '))).toBe(false);
    expect(isTextWithheld(document, ending())).toBe(false);
  });

  test('says nothing of one with four hundred words', () => {
    expect(isTextWithheld(document, withText('The goat looked', 399))).toBe(true);
    expect(isTextWithheld(document, withText('The goat looked', 400))).toBe(false);
  });
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

  test('says it in few words', () => {
    const filled = (letters: number) => saying('Subscribe to continue reading '.padEnd(letters - 3, 'x'));
    expect(isWall(filled(1500))).toBe(true);
    expect(isWall(filled(1501))).toBe(false);
  });

  test('is no long text that says it in passing', () => {
    expect(isWall(saying(`Subscribe to continue reading ${'and so on '.repeat(300)}`))).toBe(false);
  });
});
