import { SPEECH_RATES } from '../data/reading-style.ts';
import type { Words } from '../data/words.ts';
import { h } from './h.ts';
import { icon } from './icons.ts';
import type { AloudState } from './read-aloud.ts';
import { toolButton } from './tool.ts';

interface ListenBarOptions {
  readonly words: Words;
  readonly rate: number;
  readonly onToggle: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onRate: (rate: number) => void;
  readonly onVoice: (uri: string) => void;
  readonly onStop: () => void;
}

export interface ListenBar {
  readonly element: HTMLElement;
  /** @param minutes left of the story at the present speed; 0 at its end. */
  show(state: AloudState, minutes: number): void;
  setVoices(voices: readonly SpeechSynthesisVoice[], chosen: string | null): void;
  /** Says why nothing can be read, in the place of the controls. */
  refuse(why: string): void;
  focus(): void;
}

/** What the reading voice is told: pause, back, on, faster, another voice, stop. */
export function listenBar(options: ListenBarOptions): ListenBar {
  const { words, onToggle, onStep, onRate, onVoice, onStop } = options;
  const step = (by: 1 | -1) =>
    toolButton({
      words,
      label: by < 0 ? 'reading_sentence_before' : 'reading_sentence_next',
      icon: by < 0 ? 'previousSentence' : 'nextSentence',
      key: by < 0 ? '←' : '→',
      onPress: () => onStep(by),
    });
  const play = toolButton({ words, label: 'reading_pause', icon: 'pause', key: 'Space', onPress: onToggle });
  play.classList.add('play');
  const rates = h(
    'select',
    {
      'aria-label': words.text('reading_speed'),
      onchange: () => onRate(Number(rates.value)),
    },
    SPEECH_RATES.map((rate) =>
      h(
        'option',
        { value: String(rate), selected: rate === options.rate },
        words.text('reading_times', words.number(rate)),
      ),
    ),
  );
  const voices = h('select', {
    class: 'voices',
    'aria-label': words.text('reading_voice'),
    onchange: () => onVoice(voices.value),
  });
  const left = h('span', { class: 'left' });
  const why = h('p', { class: 'why', hidden: true });
  const stop = toolButton({ words, label: 'reading_stop', icon: 'close', onPress: onStop });
  const controls = [step(-1), play, step(1), rates, voices, left];
  return {
    element: h(
      'section',
      { class: 'listen', 'aria-label': words.text('reading_listen'), hidden: true },
      controls,
      why,
      stop,
    ),
    show(state, minutes) {
      const label = words.text(state === 'speaking' ? 'reading_pause' : 'reading_play');
      play.setAttribute('aria-label', label);
      play.title = words.text('reading_tool_key', label, 'Space');
      play.replaceChildren(icon(state === 'speaking' ? 'pause' : 'play'));
      left.textContent =
        minutes === 0 ? words.text('reading_finished') : words.count('reading_minutes_left', minutes);
    },
    setVoices(all, chosen) {
      voices.replaceChildren(
        ...all.map(({ name, voiceURI }) =>
          h('option', { value: voiceURI, selected: voiceURI === chosen }, name),
        ),
      );
      voices.hidden = all.length < 2;
    },
    refuse(text) {
      for (const control of controls) control.hidden = true;
      why.hidden = false;
      why.textContent = text;
    },
    focus: () => (play.hidden ? stop : play).focus({ preventScroll: true }),
  };
}
