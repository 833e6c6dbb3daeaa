import type { SummaryLength } from '../core/article.ts';
import { Failure } from '../core/failure.ts';

/**
 * A story in other words, by the browser's own model on the device: Chromium's Summarizer
 * (https://developer.chrome.com/docs/ai/summarizer-api). Nothing leaves the machine; where the browser has no such
 * model, or none for the story's language, there is none.
 */

/** Whether the model can be used: never here, after a download, or at once. */
export type ModelState = 'none' | 'to-download' | 'ready';

export interface RetellRequest {
  readonly title: string;
  /** The story's paragraphs. */
  readonly paragraphs: readonly string[];
  readonly lang: string | null;
  readonly length: SummaryLength;
  /** Aborted, the work ends with an `AbortError`. */
  readonly signal: AbortSignal;
  /** While the model comes in: the share that is there, 0 to 1. */
  readonly onDownload: (share: number) => void;
}

export interface Retelling {
  /** One entry a point. */
  readonly lines: readonly string[];
  /** False where the story was longer than the model can read: then it knows the beginning only. */
  readonly whole: boolean;
}

export interface Reteller {
  /** Never throws: a browser that cannot say has none. */
  availability(lang: string | null): Promise<ModelState>;
  /** @throws Failure `unexpected`, and what the browser throws. */
  retell(request: RetellRequest): Promise<Retelling>;
}

interface SummarizerOptions {
  readonly type: 'tldr' | 'key-points';
  readonly format: 'plain-text';
  readonly length: 'short' | 'medium' | 'long';
  readonly expectedInputLanguages?: readonly string[];
  readonly outputLanguage?: string;
}

interface SummarizerSession {
  readonly inputQuota: number;
  measureInputUsage(text: string, options: { signal: AbortSignal }): Promise<number>;
  summarize(text: string, options: { context: string; signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

/** The part of the browser's interface that is used; TypeScript's own types do not know it yet. */
export interface SummarizerFactory {
  availability(options: SummarizerOptions): Promise<string>;
  create(
    options: SummarizerOptions & { signal: AbortSignal; monitor: (monitor: EventTarget) => void },
  ): Promise<SummarizerSession>;
}

const BULLET = /^\s*(?:[*•–-]|\p{N}{1,2}[.)])\s+/u;

/** @param factory the browser's `Summarizer`; undefined where it has none. */
export function reteller(factory: SummarizerFactory | undefined): Reteller {
  return {
    async availability(lang) {
      if (!factory) return 'none';
      const state = await factory.availability(optionsFor(lang, 'medium')).catch(() => 'unavailable');
      if (state === 'available') return 'ready';
      return state === 'downloadable' || state === 'downloading' ? 'to-download' : 'none';
    },
    async retell({ title, paragraphs, lang, length, signal, onDownload }) {
      if (!factory) throw new Failure('unexpected', 'the browser has no summariser');
      const monitor = (target: EventTarget) =>
        target.addEventListener('downloadprogress', (event) => onDownload((event as ProgressEvent).loaded));
      const session = await factory.create({ ...optionsFor(lang, length), signal, monitor });
      try {
        const fitting = await whatFits(session, paragraphs, signal);
        const context = `The title is: ${title}`;
        const answer = await session.summarize(fitting.join('\n\n'), { context, signal });
        const lines = answer.split('\n').flatMap((line) => line.replace(BULLET, '').trim() || []);
        if (lines.length === 0) throw new Failure('unexpected', 'the summariser gave no text');
        return { lines, whole: fitting.length === paragraphs.length };
      } finally {
        session.destroy();
      }
    },
  };
}

/** The browser's own. */
export function browserReteller(): Reteller {
  return reteller(browserSummarizer());
}

/** Whether this browser has such a model at all; for which languages, and whether it is here, is another question. */
export function browserHasModel(): boolean {
  return browserSummarizer() !== undefined;
}

function browserSummarizer(): SummarizerFactory | undefined {
  return (globalThis as { Summarizer?: SummarizerFactory }).Summarizer;
}

function optionsFor(lang: string | null, length: SummaryLength): SummarizerOptions {
  const base = lang?.split(/[-_]/)[0]?.toLowerCase();
  return {
    type: length === 'short' ? 'tldr' : 'key-points',
    format: 'plain-text',
    // Three points, and five.
    length: length === 'long' ? 'medium' : 'short',
    ...(base ? { expectedInputLanguages: [base], outputLanguage: base } : {}),
  };
}

/** As many paragraphs from the beginning as the model can read. */
async function whatFits(
  session: SummarizerSession,
  paragraphs: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  let fitting = paragraphs;
  while (fitting.length > 1) {
    const usage = await session.measureInputUsage(fitting.join('\n\n'), { signal });
    if (usage <= session.inputQuota) break;
    const share = Math.floor((fitting.length * session.inputQuota) / usage);
    fitting = fitting.slice(0, Math.max(1, Math.min(fitting.length - 1, share)));
  }
  return fitting;
}
