// @vitest-environment jsdom
/** What stands in a story for players and frames. */
import { describe, expect, test } from 'vitest';
import { copyPage } from '../../../../src/core/extract/page-copy.ts';

/** What the copy of a page has in the place of a player, without numbers. */
function instead(html: string, head = ''): string {
  const page = new DOMParser().parseFromString(
    `<html><head>${head}<base href="https://harbour.example/films/"></head><body>${html}</body></html>`,
    'text/html',
  );
  const { body } = copyPage(page).document;
  return body.innerHTML.replace(/ data-clearstory-number="\d+"/g, '');
}

const line = (address: string, title: string) => `<p><a href="${address}">${title}</a></p>`;
const figure = (address: string, poster: string, alt: string, title: string) =>
  `<figure><a href="${address}" class="story-embed"><img src="${poster}" alt="${alt}"></a>` +
  `<figcaption><a href="${address}">${title}</a></figcaption></figure>`;
const WATCH = 'https://www.youtube.com/watch?v=abcdef12';
const POSTER = 'https://i.ytimg.com/vi/abcdef12/hqdefault.jpg';

describe('frames', () => {
  test('a film is its poster with a link to the page where it is watched', () => {
    const frame =
      '<iframe src="https://www.youtube-nocookie.com/embed/abcdef12?rel=0" title="The lock"></iframe>';
    expect(instead(frame)).toBe(figure(WATCH, POSTER, 'The lock', 'The lock'));
  });

  test('without a title it is named by where it leads, and its picture by nothing', () => {
    expect(instead('<iframe src="https://www.youtube.com/embed/abcdef12"></iframe>')).toBe(
      figure(WATCH, POSTER, '', 'youtube.com'),
    );
  });

  test('one that waits for consent has no poster yet', () => {
    expect(
      instead('<iframe data-src="https://www.youtube.com/embed/abcdef12" title="The lock"></iframe>'),
    ).toBe(line(WATCH, 'The lock'));
  });

  test.each([
    'https://www.youtube.com/embed/videoseries?list=PL1',
    'https://www.youtube.com/live/abcdef12',
    'https://www.youtube.com/embed/abcde',
    'https://www.youtube.com/more/embed/abcdef12',
    'https://player.vimeo.com/video/76979871',
    'https://datawrapper.dwcdn.net/embed/abcdef12',
    'https://tube.peertube.example.peertube.social/videos/embed/1',
  ])('%s is a line with its own address', (address) => {
    expect(instead(`<iframe src="${address}" title="The lock"></iframe>`)).toBe(line(address, 'The lock'));
  });

  test.each([
    'https://ads.example/frame',
    'https://notyoutube.com/embed/abcdef12',
    'https://youtube.com.ads.example/embed/abcdef12',
    'about:blank',
    'javascript:void(0)',
    '',
  ])('a frame of "%s" is nothing', (address) => {
    expect(instead(`<p>A</p><iframe src="${address}" title="The lock"></iframe>`)).toBe('<p>A</p>');
  });
});

describe('players', () => {
  test('have the poster that the page gives them', () => {
    expect(instead('<video src="/lock.mp4" poster="lock.jpg" aria-label="The lock"></video>')).toBe(
      figure('/lock.mp4', 'lock.jpg', 'The lock', 'The lock'),
    );
    expect(instead('<video src="/lock.mp4" data-poster="lock.jpg" data-title="The lock"></video>')).toBe(
      figure('/lock.mp4', 'lock.jpg', 'The lock', 'The lock'),
    );
    expect(instead('<video src="/lock.mp4" poster="data:,"></video>')).toBe(
      line('/lock.mp4', 'harbour.example'),
    );
  });

  test('may name their file late, or in a source', () => {
    for (const name of ['src', 'data-src', 'data-lazy-src', 'data-cookieblock-src'])
      expect(instead(`<audio ${name}="/a.mp3" title="Bells"></audio>`)).toBe(line('/a.mp3', 'Bells'));
    expect(instead('<audio src="blob:x" title="Bells"><source src="/b.ogg"></audio>')).toBe(
      line('/b.ogg', 'Bells'),
    );
  });

  test('that a script feeds are watched on the page, if there is anything to see', () => {
    expect(instead('<video poster="lock.jpg"></video>')).toBe(
      figure('https://harbour.example/films/', 'lock.jpg', '', 'harbour.example'),
    );
    expect(instead('<p>A</p><video></video>')).toBe('<p>A</p>');
  });

  test('say no more than a title has room for, and no empty one', () => {
    expect(instead(`<audio src="/a.mp3" title=" " aria-label="${'a'.repeat(300)}"></audio>`)).toBe(
      line('/a.mp3', 'a'.repeat(200)),
    );
  });

  test('in a figure with a caption of its own get no other', () => {
    const video = '<video src="/a.mp4" poster="a.jpg"></video>';
    const link = '<a href="/a.mp4" class="story-embed"><img src="a.jpg" alt=""></a>';
    expect(instead(`<figure>${video}<figcaption>The lock</figcaption></figure>`)).toBe(
      `<figure>${link}<figcaption>The lock</figcaption></figure>`,
    );
    expect(instead(`<figure>${video}</figure>`)).toContain('<figcaption><a href="/a.mp4">');
  });
});

describe('stand-ins for a player', () => {
  test.each([
    [
      '<lite-youtube videoid="abcdef12" playlabel="The lock"></lite-youtube>',
      figure(WATCH, POSTER, 'The lock', 'The lock'),
    ],
    [
      '<amp-youtube data-videoid="abcdef12" title="The lock"></amp-youtube>',
      figure(WATCH, POSTER, 'The lock', 'The lock'),
    ],
    [
      '<lite-vimeo videoid="76979871" title="The lock"></lite-vimeo>',
      line('https://vimeo.com/76979871', 'The lock'),
    ],
    ['<amp-vimeo data-videoid="76979871"></amp-vimeo>', line('https://vimeo.com/76979871', 'vimeo.com')],
    [
      '<amp-video src="/a.mp4" poster="a.jpg" title="The lock"></amp-video>',
      figure('/a.mp4', 'a.jpg', 'The lock', 'The lock'),
    ],
    [
      '<amp-iframe src="https://www.youtube.com/embed/abcdef12" title="The lock"></amp-iframe>',
      figure(WATCH, POSTER, 'The lock', 'The lock'),
    ],
  ])('%s', (html, expected) => {
    expect(instead(html)).toBe(expected);
  });

  test.each([
    '<lite-youtube videoid="x&quot;/../y"></lite-youtube>',
    '<lite-youtube videoid="abcde"></lite-youtube>',
    '<lite-youtube videoid="abcdefghijklmnopqrstu"></lite-youtube>',
    '<amp-iframe src="https://ads.example/frame"></amp-iframe>',
    '<amp-video></amp-video>',
  ])('%s is nothing', (html) => {
    expect(instead(`<p>A</p>${html}`)).toBe('<p>A</p>');
  });
});
