// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { keepStandfirst } from '../../../../../src/core/extract/main-content/keep-standfirst.ts';
import { segment } from '../../../../../src/core/extract/main-content/segment.ts';

const TITLE = 'The lock at Barrow is mended';
const DEK = 'After eleven months of work, boats may pass again';
const LONG =
  'The river rose by forty centimetres in the night, said the warden of the lower lock, and the path was closed.';

/** The texts that are kept where the model keeps the last one only. */
function kept(html: string, { pruned = [] as number[] } = {}) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const page = segment(body);
  const chosen = Uint8Array.from(page.blocks, (_, i) => Number(i === page.blocks.length - 1));
  const filled = Uint8Array.from(page.blocks, (_, i) => pruned[i] ?? 0);
  keepStandfirst(
    {
      page,
      kept: new Uint8Array(page.blocks.length),
      isUnread: false,
      pruned: filled,
      stated: null,
      region: body,
      title: TITLE,
      lang: null,
    },
    chosen,
  );
  return page.blocks.filter((_, i) => chosen[i]).map(({ text }) => text);
}

test.each(['standfirst', 'article__subtitle', 'ArticleDek_root__P3', 'post-excerpt'])(
  'what is named %s below the title stays',
  (name) => {
    expect(
      kept(`<h1>${TITLE}</h1><p class="by">By A. B.</p><p class="${name}">${DEK}</p><p>${LONG}</p>`),
    ).toEqual([DEK, LONG]);
  },
);

test('so does what stands alone in a box of that name', () => {
  expect(kept(`<h1>${TITLE}</h1><div class="dek"><h2>${DEK}</h2></div><p>${LONG}</p>`)).toEqual([DEK, LONG]);
});

test.each([
  ['no name', `<h1>${TITLE}</h1><p>${DEK}</p><p>${LONG}</p>`],
  ['another title', `<h1>Our other stories</h1><p class="dek">${DEK}</p><p>${LONG}</p>`],
  ['mostly links', `<h1>${TITLE}</h1><p class="dek"><a href="/x">${DEK}</a></p><p>${LONG}</p>`],
  ['a label', `<h1>${TITLE}</h1><p class="dek">Boats</p><p>${LONG}</p>`],
  ['far below', `<h1>${TITLE}</h1><p>One</p><p>Two</p><p>Three</p><p class="dek">${DEK}</p><p>${LONG}</p>`],
])('%s keeps none', (_, html) => {
  expect(kept(html)).toEqual([LONG]);
});

test('what the rules prune stays out', () => {
  expect(kept(`<h1>${TITLE}</h1><p class="dek">${DEK}</p><p>${LONG}</p>`, { pruned: [0, 1, 0] })).toEqual([
    LONG,
  ]);
});

const dek = (text: string) => `<p class="dek">${text}</p>`;
const filled = (length: number) => `${'After months of work '.repeat(30).slice(0, length - 1)}.`;
const keepsOne = (html: string) => kept(`${html}<p>${LONG}</p>`).length === 2;

test.each([
  ['as short as a line', `<h1>${TITLE}</h1>${dek(filled(25))}`, true],
  ['shorter', `<h1>${TITLE}</h1>${dek(filled(24))}`, false],
  ['as long as a paragraph', `<h1>${TITLE}</h1>${dek(filled(450))}`, true],
  ['longer', `<h1>${TITLE}</h1>${dek(filled(451))}`, false],
  ['the third block below the title', `<h1>${TITLE}</h1><p>One</p><p>Two</p>${dek(DEK)}`, true],
  [
    'three tenths links',
    `<h1>${TITLE}</h1>${dek(`<a href="/x">${'a'.repeat(30)}</a> ${'b'.repeat(70)}`)}`,
    true,
  ],
  [
    'more than that',
    `<h1>${TITLE}</h1>${dek(`<a href="/x">${'a'.repeat(31)}</a> ${'b'.repeat(69)}`)}`,
    false,
  ],
  ['below more than the title', `<h1>News: ${TITLE}</h1>${dek(DEK)}`, true],
  ['below a part of it', `<h1>The lock at Barrow</h1>${dek(DEK)}`, true],
  ['below a part that tells too little', `<h1>The lock at</h1>${dek(DEK)}`, false],
  ['below the title and a heading of another kind', `<h1>${TITLE}</h1><h2>News</h2>${dek(DEK)}`, true],
  ['below no heading', `<p>${TITLE}</p>${dek(DEK)}`, false],
  [
    'in a box of more than one block',
    `<h1>${TITLE}</h1><div class="dek"><p>${DEK}</p><p>One</p></div>`,
    false,
  ],
])('a standfirst may be or not be %s', (_, html, keeps) => {
  expect(keepsOne(html)).toBe(keeps);
});

test('only the first of two is kept', () => {
  expect(keepsOne(`<h1>${TITLE}</h1>${dek(DEK)}${dek(`${DEK}, too`)}`)).toBe(true);
});
