/** What a hub makes of bytes that say, or do not say, which letters they are. */
import { describe, expect, test } from 'vitest';
import { faultHub } from '../helpers/fault-hub.ts';
import { entry, rss } from '../helpers/feed-text.ts';

async function titlesOf(body: Uint8Array | string, contentType: string): Promise<readonly string[]> {
  const hub = await faultHub({ headers: { 'content-type': contentType }, body });
  return (await hub.build()).titles;
}

/** Cyrillic in windows-1251; everything else must be ASCII. */
function windows1251(text: string): Uint8Array {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code < 128 ? code : code - 0x410 + 0xc0;
    }),
  );
}

const CYRILLIC = rss([entry('x', { title: 'Привет, мир' })], { declaration: '' });
const FRENCH = rss([entry('x', { title: 'café' })], { declaration: '' });

describe('letters come out as they were written', () => {
  test.each<[string, Uint8Array, string, string]>([
    [
      'windows-1251, said in the file',
      Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1251"?>'), windows1251(CYRILLIC)]),
      'application/xml',
      'Привет, мир',
    ],
    [
      'windows-1251, said by the server',
      windows1251(CYRILLIC),
      'application/xml; charset=windows-1251',
      'Привет, мир',
    ],
    [
      'UTF-8 that is called ISO-8859-1',
      Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${FRENCH}`),
      'application/xml',
      'café',
    ],
    [
      'UTF-16 with a byte order mark',
      Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${FRENCH}`, 'utf16le'),
      'application/xml',
      'café',
    ],
    ['bytes of no charset that was said', Buffer.from(FRENCH, 'latin1'), 'application/xml', 'café'],
  ])('from %s', async (_name, body, type, title) => {
    expect(await titlesOf(body, type)).toEqual([title]);
  });

  test('and UTF-7, which hides markup from every check, stays what it is', async () => {
    const title = '+ADw-script+AD4-alert(1)+ADw-/script+AD4-';
    const body = rss([entry('x', { title })], { declaration: '<?xml version="1.0" encoding="UTF-7"?>' });

    expect(await titlesOf(body, 'application/xml; charset=utf-7')).toEqual([title]);
  });
});
