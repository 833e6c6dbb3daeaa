import { expect, test } from 'vitest';
import { importRules, type Rules, rulesFile } from '../../../src/platform/rules-file.ts';

const QUIZ = { selector: '.quiz', act: 'hide', label: 'Which goat are you?' } as const;
const RULES: Rules = {
  sites: { 'harbour.example': 'always', 'harbour.example/sport': 'never' },
  putBack: { 'harbour.example': ['comments'] },
  elements: { 'harbour.example': [QUIZ] },
};
const NONE: Rules = { sites: {}, putBack: {}, elements: {} };

test('what is written can be read again', () => {
  expect(importRules(NONE, rulesFile(RULES))).toEqual({ rules: RULES, added: 4, same: 0, unread: 0 });
  expect(importRules(RULES, rulesFile(RULES))).toEqual({ rules: RULES, added: 0, same: 4, unread: 0 });
});

test('a file adds to what is here, and its word counts where both have one', () => {
  const before: Rules = {
    sites: { 'quay.example': 'never', 'harbour.example': 'never' },
    putBack: { 'harbour.example': ['share'] },
    elements: { 'harbour.example': [{ ...QUIZ, act: 'show' }] },
  };
  const imported = importRules(before, rulesFile(RULES));
  expect(imported?.rules).toEqual({
    sites: { 'quay.example': 'never', 'harbour.example': 'always', 'harbour.example/sport': 'never' },
    putBack: { 'harbour.example': ['share', 'comments'] },
    elements: { 'harbour.example': [QUIZ] },
  });
});

test('entries that are no rules are counted and left out, and nothing else comes in with the others', () => {
  const text = JSON.stringify({
    kind: 'clearstory-rules',
    version: 1,
    sites: { 'harbour.example': 'sometimes' },
    putBack: { 'harbour.example': ['comments', 'gossip'], 'quay.example': 7 },
    elements: { 'harbour.example': [{ ...QUIZ, extra: 1 }, { selector: '' }] },
  });
  expect(importRules(NONE, text)).toEqual({
    rules: {
      sites: {},
      putBack: { 'harbour.example': ['comments'] },
      elements: { 'harbour.example': [QUIZ] },
    },
    added: 2,
    same: 0,
    unread: 4,
  });
});

test.each(['', '[]', '{"kind": "other"}', '{"kind": "clearstory-rules", "version": 2}', '{'])(
  '%j is no such file',
  (text) => expect(importRules(NONE, text)).toBeNull(),
);
