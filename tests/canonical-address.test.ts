import { describe, expect, it, test } from 'vitest';
import { canonicalAddress, isCampaignParameter } from '../src/canonical-address.ts';
import { dice } from './care/invent.ts';

const same = canonicalAddress('https://harbor.example/2026/visits');

test.each([
  'http://harbor.example/2026/visits',
  'https://www.harbor.example/2026/visits',
  'https://HARBOR.example/2026/visits/',
  'https://harbor.example:443/2026/visits',
  'http://harbor.example:80/2026/visits',
  'https://harbor.example./2026/visits',
  'https://harbor.example/2026/visits#comments',
  'https://harbor.example/2026/visits/index.html',
  'https://harbor.example/2026/visits?utm_source=feed&utm_medium=rss',
  'https://harbor.example/2026/visits?fbclid=abc',
  'https://harbor.example/2026/visits?gclid=abc#top',
  'https://harbor.example/2026/visits?ref=quiet.example',
  'https://harbor.example/2026/visits?source=rss-abc------2',
  'https://harbor.example/2026/v%69sits',
])('takes %s for the same page', (address) => {
  expect(canonicalAddress(address)).toBe(same);
});

test.each([
  'https://harbor.example/2026/Visits',
  'https://harbor.example/2026/visits?p=1',
  'https://harbor.example/2026/visits?source=print',
  'https://harbor.example:8080/2026/visits',
  'https://blog.harbor.example/2026/visits',
  'https://harbor.example/2026/visits%2Fnext',
  'https://harbor.example/2026/visits#!/next',
])('takes %s for another page', (address) => {
  expect(canonicalAddress(address)).not.toBe(same);
});

test('says of a plain address what it says of one that has to be parsed', () => {
  const roll = dice(3);
  const parts = 'a B 2 . .. / // - -- _ ~ www. xn-- .example uk index.html default.php'.split(' ');
  const part = () => parts[Math.floor(roll() * parts.length)] ?? '';

  for (let round = 0; round < 2000; round++) {
    const host = `${part()}${part()}h.example`.replaceAll('/', '');
    const path = `/${Array.from({ length: 6 }, part).join('')}`;

    // An empty fragment changes nothing, but has to be parsed.
    expect(canonicalAddress(`https://${host}${path}`)).toBe(parsed(`https://${host}${path}`));
  }

  function parsed(address: string): string {
    const given = canonicalAddress(`${address}#`);
    return given === `${address}#` ? address : given;
  }
});

test('compares parameters in any order, and keeps what they say', () => {
  expect(canonicalAddress('https://a.example/?b=2&a=%C3%B1')).toBe(
    canonicalAddress('http://a.example?a=ñ&b=2'),
  );
  expect(canonicalAddress('https://a.example/?a=1&a=2')).not.toBe(
    canonicalAddress('https://a.example/?a=2&a=1'),
  );
});

test.each(['mailto:ada@harbor.example', 'javascript:alert(1)', 'not an address', ''])(
  'gives %j back',
  (text) => {
    expect(canonicalAddress(text)).toBe(text);
  },
);

test('does not take a country code for a host that only begins with www', () => {
  expect(canonicalAddress('https://www.uk/')).toBe('www.uk');
});

describe('isCampaignParameter', () => {
  it.each([
    ['utm_source', 'feed'],
    ['UTM_Medium', 'rss'],
    ['fbclid', 'x'],
    ['ref_src', 'twsrc'],
    ['replytocom', '12'],
    ['source', 'rss-ab12------2'],
    ['ref', 'blog.example'],
  ])('knows %s=%s', (name, value) => {
    expect(isCampaignParameter(name, value)).toBe(true);
  });

  it.each([
    ['p', '12'],
    ['utm', 'zone'],
    ['source', 'interview'],
    ['ref', 'main'],
    ['ref', 'v1.2'],
    ['constructor', 'x'],
    ['', ''],
  ])('leaves %s=%s', (name, value) => {
    expect(isCampaignParameter(name, value)).toBe(false);
  });
});
