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

  it('takes every number and every yes or no of the evidence, and no text', () => {
    const signals = signalsOf(gatherEvidence(page(), 'https://a.example/b'));
    expect(signals.every((signal) => Number.isFinite(signal) && signal >= 0)).toBe(true);
  });
});
