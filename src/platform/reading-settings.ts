import type { ReadingSettings } from '../core/reading-settings.ts';
import { DEFAULT_STYLE, type ReadingStyle } from '../data/reading-style.ts';
import { type Settings, siteOf } from './settings.ts';

const STYLE_KEYS = Object.keys(DEFAULT_STYLE) as (keyof ReadingStyle)[];

function styleIn(given: ReadingStyle): ReadingStyle {
  return Object.fromEntries(STYLE_KEYS.map((key) => [key, given[key]])) as unknown as ReadingStyle;
}

function ownStyle({ siteStyles }: Settings, site: string | null): ReadingStyle | null {
  const own = site !== null && Object.hasOwn(siteStyles, site) ? siteStyles[site] : undefined;
  // It may have been kept before there was everything that a style has now.
  return own ? { ...DEFAULT_STYLE, ...own } : null;
}

/** How stories of one address are read: the site's own style where it has one, else that of every story. */
export function readingChoice(settings: Settings, url: string): ReadingSettings {
  const own = ownStyle(settings, siteOf(url));
  const { summaryLength, lineFocus, letterKeys, speechRate, voices, ownCss, followLinks } = settings;
  return {
    ...(own ?? styleIn(settings)),
    summaryLength,
    lineFocus,
    letterKeys,
    speechRate,
    voices,
    ownCss,
    followLinks,
    forSite: own !== null,
  };
}

/**
 * What a change made while reading an address means for the settings. The style goes to the site where it has its own;
 * `forSite` gives the site its own, begun with what is on show, or takes it away.
 */
export function settingsAfter(
  settings: Settings,
  url: string,
  change: Partial<ReadingSettings>,
): Partial<Settings> {
  const site = siteOf(url);
  const { forSite, ...rest } = change;
  const style = Object.fromEntries(Object.entries(rest).filter(([key]) => key in DEFAULT_STYLE));
  const others = Object.fromEntries(Object.entries(rest).filter(([key]) => !(key in DEFAULT_STYLE)));
  const own = ownStyle(settings, site);
  if (site === null || !(forSite ?? own !== null)) {
    return { ...others, ...style, ...(own && site !== null ? { siteStyles: without(settings, site) } : {}) };
  }
  const now = { ...(own ?? styleIn(settings)), ...style };
  return { ...others, siteStyles: { ...settings.siteStyles, [site]: now } };
}

function without({ siteStyles }: Settings, site: string): Record<string, ReadingStyle> {
  const { [site]: _own, ...rest } = siteStyles;
  return rest;
}
