import type { Reason } from '../core/clean/clutter.ts';
import { changeSettings, loadSettings, type Settings, siteOf } from '../platform/settings.ts';
import type { SitePreferences } from './session.ts';

function keptOn(settings: Settings, url: string): ReadonlySet<Reason> {
  const site = siteOf(url);
  const kept = site !== null && Object.hasOwn(settings.putBack, site) ? settings.putBack[site] : undefined;
  return new Set(kept);
}

async function keep(url: string, reason: Reason, kept: boolean): Promise<void> {
  const site = siteOf(url);
  if (site === null) return;
  await changeSettings((settings) => {
    const others = [...keptOn(settings, url)].filter((other) => other !== reason);
    const { [site]: _before, ...sites } = settings.putBack;
    const reasons = kept ? [...others, reason] : others;
    return { putBack: reasons.length > 0 ? { ...sites, [site]: reasons } : sites };
  });
}

/** What the reader put back stays back on that site; kept in the settings by host name. */
export const sitePreferences: SitePreferences = { load: loadSettings, keptOn, keep };
