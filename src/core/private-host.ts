/**
 * Hosts of one's own network. What a page from elsewhere names there is not fetched on its behalf. Ranges after the
 * IANA special-purpose address registries; the host comes from `URL`, so IPv4 is dotted decimal and IPv6 compressed.
 */

/** Names of one's own network, with all below them. */
export const PRIVATE_NAMES: readonly string[] = [
  'localhost',
  'local',
  'internal',
  'lan',
  'intranet',
  'home.arpa',
];

/** First address and prefix length of each range. */
const PRIVATE_IPV4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
];

function numberOf(ipv4: string): number {
  return ipv4.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function isPrivateIpv4(host: string): boolean {
  const address = numberOf(host);
  return PRIVATE_IPV4.some(([first, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor(numberOf(first) / size);
  });
}

/** The IPv4 address in the last 32 bits of an IPv6 address that wraps one, in today's ways or an old one (RFC 4291, RFC 6052). */
function wrappedIpv4(ipv6: string): string | null {
  const [, high = '', low = ''] =
    /^(?:::(?:ffff:)?|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(ipv6) ?? [];
  if (!high) return null;
  const [first, second] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [first >> 8, first & 255, second >> 8, second & 255].join('.');
}

function isPrivateIpv6(host: string): boolean {
  const wrapped = wrappedIpv4(host);
  if (wrapped !== null) return isPrivateIpv4(wrapped);
  // Unspecified and loopback, unique local fc00::/7, link-local fe80::/10, multicast ff00::/8.
  return /^::1?$|^f[cd]|^fe[89ab]|^ff/.test(host);
}

/** Whether a host (as in `URL.hostname`) is one of the reader's own machine or network. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return isPrivateIpv6(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPrivateIpv4(host);
  return !host.includes('.') || PRIVATE_NAMES.some((name) => `.${host}`.endsWith(`.${name}`));
}

/**
 * Whether something may be asked for on behalf of a page: over `http(s)`, and from one's own network only where the page
 * itself is there.
 *
 * @param isOfOwnNetwork whether the page is
 */
export function mayBeAskedFor(address: string, isOfOwnNetwork: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && (isOfOwnNetwork || !isPrivateHost(hostname));
}
