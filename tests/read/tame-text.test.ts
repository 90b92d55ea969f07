import { decodeHTML } from 'entities';
import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/model.ts';
import { cutTitle, LONGEST_TITLE } from '../../src/read/cut-title.ts';
import { readFeed } from '../../src/read/read-feed.ts';
import { sanitise } from '../../src/read/sanitise.ts';
import { cutText, hasPiled, hasTurning, isMaybeWild, tameText } from '../../src/read/tame-text.ts';

const TURNING = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'];
const UNTAMED = /[\u202a-\u202e\u2066-\u2069]|\p{M}{9}/u;

describe('tameText', () => {
  it.each(TURNING)('takes out %j, which turns what follows around', (letter) => {
    expect(tameText(`exe${letter}gnp`)).toBe('exegnp');
    expect(hasTurning(`exe${letter}gnp`)).toBe(true);
  });

  it.each([
    ['Hebrew with vowels and cantillation', 'בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים'],
    ['Arabic with vowels and direction marks', 'بِسْمِ\u200f ٱللَّهِ\u061c (\u200eCARE\u200e)'],
    ['Persian with a non-joiner', 'می\u200cخواهم'],
    ['Sinhala and Malayalam with joiners', 'ශ්\u200dරී ലങ്ക അവന്\u200d'],
    ['Vietnamese in parts', 'Việt Nam'.normalize('NFD')],
    ['Thai, Khmer and Burmese', 'ผู้ใหญ่ ស្ត្រី ကြွေးကြော်သံ'],
    ['the tallest letter of Tibetan', '\u0f67\u0f90\u0fb5\u0fa8\u0fb3\u0fba\u0fbc\u0fbb\u0f82'],
    ['a family and a flag', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️'],
  ])('leaves %s as it is', (_what, text) => {
    expect(tameText(text)).toBe(text);
    expect(hasTurning(text) || hasPiled(text)).toBe(false);
  });

  it('keeps eight marks of a pile, though joiners stand between them', () => {
    expect(tameText(`Z${'\u0335\u0321'.repeat(200)}x`)).toBe(`Z${'\u0335\u0321'.repeat(4)}x`);
    expect(tameText(`Z${'\u0335\u200d'.repeat(200)}x`)).toBe(`Z${'\u0335\u200d'.repeat(8)}x`);
  });

  it('knows a pile of any mark that Unicode has', () => {
    const letters = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code));
    const marks = letters.filter((letter) => /\p{M}/u.test(letter));

    expect(marks.length).toBeGreaterThan(2_000);
    expect(marks.filter((mark) => tameText(`Z${mark.repeat(20)}`) !== `Z${mark.repeat(8)}`)).toEqual([]);
    expect(marks.filter((mark) => !hasPiled(`Z${mark.repeat(20)}`))).toEqual([]);
  });

  it('reads a million marks in time', () => {
    expect(tameText(`Z${'\u0335'.repeat(1_000_000)}`)).toHaveLength(9);
    expect(tameText('\u0335\u200d\u200d\u200da'.repeat(200_000))).toHaveLength(1_000_000);
  });
});

describe('isMaybeWild', () => {
  it('knows each reference to a letter that may have to go', () => {
    const numbers = Array.from({ length: 0x3200 }, (_, code) => [`&#${code};`, `&#x${code.toString(16)};`]);
    const names =
      'amp lt gt quot nbsp hellip lsquo rsquo ldquo rdquo mdash ndash lrm rlm zwj zwnj DownBreve tdot'.split(
        ' ',
      );
    const references = [...numbers.flat(), ...names.map((name) => `&${name};`)];
    const tame = references.filter((reference) => !isMaybeWild(`a${reference}b`));

    expect(tame.length).toBeGreaterThan(200);
    expect(tame.filter((reference) => isChanged(decodeHTML(reference)))).toEqual([]);
  });

  it.each(['&', '&am', '&nbsp', '&#8238', '&#X202e;', '&zwnj;', 'e\u0301', '\u202e'])(
    'is wary of %j',
    (html) => {
      expect(isMaybeWild(`a${html}b`)).toBe(true);
    },
  );

  it.each(['&amp;#x202e;', '&nbsp;', '“so” &ndash; it&#8217;s', '<a href="/?a=1&amp;b=2">'])(
    'is not wary of %j',
    (html) => {
      expect(isMaybeWild(html)).toBe(false);
    },
  );
});

/** Whether a letter goes, alone or among others that are piled up. */
function isChanged(letter: string): boolean {
  const pile = `Z${letter.repeat(9)}${'\u0335'.repeat(8)}`;
  return tameText(pile) !== pile;
}

describe('hasTurning', () => {
  it.each(['&#x202E;', '&#x0202e;', '&#8238;', '&#X2067;', '&#8294'])('knows the reference %s', (text) => {
    expect(hasTurning(`a${text} b`)).toBe(true);
  });

  it.each(['&#x202F;', '&amp;#x202E;', '&#82381;', '&#x200F;'])('knows nothing of %s', (text) => {
    expect(hasTurning(`a${text}b`)).toBe(false);
  });
});

describe('cutText', () => {
  it('never ends with half a character', () => {
    expect(cutText('ab🎉', 3)).toBe('ab');
    expect(cutText('ab🎉', 4)).toBe('ab🎉');
  });
});

describe('cutTitle', () => {
  it('leaves a title as long as any paper’s', () => {
    const title = 'word '.repeat(LONGEST_TITLE / 5).trim();

    expect(cutTitle(title)).toBe(title);
  });

  it('ends a longer one between two words, or within one that has no end', () => {
    expect(cutTitle('word '.repeat(200).trim())).toBe(`${'word '.repeat(99)}word…`);
    expect(cutTitle('字'.repeat(501))).toBe(`${'字'.repeat(500)}…`);
  });
});

describe('sanitise', () => {
  it.each([
    ['letters', 'exe\u202egnp', 'exegnp'],
    ['references', '<p>exe&#x202E;gnp&#8296;</p>', '<p>exegnp</p>'],
    ['references inside references', 'exe&#82\u202e38;gnp', 'exegnp'],
    ['attributes', '<span title="a&#x202e;b">c</span>', '<span title="ab">c</span>'],
    ['a link of nothing else', 'a<a href="https://x.example/">&#8238;</a>b', 'ab'],
    ['piles of marks', `<p>Z${'&#821;'.repeat(20)}</p>`, `<p>Z${'\u0335'.repeat(8)}</p>`],
  ])('takes turning letters and piles out of %s', (_what, html, clean) => {
    expect(sanitise(html)).toBe(clean);
    expect(sanitise(clean)).toBe(clean);
  });

  it('leaves text about such a letter, and what HTML says of direction', () => {
    const html =
      '<p>Write <code>&amp;#8238;</code> never, but <bdi>שלום</bdi> or <span dir="rtl">שלום</span>.</p>';

    expect(sanitise(html)).toBe(html);
  });
});

describe('readFeed', () => {
  const hostile = `abc\u202egnp.exe\u200b${'Z\u0335\u0321\u0335\u0321\u0335\u0321\u0335\u0321\u0335\u0321'.repeat(3)}`;
  const tame = `abcgnp.exe\u200b${'Z\u0335\u0321\u0335\u0321\u0335\u0321\u0335\u0321'.repeat(3)}`;
  const escaped = hostile.replace('\u202e', '&#x202e;');
  const cdata = (text: string) => `<![CDATA[<p>${text}</p>]]>`;

  const formats: readonly (readonly [string, string])[] = [
    [
      'RSS',
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${hostile}</title><link>https://blog.example/</link><description>${escaped}</description><item><title>${hostile}</title><link>https://blog.example/1</link><dc:creator>${hostile}</dc:creator><category>${escaped}</category><source url="https://o.example/feed">${hostile}</source><description>${cdata(escaped)}</description></item></channel></rss>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>${hostile}</title><subtitle>${hostile}</subtitle><entry><title type="html">${escaped}</title><link href="https://blog.example/1"/><author><name>${hostile}</name></author><category term="${hostile}"/><source><title>${hostile}</title></source><summary>${hostile}</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${escaped}</p></div></content></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: hostile,
        description: hostile,
        items: [
          {
            title: hostile,
            url: 'https://blog.example/1',
            authors: [{ name: hostile }],
            tags: [hostile],
            summary: hostile,
            content_html: `<p>${escaped}</p>`,
          },
        ],
      }),
    ],
  ];

  async function read(text: string): Promise<Feed> {
    const outcome = await readFeed(Buffer.from(text), { address: 'https://blog.example/feed' });
    if (outcome.kind === 'unreadable') throw new Error(outcome.reason);
    return outcome.feed;
  }

  it.each(formats)('tames every word of %s, and says so', async (_format, text) => {
    const feed = await read(text);

    const [entry] = feed.entries;
    expect([feed.title, feed.description]).toEqual([tame, tame]);
    expect(entry).toMatchObject({
      title: tame,
      authors: [{ name: tame }],
      tags: [tame],
      contentHtml: `<p>${tame}</p>`,
      contentText: tame,
    });
    expect(JSON.stringify(feed)).not.toMatch(UNTAMED);
    expect(feed.repairs.filter((repair) => /turn the order|more accents/.test(repair))).toEqual([
      'In the words of the feed itself stand invisible characters that turn the order of letters around (such as U+202E); delete that passage and type it again, and in HTML write <bdi> where a name runs the other way. (The same in 1 more place.)',
      'In the words of the feed itself more accents are piled on one letter than any script has; type that passage again without them. (The same in 1 more place.)',
    ]);
  });

  it.each([
    [
      'RSS',
      (title: string) =>
        `<rss version="2.0"><channel><item><title>${title}</title><link>https://blog.example/1</link></item></channel></rss>`,
    ],
    [
      'JSON Feed',
      (title: string) =>
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1',
          items: [{ title, url: 'https://blog.example/1' }],
        }),
    ],
  ])('cuts a title of %s that is a whole text, and says so', async (_format, write) => {
    const feed = await read(write('We listened. '.repeat(100)));

    expect(feed.entries[0]?.title).toMatch(/^We listened\. .{430,490}…$/);
    expect(feed.repairs).toEqual([
      expect.stringMatching(
        /^The title of “We listened.*” is longer than 500 letters, and only its beginning is shown; shorten it\.$/,
      ),
    ]);
  });
});
