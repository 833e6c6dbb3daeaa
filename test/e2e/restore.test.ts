import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type BrowserUnderTest, startBrowser, waitFor } from './support/browser-under-test.ts';
import { styleOfEverything } from './support/page-looks.ts';
import { HTML, tale } from './support/tale.ts';

const ADDRESS = 'http://lock-notes.example/overmere';

/** Things that hiding and showing could disturb: a film that plays, one that rests, boxes that are scrolled, fields. */
const DELICATE = `
  <p>The tariff is on a <a id="link" href="#tariff">board at the gate</a>, and has been since the lock was built in 1911.</p>
  <aside class="newsletter" id="box" style="height: 90px; overflow: auto">
    <h2>Sign up for our newsletter</h2><form><input type="email" value="half@typed"><button>Sign up</button></form>
    <video id="playing" muted width="80" height="60"></video><video id="resting" muted width="80" height="60"></video>
    <div style="height: 400px">Letters since 1998</div>
  </aside>`;
const SCRIPT = `<script>
  addEventListener('DOMContentLoaded', async () => {
    const events = [];
    Object.assign(window, { events });
    const canvas = document.createElement('canvas');
    canvas.getContext('2d').fillRect(0, 0, 9, 9);
    for (const id of ['playing', 'resting']) {
      const film = document.getElementById(id);
      film.srcObject = canvas.captureStream(5);
      for (const event of ['play', 'pause', 'emptied', 'ended'])
        film.addEventListener(event, () => events.push(id + ' ' + event));
    }
    await document.getElementById('playing').play();
    events.length = 0;
    addEventListener('afterprint', () => {
      document.documentElement.dataset.printed = document.querySelectorAll('[data-clearstory-print]').length;
    });
    document.documentElement.dataset.ready = 'yes';
  });
</script>`;

const BODY = tale({ title: 'The last coin at Overmere', head: SCRIPT, middle: DELICATE })
  .replace(
    '<body>',
    '<body><header id="top"><a href="/">Lock Notes</a> <nav><a href="/a">Canals</a> <a href="/b">Locks</a></nav></header>',
  )
  .replace(
    '</body>',
    '<footer>Lock Notes, since 1998 <a href="/imprint">Imprint</a></footer><div style="height: 900px"></div></body>',
  );

/** All that a reader, or the page, could notice. */
async function everythingOf(page: Page) {
  const state = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    text: document.body.innerText,
    scroll: [scrollX, scrollY],
    focus: document.activeElement?.id,
    selection: String(getSelection()),
    box: document.getElementById('box')?.scrollTop,
    field: document.querySelector('input')?.value,
    films: [...document.querySelectorAll('video')].map(({ paused }) => paused),
    events: [...(Reflect.get(window, 'events') as string[])],
  }));
  return { ...state, styles: await styleOfEverything(page) };
}

describe.each(BROWSERS)('Show original in %s', (kind) => {
  let browser: BrowserUnderTest;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser(kind, (host) =>
      host === 'lock-notes.example' ? { type: HTML, body: BODY } : null,
    );
    await browser.callExtension('storage.local.set', { settings: { automatic: false }, settingsVersion: 0 });
    page = await browser.openPage(ADDRESS);
    await waitFor(() => page.evaluate(() => 'ready' in document.documentElement.dataset), 'the film played');
    const popup = await browser.pressButton(page);
    await waitFor(async () => (await browser.readerState(page))?.view === 'cleaned', 'the page was cleaned');
    await browser.closePopup(popup);
    await browser.askReader(page, 'restore');
    await page.bringToFront();
  });
  afterAll(() => browser?.close());

  const clean = (mode: string) => browser.askReader(page, 'clean', { mode, automatic: false, anyway: true });

  test('brings everything back, any number of times, and starts and stops no film', async () => {
    await page.evaluate(() => {
      document.getElementById('link')?.focus({ preventScroll: true });
      const line = document.querySelectorAll('article p')[4] as Element;
      getSelection()?.selectAllChildren(line);
      line.scrollIntoView({ block: 'center', behavior: 'instant' });
      document.getElementById('box')?.scrollTo(0, 120);
    });
    const before = await everythingOf(page);
    expect(before).toMatchObject({ focus: 'link', box: 120, films: [false, true], events: [] });
    for (const mode of ['careful', 'strict', 'careful']) {
      await clean(mode);
      const cleaned = await everythingOf(page);
      expect(cleaned.text).not.toContain('Sign up');
      expect(cleaned).toMatchObject({ selection: before.selection, films: before.films, events: [] });
      await browser.askReader(page, 'restore');
      expect(await everythingOf(page)).toEqual(before);
    }
  });

  test('what is being read does not move when things above it vanish or come back', async () => {
    const top = () =>
      page.evaluate(() => document.querySelectorAll('article p')[5]?.getBoundingClientRect().top ?? 0);
    await page.evaluate(() => {
      // A page that fits into the window when it is clean has no place to keep.
      document.querySelector('article')?.style.setProperty('padding-block-end', '2000px');
      document.querySelectorAll('article p')[5]?.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    const before = await top();
    await clean('strict');
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
    await browser.askReader(page, 'restore');
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
    await page.evaluate(() => document.querySelector('article')?.removeAttribute('style'));
  });

  test('a cleaned page copies and finds its story, and nothing that is hidden', async () => {
    await clean('strict');
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      const text = String(getSelection());
      getSelection()?.removeAllRanges();
      return text;
    });
    expect(copied).toContain('the last one that will pay with a coin');
    expect(copied).not.toContain('Sign up');
    const finds = (text: string) =>
      page.evaluate((wanted) => (Reflect.get(window, 'find') as (text: string) => boolean)(wanted), text);
    expect([await finds('there is nobody inside it'), await finds('Letters since 1998')]).toEqual([
      true,
      false,
    ]);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await browser.askReader(page, 'restore');
  });

  test('a page cleaned carefully keeps its header on the screen and leaves it off the paper', async () => {
    await clean('careful');
    expect(await browser.visibleText(page)).toContain('Canals');
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    await page.pdf();
    const printed = () => page.evaluate(() => Number(document.documentElement.dataset['printed']));
    expect(await waitFor(printed, 'it was printed')).toBeGreaterThan(0);
    await page.evaluate(() => delete document.documentElement.dataset['printed']);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
    if (kind === 'chromium') {
      await page.emulateMediaType('print');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const paper = await browser.visibleText(page);
      expect(paper).toContain('the last one that will pay with a coin');
      expect(paper).not.toContain('Imprint');
      expect(paper).not.toContain('Sign up');
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.emulateMediaType();
    }
    await browser.askReader(page, 'restore');
  });

  test('has nothing to complain of', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
