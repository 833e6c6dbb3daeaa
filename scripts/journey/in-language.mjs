// @ts-check
/** The interface in any of its languages, whatever the browser's own is: a machine seldom has more than one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const FOLDER = join(ROOT, 'src/_locales');

/** The languages of the interface, as their folders are named. */
export const LANGUAGES = readdirSync(FOLDER).sort();

/** @typedef {Record<string, {message: string, placeholders?: Record<string, {content: string}>}>} Messages */

/**
 * From its next load on, a page of the extension in Chromium speaks this language.
 *
 * @param {Page} page
 * @param {string} language one of `LANGUAGES`
 */
export async function speak(page, language) {
  /** @type {Messages} */
  const messages = JSON.parse(readFileSync(join(FOLDER, language, 'messages.json'), 'utf8'));
  const tag = language.replace('_', '-');
  await page.evaluateOnNewDocument(
    (/** @type {Messages} */ texts, /** @type {string} */ lang) => {
      const dir = lang === 'ar' ? 'rtl' : 'ltr';
      const { i18n } = Reflect.get(globalThis, 'chrome');
      i18n.getUILanguage = () => lang;
      i18n.getMessage = (/** @type {string} */ key, /** @type {string | string[]} */ given = []) => {
        if (key === '@@bidi_dir') return dir;
        const { message = '', placeholders = {} } = texts[key] ?? {};
        const values = [given].flat();
        const named = message.replace(
          /\$([a-z]\w*)\$/gi,
          (_all, name) => placeholders[name.toLowerCase()]?.content ?? '',
        );
        return named.replace(/\$(\d)/g, (_all, place) => values[Number(place) - 1] ?? '');
      };
    },
    messages,
    tag,
  );
}
