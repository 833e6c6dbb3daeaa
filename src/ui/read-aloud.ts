import { clausesOf } from '../core/text/clauses.ts';

/** A sentence to be spoken. */
export interface Spoken {
  readonly text: string;
  /** BCP 47; null where the story's language is not known. */
  readonly lang: string | null;
}

/** The part of the browser's `speechSynthesis` that is needed. */
export type Speech = Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices'>;

export type AloudState = 'speaking' | 'paused' | 'ended';

interface ReadAloudOptions {
  readonly sentences: readonly Spoken[];
  readonly speech: Speech;
  readonly rate: number;
  readonly voice: SpeechSynthesisVoice | null;
  /** The sentence that is spoken now, by its index. */
  readonly onSentence: (index: number) => void;
  readonly onState: (state: AloudState) => void;
}

/** Engines fall silent in the middle of longer texts, most of them after some fifteen seconds. */
const LONGEST_PIECE = 180;

/**
 * Reads sentences aloud, one piece of a sentence at a time: so a pause, another speed and another voice take hold at
 * the piece that is being spoken, and nothing is skipped. `speechSynthesis.pause` is not used: it does nothing on
 * Android and loses its place elsewhere.
 */
export class ReadAloud {
  readonly #options: ReadAloudOptions;
  #rate: number;
  #voice: SpeechSynthesisVoice | null;
  #sentence = 0;
  #pieces: readonly string[] = [];
  #piece = 0;
  #state: AloudState = 'paused';
  /** The engine's events of an utterance that was cut short come late; only those of the last one count. */
  #current: SpeechSynthesisUtterance | null = null;

  constructor(options: ReadAloudOptions) {
    this.#options = options;
    this.#rate = options.rate;
    this.#voice = options.voice;
  }

  get state(): AloudState {
    return this.#state;
  }

  /** The index of the sentence that is spoken, or would be next. */
  get sentence(): number {
    return this.#sentence;
  }

  /** Begins with a sentence, whatever was spoken before. */
  start(sentence: number): void {
    this.#goTo(sentence);
    this.resume();
  }

  resume(): void {
    if (this.#state === 'ended') this.#goTo(0);
    this.#become('speaking');
    this.#speak();
  }

  pause(): void {
    this.#silence();
    this.#become('paused');
  }

  /** To the next sentence (1) or the one before (-1); goes on speaking if it did. */
  step(by: 1 | -1): void {
    const last = this.#options.sentences.length - 1;
    this.#goTo(Math.min(last, Math.max(0, this.#sentence + by)));
    if (this.#state === 'speaking') this.#speak();
    else this.#become('paused');
  }

  setRate(rate: number): void {
    this.#rate = rate;
    this.#again();
  }

  setVoice(voice: SpeechSynthesisVoice | null): void {
    this.#voice = voice;
    this.#again();
  }

  /** Falls silent for good. */
  stop(): void {
    this.#silence();
    this.#state = 'paused';
  }

  #goTo(sentence: number): void {
    this.#silence();
    this.#sentence = sentence;
    this.#piece = 0;
    const text = this.#options.sentences[sentence]?.text ?? '';
    const ranges = clausesOf(text, { start: 0, end: text.length }, LONGEST_PIECE);
    this.#pieces = ranges.map(({ start, end }) => text.slice(start, end));
    this.#options.onSentence(sentence);
  }

  #again(): void {
    if (this.#state === 'speaking') this.#speak();
  }

  #speak(): void {
    this.#silence();
    const utterance = new SpeechSynthesisUtterance(this.#pieces[this.#piece] ?? '');
    const lang = this.#options.sentences[this.#sentence]?.lang ?? this.#voice?.lang;
    if (lang) utterance.lang = lang;
    if (this.#voice) utterance.voice = this.#voice;
    utterance.rate = this.#rate;
    const onlyNow = (act: () => void) => () => {
      if (this.#current === utterance) act();
    };
    utterance.onend = onlyNow(() => this.#next());
    utterance.onerror = onlyNow(() => this.pause());
    this.#current = utterance;
    this.#options.speech.speak(utterance);
  }

  #next(): void {
    this.#current = null;
    this.#piece += 1;
    if (this.#piece < this.#pieces.length) {
      this.#speak();
    } else if (this.#sentence + 1 < this.#options.sentences.length) {
      this.#goTo(this.#sentence + 1);
      this.#speak();
    } else {
      this.#become('ended');
    }
  }

  #silence(): void {
    if (!this.#current) return;
    this.#current = null;
    this.#options.speech.cancel();
  }

  #become(state: AloudState): void {
    this.#state = state;
    this.#options.onState(state);
  }
}

/**
 * The voices that speak a language, the device's own first: theirs need no network.
 * @param lang BCP 47; null gives all.
 */
export function voicesFor(
  voices: readonly SpeechSynthesisVoice[],
  lang: string | null,
): SpeechSynthesisVoice[] {
  const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0] ?? '';
  const fitting = lang ? voices.filter((voice) => primary(voice.lang) === primary(lang)) : [...voices];
  const region = lang?.toLowerCase().replace('_', '-') ?? '';
  const rank = (voice: SpeechSynthesisVoice) =>
    Number(voice.localService) * 4 +
    Number(voice.lang.toLowerCase().replace('_', '-') === region) * 2 +
    Number(voice.default);
  return fitting.sort((a, b) => rank(b) - rank(a));
}
