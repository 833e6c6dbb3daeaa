import { afterEach, describe, expect, test, vi } from 'vitest';
import { guardSinks, RULES } from '../../../src/platform/trusted-sinks.ts';

describe('in a page of the extension', () => {
  test('text becomes markup in an inert document alone', () => {
    const markup = '<img src=x onerror=alert(1)>';
    expect(RULES.createHTML(markup, 'TrustedHTML', 'DOMParser parseFromString')).toBe(markup);
    for (const sink of ['Element innerHTML', 'Document write', 'Range createContextualFragment'])
      expect(RULES.createHTML(markup, 'TrustedHTML', sink)).toBeNull();
  });

  test('a script is a file of the package', () => {
    for (const file of ['/parts/text-ab12.js', 'parts.js', 'background.js'])
      expect(RULES.createScriptURL(file)).toBe(file);
    for (const address of [
      'https://else.example/a.js',
      '//else.example/a.js',
      'data:text/javascript,1',
      'blob:a',
    ])
      expect(RULES.createScriptURL(address), address).toBeNull();
  });
});

describe('the policy is made', () => {
  afterEach(() => vi.unstubAllGlobals());

  const madeAt = (protocol: string, defaultPolicy: object | null = null) => {
    const createPolicy = vi.fn();
    vi.stubGlobal('trustedTypes', { defaultPolicy, createPolicy });
    vi.stubGlobal('location', { protocol });
    guardSinks();
    return createPolicy.mock.calls.length;
  };

  test.each(['chrome-extension:', 'moz-extension:'])('once under %s', (protocol) => {
    expect(madeAt(protocol)).toBe(1);
    expect(madeAt(protocol, {})).toBe(0);
  });

  test('and never in a page of the web', () => {
    expect(madeAt('https:')).toBe(0);
  });

  test('nor where the browser has none', () => {
    vi.stubGlobal('location', { protocol: 'moz-extension:' });
    expect(() => guardSinks()).not.toThrow();
  });
});
