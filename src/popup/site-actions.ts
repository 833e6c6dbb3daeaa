import { type Settings, type SiteRule, siteOf } from '../platform/settings.ts';
import { ruleHolder } from '../platform/site-rules.ts';
import type { Doors } from './doors.ts';
import type { PageActions } from './page-actions.ts';
import type { AccessQuestion, Store } from './popup-state.ts';

export type SiteChoice = SiteRule | 'unset';

/** The rule of the site on show. "Always" needs access to the site, which the reader may have withheld. */
export interface SiteActions {
  choose(choice: SiteChoice): Promise<void>;
  /** In the click itself: the browser asks only then. */
  ask(): Promise<void>;
  notNow(): void;
}

export function siteActions(
  store: Store,
  doors: Doors,
  page: PageActions,
  say: (text: string) => void,
): SiteActions {
  const { words } = doors;

  const site = () => {
    const { screen } = store.model;
    return 'tab' in screen ? siteOf(screen.tab.url) : null;
  };

  /** What the choice is kept under: a part of the site that has a rule of its own, else the site. */
  const holder = (host: string) => {
    const { screen, settings } = store.model;
    return 'tab' in screen ? (ruleHolder(settings, screen.tab.url) ?? host) : host;
  };

  const setAccess = (access: AccessQuestion) => {
    const { screen } = store.model;
    if (screen.kind === 'story' || screen.kind === 'no-story') store.set({ screen: { ...screen, access } });
  };

  const keep = (settings: Settings, choice: SiteChoice, host: string) => {
    store.set({ settings });
    say(words.text(`popup_said_${choice}`, host));
  };

  const always = async (host: string) => {
    keep(await doors.setSiteRule(holder(host), 'always'), 'always', holder(host));
    setAccess('none');
    if (store.story?.page.view === 'original') await page.clean();
  };

  return {
    async choose(choice) {
      const host = site();
      if (!host) return;
      setAccess('none');
      if (choice === 'always') {
        if (await doors.hasSiteAccess(host)) await always(host);
        else setAccess('to-ask');
        return;
      }
      const kept = holder(host);
      keep(await doors.setSiteRule(kept, choice === 'never' ? 'never' : null), choice, kept);
      if (choice === 'never' && store.story && store.story.page.view !== 'original') await page.restore();
    },
    async ask() {
      const host = site();
      if (!host) return;
      const answer = doors.askForSiteAccess(host);
      const place = holder(host);
      const before = store.model.settings.sites[place] ?? null;
      // The browser's question may close the popup, so the rule stands before the answer comes.
      const kept = doors.setSiteRule(place, 'always');
      const granted = await answer.catch(() => false);
      await kept;
      if (granted) await always(host);
      else {
        store.set({ settings: await doors.setSiteRule(place, before) });
        setAccess('refused');
      }
    },
    notNow() {
      setAccess('none');
    },
  };
}
