import { describe, expect, test } from 'vitest';
import { FakeExtension } from '../support/fake-extension.ts';

new FakeExtension().install();
const { DEFAULTS } = await import('../../../src/platform/settings.ts');
const { readingChoice, settingsAfter } = await import('../../../src/platform/reading-settings.ts');

const URL_HERE = 'https://www.harbour.example/story';
const changed = (settings: typeof DEFAULTS, change: Parameters<typeof settingsAfter>[2], url = URL_HERE) => ({
  ...settings,
  ...settingsAfter(settings, url, change),
});

describe('the style of a story', () => {
  test('is that of every story until a site has its own', () => {
    expect(readingChoice({ ...DEFAULTS, textSize: 26 }, URL_HERE)).toMatchObject({
      textSize: 26,
      forSite: false,
    });
  });

  test('a change counts for every story', () => {
    expect(changed(DEFAULTS, { textSize: 26 })).toMatchObject({ textSize: 26, siteStyles: {} });
  });

  test('a site’s own style begins with what is on show and keeps its changes to itself', () => {
    let settings = changed({ ...DEFAULTS, face: 'sans' }, { forSite: true });
    settings = changed(settings, { textSize: 30 });
    expect(settings).toMatchObject({ textSize: 20, face: 'sans' });
    expect(readingChoice(settings, URL_HERE)).toMatchObject({ textSize: 30, face: 'sans', forSite: true });
    expect(readingChoice(settings, 'https://other.example/')).toMatchObject({ textSize: 20, forSite: false });
  });

  test('taken away, the site has the style of every story again', () => {
    const own = changed(DEFAULTS, { forSite: true, textSize: 30 });
    const settings = changed(own, { forSite: false });
    expect(settings.siteStyles).toEqual({});
    expect(readingChoice(settings, URL_HERE).textSize).toBe(20);
  });

  test('what is no style counts everywhere, also where a site has its own', () => {
    const settings = changed(changed(DEFAULTS, { forSite: true }), { summaryLength: 'long', lineFocus: 3 });
    expect(settings).toMatchObject({ summaryLength: 'long', lineFocus: 3 });
  });

  test('an address without a site has no style of its own', () => {
    expect(changed(DEFAULTS, { forSite: true, textSize: 30 }, 'about:blank')).toMatchObject({
      textSize: 30,
      siteStyles: {},
    });
  });

  test('a site called constructor has none by accident', () => {
    expect(readingChoice(DEFAULTS, 'https://constructor/').forSite).toBe(false);
  });
});
