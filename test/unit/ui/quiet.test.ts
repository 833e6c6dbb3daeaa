// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { quietWhileReading } from '../../../src/ui/quiet.ts';

let root: HTMLElement;
let ending: AbortController;
const isQuiet = () => root.hasAttribute('data-quiet');

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement('div');
  ending = new AbortController();
  quietWhileReading(root, ending.signal);
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

function scrollTo(top: number): void {
  root.scrollTop = top;
  root.dispatchEvent(new Event('scroll'));
}

test('the controls leave after three seconds of reading', () => {
  vi.advanceTimersByTime(2999);
  expect(isQuiet()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(isQuiet()).toBe(true);
});

test('scrolling down is reading, scrolling up is not', () => {
  scrollTo(400);
  vi.advanceTimersByTime(3000);
  scrollTo(800);
  expect(isQuiet()).toBe(true);
  scrollTo(700);
  expect(isQuiet()).toBe(false);
});

test('the pointer brings them back near the top only', () => {
  vi.advanceTimersByTime(3000);
  root.dispatchEvent(new MouseEvent('pointermove', { clientY: 300 }));
  expect(isQuiet()).toBe(true);
  root.dispatchEvent(new MouseEvent('pointermove', { clientY: 40 }));
  expect(isQuiet()).toBe(false);
});

test('Tab brings them back, a letter does not', () => {
  vi.advanceTimersByTime(3000);
  root.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
  expect(isQuiet()).toBe(true);
  root.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
  expect(isQuiet()).toBe(false);
});

test('nothing happens after the end', () => {
  ending.abort();
  vi.advanceTimersByTime(5000);
  expect(isQuiet()).toBe(false);
});
