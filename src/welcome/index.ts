import type { BackgroundApi } from '../platform/api.ts';
import { browserWords } from '../platform/i18n.ts';
import { log } from '../platform/log.ts';
import { remoteBackground } from '../platform/messages.ts';
import { changeSettings, watchSettings } from '../platform/settings.ts';
import { settingsOrDefaults } from '../platform/settings-or-defaults.ts';
import { welcome } from './welcome.ts';

const words = browserWords();

async function start(): Promise<void> {
  document.documentElement.lang = words.lang;
  document.documentElement.dir = words.dir;
  const { theme, automatic } = await settingsOrDefaults('welcome settings');
  document.documentElement.setAttribute('data-theme', theme);
  const show = welcome(
    document,
    {
      words,
      setAutomatic: (on) => changeSettings(() => ({ automatic: on })),
      openOptions: () => remoteBackground<BackgroundApi>().openOptions(),
      log,
    },
    automatic,
  );
  watchSettings((settings) => {
    show(settings.automatic);
    document.documentElement.setAttribute('data-theme', settings.theme);
  });
}

void start().catch((thrown) => log('welcome', thrown));
