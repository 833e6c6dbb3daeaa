// @ts-check
/** The figures of one mode, as the targets name them. */
import { totalOf } from './score.mjs';

/** @typedef {import('../clean.mjs').Result} Result */

const percent = (/** @type {number} */ part, /** @type {number} */ whole, digits = 1) =>
  whole === 0 ? 'none' : `${((part / whole) * 100).toFixed(digits)} %`;

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** @param {string} mode @param {readonly Result[]} results @param {boolean} ads whether a filter list was compared */
export function printTable(mode, results, ads) {
  const total = (/** @type {import('./score.mjs').Sort} */ sort) =>
    totalOf(
      results.flatMap(({ fates }) => fates),
      sort,
    );
  const lostShare = (/** @type {Result} */ { fates }) => {
    const { words, gone } = totalOf(fates, 'story');
    return words === 0 ? 0 : gone / words;
  };
  const isWarned = (/** @type {Result} */ { pressed }) => pressed.doubt !== null || pressed.rolledBack;
  const over = (/** @type {number} */ share) => results.filter((result) => lostShare(result) > share);
  const [clutter, chrome, story] = [total('clutter'), total('chrome'), total('story')];
  const times = results.map(({ pressed }) => pressed.ms);
  const cleaning = results.map(({ pressed }) => pressed.cleaningMs);
  const peer = results.map(({ readabilityMs }) => readabilityMs);
  const tasks = results.map(({ pressed }) => pressed.longestTaskMs);
  const ms = (/** @type {number} */ value) => `${value.toFixed(0)} ms`;
  const rows = [
    ['pages', `${results.length}`],
    ['clutter words hidden', `${percent(clutter.gone, clutter.words)} of ${clutter.words}`],
    ['header, navigation, footer hidden', `${percent(chrome.gone, chrome.words)} of ${chrome.words}`],
    ['story words lost', `${percent(story.gone, story.words, 2)} of ${story.words}`],
    [
      'pages over 5 % lost',
      over(0.05)
        .map(({ id }) => id)
        .join(' '),
      `${over(0.05).length}`,
    ],
    ['pages over 20 % lost, not warned', `${over(0.2).filter((result) => !isWarned(result)).length}`],
    ['warned or rolled back', `${results.filter(isWarned).length}`],
    ['not cleaned', `${results.filter(({ pressed }) => pressed.failure !== null).length}`],
    ['restored exactly', `${results.filter(({ restored }) => restored).length}`],
    ...(ads ? [['ad boxes of the list hidden', adsOf(results)]] : []),
    [
      'press to hidden',
      `median ${ms(quantile(times, 0.5))}, 95th ${ms(quantile(times, 0.95))}; Readability's parse ${ms(quantile(peer, 0.5))}, ${ms(quantile(peer, 0.95))}: ${(quantile(times, 0.5) / quantile(peer, 0.5)).toFixed(2)} and ${(quantile(times, 0.95) / quantile(peer, 0.95)).toFixed(2)} times`,
    ],
    [
      'of it planning and hiding',
      `median ${ms(quantile(cleaning, 0.5))}, 95th ${ms(quantile(cleaning, 0.95))}`,
    ],
    [
      'longest task',
      `median ${ms(quantile(tasks, 0.5))}, 95th ${ms(quantile(tasks, 0.95))}, worst ${ms(Math.max(0, ...tasks))}; over 50 ms on ${tasks.filter((task) => task > 50).length}`,
    ],
  ];
  console.log(`\n${mode}`);
  for (const [name, ...values] of rows)
    console.log(`  ${String(name).padEnd(36)}${values.reverse().join(': ')}`);
}

/** @param {readonly Result[]} results */
function adsOf(results) {
  const shown = results.reduce((sum, { pressed }) => sum + pressed.ads.shown, 0);
  const hidden = results.reduce((sum, { pressed }) => sum + pressed.ads.hidden, 0);
  return `${percent(hidden, shown)} of ${shown}`;
}
