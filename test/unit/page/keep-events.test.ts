// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepEventsInside } from '../../../src/page/keep-events.ts';

let host: HTMLElement;
let button: HTMLButtonElement;
let dialog: HTMLDialogElement;
let ending: AbortController;
const onPage = vi.fn();
const inside = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  dialog = document.createElement('dialog');
  button = document.createElement('button');
  dialog.append(button);
  root.append(dialog);
  document.documentElement.append(host);
  ending = new AbortController();
  for (const type of ['keydown', 'keyup', 'click', 'copy'])
    document.addEventListener(type, onPage, { signal: ending.signal });
  dialog.addEventListener('keydown', (event) => inside(event.key));
  keepEventsInside({ host, root, inner: dialog }, ending.signal);
});

afterEach(() => {
  ending.abort();
  host.remove();
});

test('a press in the overlay stays there', () => {
  button.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
  expect(onPage).not.toHaveBeenCalled();
});

test.each(['copy', 'contextmenu', 'selectstart', 'wheel'])('a page can not forbid %s', (type) => {
  document.addEventListener(type, (event) => event.preventDefault(), {
    capture: true,
    signal: ending.signal,
  });
  const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
  button.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});

test('a press that no person made does nothing', () => {
  const onPress = vi.fn();
  button.addEventListener('click', onPress);
  button.click();
  expect(onPress).not.toHaveBeenCalled();
});

test('a key that no person pressed ends before it acts', () => {
  const key = new KeyboardEvent('keydown', { key: 's', bubbles: true, composed: true });
  host.dispatchEvent(key);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, composed: true }));
  expect(inside).not.toHaveBeenCalled();
  expect(onPage).not.toHaveBeenCalled();
});

test('keys of what the page may show on top are the page’s', () => {
  const field = document.createElement('input');
  document.body.append(field);
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
  expect(onPage).toHaveBeenCalledOnce();
});

test('the gesture of going back comes as Esc', () => {
  const cancel = new Event('cancel', { cancelable: true });
  dialog.dispatchEvent(cancel);
  expect(cancel.defaultPrevented).toBe(true);
  expect(inside).toHaveBeenCalledExactlyOnceWith('Escape');
  expect(onPage).not.toHaveBeenCalled();
});

test('after the end the page hears its keys again', () => {
  ending.abort();
  document.addEventListener('keydown', onPage, { once: true });
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
  expect(onPage).toHaveBeenCalledOnce();
});
