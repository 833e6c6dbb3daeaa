// @ts-check
/**
 * Pictures of the popup for everything that cannot be done. What a page, a store or a reader would have to do for each is
 * tried in `test/e2e/cannot.test.ts`; here the popup is only told so, by answers that are changed on their way to it.
 */
import { openPage, tabIdOf } from './journey/session.mjs';
import { sampleAddress } from './sample-pages.mjs';
import { POPUP, press, setSettings, shoot } from './shots-camera.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./journey/session.mjs').Session} Session
 *
 * @typedef {object} State
 * @property {object} [page] changes to what the reader says of the page
 * @property {object} [save] what a save ends in, or how far it is
 * @property {object} [tab] changes to what the browser says of the tab
 * @property {string} [kind] of the document in the tab, by its media type
 * @property {boolean} [locked] access to the site is withheld
 * @property {boolean} [offline]
 * @property {string} [pressed] pressed once the popup is there
 * @property {string} until a selector that is there when the state is
 */

const BROKEN = { until: '#failure h1' };

/** @param {string} failure */
const noStory = (failure) => ({ page: { failure, story: null }, ...BROKEN });

/** @param {string} code */
const notSaved = (code) => ({ save: { kind: 'failed', code }, pressed: '#save', until: '#notes .note' });

/** @type {Record<string, State>} */
const STATES = {
  'no-article': noStory('no-article'),
  'too-little-text': noStory('too-little-text'),
  'text-withheld': noStory('text-withheld'),
  'extraction-failed': noStory('extraction-failed'),
  'took-too-long': noStory('took-too-long'),
  pdf: { kind: 'application/pdf', ...BROKEN },
  xml: { kind: 'application/xml', ...BROKEN },
  picture: { kind: 'image/png', ...BROKEN },
  doubt: {
    page: { doubt: { keptWords: 610, likelyWords: 1200, where: 'after' } },
    until: '#looks-fine',
  },
  fought: { page: { fought: true }, until: '#notes .note' },
  walled: { page: { walled: true }, until: '#notes .note' },
  'would-lose-text': { page: { failure: 'would-lose-text', view: 'original' }, until: '#notes .note' },
  offline: { offline: true, until: '#notes .note' },
  saving: { save: { kind: 'progress', done: 1, total: 3 }, pressed: '#save', until: '.progress' },
  'storage-full': notSaved('storage-full'),
  'library-blocked': notSaved('library-blocked'),
  'library-damaged': notSaved('library-damaged'),
  'library-newer': notSaved('library-newer'),
  'private-window': notSaved('private-window'),
  'not-saved': notSaved('not-saved'),
  stopped: notSaved('stopped'),
  access: { locked: true, pressed: 'input[name=site][value=always]', until: '#ask' },
};

/** Runs in the popup before its script: changes what it is answered. @param {Omit<State, 'until'>} state */
function answerOtherwise({ page, save, kind, locked, offline }) {
  const { tabs, runtime, permissions, scripting } = Reflect.get(globalThis, 'chrome');
  const { sendMessage } = tabs;
  tabs.sendMessage = async (/** @type {unknown[]} */ ...args) => {
    const reply = await sendMessage.apply(tabs, args);
    return page && reply?.ok && reply.value?.view ? { ...reply, value: { ...reply.value, ...page } } : reply;
  };
  if (kind) {
    const { executeScript } = scripting;
    scripting.executeScript = async (/** @type {any} */ work) => {
      if (!/contentType/.test(String(work.func))) return executeScript.call(scripting, work);
      return [{ result: kind }];
    };
  }
  if (save)
    runtime.connect = () => ({
      onMessage: {
        addListener: (/** @type {(event: object) => void} */ tell) => setTimeout(() => tell(save)),
      },
      onDisconnect: { addListener() {} },
      postMessage() {},
      disconnect() {},
    });
  if (locked) permissions.contains = async () => false;
  if (offline) Object.defineProperty(navigator, 'onLine', { value: false });
}

/** @param {Session} session @param {Page} story @param {string} name @param {State} state @param {boolean} dark */
async function popupIn(session, story, name, { until, pressed, ...given }, dark) {
  const popup = await session.browser.newPage();
  await popup.setViewport(POPUP);
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await popup.evaluateOnNewDocument(answerOtherwise, given);
  await popup.goto(`${session.origin}popup.html?tab=${tabIdOf(story)}`);
  if (pressed) {
    await popup.waitForSelector('.point');
    await press(popup, pressed);
  }
  const there = await popup.waitForSelector(until, { visible: true });
  await there?.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
  await shoot(popup, `popup-cannot-${name}-${dark ? 'dark' : 'light'}`);
  await popup.close();
}

/** @param {Session} session */
export async function failures(session) {
  await setSettings(session, { automatic: false });
  const story = await openPage(session, sampleAddress('harbour-ledger'));
  for (const [name, state] of Object.entries(STATES))
    for (const dark of [false, true]) await popupIn(session, story, name, state, dark);
  await story.close();
}
