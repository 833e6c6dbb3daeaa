import { changeSettings, type Settings, type SiteRule } from './settings.ts';

function isWithin(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/**
 * The rules with one changed. Taking the rule of a site away takes the one of its parent domain, too, if that is what
 * holds there: else "Not set" would be chosen and the site would still have a rule.
 *
 * @param site a host name, as `siteOf` gives it.
 */
export function withSiteRule(
  sites: Settings['sites'],
  site: string,
  rule: SiteRule | null,
): Settings['sites'] {
  if (rule) return { ...sites, [site]: rule };
  return Object.fromEntries(Object.entries(sites).filter(([host]) => !isWithin(site, host)));
}

export function setSiteRule(site: string, rule: SiteRule | null): Promise<Settings> {
  return changeSettings(({ sites }) => ({ sites: withSiteRule(sites, site, rule) }));
}

/** Forgets what was put back on a site, so that it is hidden there again. */
export function forgetPutBack(site: string): Promise<Settings> {
  return changeSettings(({ putBack }) => ({
    putBack: Object.fromEntries(Object.entries(putBack).filter(([host]) => host !== site)),
  }));
}
