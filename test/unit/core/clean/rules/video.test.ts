// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { video } from '../../../../../src/core/clean/rules/video.ts';
import { behind, below, lines, prose, saidOf } from '../page.ts';

const player = (name: string, inner = '') => `<div id="q" class="${name}"><video></video>${inner}</div>`;

test.each([
  ['of a vendor', below(player('primis')), 'video: sure'],
  ['of another name, outside the story’s part of the page', behind(player('video')), 'video: perhaps'],
  ['of another name, in it', below(player('video')), null],
  ['without a name', behind(player('reeds')), null],
  ['with a few words', below(player('primis', lines(60))), 'video: sure'],
  ['with many', below(player('primis', lines(61))), null],
  ['with prose', below(player('primis', prose(15))), null],
  ['that is not there', below('<div id="q" class="primis"></div>'), null],
])('a player %s', (_what, html, verdict) => expect(saidOf(video, html)).toBe(verdict));
