// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../../../src/core/detect/evidence.ts';
import { probabilitiesOf } from '../../../../src/core/detect/model.ts';
import { signalsOf } from '../../../../src/core/detect/signals.ts';
import { DETECT_WEIGHTS, PAGE_KINDS } from '../../../../src/data/detect-weights.ts';

const page = () => new DOMParser().parseFromString('<h1>A</h1><p>Some text.</p>', 'text/html');

describe('the model', () => {
  it('has a row of weights for each signal, and the biases', () => {
    const signals = signalsOf(gatherEvidence(page(), 'https://a.example/b'));
    expect(DETECT_WEIGHTS.length).toBe((signals.length + 1) * (PAGE_KINDS + 1));
  });

  it('has only characters that the encoding knows', () => {
    expect(DETECT_WEIGHTS).toMatch(/^[#-[\]-~]+$/);
  });

  it('gives probabilities', () => {
    const [article, documentation] = probabilitiesOf(
      signalsOf(gatherEvidence(page(), 'https://a.example/b')),
    );
    for (const share of [article, documentation, article + documentation]) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
    }
  });

  /** The steps of a row, as the file of weights says: a printable character each, but for two. */
  const steps = (row: number) => {
    const signs = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i)).filter(
      (sign) => sign !== '\\',
    );
    const width = PAGE_KINDS + 1;
    return [...DETECT_WEIGHTS.slice(row * width, (row + 1) * width)].map((sign) => signs.indexOf(sign));
  };
  const softmax = (scores: readonly number[]) => {
    const all = scores.reduce((sum, score) => sum + Math.exp(score), 0);
    return scores.slice(0, 2).map((score) => Math.exp(score) / all);
  };
  const rows = DETECT_WEIGHTS.length / (PAGE_KINDS + 1) - 1;
  const biases = steps(rows)
    .slice(1)
    .map((step) => (step - 45) / 4);

  it('says what its biases do of a page without a signal', () => {
    const [article, documentation] = probabilitiesOf(Array(rows).fill(0));
    const [wanted, other] = softmax(biases);
    expect(article).toBeCloseTo(wanted ?? Number.NaN);
    expect(documentation).toBeCloseTo(other ?? Number.NaN);
  });

  it.each([0, 7, 20])('weighs signal %i by its logarithm in standard deviations, up to six', (row) => {
    const [deviation = 0, ...weights] = steps(row);
    const of = (value: number) =>
      probabilitiesOf(Array.from({ length: rows }, (_, i) => (i === row ? value : 0)));
    const scores = (value: number) =>
      biases.map((bias, kind) => bias + (((weights[kind] ?? 0) - 45) / 60) * value);
    const [article] = softmax(scores(Math.min(6, Math.log1p(0.5) / (deviation / 24))));
    expect(of(0.5)[0]).toBeCloseTo(article ?? Number.NaN);
    expect(of(1e15)[0]).toBeCloseTo(softmax(scores(6))[0] ?? Number.NaN);
  });

  it('takes every number and every yes or no of the evidence, and no text', () => {
    const signals = signalsOf(gatherEvidence(page(), 'https://a.example/b'));
    expect(signals.every((signal) => Number.isFinite(signal) && signal >= 0)).toBe(true);
  });
});
