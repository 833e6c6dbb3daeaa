// @ts-check
/** The controls of the library, each in every look: dialogs, bin, highlights, the bar of chosen stories, a printed story. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { speak } from './journey/in-language.mjs';
import { callExtension, openExtensionPage, openPage, tabIdOf } from './journey/session.mjs';
import { SAMPLE_STORIES } from './sample-stories.mjs';
import { NARROW, OUTPUT, POPUP, press, setSettings, shoot, WIDE } from './shots-camera.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./journey/session.mjs').Session} Session
 *
 * @typedef {object} Look
 * @property {{width: number, height: number}} size
 * @property {string} theme
 * @property {string} [language]
 */

/** @type {Readonly<Record<string, Look>>} */
const LOOKS = {
  light: { size: WIDE, theme: 'light' },
  dark: { size: WIDE, theme: 'dark' },
  narrow: { size: NARROW, theme: 'light' },
  'narrow-dark': { size: NARROW, theme: 'dark' },
  arabic: { size: WIDE, theme: 'light', language: 'ar' },
  'arabic-narrow': { size: NARROW, theme: 'dark', language: 'ar' },
  japanese: { size: WIDE, theme: 'light', language: 'ja' },
};

/** @param {Session} session @param {string} method @param {...unknown} args */
async function background(session, method, ...args) {
  const reply = await callExtension(session, 'runtime.sendMessage', {
    clearstory: 'background',
    method,
    args,
  });
  if (!reply?.ok) throw new Error(`${method}: ${JSON.stringify(reply)}`);
  return reply.value;
}

/** Saves the sample stories with a tag, a highlight and a note; one of them goes to the bin. @param {Session} session */
async function fill(session) {
  let last = '';
  for (const { address, paragraphs } of Object.values(SAMPLE_STORIES)) {
    const story = await openPage(session, address.href);
    const popup = await session.browser.newPage();
    await popup.setViewport(POPUP);
    await popup.goto(`${session.origin}popup.html?tab=${tabIdOf(story)}`);
    await press(popup, '#save');
    await popup.waitForSelector('.saved-note');
    await popup.close();
    await story.close();
    const copy = await background(session, 'savedCopy', address.href);
    await background(session, 'setTags', copy.id, ['harbour', 'to read aloud']);
    const exact = (paragraphs[1] ?? '').slice(0, 60);
    await background(
      session,
      'addHighlight',
      address.href,
      { exact, prefix: '', suffix: '', at: 0 },
      'amber',
    );
    last = copy.id;
  }
  await background(session, 'deleteSaved', last);
}

/** Keys are the page's again once the dialog is gone, which is a moment after it was closed. @param {Page} page */
async function closeDialog(page) {
  await page.evaluate(() =>
    /** @type {HTMLDialogElement | null} */ (document.querySelector('dialog[open]'))?.close(),
  );
  await page.waitForSelector('dialog', { hidden: true });
}

/** @param {Page} page @param {string} name @param {string} opener */
async function dialog(page, name, opener) {
  await press(page, opener);
  await page.waitForSelector('dialog[open] .content');
  await shoot(page, name);
  await closeDialog(page);
}

/** @param {Session} session @param {string} mood @param {Look} look */
async function inLook(session, mood, look) {
  await setSettings(session, { automatic: false, theme: look.theme });
  const page = await session.browser.newPage();
  if (look.language) await speak(page, look.language);
  await page.setViewport(look.size);
  await page.goto(`${session.origin}library.html`);
  await page.waitForSelector('#storage');
  await shoot(page, `controls-list-${mood}`);
  await dialog(page, `controls-export-${mood}`, '#export-all');
  await dialog(page, `controls-import-${mood}`, '#import');
  await dialog(page, `controls-tabs-${mood}`, '#save-tabs');
  await dialog(page, `controls-storage-${mood}`, '#storage');
  await press(page, '#storage');
  await page.$$eval('dialog[open] .ways .button', ([button]) => /** @type {HTMLElement} */ (button).click());
  await page.waitForSelector('#sure');
  await shoot(page, `controls-delete-everything-${mood}`);
  await closeDialog(page);
  await page.bringToFront();
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open] .content');
  await shoot(page, `controls-keys-${mood}`);
  await closeDialog(page);
  await press(page, '.chooser input');
  await shoot(page, `controls-chosen-${mood}`);
  for (const shelf of ['highlights', 'bin', 'favourites']) {
    await page.goto(`${session.origin}library.html#${shelf}`);
    await page.waitForSelector('h1, .entry, .marked');
    await shoot(page, `controls-${shelf}-${mood}`);
  }
  await page.close();
}

/** A story as it is printed. @param {Session} session */
async function printed(session) {
  await setSettings(session, { automatic: false });
  const page = await openExtensionPage(session, 'library.html');
  for (const [at, link] of (await page.$$eval('a.name', (all) => all.map((each) => each.hash))).entries()) {
    await page.goto(`${session.origin}library.html${link}`);
    await page.waitForSelector('article.story .body');
    await writeFile(join(OUTPUT, `printed-${at}.pdf`), await page.pdf({ format: 'A4' }));
    await page.goto(`${session.origin}library.html`);
  }
  await page.close();
}

/** @param {Session} session */
export async function libraryControls(session) {
  await fill(session);
  for (const [mood, look] of Object.entries(LOOKS)) await inLook(session, mood, look);
  await printed(session);
}
