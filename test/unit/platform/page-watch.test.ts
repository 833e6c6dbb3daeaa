import { expect, test } from 'vitest';
import { FakeExtension } from '../support/fake-extension.ts';

const extension = new FakeExtension();
extension.install();
const { CLEANED } = await import('../popup/fake-doors.ts');
const { watchPage } = await import('../../../src/platform/page-watch.ts');

test('hears the page of its tab, answers nothing, and stops', async () => {
  const ending = new AbortController();
  const heard: unknown[] = [];
  watchPage(7, (state) => heard.push(state), ending.signal);
  const send = (tab: number, method: string, state: unknown = CLEANED) => {
    extension.sender = { id: 'clearstory-test', frameId: 0, tab: { id: tab } };
    return extension.send({ clearstory: 'background', method, args: [state] });
  };
  expect(await send(7, 'pageChanged')).toBeUndefined();
  await send(8, 'pageChanged');
  await send(7, 'log');
  await send(7, 'pageChanged', { ...CLEANED, view: 'library' });
  expect(heard).toEqual([CLEANED]);
  ending.abort();
  await send(7, 'pageChanged');
  expect(heard).toHaveLength(1);
});
