import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Failures from '../../../src/core/failure.ts';
import { isNumber, isOneOf } from '../../../src/core/shape.ts';
import type * as Messages from '../../../src/platform/messages.ts';
import { FakeExtension } from '../support/fake-extension.ts';

interface Api {
  double(value: number): number;
  fail(code: 'pdf' | 'plain'): void;
}

let extension: FakeExtension;
let messages: typeof Messages;
let failures: typeof Failures;

beforeEach(async () => {
  vi.resetModules();
  extension = new FakeExtension();
  extension.install();
  failures = await import('../../../src/core/failure.ts');
  messages = await import('../../../src/platform/messages.ts');
});

const SHAPES: Messages.Shapes<Api> = { double: [isNumber(0, 1000)], fail: [isOneOf(['pdf', 'plain'])] };

const handlers = {
  double: (value: number) => value * 2,
  fail(code: 'pdf' | 'plain') {
    throw code === 'pdf' ? new failures.Failure('pdf', 'a report') : new TypeError('broken');
  },
};

describe('messages', () => {
  it('carry arguments there and the value back', async () => {
    messages.answer<Api>('background', handlers, SHAPES, () => true);
    await expect(messages.remoteBackground<Api>().double(21)).resolves.toBe(42);
  });

  it('answer null where a handler returns nothing', async () => {
    messages.answer<{ nothing(): void }>(
      'background',
      { nothing: () => undefined },
      { nothing: [] },
      () => true,
    );
    await expect(messages.remoteBackground<{ nothing(): void }>().nothing()).resolves.toBeNull();
  });

  it('carry a failure with its code', async () => {
    messages.answer<Api>('background', handlers, SHAPES, () => true);
    await expect(messages.remoteBackground<Api>().fail('pdf')).rejects.toMatchObject({
      code: 'pdf',
      message: 'a report',
    });
  });

  it('make any other error an unexpected failure that says what it was', async () => {
    messages.answer<Api>('background', handlers, SHAPES, () => true);
    await expect(messages.remoteBackground<Api>().fail('plain')).rejects.toMatchObject({
      code: 'unexpected',
      message: 'TypeError: broken',
    });
  });

  it('fail when nobody answers', async () => {
    await expect(messages.remoteBackground<Api>().double(1)).rejects.toMatchObject({ code: 'unexpected' });
  });

  it('are left to their receiver', async () => {
    messages.answer<Api>('background', handlers, SHAPES, () => true);
    await expect(messages.remotePage<Api>('reader', 7).double(1)).rejects.toThrow('nobody answered');
  });

  it('are refused from senders that are not accepted, and from other extensions', async () => {
    messages.answer<Api>('background', handlers, SHAPES, (sender) => messages.isOwnPage(sender));
    extension.sender = { id: 'clearstory-test', url: 'https://news.example/', frameId: 0, tab: { id: 1 } };
    await expect(messages.remoteBackground<Api>().double(1)).rejects.toThrow('refused: double');
    extension.sender = { id: 'somebody-else', url: 'ext://clearstory-test/popup.html' };
    await expect(messages.remoteBackground<Api>().double(1)).rejects.toThrow('refused: double');
  });

  it('never reach what is no method of the receiver', async () => {
    messages.answer<Api>('background', handlers, SHAPES, () => true);
    const remote = messages.remoteBackground<Api & { constructor(): void }>();
    await expect(
      (remote as unknown as Record<string, () => Promise<void>>)['constructor']?.(),
    ).rejects.toThrow('refused: constructor');
  });

  it.each([
    ['another type', ['21']],
    ['too many', [21, 22]],
    ['none', []],
    ['what is out of bounds', [1001]],
    ['an object for a number', [{ valueOf: 21 }]],
  ])('are refused with arguments that do not fit: %s', async (_what, args) => {
    const double = vi.fn(handlers.double);
    messages.answer<Api>('background', { ...handlers, double }, SHAPES, () => true);
    const remote = messages.remoteBackground<Api>() as unknown as Record<
      string,
      (...args: unknown[]) => unknown
    >;
    await expect(remote['double']?.(...args)).rejects.toThrow('refused: double');
    expect(double).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing', null],
    ['text', 'double'],
    ['another program’s', { type: 'double', args: [1] }],
    ['without arguments', { clearstory: 'background', method: 'double' }],
    ['arguments that are no list', { clearstory: 'background', method: 'double', args: { length: 1 } }],
    ['a method that is no name', { clearstory: 'background', method: ['double'], args: [1] }],
  ])('are dropped where they are none: %s', async (_what, message) => {
    const double = vi.fn(handlers.double);
    messages.answer<Api>('background', { ...handlers, double }, SHAPES, () => true);
    await expect(extension.send(message)).resolves.toBeUndefined();
    expect(double).not.toHaveBeenCalled();
  });

  it('stop when their signal aborts', async () => {
    const ending = new AbortController();
    messages.answer<Api>('background', handlers, SHAPES, () => true, ending.signal);
    ending.abort();
    await expect(messages.remoteBackground<Api>().double(1)).rejects.toThrow('nobody answered');
  });
});
