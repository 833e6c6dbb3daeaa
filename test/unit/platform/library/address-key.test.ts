import { describe, expect, it } from 'vitest';
import { addressKey, ownAddress } from '../../../../src/platform/library/address-key.ts';

const STORY = 'https://harbour.example/2026/ferry';

describe('the key of an address', () => {
  it.each([
    'http://harbour.example/2026/ferry',
    'https://www.harbour.example/2026/ferry/',
    'https://m.harbour.example/2026/ferry',
    'https://mobile.harbour.example/2026/ferry#comments',
    'https://amp.harbour.example/2026/ferry',
    'https://www.amp.harbour.example/2026/ferry',
    'https://harbour.example/amp/2026/ferry',
    'https://harbour.example/2026/ferry/amp/',
    'https://harbour.example/2026/ferry?amp=1&outputType=amp',
    'https://harbour.example/2026/ferry?utm_source=a&UTM_Medium=b&fbclid=c&gclid=d&mc_eid=e',
    'https://harbour-example.cdn.ampproject.org/c/s/harbour.example/2026/ferry',
    'https://www.google.com/amp/s/harbour.example/2026/ferry',
    'https://HARBOUR.example:443/2026/ferry',
  ])('is the same for %s', (variant) => {
    expect(addressKey(variant)).toBe(addressKey(STORY));
  });

  it('keeps the .html of an AMP file, and sorts the query', () => {
    expect(addressKey('https://a.example/x.amp.html')).toBe(addressKey('https://a.example/x.html'));
    expect(addressKey('https://a.example/?b=2&a=1')).toBe(addressKey('https://a.example/?a=1&b=2'));
  });

  it.each([
    'https://harbour.example/2026/ferry-2',
    'https://harbour.example/2026/Ferry',
    'https://harbour.example/2026/ferry?page=2',
    'https://blog.harbour.example/2026/ferry',
    'https://harbour.example:8443/2026/ferry',
    'https://harbour.example/2026/ferry#!/other',
  ])('is another for %s', (other) => {
    expect(addressKey(other)).not.toBe(addressKey(STORY));
  });

  it('leaves hosts whole that only begin like a rendering', () => {
    expect(addressKey('https://m.example/x')).toBe('m.example/x');
    expect(addressKey('https://www.example/x')).toBe('www.example/x');
    expect(addressKey('https://amplify.example/x')).toBe('amplify.example/x');
  });

  it('leaves what is no address alone', () => {
    expect(addressKey('not an address')).toBe('not an address');
  });
});

describe('the address of a story', () => {
  it.each([
    ['the canonical one of the same site', `${STORY}?ref=1`, STORY, STORY],
    ['the canonical one of the desktop site', 'https://m.harbour.example/f', STORY, STORY],
    ['its own where the canonical is of another site', STORY, 'https://other.example/f', STORY],
    ['its own where every story names the front page', STORY, 'https://harbour.example/', STORY],
    [
      'its own where a route tells stories apart',
      'https://a.example/#/story/1',
      'https://a.example/x',
      'https://a.example/#/story/1',
    ],
  ])('is %s', (_name, url, canonicalUrl, own) => {
    expect(ownAddress({ url, canonicalUrl })).toBe(own);
  });
});
