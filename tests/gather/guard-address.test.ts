import { describe, expect, test } from 'vitest';
import { guardAddress, isPublicAddress, type Resolve } from '../../src/gather/guard-address.ts';
import { parseAllowPrivate } from '../../src/gather/parse-allow-private.ts';

describe('isPublicAddress', () => {
  test.each([
    ['0.0.0.0'],
    ['10.1.2.3'],
    ['100.64.0.1'],
    ['127.0.0.1'],
    ['127.255.255.254'],
    ['169.254.169.254'],
    ['172.16.0.1'],
    ['172.31.255.255'],
    ['192.0.0.8'],
    ['192.0.2.1'],
    ['192.168.1.1'],
    ['198.18.0.1'],
    ['198.19.255.255'],
    ['198.51.100.1'],
    ['203.0.113.1'],
    ['224.0.0.1'],
    ['240.0.0.1'],
    ['255.255.255.255'],
    ['::'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['::ffff:7f00:1'],
    ['0:0:0:0:0:ffff:10.0.0.1'],
    ['64:ff9b::8.8.8.8'],
    ['64:ff9b:1::1'],
    ['100::1'],
    ['fc00::1'],
    ['fd12:3456::1'],
    ['fe80::1'],
    ['fe80::1%eth0'],
    ['fec0::1'],
    ['ff02::1'],
    ['2001::1'],
    ['2001:db8::1'],
    ['2002:7f00:1::'],
    ['3fff::1'],
    ['not an address'],
    [''],
  ])('says no to %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    ['8.8.8.8'],
    ['172.15.255.255'],
    ['172.32.0.1'],
    ['192.0.1.1'],
    ['223.255.255.255'],
    ['2606:4700::1111'],
    ['2001:4860:4860::8888'],
    ['::ffff:8.8.8.8'],
  ])('says yes to %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('guardAddress', () => {
  const answering =
    (...addresses: readonly string[]): Resolve =>
    async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

  test('refuses a name with one public and one private address', async () => {
    const resolve = answering('8.8.8.8', '10.0.0.1');

    const guarded = await guardAddress(new URL('https://harbor.example/'), { allowPrivate: [], resolve });

    expect(guarded).toEqual({
      kind: 'refused',
      reason:
        'harbor.example is on a private network, which the hub does not ask unless --allow-private names it',
      privateHost: 'harbor.example',
    });
  });

  test('gives the addresses to connect to', async () => {
    const resolve = answering('8.8.8.8', '2606:4700::1111');

    const guarded = await guardAddress(new URL('https://harbor.example/'), { allowPrivate: [], resolve });

    expect(guarded).toEqual({
      kind: 'reachable',
      addresses: [
        { address: '8.8.8.8', family: 4 },
        { address: '2606:4700::1111', family: 6 },
      ],
    });
  });

  test('refuses a name without addresses, and what is not HTTP', async () => {
    const guard = { allowPrivate: [], resolve: answering() };

    expect(await guardAddress(new URL('https://harbor.example/'), guard)).toMatchObject({ kind: 'refused' });
    expect(await guardAddress(new URL('file:///etc/passwd'), guard)).toEqual({
      kind: 'refused',
      reason: 'file: addresses are not asked, only http: and https:',
    });
  });

  test.each([
    ['127.0.0.0/8', 'http://127.0.0.1:8080/', true],
    ['127.0.0.0/8', 'http://[::ffff:127.0.0.1]/', true],
    ['127.0.0.0/8', 'http://[::1]/', false],
    ['127.0.0.0/8', 'http://10.0.0.1/', false],
    ['::1/128', 'http://[::1]/', true],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080/', true],
    ['127.0.0.1:8080', 'http://127.0.0.1:8081/', false],
    ['127.0.0.1:8080', 'http://2130706433:8081/', false],
    ['127.0.0.1:8080', 'http://[::ffff:127.0.0.1]:8080/', false],
    ['127.0.0.1', 'http://127.0.0.1/', true],
    ['127.0.0.1:443', 'https://127.0.0.1/', true],
    ['::1', 'http://[::1]:9/', true],
    ['[::1]:9', 'http://[::1]:9/', true],
    ['intranet.example', 'http://intranet.example/', true],
    ['Intranet.Example:80', 'http://intranet.example/', true],
    ['intranet.example', 'http://other.example/', false],
  ])('with --allow-private %s, lets %s through: %s', async (value, address, isReachable) => {
    const parsed = parseAllowPrivate([value]);
    const allowPrivate = parsed.kind === 'parsed' ? parsed.allowances : [];

    const guarded = await guardAddress(new URL(address), { allowPrivate, resolve: answering('10.9.9.9') });

    expect(guarded.kind).toBe(isReachable ? 'reachable' : 'refused');
  });
});

test.each([
  ['127.0.0.0/33'],
  ['::1/129'],
  ['300.0.0.0/8'],
  ['http://a.example'],
  ['a b'],
  ['a.example:99999'],
  [''],
])('parseAllowPrivate says what it expected instead of %j', (value) => {
  expect(parseAllowPrivate(['127.0.0.0/8', value])).toEqual({
    kind: 'fault',
    message: `--allow-private ${value}: expected a range such as 127.0.0.0/8, or a host such as 10.0.0.7, intranet.example or intranet.example:8080`,
  });
});
