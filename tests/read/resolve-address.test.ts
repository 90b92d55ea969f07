import { describe, expect, it } from 'vitest';
import { resolveAddress, resolvePublicAddress } from '../../src/read/resolve-address.ts';
import { seeded } from '../helpers/seeded.ts';

describe('resolveAddress', () => {
  it.each([
    ['https://a.example/x?y=1#z', undefined, 'https://a.example/x?y=1#z'],
    [' \n/x ', 'https://a.example/b/c', 'https://a.example/x'],
    ['//b.example/x', 'https://a.example/', 'https://b.example/x'],
    ['https://ann:secret@a.example/', undefined, 'https://a.example/'],
    ['HTTP://A.example/X', undefined, 'http://a.example/X'],
    ['/x', undefined, undefined],
    ['javascript:alert(1)', 'https://a.example/', undefined],
    ['file:///etc/passwd', 'https://a.example/', undefined],
    ['mailto:a@a.example', 'https://a.example/', undefined],
    ['', 'https://a.example/', undefined],
    [`https://a.example/${'x'.repeat(5000)}`, undefined, undefined],
  ])('reads %.30s', (written, base, address) => {
    expect(resolveAddress(written, base)).toBe(address);
  });
});

describe('resolvePublicAddress', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://10.0.0.1:8080/x',
    'https://192.168.0.1/reboot',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://[::ffff:192.168.0.1]/',
    'http://[fd00::1]/',
    'http://localhost/',
    'http://LOCALHOST:3000/',
    'http://localhost./',
    'http://app.localhost/',
    'http://router/',
    'http://printer.local/',
    'http://wiki.internal/',
    'http://nas.home.arpa./',
    'http://１２７.0.0.1/',
  ])('gives nothing for %s', (written) => {
    expect(resolveAddress(written)).toBeDefined();
    expect(resolvePublicAddress(written)).toBeUndefined();
  });

  it.each([
    'https://blog.example/',
    'http://8.8.8.8/',
    'https://[2606:4700::1111]/',
    'https://local.example/',
    'https://localhost.example/',
    'https://internal.example/',
    'https://bücher.example/',
  ])('gives %s', (written) => {
    expect(resolvePublicAddress(written)).toBe(new URL(written).href);
  });

  it('gives nothing for a relative address under such a host', () => {
    expect(resolvePublicAddress('/reboot', 'http://192.168.0.1/')).toBeUndefined();
  });

  it('spells an address as the URL standard does, however plain it looks', () => {
    const next = seeded(31);
    const written = Array.from({ length: 20_000 }, () => {
      const pieces = Array.from({ length: 1 + next(9) }, () => PIECES[next(PIECES.length)]);
      return `https://a.${pieces.join('')}`;
    });

    const spelt = written.filter((address) => resolvePublicAddress(address) !== undefined);

    expect(spelt.length).toBeGreaterThan(1000);
    expect(spelt.map((address) => resolvePublicAddress(address))).toEqual(
      spelt.map((address) => resolveAddress(address)),
    );
  });
});

const PIECES = (
  'a a example com com/ .com/ xn--a - -- . local/ .localhost/ 127.0.0.1 1 : :80 @ / / /.. /. %2e %2E%2e %20 % ? # & = ; , ~ ' +
  "\\ ' É A _ | ["
).split(' ');
