import { describe, expect, test } from 'vitest';
import { type RetellRequest, reteller, type SummarizerFactory } from '../../../src/platform/own-words.ts';

/** A browser's model in memory: a paragraph costs ten units. */
class FakeSummarizer implements SummarizerFactory {
  state = 'available';
  quota = 1_000;
  answer = '* The ferry ends in October.\n* A bus replaces it.';
  asked: unknown[] = [];
  read: string[] = [];
  destroyed = 0;

  async availability(options: unknown): Promise<string> {
    this.asked.push(options);
    if (this.state === 'throws') throw new TypeError('language');
    return this.state;
  }

  async create({ signal, monitor, ...options }: Parameters<SummarizerFactory['create']>[0]) {
    this.asked.push(options);
    const target = new EventTarget();
    monitor(target);
    for (const loaded of [0.25, 1])
      target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
    signal.throwIfAborted();
    return {
      inputQuota: this.quota,
      measureInputUsage: async (text: string) => 10 * text.split('\n\n').length,
      summarize: async (text: string) => {
        this.read.push(text);
        return this.answer;
      },
      destroy: () => {
        this.destroyed += 1;
      },
    };
  }
}

const request = (change: Partial<RetellRequest> = {}): RetellRequest => ({
  title: 'The ferry',
  paragraphs: ['One.', 'Two.', 'Three.', 'Four.'],
  lang: 'en-GB',
  length: 'medium',
  signal: new AbortController().signal,
  onDownload: () => undefined,
  ...change,
});

describe('whether there is a model', () => {
  test.each([
    ['available', 'ready'],
    ['downloadable', 'to-download'],
    ['downloading', 'to-download'],
    ['unavailable', 'none'],
    ['throws', 'none'],
  ])('%s: %s', async (state, expected) => {
    const fake = new FakeSummarizer();
    fake.state = state;
    expect(await reteller(fake).availability('de-AT')).toBe(expected);
    expect(fake.asked).toEqual([
      expect.objectContaining({ expectedInputLanguages: ['de'], outputLanguage: 'de' }),
    ]);
  });

  test('none in a browser without one', async () => {
    expect(await reteller(undefined).availability('en')).toBe('none');
    await expect(reteller(undefined).retell(request())).rejects.toThrow('no summariser');
  });
});

describe('retelling', () => {
  test('one line a point, without its bullet; the download is told; the session is given back', async () => {
    const fake = new FakeSummarizer();
    const shares: number[] = [];
    const retelling = await reteller(fake).retell(request({ onDownload: (share) => shares.push(share) }));
    expect(retelling).toEqual({ lines: ['The ferry ends in October.', 'A bus replaces it.'], whole: true });
    expect(shares).toEqual([0.25, 1]);
    expect(fake.read).toEqual(['One.\n\nTwo.\n\nThree.\n\nFour.']);
    expect(fake.destroyed).toBe(1);
  });

  test.each([
    ['short', 'tldr', 'short'],
    ['medium', 'key-points', 'short'],
    ['long', 'key-points', 'medium'],
  ] as const)('%s asks for %s, %s', async (length, type, size) => {
    const fake = new FakeSummarizer();
    await reteller(fake).retell(request({ length }));
    expect(fake.asked).toEqual([expect.objectContaining({ type, length: size, format: 'plain-text' })]);
  });

  test('a story without a language is given without one', async () => {
    const fake = new FakeSummarizer();
    await reteller(fake).retell(request({ lang: null }));
    expect(fake.asked[0]).not.toHaveProperty('outputLanguage');
  });

  test('of a story too long for the model, its beginning; the reader is told', async () => {
    const fake = new FakeSummarizer();
    fake.quota = 25;
    expect(await reteller(fake).retell(request())).toMatchObject({ whole: false });
    expect(fake.read).toEqual(['One.\n\nTwo.']);
  });

  test('no text is a failure, and the session is given back all the same', async () => {
    const fake = new FakeSummarizer();
    fake.answer = ' \n ';
    await expect(reteller(fake).retell(request())).rejects.toThrow('no text');
    expect(fake.destroyed).toBe(1);
  });

  test('stopped', async () => {
    const stopping = new AbortController();
    stopping.abort();
    const retold = reteller(new FakeSummarizer()).retell(request({ signal: stopping.signal }));
    await expect(retold).rejects.toThrow(/abort/i);
  });
});
