import type { Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tabIdOf } from '../../scripts/journey/session.mjs';
import { SAMPLE_STORIES, storySites } from '../../scripts/sample-stories.mjs';
import { faultsOf } from './support/axe.ts';
import { type BrowserUnderTest, startBrowser } from './support/browser-under-test.ts';
import { pressIn, saveFromPopup } from './support/popup.ts';

const STORY = SAMPLE_STORIES.english;
/** What a screen reader announces with a name, or leaves the reader guessing. */
const NAMED =
  /^(?:button|link|radio|checkbox|switch|slider|textbox|searchbox|combobox|progressbar|dialog|radiogroup|heading)$/;

function nodesOf(node: SerializedAXNode): SerializedAXNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

// Chromium alone: only its protocol gives the tree that screen readers are given.
describe('what a screen reader is told', () => {
  let browser: BrowserUnderTest;
  let story: Page;

  beforeAll(async () => {
    browser = await startBrowser('chromium', storySites);
    await browser.callExtension('storage.local.set', {
      settings: { automatic: false, ownCss: 'p { text-indent: 1em; background: url(a) }' },
      settingsVersion: 0,
      updatedFrom: '0.0.1',
    });
    story = await browser.openPage(STORY.address.href);
  });
  afterAll(() => browser?.close());

  async function treeOf(page: Page): Promise<SerializedAXNode[]> {
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    return tree ? nodesOf(tree) : [];
  }

  /** Everything that needs a name and has none. */
  const nameless = (nodes: readonly SerializedAXNode[]) =>
    nodes.filter(({ role, name }) => NAMED.test(role) && !name?.trim()).map(({ role }) => role);

  const named = (nodes: readonly SerializedAXNode[], role: string) =>
    nodes.filter((node) => node.role === role).map(({ name }) => name);

  async function inPage(path: string, ready: string, work: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.openExtensionPage(path);
    await page.waitForSelector(ready);
    await work(page);
    await page.close();
  }

  test('in the popup: the story, what can be done, and what an update brought', () =>
    inPage(`popup.html?tab=${tabIdOf(story)}`, '.point', async (page) => {
      await pressIn(page, 'more');
      await page.waitForSelector('#news-seen');
      const nodes = await treeOf(page);
      expect(nameless(nodes)).toEqual([]);
      expect(named(nodes, 'heading')).toEqual(
        expect.arrayContaining([STORY.title, 'Key points', 'New in this version']),
      );
      expect(named(nodes, 'button')).toEqual(
        expect.arrayContaining([
          'Open library',
          'More, and what is new in this version',
          'Copy as Markdown',
          'Show original',
          'Save',
          'Reading view',
          'Smaller text',
          'Larger text',
        ]),
      );
      expect(named(nodes, 'radiogroup').length + named(nodes, 'group').length).toBeGreaterThan(3);
      expect(await faultsOf(page), 'what is new').toEqual([]);
      await saveFromPopup(browser, page);
      await page.focus('#tags-field');
      expect(named(await treeOf(page), 'textbox')).toContain('Tags');
      expect(await faultsOf(page), 'tags').toEqual([]);
    }));

  test('in the reading view of a tab of its own: landmarks, tools and the story', async () => {
    const article = await browser.askReader(story, 'article');
    await browser.callExtension('storage.session.set', {
      'handed-names': { article, place: null, from: tabIdOf(story) },
    });
    await inPage('reading.html?page=x#names', 'article.story h1', async (page) => {
      const nodes = await treeOf(page);
      expect(nameless(nodes)).toEqual([]);
      const roles = nodes.map(({ role }) => role);
      expect(roles).toEqual(expect.arrayContaining(['banner', 'main', 'article', 'heading', 'paragraph']));
      expect(named(nodes, 'button')).toEqual(
        expect.arrayContaining(['Key points', 'Read aloud', 'Highlights', 'Text and theme', 'Print', 'Keys']),
      );
      expect(named(nodes, 'article')).toEqual([STORY.title]);
      expect(await faultsOf(page), 'the story').toEqual([]);
      await page.click('[aria-label="Highlights"]');
      expect(await faultsOf(page), 'the highlights').toEqual([]);
      await page.click('[aria-label="Highlights"]');
      await page.evaluate(() => {
        const text = document.querySelector('.body p')?.firstChild;
        if (text) getSelection()?.setBaseAndExtent(text, 4, text, 20);
      });
      await page.keyboard.press('h');
      await page.waitForSelector('mark.highlight');
      await page.click('mark.highlight');
      await page.waitForSelector('.selection-bar', { visible: true });
      expect(nameless(await treeOf(page)), 'the tools of a highlight').toEqual([]);
      expect(await faultsOf(page), 'the tools of a highlight').toEqual([]);
    });
  });

  // The other panels are looked at with a saved story, in access.test.ts.
  test('while a story is read aloud', () =>
    inPage('reading.html?page=x#names', 'article.story h1', async (page) => {
      await page.keyboard.press('l');
      await page.waitForSelector('.listen', { visible: true });
      expect(nameless(await treeOf(page))).toEqual([]);
      expect(await faultsOf(page)).toEqual([]);
    }));

  test('where the story of that tab is in memory no more', () =>
    inPage(`reading.html?page=${encodeURIComponent(STORY.address.href)}#none`, 'h1', async (page) => {
      const nodes = await treeOf(page);
      expect(nameless(nodes)).toEqual([]);
      expect(named(nodes, 'link')).toEqual(['Open the page']);
      expect(await faultsOf(page)).toEqual([]);
    }));

  test.each([
    ['options', 'h1', ['Search the options', 'Your own CSS']],
    ['welcome', 'h1', []],
    ['library', 'a.name', []],
  ])('in %s: no control without a name', (name, ready, fields) =>
    inPage(`${name}.html`, ready, async (page) => {
      const nodes = await treeOf(page);
      expect(nameless(nodes)).toEqual([]);
      const told = nodes
        .filter(({ role }) => /^(?:textbox|searchbox)$/.test(role))
        .map((node) => node.name ?? '');
      for (const field of fields) expect(told.some((text) => text.includes(field))).toBe(true);
      expect(nodes.filter(({ role }) => role === 'main')).toHaveLength(1);
    }),
  );

  test('in options that are searched: what is left is as good', () =>
    inPage('options.html', '#search', async (page) => {
      await page.type('#search', 'languages');
      expect(await faultsOf(page)).toEqual([]);
    }));

  test('nothing complained', async () => {
    expect(await browser.complaints()).toEqual([]);
  });
});
