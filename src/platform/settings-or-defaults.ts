import { log } from './log.ts';
import { DEFAULTS, loadSettings, type Settings } from './settings.ts';

/** The settings, or the defaults where they cannot be read: a page opens all the same. @param where for the log */
export async function settingsOrDefaults(where: string): Promise<Settings> {
  try {
    return await loadSettings();
  } catch (thrown) {
    void log(where, thrown);
    return { ...DEFAULTS };
  }
}
