import { describe, expect, it } from 'vitest';
import { isLight } from '../../src/read/is-light.ts';
import { entry, rss } from '../helpers/feed-text.ts';

const FEED = rss([entry('first')]);
const TYPE = '<!DOCTYPE rss [<!ENTITY e "much">]>';

describe('isLight', () => {
  it('is true of a feed as blogs have it', () => {
    expect(isLight(Buffer.from(FEED))).toBe(true);
    expect(isLight(new Uint8Array())).toBe(true);
  });

  it.each([
    ['large', Buffer.from(FEED + ' '.repeat(192 * 1024))],
    ['with entities of its own', Buffer.from(TYPE + FEED)],
    ['with entities, in UTF-16', Buffer.from(`\ufeff${TYPE}${FEED}`, 'utf16le')],
    ['with entities, behind a shift of ISO-2022', Buffer.from(TYPE.replace('ENT', 'EN\x1b(BT') + FEED)],
  ])('is not true of one that is %s', (_name, bytes) => {
    expect(isLight(bytes)).toBe(false);
  });

  it('looks at the bytes that are meant, and not at those beside them', () => {
    const [type, feed] = [Buffer.from(TYPE), Buffer.from(FEED)];
    const both = new Uint8Array(Buffer.concat([type, feed]));

    expect(isLight(both.subarray(type.length))).toBe(true);
    expect(isLight(both.subarray(0, type.length))).toBe(false);
  });
});
