import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchIcon, fetchPictures, PICTURE_LIMITS } from '../../../src/platform/pictures.ts';
import { pngBytes, story } from '../support/stories.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>';
const never = new AbortController().signal;

let server: Server;
let origin: string;
let seen: { url: string; headers: Record<string, unknown> }[];

const padded = (length: number) => Buffer.concat([Buffer.from(pngBytes(1)), Buffer.alloc(length - 12)]);

const answers: Record<string, RequestListener> = {
  '/a.png': (_request, response) => response.end(Buffer.from(pngBytes(1))),
  '/b.png': (_request, response) => response.end(Buffer.from(pngBytes(2))),
  '/lying.jpg': (_request, response) => {
    response.setHeader('content-type', 'image/jpeg');
    response.end('<!doctype html><script>alert(1)</script>');
  },
  '/misnamed.jpg': (_request, response) => {
    response.setHeader('content-type', 'image/jpeg');
    response.end(Buffer.from(pngBytes(3)));
  },
  '/moved.png': (_request, response) => response.writeHead(302, { location: '/a.png' }).end(),
  '/fine.svg': (_request, response) => response.end(SVG),
  '/script.svg': (_request, response) => response.end(SVG.replace('<path', '<script>1</script><path')),
  '/large.png': (_request, response) => response.end(padded(1500)),
  '/half.png': (_request, response) => response.end(padded(500)),
  // Says nothing of its length and does not end.
  '/endless.png': (_request, response) => {
    const more = () => {
      if (!response.destroyed) response.write(padded(400), () => setImmediate(more));
    };
    more();
  },
  '/slow.png': (_request, response) => {
    response.write(Buffer.from(pngBytes(1)));
  },
};

beforeEach(async () => {
  seen = [];
  server = createServer((request, response) => {
    const url = request.url ?? '';
    seen.push({ url, headers: request.headers });
    const answer = answers[url];
    if (answer) answer(request, response);
    else response.writeHead(404).end('<svg></svg>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** The paths of the pictures kept of a story on the local server. */
async function kept(paths: readonly string[], limits: Partial<typeof PICTURE_LIMITS> = {}, signal = never) {
  const article = story({ url: `${origin}/story`, pictures: paths.map((path) => origin + path) });
  const pictures = await fetchPictures(article, () => undefined, signal, { ...PICTURE_LIMITS, ...limits });
  return pictures.map(({ url, type }) => `${url.replace(origin, '')} ${type}`).sort();
}

describe('pictures of a story', () => {
  it('are fetched once each, without cookies or referrer, with progress', async () => {
    const article = story({
      url: `${origin}/story`,
      pictures: [`${origin}/a.png`, `${origin}/b.png`, `${origin}/a.png`, `${origin}/gone.png`],
    });
    const steps: [number, number][] = [];
    const pictures = await fetchPictures(article, (done, total) => steps.push([done, total]), never);
    expect(pictures.map(({ url }) => url.replace(origin, '')).sort()).toEqual(['/a.png', '/b.png']);
    expect(pictures.find(({ url }) => url.endsWith('/b.png'))?.bytes).toEqual(pngBytes(2));
    expect(steps).toEqual([0, 1, 2, 3].map((done) => [done, 3]));
    expect(seen).toHaveLength(3);
    for (const { headers } of seen) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  it('include a lead picture that the story does not show', async () => {
    const article = story({ url: `${origin}/story`, leadPicture: `${origin}/b.png` });
    expect(await fetchPictures(article, () => undefined, never)).toHaveLength(1);
  });

  it('are what their bytes say they are', async () => {
    expect(await kept(['/lying.jpg', '/misnamed.jpg', '/gone.svg'])).toEqual(['/misnamed.jpg image/png']);
  });

  it('follow redirects', async () => {
    expect(await kept(['/moved.png'])).toEqual(['/moved.png image/png']);
  });

  it('that are SVG only draw', async () => {
    expect(await kept(['/fine.svg', '/script.svg'])).toEqual(['/fine.svg image/svg+xml']);
  });

  it('may stand in the page itself', async () => {
    const data = `data:image/png;base64,${Buffer.from(pngBytes(7)).toString('base64')}`;
    const svg = `data:image/svg+xml,${encodeURIComponent(SVG)}`;
    const article = story({ pictures: [data, svg, 'data:text/html,<p>', 'data:image/png;base64,***'] });
    const pictures = await fetchPictures(article, () => undefined, never);
    expect(pictures.map(({ type }) => type).sort()).toEqual(['image/png', 'image/svg+xml']);
    expect(pictures.find(({ type }) => type === 'image/png')?.bytes).toEqual(pngBytes(7));
    const tight = { ...PICTURE_LIMITS, together: 20 };
    expect(await fetchPictures(article, () => undefined, never, tight)).toHaveLength(1);
  });
});

describe('limits', () => {
  it('leave out a picture that is too large, says it or not', async () => {
    expect(await kept(['/large.png', '/endless.png', '/a.png'], { each: 1000, fetched: 2000 })).toEqual([
      '/a.png image/png',
    ]);
  });

  it('hold for all pictures together, and what was given up counts no more', async () => {
    const limits = { each: 1000, fetched: 1000, together: 1010, atOnce: 1 };
    expect(await kept(['/endless.png', '/half.png', '/a.png'], limits)).toHaveLength(2);
    expect(await kept(['/a.png', '/b.png'], { together: 20 })).toHaveLength(1);
  });

  it('hold for what is fetched, however much of it could be kept', async () => {
    const limits = { fetched: 1000, fetchedTogether: 1200, atOnce: 1 };
    expect(await kept(['/endless.png', '/half.png', '/half.png?2'], limits)).toEqual([]);
  });

  it('make a picture smaller before it is left out', async () => {
    const drawn: number[] = [];
    vi.stubGlobal('createImageBitmap', async () => ({ width: 4000, height: 2000, close: () => undefined }));
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        readonly width: number;
        constructor(width: number) {
          this.width = width;
          drawn.push(width);
        }
        getContext = () => ({ drawImage: () => undefined });
        convertToBlob = async ({ type }: { type: string }) =>
          new Blob([new Uint8Array(this.width)], { type });
      },
    );
    expect(await kept(['/large.png', '/a.png'], { each: 1000 })).toEqual([
      '/a.png image/png',
      '/large.png image/webp',
    ]);
    expect(drawn.at(-1)).toBeLessThanOrEqual(1000);
    // Smaller than any use.
    expect(await kept(['/large.png'], { each: 100 })).toEqual([]);
  });

  it('hold for their number', async () => {
    expect(await kept(['/a.png', '/b.png'], { count: 1 })).toEqual(['/a.png image/png']);
  });

  it('hold for the time of a picture that never ends', async () => {
    // The time of the first picture is over at once, that of the second never: no machine is too slow for it.
    const over = AbortSignal.timeout(1);
    const timeout = vi
      .spyOn(AbortSignal, 'timeout')
      .mockReturnValueOnce(over)
      .mockReturnValue(new AbortController().signal);
    expect(await kept(['/slow.png', '/a.png'], { time: 200, atOnce: 1 })).toEqual(['/a.png image/png']);
    expect(timeout).toHaveBeenCalledWith(200);
    timeout.mockRestore();
  });
});

describe('stopping', () => {
  it('ends at once with its own failure', async () => {
    const stopping = new AbortController();
    const fetching = kept(['/slow.png', '/slow.png?2'], {}, stopping.signal);
    await vi.waitUntil(() => seen.length > 0);
    stopping.abort();
    await expect(fetching).rejects.toMatchObject({ code: 'stopped' });
  });
});

describe("a site's own picture", () => {
  it('is fetched by the same rules, and is nothing to wait for or to fail by', async () => {
    const article = story({ url: `${origin}/story` });
    const icon = await fetchIcon(article, `${origin}/a.png`, never);
    expect(icon).toMatchObject({ type: 'image/png', bytes: pngBytes(1) });
    expect(seen[0]?.headers).not.toHaveProperty('cookie');
    expect(await fetchIcon(article, `${origin}/lying.jpg`, never)).toBeNull();
    expect(await fetchIcon(article, `${origin}/gone.ico`, never)).toBeNull();
    expect(await fetchIcon(article, 'chrome://favicon/x', never)).toBeNull();
    const elsewhere = story({ url: 'https://harbour.example/story' });
    expect(await fetchIcon(elsewhere, `${origin}/a.png`, never)).toBeNull();
  });
});

describe("the reader's own network", () => {
  const answer = (url: string) => ({
    url,
    ok: true,
    headers: new Headers(),
    body: new Blob([pngBytes(1)]).stream(),
  });

  it('is not asked for a page from elsewhere', async () => {
    const fetched = vi.fn(async (url: string, _options: RequestInit) => answer(url));
    vi.stubGlobal('fetch', fetched);
    const article = story({
      pictures: [
        'http://192.168.1.1/a.png',
        'http://localhost/b.png',
        'file:///c.png',
        'https://x.example/d.png',
      ],
    });
    const pictures = await fetchPictures(article, () => undefined, never);
    expect(pictures.map(({ url }) => url)).toEqual(['https://x.example/d.png']);
    expect(fetched).toHaveBeenCalledTimes(1);
    const manners = { credentials: 'omit', referrerPolicy: 'no-referrer' };
    expect(fetched).toHaveBeenCalledWith('https://x.example/d.png', expect.objectContaining(manners));
  });

  it('gives nothing away when a redirect leads there', async () => {
    vi.stubGlobal('fetch', async () => answer('http://10.0.0.1/router.png'));
    const article = story({ pictures: ['https://x.example/d.png'] });
    expect(await fetchPictures(article, () => undefined, never)).toEqual([]);
  });
});
