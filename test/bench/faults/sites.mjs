// @ts-check
/** Servers of pictures that behave badly, each under a host name of its own. */
import { createServer } from 'node:http';
import { pictureBytes } from '../support/synthetic-library.mjs';

/** Where a redirect into the reader's own network leads. */
const PRIVATE = 'http://192.168.1.1/router.png';

/** @type {Record<string, (response: import('node:http').ServerResponse, seed: number) => void>} */
const MANNERS = {
  'pictures.example': (response, seed) => response.end(pictureBytes(seed)),
  // Says a little, and then nothing.
  'slow.example': (response, seed) => void response.write(pictureBytes(seed).subarray(0, 100)),
  'endless.example': (response, seed) => {
    const more = () => {
      if (!response.destroyed) response.write(pictureBytes(seed), () => setTimeout(more, 1));
    };
    more();
  },
  'lying-type.example': (response) => {
    response.setHeader('content-type', 'image/png');
    response.end('<!doctype html><script>document.title = "ran"</script>');
  },
  'lying-length.example': (response, seed) => {
    response.setHeader('content-length', '10');
    response.socket?.write(`HTTP/1.1 200 OK\r\ncontent-type: image/png\r\ncontent-length: 900000000\r\n\r\n`);
    response.socket?.end(pictureBytes(seed).subarray(0, 1000));
  },
  'private.example': (response) => void response.writeHead(302, { location: PRIVATE }).end(),
};

export const BAD_HOSTS = Object.keys(MANNERS).filter((host) => host !== 'pictures.example');

/** @returns a server for them all, which notes what reaches the reader's own network */
export async function startTroubledSites() {
  /** @type {string[]} */
  const intruders = [];
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    if (address.hostname === '192.168.1.1') intruders.push(address.href);
    const answer = MANNERS[address.hostname];
    if (answer) answer(response, Number(/\d+/.exec(address.pathname)?.[0] ?? 0));
    else response.writeHead(404).end();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port,
    intruders,
    stop: () =>
      new Promise((done) => {
        server.close(() => done(undefined));
        server.closeAllConnections();
      }),
  };
}
