// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { BackgroundApi } from '../../../src/platform/api.ts';
import type { Remote } from '../../../src/platform/messages.ts';
import { noticesOn } from '../../../src/reader/notices.ts';
import { englishWords } from '../support/words.ts';

vi.mock('../../../src/page/pill.ts');

test('no word is asked for before there is something to say', () => {
  const asked = vi.fn();
  const words = new Proxy(englishWords, {
    get(target, name) {
      asked(name);
      return Reflect.get(target, name);
    },
  });
  const notices = noticesOn(document, words, {} as Remote<BackgroundApi>);
  expect(asked).not.toHaveBeenCalled();
  notices.tell({ kind: 'opening' });
  expect(asked).toHaveBeenCalledWith('dir');
});
