/** What a hub does with XML that is broken, or made to break its reader. */
import { describe, expect, test } from 'vitest';
import { faultHub } from '../helpers/fault-hub.ts';
import { atom, entry, item, rss } from '../helpers/feed-text.ts';

/** Reads one feed and gives its entries, with how long the build took in milliseconds. */
async function readFrom(body: string) {
  const hub = await faultHub({ body });
  const startedAt = performance.now();
  const build = await hub.build();
  return { ...build, milliseconds: performance.now() - startedAt, canary: hub.canary };
}

describe('XML with mistakes is read', () => {
  test.each<[string, string, string]>([
    [
      'bare ampersands and entities of HTML',
      rss([entry('x', { title: 'Tea & Scones &eacute;&nbsp;' })]),
      'Tea & Scones é',
    ],
    [
      'blank lines, a byte order mark and a warning of a plugin before the declaration',
      `\ufeff\n\nNotice: undefined index in /feed.php on line 7\n${rss([entry('Still here')])}`,
      'Still here',
    ],
    [
      'a prefix before every element',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>P</a:title><a:entry><a:id>1</a:id><a:title>Prefixed</a:title><a:updated>2026-10-31T09:00:00Z</a:updated></a:entry></a:feed>',
      'Prefixed',
    ],
    ['no version', rss([entry('Versionless')]).replace(' version="2.0"', ''), 'Versionless'],
    [
      'elements named like the insides of JavaScript objects',
      rss([
        '<item><title>Named</title><__proto__><stained>1</stained></__proto__><constructor><prototype><stained>1</stained></prototype></constructor><guid>p</guid></item>',
      ]),
      'Named',
    ],
  ])('%s', async (_name, body, title) => {
    const { titles } = await readFrom(body);

    expect(titles).toEqual([title]);
    expect('stained' in {}).toBe(false);
  });

  test('a feed that ends in the middle of an entry gives the entries before it, and none of that one', async () => {
    const whole = rss([entry('whole'), entry('cut off')]);

    const { titles, outcome } = await readFrom(whole.slice(0, whole.lastIndexOf('words')));

    expect(titles).toEqual(['whole']);
    expect(outcome).toMatchObject({ repairs: [expect.stringContaining('may have been cut off')] });
  });

  test('control characters and characters that are none are left out', async () => {
    const { titles } = await readFrom(rss([entry('x', { title: 'a\u000bb\u0000c' })]));

    expect(titles).toEqual(['abc']);
  });

  test('XHTML of Atom keeps its words, emphasis and headings in order', async () => {
    const { entries } = await readFrom(
      atom(
        '<entry><id>1</id><title>t</title><link href="https://harbor.example/1"/><updated>2026-10-31T09:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Tea <b>then</b> bread <i>then</i> tea.</p><h2>Bread</h2><p>Tea.</p></div></content></entry>',
      ),
    );

    expect(entries[0]?.html).toBe('<p>Tea <b>then</b> bread <i>then</i> tea.</p><h2>Bread</h2><p>Tea.</p>');
  });

  test('relative addresses are completed from xml:base', async () => {
    const { entries } = await readFrom(
      atom(
        '<entry><id>1</id><title>t</title><link href="entries/1"/><updated>2026-10-31T09:00:00Z</updated><content type="html" xml:base="https://files.example/b/">&lt;a href="x"&gt;x&lt;/a&gt;</content></entry>',
        ' xml:base="https://harbor.example/notes/"',
      ),
    );

    expect(entries[0]?.url).toBe('https://harbor.example/notes/entries/1');
    expect(entries[0]?.html).toContain('href="https://files.example/b/x"');
  });
});

describe('XML that is made to grow is read without growing, in little time', () => {
  const letters = [...'abcdefghij'];
  const laughs = letters
    .map(
      (letter, index) => `<!ENTITY ${letter} "${index === 0 ? 'ha' : `&${letters[index - 1]};`.repeat(10)}">`,
    )
    .join('');

  test.each<[string, string, number]>([
    [
      'entities of entities, a thousand million laughs',
      rss([entry('x', { title: '&j;' })], { declaration: `<?xml version="1.0"?><!DOCTYPE rss [${laughs}]>` }),
      2000,
    ],
    [
      'a large entity two thousand times',
      rss([`<item><title>x</title><guid>x</guid><description>${'&a;'.repeat(2000)}</description></item>`], {
        declaration: `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'a'.repeat(100_000)}">]>`,
      }),
      2000,
    ],
    [
      'one that is allowed, ten thousand times',
      rss([`<item><title>x</title><guid>x</guid><description>${'&a;'.repeat(10_000)}</description></item>`], {
        declaration: `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'a'.repeat(2000)}">]>`,
      }),
      6000,
    ],
    [
      'two hundred document types',
      rss([entry('x', { title: '&a;'.repeat(50) })], {
        declaration: `<?xml version="1.0"?>${`<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(9000)}">]>`.repeat(200)}`,
      }),
      2000,
    ],
    [
      'a million references to characters',
      rss([
        `<item><title>x</title><guid>x</guid><description>${'&#65;'.repeat(1_000_000)}</description></item>`,
      ]),
      6000,
    ],
    [
      'twenty thousand elements, each inside the other',
      rss([
        `<item><title>x</title><guid>x</guid><description>${'<b>'.repeat(20_000)}x${'</b>'.repeat(20_000)}</description></item>`,
      ]),
      2000,
    ],
  ])('%s', async (_name, body, limit) => {
    const { outcome, milliseconds, entries } = await readFrom(body);

    expect(outcome.kind).toMatch(/^(read|failed)$/);
    // Generous for slow machines: the fault is to take minutes.
    expect(milliseconds).toBeLessThan(limit);
    expect(JSON.stringify(entries).length).toBeLessThan(3_000_000);
  });

  test('fifty thousand items of more than 10 MiB are cut at the limit', async () => {
    const items = Array.from({ length: 50_000 }, (_, index) => entry(`entry-${index}`));

    const { inShort, milliseconds } = await readFrom(rss(items));

    expect(inShort).toBe('failed: 127.0.0.1 sent more than 10 MiB');
    expect(milliseconds).toBeLessThan(5000);
  });

  test('one item of 12 MB is cut at the limit', async () => {
    const { inShort } = await readFrom(rss([entry('long', { html: `<p>${'word '.repeat(2_400_000)}</p>` })]));

    expect(inShort).toBe('failed: 127.0.0.1 sent more than 10 MiB');
  });
});

test('an entity that names a file or an address brings nothing in, and nobody is asked', async () => {
  const canary = await faultHub();
  const hub = await faultHub({
    body: rss(
      [item({ title: '&x;', guid: 'x', html: 'plain' }), '<item><title>&y;</title><guid>y</guid></item>'],
      {
        declaration: `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y SYSTEM "${canary.server.url('/feed')}">]>`,
      },
    ),
  });

  const { entries } = await hub.build();

  expect(JSON.stringify(entries)).not.toMatch(/root:|harbor\.example\/(first|second)/);
  expect(canary.server.requests).toEqual([]);
});
