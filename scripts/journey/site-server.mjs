// @ts-check
/** A web server on the loopback address that stands in for any number of sites, told apart by host name. */
import { createServer } from 'node:http';
import { Readable } from 'node:stream';

/**
 * What a site answers; `body` is text, bytes, or pieces that come in their own time and perhaps without an end.
 * @typedef {string | Uint8Array} Piece
 * @typedef {{status?: number, type: string, body: Piece | AsyncIterable<Piece>}} Answer
 * @typedef {(host: string, path: string) => Answer | null | Promise<Answer | null>} Sites
 *
 * @typedef {object} SiteServer
 * @property {number} port
 * @property {() => Promise<void>} stop takes all sites away at once, open connections too
 */

/**
 * Firefox reaches the server as a proxy, which is asked for whole addresses; Chromium resolves the host names to it.
 *
 * @param {import('node:http').IncomingMessage} request
 */
function addressOf({ url = '/', headers }) {
  return new URL(url, `http://${headers.host ?? 'localhost'}`);
}

/** @param {Sites} sites @param {URL} address @returns {Promise<Answer>} */
async function answerOf(sites, address) {
  const answer = await sites(address.hostname, decodeURIComponent(address.pathname));
  if (answer) return answer;
  // A missing icon would be an error on the page's console that no page asked for.
  if (address.pathname === '/favicon.ico') return { status: 204, type: 'image/x-icon', body: '' };
  return { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found' };
}

/** @param {import('node:http').ServerResponse} response @param {Answer} answer */
function send(response, { status = 200, type, body }) {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  if (response.req.method === 'HEAD') response.end();
  else if (typeof body === 'string' || body instanceof Uint8Array) response.end(body);
  else {
    const pieces = Readable.from(body);
    // Who has read enough closes the connection in the middle.
    response.on('close', () => pieces.destroy());
    pieces.pipe(response);
  }
}

/**
 * @param {Sites} sites
 * @param {number} [port] 0 takes a free one
 * @returns {Promise<SiteServer>}
 */
export async function startSiteServer(sites, port = 0) {
  const server = createServer((request, response) => {
    answerOf(sites, addressOf(request))
      .catch((thrown) => ({ status: 500, type: 'text/plain; charset=utf-8', body: String(thrown) }))
      .then((answer) => send(response, answer));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port: address.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
