import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isPrivateHost, PRIVATE_NAMES } from '../../../src/core/private-host.ts';
import { FakeExtension } from '../support/fake-extension.ts';

const PRIVATE = [
  'localhost',
  'printer',
  'nas.local',
  'a.b.internal',
  'router.lan',
  'wiki.intranet',
  'x.home.arpa',
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '100.127.255.255',
  '127.0.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '[::1]',
  '[fd00::1]',
  '[fe80::1]',
  '[ff02::1]',
  '[::ffff:c0a8:101]',
];
const PUBLIC = [
  'harbour.example',
  '10.harbour.example',
  'local.harbour.example',
  '172.15.0.1',
  '172.32.0.1',
  '100.63.0.1',
  '100.128.0.1',
  '198.20.0.1',
  '192.0.2.1',
  '223.1.1.1',
  '8.8.8.8',
  '[2606:4700::1111]',
];

let rules: string[];
let network: typeof import('../../../src/platform/private-network.ts');

type Update = { addRules: { condition: { initiatorDomains: string[] } }[] };

beforeEach(async () => {
  vi.resetModules();
  rules = [];
  new FakeExtension().install();
  const updateSessionRules = async ({ addRules }: Update) =>
    rules.push(addRules[0]?.condition.initiatorDomains.join() ?? 'open');
  Object.assign((globalThis as unknown as { chrome: object }).chrome, {
    declarativeNetRequest: { updateSessionRules },
  });
  network = await import('../../../src/platform/private-network.ts');
});

describe("the rule for the reader's own network", () => {
  const isStopped = (host: string) => {
    const { href, hostname } = new URL(`http://${host}/a.png`);
    const isNamed = PRIVATE_NAMES.some((name) => `.${hostname}`.endsWith(`.${name}`));
    return isNamed || network.PRIVATE_ADDRESSES.some((pattern) => new RegExp(pattern).test(href));
  };

  it.each(PRIVATE)('stops %s, as the judgement of addresses does', (host) => {
    expect([isStopped(host), isPrivateHost(host), isStopped(`${host}:8080`)]).toEqual([true, true, true]);
  });

  it.each(PUBLIC)('lets %s pass', (host) => {
    expect([isStopped(host), isPrivateHost(host)]).toEqual([false, false]);
  });

  it('holds but for stories that come from there, and again when the last of them is done', async () => {
    await network.shutPrivateNetwork();
    expect(rules).toEqual(['clearstory-test']);
    let end: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      end = resolve;
    });
    const long = network.insidePrivateNetwork(() => waiting);
    await network.insidePrivateNetwork(async () => undefined);
    expect(rules).toEqual(['clearstory-test', 'open', 'open']);
    end();
    await long;
    expect(rules.at(-1)).toBe('clearstory-test');
  });
});
