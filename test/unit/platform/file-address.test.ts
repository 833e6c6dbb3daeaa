import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeExtension } from '../support/fake-extension.ts';

let calls: string[];
const create = URL.createObjectURL;

beforeEach(() => {
  vi.resetModules();
  const extension = new FakeExtension();
  extension.install();
  calls = [];
  const { chrome } = globalThis as unknown as { chrome: { runtime: object } };
  let isOpen = false;
  Object.assign(chrome.runtime, { getContexts: async () => (isOpen ? [{}] : []) });
  Object.assign(chrome, {
    offscreen: {
      createDocument: async ({ url }: { url: string }) => {
        isOpen = true;
        calls.push(`open ${url}`);
      },
    },
  });
  URL.revokeObjectURL = (url) => void calls.push(`revoke ${url}`);
});

afterEach(() => {
  URL.createObjectURL = create;
});

describe('the address of a file', () => {
  it('is made here where the browser makes it, and taken back', async () => {
    URL.createObjectURL = () => 'blob:here';
    const { withAddress } = await import('../../../src/platform/file-address.ts');
    expect(await withAddress(new File(['x'], '1'), async (url) => url)).toBe('blob:here');
    expect(calls).toEqual(['revoke blob:here']);
  });

  it('is lent by a page that nobody sees where this is a worker, also when the work fails', async () => {
    const { lendAddresses, withAddress } = await import('../../../src/platform/file-address.ts');
    lendAddresses(async (name) => new File([], name));
    const worker = async (work: (url: string) => Promise<string>) => {
      const asked = withAddress(new File(['x'], '17'), work);
      return asked;
    };
    Reflect.set(URL, 'createObjectURL', undefined);
    // The page that lends it has what the worker lacks.
    const lending = worker(async (url) => url);
    Reflect.set(URL, 'createObjectURL', (file: File) => `blob:${file.name}`);
    expect(await lending).toBe('blob:17');
    Reflect.set(URL, 'createObjectURL', undefined);
    const failing = worker(async () => Promise.reject(new Error('full')));
    Reflect.set(URL, 'createObjectURL', (file: File) => `blob:${file.name}`);
    await expect(failing).rejects.toThrow('full');
    expect(calls).toEqual(['open offscreen.html', 'revoke blob:17', 'revoke blob:17']);
  });
});
