// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { type Doors, welcome } from '../../../src/welcome/welcome.ts';
import { englishWords } from '../support/words.ts';

let calls: string[];
let stores: boolean;

const doors: Doors = {
  words: englishWords,
  async setAutomatic(on) {
    if (!stores) throw new Error('no storage');
    calls.push(`automatic ${on}`);
  },
  async openOptions() {
    calls.push('options');
  },
  async log(where) {
    calls.push(`log ${where}`);
  },
};

beforeEach(() => {
  document.body.replaceChildren();
  calls = [];
  stores = true;
});

const settled = () => new Promise((resolve) => setTimeout(resolve));
const byItself = () => {
  const control = document.querySelector<HTMLInputElement>('#automatic');
  if (!control) throw new Error('no switch');
  return control;
};

test('the sample is cleaned by the page’s own button, and comes back', () => {
  welcome(document, doors, true);
  const clutter = [...document.querySelectorAll<HTMLElement>('.sample .clutter')];
  const status = document.querySelector('[role="status"]');
  document.getElementById('try')?.click();
  expect(document.querySelector('.sample')?.classList.contains('cleaned')).toBe(true);
  expect(clutter.every((each) => each.getAttribute('aria-hidden') === 'true')).toBe(true);
  expect(status?.textContent).toBe(`Cleaned. ${clutter.length} things hidden.`);
  expect(document.getElementById('try')?.textContent).toBe('Show original');
  document.getElementById('try')?.click();
  expect(document.querySelector('.sample')?.classList.contains('cleaned')).toBe(false);
  expect(clutter.every((each) => each.getAttribute('aria-hidden') === 'false')).toBe(true);
  expect(status?.textContent).toBe('Original shown.');
});

test('the story of the sample is never part of its clutter', () => {
  welcome(document, doors, true);
  const story = [...document.querySelectorAll('.sample h2, .sample .prose, .sample .byline')];
  expect(story).toHaveLength(5);
  expect(story.filter((each) => each.closest('.clutter'))).toEqual([]);
});

test('says plainly that news cleans itself, with the switch', async () => {
  const show = welcome(document, doors, true);
  expect(document.body.textContent).toContain('Stories on news pages are cleaned by themselves');
  byItself().click();
  await settled();
  expect(calls).toEqual(['automatic false']);
  expect(document.getElementById('automatic-why')?.textContent).toContain('It is off');
  show(true);
  expect(byItself().checked).toBe(true);
});

test('a switch that could not be stored turns back and says so', async () => {
  stores = false;
  welcome(document, doors, true);
  byItself().click();
  await settled();
  expect(byItself().checked).toBe(true);
  expect(document.querySelector<HTMLElement>('[role="alert"]')?.hidden).toBe(false);
  expect(calls).toEqual(['log welcome']);
});

test('leads to the options', () => {
  welcome(document, doors, true);
  document.getElementById('options')?.click();
  expect(calls).toEqual(['options']);
});
