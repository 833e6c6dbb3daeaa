// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { footnotesOf } from '../../../../src/core/clean/footnotes.ts';
import { prose } from './page.ts';

const cite = (id: string) => `<sup id="ref"><a href="#${id}">1</a></sup>`;

function notes(html: string): string[] {
  document.body.innerHTML = html;
  return footnotesOf(document, [...document.querySelectorAll('.story')]).map(({ id }) => id);
}

const BACK = '<a href="#ref">↩</a>';
const page = (note: string) => `<p class="story">Eleven stone.${cite('n')}</p>${note}`;

test.each([
  ['is cited in a block and leads back into it', page(`<li id="n">By the scales. ${BACK}</li>`), ['n']],
  ['is none where it does not lead back', page('<li id="n">By the scales.</li>'), []],
  [
    'is none where it leads elsewhere',
    page('<li id="n">By the scales. <a href="#x">↩</a></li><b id="x"></b>'),
    [],
  ],
  ['is none where nothing cites it', page(`<li id="m">By the scales. ${BACK}</li>`), []],
  [
    'is told once, however often it is cited',
    page(`<li id="n">Scales. ${BACK}</li>`).replace('</p>', `${cite('n')}</p>`),
    ['n'],
  ],
  ['is short', page(`<li id="n">${prose(150)} ${BACK}</li>`), ['n']],
  ['is none where it is long', page(`<li id="n">${prose(151)} ${BACK}</li>`), []],
  [
    'is none where it is the story’s already',
    page(`<div class="story"><b id="n">Scales. ${BACK}</b></div>`),
    [],
  ],
  ['is none where the block has no links', '<p class="story" id="ref">Eleven stone.</p><li id="n"></li>', []],
])('a note %s', (_what, html, found) => expect(notes(html)).toEqual(found));
