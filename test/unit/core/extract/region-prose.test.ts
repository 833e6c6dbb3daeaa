// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { measureAll } from '../../../../src/core/extract/measure.ts';
import { regionProse } from '../../../../src/core/extract/region-prose.ts';

const PROSE =
  'The ferry that was to carry the new bell across the river had not left its berth on the other side.';

function left(html: string): string[] {
  const { body } = new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html');
  const region = body.firstElementChild as Element;
  return [...regionProse(region, measureAll(body)).children].map(({ localName }) => localName);
}

test('a region stands in for what Readability would have kept, without boxes of links and frames', () => {
  const html = `<h2>Bells</h2><p>${PROSE}</p><p>${PROSE} <a href="/a">More of it</a></p>
    <ul><li><a href="/b">Another bell</a></li></ul><div class="comments"><p>${PROSE}</p></div><nav>Up</nav>`;
  expect(left(html)).toEqual(['h2', 'p', 'p']);
});

test('an aside that is the story is no frame of it', () => {
  expect(left(`<aside><p>${PROSE}</p></aside><p>Short.</p>`)).toEqual(['aside', 'p']);
});

test('the page keeps what its copy loses', () => {
  const { body } = new DOMParser().parseFromString(`<p>${PROSE}</p><nav>Up</nav>`, 'text/html');
  regionProse(body, measureAll(body));
  expect(body.querySelector('nav')).not.toBeNull();
});

test('it reaches to the heading of the page', () => {
  const { body } = new DOMParser().parseFromString(
    `<div><h1>Bells</h1><p>${PROSE}</p></div><section><p>${PROSE.repeat(9)}</p></section>`,
    'text/html',
  );
  const section = body.querySelector('section') as Element;
  expect(regionProse(section, measureAll(body)).querySelector('h1')).not.toBeNull();
});

test('a frame goes up to half of the prose, a box where more than half of it is linked', () => {
  const short = PROSE.slice(0, 60);
  expect(left(`<aside><p>${PROSE}</p></aside><p>${PROSE}</p>`)).toEqual(['p']);
  expect(left(`<aside><p>${PROSE}</p><p>${short}</p></aside><p>${PROSE}</p>`)).toEqual(['aside', 'p']);
  const list = (linked: number) =>
    `<ul><li>${'a'.repeat(10)}<a href="/a">${'b'.repeat(linked)}</a></li></ul>`;
  expect(left(`<p>${PROSE}</p>${list(10)}`)).toEqual(['p', 'ul']);
  expect(left(`<p>${PROSE}</p>${list(11)}`)).toEqual(['p']);
});
