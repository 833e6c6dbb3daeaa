// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detect } from '../../../src/core/detect/detect.ts';
import {
  BACKGROUND_SHAPES,
  isDetection,
  isPageState,
  isSaveRequest,
  READER_SHAPES,
} from '../../../src/platform/message-shapes.ts';
import { ARTICLE, CLEANED, SAVE_REQUEST as REQUEST } from '../popup/fake-doors.ts';

const QUOTE = { exact: 'the ferry', prefix: 'said that ', suffix: ' left', at: 12 };

function takes(shapes: object, method: string, ...args: unknown[]): boolean {
  const checks = (shapes as Record<string, readonly ((value: unknown) => boolean)[]>)[method] ?? [];
  return args.length <= checks.length && checks.every((check, at) => check(args[at]));
}

describe('what scripts in pages say', () => {
  test('of their page is a whole state or nothing', () => {
    expect(isPageState(CLEANED)).toBe(true);
    expect(isPageState({ ...CLEANED, hiddenCount: '13' })).toBe(false);
    expect(isPageState({ ...CLEANED, view: 'library' })).toBe(false);
    expect(isPageState({ ...CLEANED, hidden: [{ ...CLEANED.hidden[0], reason: 'wish' }] })).toBe(false);
    expect(isPageState({ ...CLEANED, more: 1 })).toBe(false);
    const { fought: _fought, ...less } = CLEANED;
    expect(isPageState(less)).toBe(false);
  });

  test('for saving is a whole article', () => {
    expect(isSaveRequest(REQUEST)).toBe(true);
    expect(isSaveRequest({ ...REQUEST, article: { ...ARTICLE, version: 2 } })).toBe(false);
    expect(isSaveRequest({ ...REQUEST, article: { ...ARTICLE, html: ['<p>'] } })).toBe(false);
    const blocks = [{ kind: 'script', text: 'alert(1)' }];
    expect(isSaveRequest({ ...REQUEST, article: { ...ARTICLE, blocks } })).toBe(false);
    expect(isSaveRequest({ ...REQUEST, points: [{ block: 0, start: 0, end: -1, text: '' }] })).toBe(false);
    expect(isSaveRequest(undefined)).toBe(false);
  });

  test('of highlights names a known colour', () => {
    const address = 'https://harbour.example/ferry';
    expect(takes(BACKGROUND_SHAPES, 'addHighlight', address, QUOTE, 'amber')).toBe(true);
    expect(takes(BACKGROUND_SHAPES, 'addHighlight', address, QUOTE, 'url(//elsewhere.example)')).toBe(false);
    expect(takes(BACKGROUND_SHAPES, 'addHighlight', address, { ...QUOTE, note: '' }, 'amber')).toBe(false);
  });

  test('has bounds', () => {
    expect(takes(BACKGROUND_SHAPES, 'log', 'clean', 'no story')).toBe(true);
    expect(takes(BACKGROUND_SHAPES, 'log', 'x'.repeat(10_001), '')).toBe(false);
    expect(takes(BACKGROUND_SHAPES, 'cleanedBySelectors', Array(1001).fill('.ad'))).toBe(false);
  });
});

describe('what our own pages ask of the reader', () => {
  test('is a target that there can be', () => {
    for (const target of ['all', { item: 3 }, { reason: 'share' }])
      expect(takes(READER_SHAPES, 'putBack', target)).toBe(true);
    for (const target of ['none', null, { item: '3' }, { reason: 'wish' }, { item: 3, reason: 'share' }])
      expect(takes(READER_SHAPES, 'putBack', target)).toBe(false);
    expect(takes(READER_SHAPES, 'pointAt', null)).toBe(true);
  });

  test('is a mode that there is', () => {
    expect(takes(READER_SHAPES, 'clean', { mode: 'focus', automatic: false, anyway: true })).toBe(true);
    expect(takes(READER_SHAPES, 'clean', { mode: 'all', automatic: false, anyway: true })).toBe(false);
    expect(takes(READER_SHAPES, 'clean')).toBe(false);
  });

  test('is a notice of one kind', () => {
    expect(takes(READER_SHAPES, 'tell', { kind: 'saving', done: 1, total: 4 })).toBe(true);
    expect(takes(READER_SHAPES, 'tell', { kind: 'failed', code: 'storage-full' })).toBe(true);
    expect(takes(READER_SHAPES, 'tell', { kind: 'failed', code: '<b>' })).toBe(false);
    expect(takes(READER_SHAPES, 'tell', { kind: 'saved' })).toBe(false);
  });
});

test('what is judged of a page is said whole, and without more', () => {
  const html = readFileSync(join(import.meta.dirname, '../../pages/plain-news/source.html'), 'utf8');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const detection = detect(page, 'https://www.harbour.example/2026/ferry');
  expect(detection.newsClaims).not.toBeNull();
  expect(isDetection(detection)).toBe(true);
});
