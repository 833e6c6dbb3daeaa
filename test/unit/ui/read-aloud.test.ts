// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ReadAloud, voicesFor } from '../../../src/ui/read-aloud.ts';

class Utterance {
  lang = '';
  voice: SpeechSynthesisVoice | null = null;
  rate = 1;
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const LONG = `${'a long clause that goes on and on, '.repeat(9)}and ends.`;
const SENTENCES = ['One.', LONG, 'Three.'].map((text) => ({ text, lang: 'en' }));

let spoken: Utterance[];
let cancelled: number;
let heard: number[];
let states: string[];
let aloud: ReadAloud;

const last = () => spoken.at(-1) as Utterance;
const finish = () => last().onend?.();

beforeEach(() => {
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  [spoken, heard, states, cancelled] = [[], [], [], 0];
  aloud = new ReadAloud({
    sentences: SENTENCES,
    speech: {
      speak: (utterance) => void spoken.push(utterance as unknown as Utterance),
      cancel: () => {
        cancelled += 1;
        // Engines tell of the end of what was cut short, too.
        last()?.onend?.();
      },
      getVoices: () => [],
    },
    rate: 1,
    voice: null,
    onSentence: (index) => heard.push(index),
    onState: (state) => states.push(state),
  });
});

describe('reading aloud', () => {
  test('speaks every word of every sentence, and then ends', () => {
    aloud.start(0);
    while (aloud.state === 'speaking') finish();
    expect(spoken.map(({ text }) => text).join('')).toBe(SENTENCES.map(({ text }) => text).join(''));
    expect(heard).toEqual([0, 1, 2]);
    expect(states.at(-1)).toBe('ended');
  });

  test('a long sentence goes to the engine in pieces', () => {
    aloud.start(1);
    expect(last().text.length).toBeLessThanOrEqual(180);
    finish();
    expect(last().text.length).toBeLessThanOrEqual(180);
    expect(heard).toEqual([1]);
  });

  test('goes on after a pause with the piece that was cut short', () => {
    aloud.start(1);
    finish();
    const { text } = last();
    aloud.pause();
    expect([cancelled, aloud.state]).toEqual([1, 'paused']);
    aloud.resume();
    expect(last().text).toBe(text);
  });

  test('another speed and another voice take hold at once, without starting over', () => {
    aloud.start(1);
    finish();
    const { text } = last();
    const voice = { voiceURI: 'v', lang: 'en' } as SpeechSynthesisVoice;
    aloud.setRate(1.5);
    aloud.setVoice(voice);
    expect(last()).toMatchObject({ text, rate: 1.5, voice });
  });

  test('while it is paused a change of speed says nothing', () => {
    aloud.start(0);
    aloud.pause();
    const before = spoken.length;
    aloud.setRate(2);
    expect(spoken).toHaveLength(before);
    aloud.resume();
    expect(last().rate).toBe(2);
  });

  test('steps from sentence to sentence and stops at both ends', () => {
    aloud.start(0);
    aloud.step(-1);
    expect(aloud.sentence).toBe(0);
    aloud.step(1);
    aloud.step(1);
    aloud.step(1);
    expect(last().text).toBe('Three.');
  });

  test('an engine that fails leaves it paused at the same place', () => {
    aloud.start(2);
    last().onerror?.();
    expect([aloud.state, aloud.sentence]).toEqual(['paused', 2]);
  });

  test('after the end it begins again', () => {
    aloud.start(2);
    finish();
    expect(aloud.state).toBe('ended');
    aloud.resume();
    expect(last().text).toBe('One.');
  });

  test('stopped, it is silent, whatever the engine still tells', () => {
    aloud.start(0);
    const utterance = last();
    aloud.stop();
    utterance.onend?.();
    expect(spoken).toHaveLength(1);
  });
});

describe('voices', () => {
  const voice = (name: string, lang: string, localService: boolean) =>
    ({ name, lang, localService, default: false }) as SpeechSynthesisVoice;
  const all = [
    voice('a', 'en-US', false),
    voice('b', 'de-DE', true),
    voice('c', 'en-US', true),
    voice('d', 'en_GB', true),
  ];

  test('are those of the language, the device’s own and those of the region first', () => {
    expect(voicesFor(all, 'en-GB').map(({ name }) => name)).toEqual(['d', 'c', 'a']);
  });

  test('without a language all are offered', () => {
    expect(voicesFor(all, null)).toHaveLength(4);
  });

  test('none speaks a language that none speaks', () => {
    expect(voicesFor(all, 'fi')).toEqual([]);
  });
});
