import type { Article } from '../core/article.ts';
import { locate } from '../core/text/locate.ts';
import { sentencesOf } from '../core/text/sentences.ts';
import { countWords } from '../core/text/words.ts';
import type { Words } from '../data/words.ts';
import { type ListenBar, listenBar } from './listen-bar.ts';
import { ReadAloud, type Speech, type Spoken, voicesFor } from './read-aloud.ts';
import type { ReadingSettings } from './reading-settings.ts';
import { highlight, SPOKEN_HIGHLIGHT } from './sentence-highlight.ts';
import { keepInSight } from './story-place.ts';

/** A sentence and the element that holds it. */
interface Place extends Spoken {
  readonly element: Element;
  /** Index into `Article.blocks`; -1 for the title. */
  readonly block: number;
}

interface ListeningOptions {
  readonly root: HTMLElement;
  readonly words: Words;
  readonly article: Article;
  readonly title: Element | null;
  readonly blocks: readonly Element[];
  readonly settings: () => ReadingSettings;
  readonly change: (change: Partial<ReadingSettings>) => void;
  /** Null where the browser cannot speak. */
  readonly speech: (Speech & Pick<EventTarget, 'addEventListener'>) | null;
  readonly onClose: () => void;
}

/** Words a minute that voices speak at their own speed. */
const WORDS_A_MINUTE = 175;

/** Reads the story aloud: the voice, the bar, the mark on the sentence that is spoken. */
export class Listening {
  readonly bar: ListenBar;
  readonly #options: ListeningOptions;
  readonly #lang: string | null;
  #places: readonly Place[] = [];
  /** Words from each sentence to the end. */
  #wordsLeft: readonly number[] = [];
  #aloud: ReadAloud | null = null;

  constructor(options: ListeningOptions, signal: AbortSignal) {
    const { words, article, speech, change } = options;
    this.#options = options;
    this.#lang = article.metadata.lang;
    this.bar = listenBar({
      words,
      rate: options.settings().speechRate,
      onToggle: () => this.toggle(),
      onStep: (by) => this.step(by),
      onRate: (speechRate) => {
        change({ speechRate });
        this.#aloud?.setRate(speechRate);
        this.#tell();
      },
      onVoice: (uri) => this.#chooseVoice(uri),
      onStop: options.onClose,
    });
    speech?.addEventListener('voiceschanged', () => this.#showVoices(), { signal });
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  /** Speaks from a block on. */
  start(block: number): void {
    const { speech, settings, words } = this.#options;
    this.#prepare();
    this.#showVoices();
    const voice = this.#voice();
    if (!speech || this.#places.length === 0 || (this.#lang !== null && !voice)) {
      this.bar.refuse(words.text('reading_no_voice'));
      return;
    }
    this.#aloud = new ReadAloud({
      sentences: this.#places,
      speech,
      rate: settings().speechRate,
      voice,
      onSentence: (index) => this.#show(index),
      onState: () => this.#tell(),
    });
    this.#aloud.start(
      Math.max(
        0,
        this.#places.findIndex((place) => place.block >= block),
      ),
    );
  }

  /** Opens the bar and speaks from a block on, or ends it. @returns whether it is open now */
  toggleOpen(block: number): boolean {
    const { element } = this.bar;
    element.hidden = !element.hidden;
    if (element.hidden) {
      this.stop();
      return false;
    }
    this.start(block);
    this.bar.focus();
    return true;
  }

  /** Pauses, or goes on. @returns false where the bar is closed */
  toggle(): boolean {
    if (this.#aloud?.state === 'speaking') this.#aloud.pause();
    else this.#aloud?.resume();
    return this.open;
  }

  /** @returns false where the bar is closed */
  step(by: 1 | -1): boolean {
    this.#aloud?.step(by);
    return this.open;
  }

  /** The bar is there, whether or not the voice is speaking. */
  get open(): boolean {
    return !this.bar.element.hidden;
  }

  stop(): void {
    this.#aloud?.stop();
    this.#aloud = null;
    highlight(SPOKEN_HIGHLIGHT, []);
  }

  #prepare(): void {
    if (this.#places.length > 0) return;
    this.#places = placesOf(this.#options);
    const left: number[] = [];
    for (const { text } of this.#places.toReversed())
      left.push((left.at(-1) ?? 0) + countWords(text, this.#lang));
    this.#wordsLeft = left.reverse();
  }

  #voices(): SpeechSynthesisVoice[] {
    return voicesFor(this.#options.speech?.getVoices() ?? [], this.#lang);
  }

  #voice(): SpeechSynthesisVoice | null {
    const voices = this.#voices();
    const chosen = this.#options.settings().voices[this.#primary()];
    return voices.find(({ voiceURI }) => voiceURI === chosen) ?? voices[0] ?? null;
  }

  #primary(): string {
    return this.#lang?.toLowerCase().split('-')[0] ?? '';
  }

  #chooseVoice(uri: string): void {
    const { settings, change } = this.#options;
    change({ voices: { ...settings().voices, [this.#primary()]: uri } });
    this.#aloud?.setVoice(this.#voice());
  }

  #showVoices(): void {
    this.bar.setVoices(this.#voices(), this.#voice()?.voiceURI ?? null);
  }

  #show(index: number): void {
    const place = this.#places[index];
    const range = place && locate(place.element, place.text);
    highlight(SPOKEN_HIGHLIGHT, range ? [range] : []);
    if (range) keepInSight(this.#options.root, range);
    this.#tell();
  }

  #tell(): void {
    if (!this.#aloud) return;
    const left = this.#wordsLeft[this.#aloud.sentence] ?? 0;
    const minutes = Math.ceil(left / (WORDS_A_MINUTE * this.#options.settings().speechRate));
    this.bar.show(this.#aloud.state, this.#aloud.state === 'ended' ? 0 : minutes);
  }
}

/** Every sentence of the story, its title first: nothing of it is left out. */
function placesOf({ article, title, blocks }: ListeningOptions): Place[] {
  const { lang } = article.metadata;
  const places: Place[] = [];
  if (title && article.metadata.title)
    places.push({ block: -1, element: title, text: article.metadata.title, lang });
  article.blocks.forEach(({ text }, block) => {
    const element = blocks[block];
    if (!element) return;
    for (const { start, end } of sentencesOf(text, lang))
      places.push({ block, element, text: text.slice(start, end), lang });
  });
  return places;
}
