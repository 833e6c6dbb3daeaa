// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { followLinks } from '../../../src/ui/follow-links.ts';

const FROM = 'https://news.site.example/story';

function story(on: boolean) {
  const element = document.createElement('div');
  for (const href of [
    'https://site.example/other',
    'https://else.example/x',
    `${FROM}#notes`,
    'mailto:a@site.example',
  ]) {
    const link = document.createElement('a');
    link.href = href;
    link.append(document.createElement('b'));
    element.append(link);
  }
  const onFollow = vi.fn();
  const ending = new AbortController();
  followLinks(element, { from: FROM, isOn: () => on, onFollow }, ending.signal);
  const press = (index: number, init: MouseEventInit = {}) => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
    element.querySelectorAll('b')[index]?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { onFollow, press };
}

describe('links in the reading view', () => {
  test('to another page of the same site are followed there', () => {
    const { onFollow, press } = story(true);
    expect(press(0)).toBe(true);
    expect(onFollow.mock.calls).toEqual([['https://site.example/other']]);
  });

  test.each([1, 2, 3])('to elsewhere, within the story and to no page are left alone (%i)', (index) => {
    const { onFollow, press } = story(true);
    expect(press(index)).toBe(false);
    expect(onFollow).not.toHaveBeenCalled();
  });

  test('are the browser’s own with a key held down, and while the reader has not asked for it', () => {
    const { onFollow, press } = story(true);
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const)
      expect(press(0, { [key]: true })).toBe(false);
    const off = story(false);
    off.press(0);
    expect(onFollow).not.toHaveBeenCalled();
    expect(off.onFollow).not.toHaveBeenCalled();
  });
});
