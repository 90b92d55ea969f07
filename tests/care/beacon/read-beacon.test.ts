import { describe, expect, it } from 'vitest';
import { asksForMore, heedStatement } from '../../../src/care/beacon/heed-statement.ts';
import { readBeacon } from '../../../src/care/beacon/read-beacon.ts';
import { dice, inventMember } from '../invent.ts';

const read = (text: string) => readBeacon(new TextEncoder().encode(text));

describe('a beacon', () => {
  it.each([
    ['text: link', 'link', []],
    ['\uFEFF# For the hub.\r\nText:  EXCERPT  # for now\r\n', 'excerpt', []],
    ['text: full\nsearch: no\ndigest: NO\nreshares: yes\n', 'full', ['search', 'digest']],
    ['introductions: no\ntext: full', 'full', ['introductions']],
    ['introductions: ask\ntext: full', 'full', []],
    ['text: full\ncolor: blue\nhello there\n', 'full', []],
  ])('says how much may be shown (%j)', (text, level, refused) => {
    expect(read(text)).toEqual({ text: level, refused });
  });

  it('means the lower of two levels, and no where it does not say yes', () => {
    expect(read('text: full\ntext: link')).toEqual({ text: 'link', refused: [] });
    expect(read('text: full\nsearch: rather not')).toEqual({ text: 'full', refused: ['search'] });
  });

  it.each([
    ['nothing', ''],
    ['only remarks', '# text: full\n'],
    ['no level', 'search: no\n'],
    ['an unknown level', 'text: some\n'],
    ['an unknown level beside a known one', 'text: some\ntext: full\n'],
    ['a page of its server', '<!DOCTYPE html>\n<p>Not here.\ntext: full\n'],
    ['far too much', `text: full\n${'# \n'.repeat(10_000)}`],
  ])('is no statement when it holds %s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  it('is no statement when it is no text', () => {
    expect(readBeacon(new Uint8Array([0, 255, 254, 116, 101, 120, 116]))).toBeUndefined();
  });
});

describe('what a beacon does to a consent', () => {
  const LEVELS = ['link', 'excerpt', 'full'] as const;
  const KEYS = ['reshares', 'images', 'search', 'digest', 'conversations'] as const;

  it('never raises anything, whatever it says', () => {
    const roll = dice(7);
    const pick = <Value>(values: readonly [Value, ...Value[]]): Value =>
      values[Math.floor(roll() * values.length)] ?? values[0];
    for (let round = 0; round < 500; round += 1) {
      const booleans = Object.fromEntries(KEYS.map((key) => [key, pick([true, false])]));
      const { consent } = inventMember(
        {},
        { ...booleans, text: pick(LEVELS), introductions: pick(['yes', 'ask', 'no']) },
      );
      const lines = [
        `text: ${pick(LEVELS)}`,
        ...KEYS.map((key) => `${key}: ${pick(['yes', 'no'])}`),
        `introductions: ${pick(['yes', 'no'])}`,
      ];
      const statement = read(lines.join('\n'));

      const heeded = heedStatement(consent, {
        member: 'ada',
        silentReadings: pick([0, 1, 2]),
        ...(statement && { statement }),
      });

      expect(LEVELS.indexOf(heeded.text)).toBeLessThanOrEqual(LEVELS.indexOf(consent.text));
      expect(KEYS.filter((key) => heeded[key] && !consent[key])).toEqual([]);
      expect([consent.introductions, 'no']).toContain(heeded.introductions);
    }
  });

  it('is told when it asks for more', () => {
    const { consent } = inventMember({}, { text: 'excerpt' });

    expect(asksForMore(consent, read('text: full'))).toBe(true);
    expect(asksForMore(consent, read('text: excerpt'))).toBe(false);
  });
});
