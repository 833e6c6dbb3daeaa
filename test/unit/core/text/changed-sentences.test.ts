import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/core/article.ts';
import { changedSentences } from '../../../../src/core/text/changed-sentences.ts';

const blocks = (...texts: readonly string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));
const shown = (before: readonly Block[], after: readonly Block[]) =>
  changedSentences(before, after, 'en').map(
    ({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`,
  );

describe('a changed text', () => {
  it('shows what came and what went, in reading order', () => {
    const before = blocks('The ferry left at six. It was late.', 'Nobody waited.');
    const after = blocks('The ferry left at seven. It was late.', 'Nobody waited.', 'A correction.');
    expect(shown(before, after)).toEqual([
      '-The ferry left at six.',
      '+The ferry left at seven.',
      ' It was late.',
      ' Nobody waited.',
      '+A correction.',
    ]);
  });

  it('knows where blocks begin', () => {
    const [first, second, third] = changedSentences(
      [],
      blocks('One is here. Two is here.', 'Three is here.'),
      'en',
    );
    expect([first, second, third].map((change) => change?.startsBlock)).toEqual([true, false, true]);
  });

  it('gives back both versions, with as few changes as can be', () => {
    const texts = fc.array(fc.constantFrom('Ah.', 'Be.', 'Ce.', 'De.'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const changes = changedSentences(blocks(...before), blocks(...after), 'en');
        const without = (kind: string) =>
          changes.filter((change) => change.kind !== kind).map(({ text }) => text);
        expect(without('added')).toEqual(before);
        expect(without('removed')).toEqual(after);
        const same = changes.filter(({ kind }) => kind === 'same').length;
        expect(same).toBe(longestCommon(before, after));
      }),
    );
  });

  it('that shares nothing with the former one is shown after it', () => {
    const many = (word: string) =>
      blocks(...Array.from({ length: 1500 }, (_, at) => `${word} number ${at} is here.`));
    const changes = changedSentences(many('Old'), many('New'), 'en');
    expect(changes.map(({ kind }) => kind).lastIndexOf('removed')).toBe(1499);
    expect(changes).toHaveLength(3000);
  });
});

function longestCommon(one: readonly string[], other: readonly string[]): number {
  const rows = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++)
      (rows[i] as number[])[j] =
        one[i - 1] === other[j - 1]
          ? (rows[i - 1]?.[j - 1] as number) + 1
          : Math.max(rows[i - 1]?.[j] as number, rows[i]?.[j - 1] as number);
  return rows[one.length]?.[other.length] as number;
}
