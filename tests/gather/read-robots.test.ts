import { describe, expect, test } from 'vitest';
import { readRobots } from '../../src/gather/read-robots.ts';
import { workTimer } from '../helpers/work-timer.ts';

function mayAsk(lines: readonly string[], path: string): boolean {
  return readRobots(lines.join('\n'), 'kith')(path);
}

describe('which group speaks to us (RFC 9309, clause 2.2.1)', () => {
  test.each([
    ['an empty file speaks to nobody', [], true],
    ['everybody', ['User-agent: *', 'Disallow: /'], false],
    ['only others', ['User-agent: other', 'Disallow: /'], true],
    ['us, in any case of letters', ['USER-AGENT: KITH', 'disallow: /'], false],
    [
      'us by name rather than everybody',
      ['User-agent: *', 'Disallow: /', '', 'User-agent: kith', 'Allow: /'],
      true,
    ],
    ['several who share one group', ['User-agent: other', 'User-agent: kith', 'Disallow: /'], false],
    [
      'two groups for us, which count as one',
      [
        'User-agent: kith',
        'Allow: /x',
        'User-agent: o',
        'Disallow: /',
        'User-agent: kith',
        'Disallow: /page',
      ],
      false,
    ],
    ['a product with its version', ['User-agent: Kith/1.0', 'Disallow: /'], false],
    ['a robot whose name only begins like ours', ['User-agent: kithara', 'Disallow: /'], true],
    ['rules before any group are nobody’s', ['Disallow: /', 'User-agent: other', 'Disallow: /'], true],
    [
      'a group goes on behind lines that are no rules',
      ['User-agent: kith', 'Sitemap: https://a.example/s.xml', '', 'Disallow: /'],
      false,
    ],
    ['remarks say nothing', ['User-agent: kith # the hub', '# Allow: /', 'Disallow: /page # please'], false],
  ])('%s', (_, lines, expected) => {
    expect(mayAsk(lines, '/page')).toBe(expected);
  });
});

describe('which rule decides (clause 2.2.2)', () => {
  test.each([
    ['nothing matches', ['Disallow: /private/'], '/page', true],
    ['a path begins so', ['Disallow: /private/'], '/private/page', false],
    ['the longest decides', ['Allow: /a/b', 'Disallow: /a'], '/a/b/c', true],
    ['the longest decides, in any order', ['Disallow: /a/b/c', 'Allow: /a'], '/a/b/c', false],
    ['of two as long, the one that allows', ['Disallow: /page', 'Allow: /page'], '/page', true],
    ['an empty rule is none', ['Disallow:'], '/page', true],
    ['a star is any text', ['Disallow: /*/edit'], '/a/b/edit/now', false],
    ['a dollar is the end', ['Disallow: /*.pdf$'], '/a.pdf', false],
    ['and nothing behind it', ['Disallow: /*.pdf$'], '/a.pdf?x=1', true],
    ['the end, without a star', ['Disallow: /page$'], '/page/more', true],
    ['what stands between stars does not overlap', ['Disallow: /ab*ba$'], '/aba', true],
    ['a query counts', ['Disallow: /*?print='], '/page?print=1', false],
    ['letters count, large or small', ['Disallow: /Page'], '/page', true],
    ['escaped as unescaped', ['Disallow: /caf\u00e9/'], '/caf%C3%A9/menu', false],
    ['unreserved escapes are what they stand for', ['Disallow: /%7eada'], '/~ada/', false],
    ['a reserved one stays apart', ['Disallow: /a%2Fb'], '/a/b', true],
    ['robots.txt is always open', ['Disallow: /'], '/robots.txt', true],
  ])('%s', (_, rules, path, expected) => {
    expect(mayAsk(['User-agent: *', ...rules], path)).toBe(expected);
  });
});

test.each(['\r\n', '\r'])('reads lines that end otherwise, and a byte order mark', (end) => {
  const text = `\uFEFFUser-agent: *${end}Disallow: /private${end}`;

  expect(readRobots(text, 'kith')('/private')).toBe(false);
});

test('takes no longer for a pattern that was made to be slow', () => {
  const text = `User-agent: *\nDisallow: /${'a*'.repeat(5_000)}b$`;
  const worked = workTimer();

  expect(readRobots(text, 'kith')(`/${'a'.repeat(50_000)}`)).toBe(true);
  expect(worked()).toBeLessThan(2_000);
});
