import { describe, expect, it } from 'vitest';
import { resolveAddress } from '../../src/read/resolve-address.ts';

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
