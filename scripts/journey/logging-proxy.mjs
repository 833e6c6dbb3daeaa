// @ts-check
/** A proxy on the loopback address through which everything goes that a browser asks for, so that nothing is asked unseen. */
import { createServer } from 'node:http';

/**
 * @typedef {object} Asked
 * @property {string} address as far as a proxy hears it: of an encrypted connection host and port only
 * @property {string | null} cookie what was sent along; null where that was nothing, or encrypted
 * @property {string | null} referrer
 *
 * @typedef {(address: URL) => {type: string, body: string | Uint8Array, headers?: Record<string, string>} | null} Answers
 *
 * @typedef {object} LoggingProxy
 * @property {number} port
 * @property {Asked[]} asked everything so far, in order
 * @property {() => Asked[]} take what was asked since it was last called
 * @property {() => Promise<void>} stop
 */

/** What browsers ask for on their own account: it has nothing to do with a page or an extension. */
const BROWSERS_OWN =
  /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com|google(?:apis)?\.com|gvt1\.com|gstatic\.com|googleusercontent\.com)$/;

/** @param {string} host */
const isBrowsersOwn = (host) => BROWSERS_OWN.test(host);

/** A browser asks each site for its icon by itself. @param {URL} address */
const isIcon = ({ pathname }) => pathname === '/favicon.ico';

/**
 * @param {Answers} answers what the sites say; null is "not found"
 * @returns {Promise<LoggingProxy>}
 */
export async function startLoggingProxy(answers) {
  /** @type {Asked[]} */
  const asked = [];
  let taken = 0;
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    if (!isBrowsersOwn(address.hostname) && !isIcon(address))
      asked.push({
        address: address.href,
        cookie: request.headers.cookie ?? null,
        referrer: request.headers.referer ?? null,
      });
    const answer = answers(address);
    response.writeHead(answer ? 200 : 404, {
      'content-type': answer?.type ?? 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...answer?.headers,
    });
    response.end(request.method === 'HEAD' ? undefined : (answer?.body ?? 'Not found'));
  });
  server.on('connect', (request, socket) => {
    const address = request.url ?? '';
    if (!isBrowsersOwn(address.replace(/:\d+$/, ''))) asked.push({ address, cookie: null, referrer: null });
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    socket.on('error', () => undefined);
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port,
    asked,
    take() {
      const since = asked.slice(taken);
      taken = asked.length;
      return since;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
