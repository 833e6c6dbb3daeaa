// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageAddress, watchAddress } from '../../../src/page/address-watch.ts';

describe('pageAddress', () => {
  it.each([
    ['https://a.example/x#place', 'https://a.example/x'],
    ['https://a.example/x', 'https://a.example/x'],
    ['https://a.example/#/story/1', 'https://a.example/#/story/1'],
    ['https://a.example/#!/story/1', 'https://a.example/#!/story/1'],
  ])('of %s is %s', (url, address) => {
    expect(pageAddress(url)).toBe(address);
  });
});

describe('watchAddress', () => {
  let life: AbortController;
  const onChange = vi.fn();
  const navigation = new EventTarget();

  beforeEach(() => {
    history.replaceState(null, '', '/first');
    Object.assign(window, { navigation });
    life = new AbortController();
    onChange.mockClear();
    watchAddress(window, life.signal, onChange);
  });

  afterEach(() => life.abort());

  function go(path: string, event: 'currententrychange' | 'popstate' | 'hashchange'): void {
    history.pushState(null, '', path);
    (event === 'currententrychange' ? navigation : window).dispatchEvent(new Event(event));
  }

  it.each(['currententrychange', 'popstate', 'hashchange'] as const)(
    'tells of a new address on %s',
    (event) => {
      go('/second', event);
      expect(onChange).toHaveBeenCalledTimes(1);
    },
  );

  it('tells of each address once, however many events there are', () => {
    go('/second', 'currententrychange');
    window.dispatchEvent(new Event('popstate'));
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('takes another place in the page for no new page', () => {
    go('/first#place', 'hashchange');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('ends with the signal', () => {
    life.abort();
    go('/second', 'popstate');
    go('/third', 'currententrychange');
    expect(onChange).not.toHaveBeenCalled();
  });
});
