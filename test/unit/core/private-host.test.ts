import { describe, expect, it } from 'vitest';
import { isPrivateHost, mayBeAskedFor } from '../../../src/core/private-host.ts';

const hostOf = (address: string) => new URL(address).hostname;

describe('a host of one’s own network', () => {
  it.each([
    'http://localhost/',
    'http://db.localhost/',
    'http://printer/',
    'http://printer.local./',
    'http://local./',
    'http://wiki.internal/',
    'http://router.lan/',
    'http://wiki.intranet/',
    'http://printer.home.arpa/',
    'http://127.1/',
    'http://0x7f000001/',
    'http://0.0.0.0/',
    'http://0.255.255.255/',
    'http://10.1.2.3/',
    'http://100.100.0.1/',
    'http://169.254.169.254/',
    'http://172.31.0.1/',
    'http://192.0.0.8/',
    'http://192.168.0.1/',
    'http://198.19.255.255/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[::ffff:192.168.0.1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[::ffff:10.0.18.52]/',
    'http://[::127.0.0.1]/',
    'http://[::]/',
    'http://[fc12::1]/',
    'http://[feb0::1]/',
    'http://[ff02::1]/',
  ])('is that of %s', (address) => {
    expect(isPrivateHost(hostOf(address))).toBe(true);
  });

  it.each([
    'http://harbour.example/',
    'http://localhost.example/',
    'http://8.8.8.8/',
    'http://1.0.0.0/',
    'http://11.0.0.1/',
    'http://128.0.0.1/',
    'http://169.255.0.1/',
    'http://172.15.255.255/',
    'http://172.32.0.1/',
    'http://192.0.1.1/',
    'http://192.169.0.1/',
    'http://198.20.0.1/',
    'http://223.255.255.255/',
    'http://a.home.arpa.example/',
    'http://1.10.0.0.1.example/',
    'http://100.128.0.1/',
    'http://[2606:4700::1111]/',
    'http://[::ffff:8.8.8.8]/',
    'http://fd.example/',
    'http://[::8.8.8.8]/',
    'http://[2606:4700::1]/',
    'http://[2606:fd00::12]/',
    'http://[2606:fe80::12]/',
    'http://[2606:ff02::12]/',
    'http://[2606::ffff:10.0.0.1]/',
    'http://[::ffff:a00:1:2:3]/',
    'http://10.0.0.1.example/',
  ])('is not that of %s', (address) => {
    expect(isPrivateHost(hostOf(address))).toBe(false);
  });
});

it.each([
  ['https://pictures.example/a.png', false, true],
  ['http://192.168.0.7/a.png', false, false],
  ['http://192.168.0.7/a.png', true, true],
  ['ftp://pictures.example/a.png', true, false],
  ['web+http://pictures.example/a.png', true, false],
  ['a.png', true, false],
])('%s for a page, of one’s own network: %s: %s', (address, isOfOwnNetwork, may) => {
  expect(mayBeAskedFor(address, isOfOwnNetwork)).toBe(may);
});
