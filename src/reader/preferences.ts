import type { Reason } from '../core/clean/clutter.ts';
import type { ElementRule } from '../core/clean/reader-rules.ts';
import { matchesPattern, siteOf } from '../core/site-pattern.ts';
import type { ReadersSay } from '../page/cleaning.ts';
import { changeSettings, loadSettings, type Settings } from '../platform/settings.ts';
import { elementRules, withElementRule, withoutElementRule } from '../platform/site-rules.ts';

/** The settings, and what the reader said of a site; kept in the settings by host name. */
export interface SitePreferences {
  load(): Promise<Settings>;
  sayOn(settings: Settings, url: string): ReadersSay;
  /** What was put back stays back on that site, until it is hidden again. */
  keep(url: string, reasons: readonly Reason[], kept: boolean): Promise<void>;
  addRule(url: string, rule: ElementRule): Promise<void>;
  /** Takes away the rules for these selectors, at whatever pattern they hold for the address. */
  dropRules(url: string, selectors: readonly string[]): Promise<void>;
}

function keptOn(settings: Settings, site: string): readonly Reason[] {
  return Object.hasOwn(settings.putBack, site) ? (settings.putBack[site] ?? []) : [];
}

export const sitePreferences: SitePreferences = {
  load: loadSettings,
  sayOn(settings, url) {
    const site = siteOf(url);
    return { keep: new Set(site === null ? [] : keptOn(settings, site)), rules: elementRules(settings, url) };
  },
  async keep(url, reasons, kept) {
    const site = siteOf(url);
    if (site === null) return;
    await changeSettings((settings) => {
      const others = keptOn(settings, site).filter((other) => !reasons.includes(other));
      const { [site]: _before, ...sites } = settings.putBack;
      const all = kept ? [...others, ...reasons] : others;
      return { putBack: all.length > 0 ? { ...sites, [site]: all } : sites };
    });
  },
  async addRule(url, rule) {
    const site = siteOf(url);
    if (site === null) return;
    await changeSettings(({ elements }) => ({ elements: withElementRule(elements, site, rule) }));
  },
  async dropRules(url, selectors) {
    await changeSettings((settings) => {
      let { elements } = settings;
      for (const pattern of Object.keys(elements).filter((known) => matchesPattern(known, url)))
        for (const selector of selectors) elements = withoutElementRule(elements, pattern, selector);
      return { elements };
    });
  },
};
