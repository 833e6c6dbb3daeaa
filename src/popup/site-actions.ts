import { type Settings, type SiteRule, siteOf } from '../platform/settings.ts';
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

  const setAccess = (access: AccessQuestion) => {
    const { screen } = store.model;
    if (screen.kind === 'story' || screen.kind === 'no-story') store.set({ screen: { ...screen, access } });
  };

  const keep = (settings: Settings, choice: SiteChoice, host: string) => {
    store.set({ settings });
    say(words.text(`popup_said_${choice}`, host));
  };

  const always = async (host: string) => {
    keep(await doors.setSiteRule(host, 'always'), 'always', host);
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
      keep(await doors.setSiteRule(host, choice === 'never' ? 'never' : null), choice, host);
      if (choice === 'never' && store.story && store.story.page.view !== 'original') await page.restore();
    },
    async ask() {
      const host = site();
      if (!host) return;
      const answer = doors.askForSiteAccess(host);
      const before = store.model.settings.sites[host] ?? null;
      // The browser's question may close the popup, so the rule stands before the answer comes.
      const kept = doors.setSiteRule(host, 'always');
      const granted = await answer.catch(() => false);
      await kept;
      if (granted) await always(host);
      else {
        store.set({ settings: await doors.setSiteRule(host, before) });
        setAccess('refused');
      }
    },
    notNow() {
      setAccess('none');
    },
  };
}
