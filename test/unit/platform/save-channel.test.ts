import { beforeEach, expect, test, vi } from 'vitest';
import type * as SaveChannel from '../../../src/platform/save-channel.ts';
import { FakeExtension, type FakeSender } from '../support/fake-extension.ts';

type Hear = (value: unknown) => void;

const extension = new FakeExtension();
extension.install();
let connect: (port: unknown) => void = () => undefined;
const { runtime } = (globalThis as unknown as { chrome: { runtime: Record<string, unknown> } }).chrome;
Object.assign(runtime, {
  onConnect: {
    addListener(hear: Hear) {
      connect = hear;
    },
  },
});
const { ARTICLE, SAVE_REQUEST: REQUEST } = await import('../popup/fake-doors.ts');
const { answerSaves } = await import('../../../src/platform/save-channel.ts');

const OWN: FakeSender = { id: 'clearstory-test', url: 'ext://clearstory-test/popup.html' };
const script = (url: string, more: object = {}): FakeSender => ({
  id: 'clearstory-test',
  url,
  frameId: 0,
  tab: { id: 7, url, ...more },
});

const save = vi.fn<Parameters<typeof SaveChannel.answerSaves>[0]>(async () => ({
  kind: 'failed',
  code: 'stopped',
}));
answerSaves(save);

/** Connects as a sender and says something. @returns what is answered */
async function say(sender: FakeSender, message: unknown): Promise<unknown[]> {
  const answers: unknown[] = [];
  let hear: Hear = () => undefined;
  connect({
    name: 'save',
    sender,
    postMessage: (answer: unknown) => answers.push(answer),
    onDisconnect: { addListener: () => undefined },
    onMessage: {
      addListener(listener: Hear) {
        hear = listener;
      },
    },
  });
  hear(message);
  await Promise.resolve();
  return answers;
}

beforeEach(() => save.mockClear());

test('our own pages save any story, a script in a page those of its site', async () => {
  await say(OWN, { kind: 'save', request: REQUEST });
  await say(script('https://www.harbour.example/2026/ferry'), { kind: 'save', request: REQUEST });
  expect(save).toHaveBeenCalledTimes(2);
  const answers = await say(script('https://elsewhere.example/'), { kind: 'save', request: REQUEST });
  expect(save).toHaveBeenCalledTimes(2);
  expect(answers).toEqual([{ kind: 'failed', code: 'not-saved' }]);
});

test('a private tab is private, whatever is said', async () => {
  const sender = script('https://www.harbour.example/2026/ferry', { incognito: true });
  await say(sender, { kind: 'save', request: REQUEST });
  expect(save.mock.calls[0]?.[0].incognito).toBe(true);
});

test('frames and other extensions are not heard', async () => {
  const frame = { ...script('https://www.harbour.example/2026/ferry'), frameId: 3 };
  expect(await say(frame, { kind: 'save', request: REQUEST })).toEqual([]);
  expect(await say({ ...OWN, id: 'somebody-else' }, { kind: 'save', request: REQUEST })).toEqual([]);
  expect(save).not.toHaveBeenCalled();
});

test('what is no request is not kept', async () => {
  for (const message of [null, 'save', { kind: 'load', request: REQUEST }, { kind: 'stop' }])
    expect(await say(OWN, message)).toEqual([]);
  for (const request of [undefined, {}, { ...REQUEST, article: { ...ARTICLE, blocks: 'all' } }])
    expect(await say(OWN, { kind: 'save', request })).toEqual([{ kind: 'failed', code: 'not-saved' }]);
  expect(save).not.toHaveBeenCalled();
});
