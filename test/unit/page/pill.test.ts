// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showPill } from '../../../src/page/pill.ts';

const roots: ShadowRoot[] = [];
const shown = () => document.documentElement.children.length - 2;
const pill = () => {
  const found = roots.at(-1)?.querySelector<HTMLElement>('.pill');
  if (!found) throw new Error('no pill is shown');
  return found;
};

beforeEach(() => {
  vi.useFakeTimers();
  const attachShadow = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  HTMLElement.prototype.showPopover = () => undefined;
});

afterEach(() => {
  vi.advanceTimersByTime(10_000);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('says its sentence for four seconds and leaves nothing behind', () => {
  const before = document.documentElement.outerHTML;
  showPill(document, { text: '14 things hidden', action: 'Show original' }, () => undefined);
  expect(pill().querySelector('[role="status"]')?.textContent).toBe('14 things hidden');
  vi.advanceTimersByTime(3999);
  expect(shown()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('never takes the focus', () => {
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  showPill(document, { text: 'Hidden', action: 'Show original' }, () => undefined);
  expect(document.activeElement).toBe(field);
});

test('stays while the pointer is on it', () => {
  showPill(document, { text: 'Hidden' }, () => undefined);
  pill().dispatchEvent(new Event('pointerenter'));
  vi.advanceTimersByTime(10_000);
  expect(shown()).toBe(1);
  pill().dispatchEvent(new Event('pointerleave'));
  vi.advanceTimersByTime(4000);
  expect(shown()).toBe(0);
});

test('a new one takes the place of the one before', () => {
  showPill(document, { text: 'One' }, () => undefined);
  showPill(document, { text: 'Two' }, () => undefined);
  expect(shown()).toBe(1);
  expect(pill().textContent).toBe('Two');
});

test('a press that no person made does nothing', () => {
  const onAction = vi.fn();
  showPill(document, { text: 'Hidden', action: 'Show original' }, onAction);
  pill().querySelector('button')?.click();
  expect(onAction).not.toHaveBeenCalled();
});
