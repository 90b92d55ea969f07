import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.ts';
import { collectRepairs } from '../../src/read/repairs.ts';

const WORD = 'Señora Müller';

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(WORD), undefined],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${WORD}`), undefined],
    ['UTF-8 although HTTP says otherwise', Buffer.from(WORD), 'text/xml; charset=iso-8859-2'],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${WORD}`, 'utf16le'), undefined],
    ['Latin-1 by HTTP', Buffer.from(WORD, 'latin1'), 'text/xml; charset="iso-8859-1"'],
    ['Latin-1 when nobody says anything', Buffer.from(WORD, 'latin1'), undefined],
  ])('reads %s', (_what, bytes, contentType) => {
    expect(decode(bytes, contentType, collectRepairs())).toBe(WORD);
  });

  it('trusts HTTP before the XML declaration', () => {
    const bytes = Buffer.from([...Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?>'), 0xb1]);

    expect(decode(bytes, 'text/xml; charset=iso-8859-2', collectRepairs())).toMatch(/ą$/);
    expect(decode(bytes, undefined, collectRepairs())).toMatch(/±$/);
  });

  const declared = (charset: string) => `<?xml version="1.0" encoding="${charset}"?>`;

  it.each([
    [
      'a byte order mark before all else',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${declared('iso-8859-2')}${WORD}`, 'utf16le')]),
      'text/xml; charset=utf-8',
      WORD,
    ],
    [
      'a byte order mark of UTF-8 although some of it is broken',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(WORD), Buffer.from([0xff])]),
      'text/xml; charset=iso-8859-1',
      `${WORD}\ufffd`,
    ],
    [
      'what is valid UTF-8 before HTTP and the declaration',
      Buffer.from(`${declared('iso-8859-2')}${WORD}`),
      'text/xml; charset=iso-8859-1',
      WORD,
    ],
    [
      'HTTP before the declaration',
      Buffer.from(`${declared('iso-8859-2')}\u00b1`, 'latin1'),
      'text/xml; charset=iso-8859-1',
      '\u00b1',
    ],
    [
      'the declaration where HTTP says nothing',
      Buffer.from(`${declared('iso-8859-2')}\u00b1`, 'latin1'),
      'text/xml',
      'ą',
    ],
    [
      'the declaration where HTTP names a charset that nobody knows',
      Buffer.from(`${declared('iso-8859-2')}\u00b1`, 'latin1'),
      'text/xml; charset=bogus',
      'ą',
    ],
  ])('trusts %s', (_what, bytes, contentType, end) => {
    expect(decode(bytes, contentType, collectRepairs()).replace(/^<[^>]*>/, '')).toBe(end);
  });

  it.each([
    ['HTTP', '', 'text/xml; charset=utf-7'],
    ['HTTP under another name', '', 'text/xml; charset="unicode-1-1-utf-7"'],
    ['the declaration', declared('UTF-7'), 'text/xml'],
    ['a byte order mark of its own', '+/v8-', undefined],
  ])('never reads UTF-7 although %s says so', (_what, start, contentType) => {
    const bytes = Buffer.concat([Buffer.from(`${start}+ADw-script+AD4-`), Buffer.from([0xe9])]);

    const text = decode(bytes, contentType, collectRepairs());

    expect(text).toBe(`${start}+ADw-script+AD4-é`);
  });

  it('reads UTF-16 and UTF-32 without a byte order mark by their zeros', () => {
    const text = '<?xml version="1.0"?><rss/>';
    const wide = Buffer.from([...text].flatMap((letter) => [0, 0, 0, letter.charCodeAt(0)]));

    expect(decode(Buffer.from(text, 'utf16le'), undefined, collectRepairs())).toBe(text);
    expect(decode(wide, undefined, collectRepairs())).toBe(text);
  });

  it('reads the quotation marks of windows-1252 in what says it is Latin-1', () => {
    const bytes = Buffer.from([0x93, 0x68, 0x69, 0x94, 0x80, 0xe9]);

    expect(decode(bytes, 'text/xml; charset=iso-8859-1', collectRepairs())).toBe('“hi”€é');
  });

  it('never reads UTF-7', () => {
    const bytes = Buffer.from('+ADw-script+AD4-');

    expect(decode(bytes, 'text/xml; charset=utf-7', collectRepairs())).toBe('+ADw-script+AD4-');
  });

  it('keeps the rest of a UTF-8 feed with one broken letter, and says so', () => {
    const repairs = collectRepairs();

    const text = decode(
      Buffer.concat([Buffer.from('Müller, Señora, '), Buffer.from([0xff])]),
      undefined,
      repairs,
    );

    expect(text).toBe('Müller, Señora, \ufffd');
    expect(repairs.list()).toEqual(['Your feed has 1 broken letter; save it as UTF-8.']);
  });

  it('ignores a charset that nobody knows', () => {
    expect(decode(Buffer.from(WORD, 'latin1'), 'text/xml; charset=bogus', collectRepairs())).toBe(WORD);
  });
});
