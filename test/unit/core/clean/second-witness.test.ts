// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Mode } from '../../../../src/core/clean/clutter.ts';
import { planCleaning } from '../../../../src/core/clean/plan.ts';
import { behind as behindStory, between, extractionOf, HALF, REST } from './page.ts';

const SENTENCE =
  'A boat trip to the weir and back with tea on the upper deck is what many have asked us for.';

function hidden(html: string, mode: Mode): string[] {
  return planCleaning(document, extractionOf(html), mode, new Set()).clutter.map(
    ({ element }) => element.id || element.tagName,
  );
}

const behind = (html: string) => behindStory(`<div>${html}</div>`);

describe('what extraction thinks of a text is a second witness', () => {
  test('focus hides between the story’s blocks what extraction left out, but not what it nearly kept', () => {
    const notice = (chance: number) => between(`<p id="notice" data-chance="${chance}">${SENTENCE}</p>`);
    expect(hidden(notice(0.2), 'focus')).toEqual(['notice']);
    expect(hidden(notice(0.45), 'focus')).toEqual([]);
  });

  test('strict hides there only what it thinks very little of, and no notes', () => {
    const notice = (chance: number, name = '') =>
      between(`<div id="notice" class="${name}"><p data-chance="${chance}">${SENTENCE}</p></div>`);
    expect(hidden(notice(0.08), 'strict')).toEqual(['notice']);
    expect(hidden(notice(0.25), 'strict')).toEqual([]);
    expect(hidden(notice(0.08, 'editors-note'), 'strict')).toEqual([]);
  });

  test('the sentence right below the title stays, but not the notice after it', () => {
    const html = `<main><h1>The weir</h1><p id="dek" data-chance="0.1">One man, one crank and no reason to stop.</p><p id="notice" data-chance="0.1">${SENTENCE}</p>${HALF}${REST}</main>`;
    expect(hidden(html, 'focus')).toEqual(['notice']);
    expect(hidden(html, 'strict')).toEqual(['notice']);
  });

  test('the name of a box that tells the story stays; strict leaves the date below the title and the list of sections, too', () => {
    const sections = ['a', 'b', 'c']
      .map((id) => `<li><a href="#${id}">The ${id} side of it</a></li>`)
      .join('');
    const box =
      '<div class="x7"><div id="tip" data-chance="0.1">Did you know?</div><p class="story">The crank has been oiled on every Sunday since the year 1911, and has been turned on none of them.</p></div>';
    const html = `<main><header><h1>The weir</h1></header><div id="date" data-chance="0.1">11 min read, updated 12 July 2024</div><ul id="sections" data-chance="0.1">${sections}</ul><div><h2 id="a">a</h2><h2 id="b">b</h2><h2 id="c">c</h2>${HALF}${box}${REST}</div></main>`;
    expect(hidden(html, 'strict')).toEqual([]);
    expect(hidden(html, 'careful')).toEqual([]);
    expect(hidden(html.replaceAll('href="#', 'href="/'), 'strict')).toEqual(['sections']);
    expect(hidden(html, 'focus')).toEqual(['sections']);
  });

  test('much text with nothing to press stays where extraction is not sure; a paragraph below the title in strict', () => {
    const answers = (chance: number) =>
      behind(
        `<section id="more" data-chance="${chance}"><h2>What else is asked of the keeper</h2>${'<p>The weir has two gates and one crank, and the crank has one handle, which is kept dry in a box.</p>'.repeat(6)}</section>`,
      );
    expect(hidden(answers(0.07), 'focus')).toEqual([]);
    expect(hidden(answers(0.07), 'strict')).toEqual([]);
    expect(hidden(answers(0.02), 'strict')).not.toEqual([]);
    const intro = (chance: number) =>
      `<main><h1>The weir</h1><p>Fenny, in the parish of Overmere, on the morning of the fair</p><p id="intro" data-chance="${chance}">${SENTENCE} ${SENTENCE}</p><div>${HALF}${REST}</div></main>`;
    expect(hidden(intro(0.08), 'strict')).toEqual([]);
    expect(hidden(intro(0.02), 'strict')).toEqual(['intro']);
  });

  test('teasers in a shadow root are no table of contents', () => {
    const extraction = extractionOf(between('<div id="host"></div>'));
    const links = ['a', 'b', 'c'].map((at) => `<li><a href="/${at}">The ${at} side of the weir</a></li>`);
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
    root?.append(
      document
        .createRange()
        .createContextualFragment(`<div><h3>Related stories</h3><ul>${links.join('')}</ul></div>`),
    );
    const { clutter } = planCleaning(document, extraction, 'careful', new Set());
    expect(clutter.map(({ element }) => element.id)).toEqual(['host']);
  });

  test('notes that the story points to, and that point back, stay in every mode', () => {
    const notes = (href: string) =>
      `<main><h1>The weir</h1>${HALF}<p class="story">The crank weighs eleven stone.<sup id="ref"><a href="#note">1</a></sup></p>${REST}</main><ol id="notes"><li id="note" data-chance="0.02">By the scales of the mill, in the year 1911, with the handle. <a href="${href}">↩</a></li></ol>`;
    expect(hidden(notes('#ref'), 'focus')).toEqual([]);
    expect(hidden(notes('/weights'), 'focus')).toEqual(['notes']);
  });

  test('questions with long answers below the story stay where they may be its own', () => {
    const answers = Array.from(
      { length: 6 },
      () =>
        `<li><h3 data-chance="0.17">Is there tea?</h3><p data-chance="0.17">${SENTENCE} ${SENTENCE}</p></li>`,
    ).join('');
    expect(hidden(behind(`<ul id="answers">${answers}</ul>`), 'strict')).toEqual([]);
    expect(hidden(behind(`<ul id="answers">${answers.replaceAll('0.17', '0.02')}</ul>`), 'strict')).toEqual([
      'DIV',
    ]);
  });

  test('careful hides an unnamed offer below the story where extraction is sure, and never the author', () => {
    const offer = (chance: number, name = 'x1') =>
      behind(
        `<section id="b1" class="${name}"><p data-chance="${chance}">${SENTENCE}</p><a href="https://trips.example/" data-chance="${chance}">Book</a></section><p data-chance="0.3">Printed by hand in Fenny, as in every year.</p>`,
      );
    expect(hidden(offer(0.02), 'careful')).toEqual(['b1']);
    expect(hidden(offer(0.2), 'careful')).toEqual([]);
    expect(hidden(offer(0.02, 'author-bio'), 'careful')).toEqual([]);
  });

  test('small chances that add up to much of the story are not all taken', () => {
    const notices = Array.from(
      { length: 14 },
      (_, at) => `<div id="n${at}"><p data-chance="0.3">${SENTENCE}</p><a href="/${at}">More</a></div>`,
    ).join('');
    const gone = hidden(between(notices), 'focus').length;
    expect(gone).toBeGreaterThan(0);
    expect(gone).toBeLessThan(4);
  });

  test('a labelled box does not stay because less sure things add up to much of the story', () => {
    const notices = Array.from(
      { length: 14 },
      (_, at) => `<div id="n${at}"><p data-chance="0.3">${SENTENCE}</p><a href="/${at}">More</a></div>`,
    ).join('');
    const letter = `<div id="letter"><h2>Sign up for our newsletter</h2><p data-chance="0.35">${SENTENCE} ${SENTENCE}</p><input type="email"></div>`;
    expect(hidden(between(notices + letter), 'focus')).toContain('letter');
  });

  test('readers’ comments do not stay because there are many of them, but where they may tell the story', () => {
    const comments = (chance: number) =>
      `<main><h1>The weir</h1>${HALF}${REST}</main><div id="comments" class="comment-list">${`<div><p data-chance="${chance}">${SENTENCE}</p></div>`.repeat(60)}</div>`;
    expect(hidden(comments(0.12), 'strict')).toEqual(['comments']);
    expect(hidden(comments(0.12), 'careful')).toEqual(['comments']);
    expect(hidden(comments(0.5), 'strict')).toEqual([]);
  });

  test('a name that is only probably clutter’s does not outweigh a text that is likely the story’s', () => {
    const cards = (chance: number) =>
      behind(
        ['a', 'b', 'c', 'd']
          .map(
            (name) =>
              `<div class="card" id="${name}"><img alt=""><a href="/${name}" data-chance="${chance}">The ${name} side of the weir in rain and sun</a></div>`,
          )
          .join(''),
      );
    expect(hidden(cards(0.4), 'careful')).toEqual([]);
    expect(hidden(cards(0.02), 'careful').length).toBeGreaterThan(0);
  });
});
