import { describe, expect, test } from 'vitest';
import { picturesOfEntry } from '../../src/care/pictures-of-entry.ts';
import { placePictures } from '../../src/care/place-pictures.ts';
import { reduceArchived, reduceToConsent } from '../../src/care/reduce-to-consent.ts';
import { withLinkOnly } from '../../src/care/with-link-only.ts';
import { countWords } from '../../src/care/words.ts';
import type { ArchivedEntry, Consent, Hub } from '../../src/model.ts';
import { sanitise } from '../../src/read/sanitise.ts';
import { makeRoom } from '../../src/relate/make-room.ts';
import { inventArchived, inventEntry, inventMember } from './invent.ts';

const GATE = 'https://harbor.example/gate.jpg';
const own = { hash: '0'.repeat(32), width: 960, height: 640 };
const hub = { url: 'http://localhost:8080/hub/' } as const satisfies Partial<Hub>;

function kept(
  html: string,
  consent: Partial<Consent> = { text: 'full', images: true },
  contentText = '',
): ArchivedEntry {
  return {
    ...inventArchived(),
    ...reduceToConsent(inventEntry({ html, contentText }), inventMember({}, consent)),
  };
}

function place(entry: ArchivedEntry, served: readonly string[] = [GATE]): ArchivedEntry {
  return placePictures(entry, { ...hub } as Hub, (source) => (served.includes(source) ? own : undefined));
}

test.each([
  { what: 'no text', entry: kept('') },
  {
    what: 'a text without images',
    entry: kept('<p>A gate &amp; a <a href="https://a.example/">lock</a>.</p>'),
  },
])('an entry with $what is given as it is, so that it is held once', ({ entry }) => {
  expect(place(entry)).toBe(entry);
});

describe('in the whole text', () => {
  test('a picture that the hub has stands where it stood, with its description and its size', () => {
    const { html, pictures } = place(
      kept(`<p>See <img src="${GATE}" alt="A gate &amp; a &quot;lock&quot;" width="20">.</p>`),
    );

    expect(html).toBe(
      '<p>See <img src="http://localhost:8080/hub/pictures/00000000000000000000000000000000.webp" alt="A gate &amp; a &quot;lock&quot;" width="960" height="640" />.</p>',
    );
    expect(pictures).toEqual([{ source: GATE, words: 'A gate & a "lock"', ...own }]);
  });

  test('every other one becomes a link in its author’s words', () => {
    const { html, pictures } = place(
      kept(`<p>See <img src="${GATE}" alt="A gate &amp; a &quot;lock&quot;">.</p>`),
      [],
    );

    expect(html).toBe(`<p>See <a href="${GATE}">A gate &amp; a "lock"</a>.</p>`);
    expect(pictures).toBeUndefined();
  });

  test('a picture inside a link stays inside it, and without one its description does', () => {
    const entry = kept(
      `<p><a href="https://harbor.example/large.jpg"><img src="${GATE}" alt="a > b"></a></p>`,
    );

    expect(place(entry).html).toMatch(
      /^<p><a href="https:\/\/harbor.example\/large.jpg"><img src="http:\/\/localhost/,
    );
    expect(place(entry, []).html).toBe('<p><a href="https://harbor.example/large.jpg">a &gt; b</a></p>');
  });

  test('nothing comes in by a description', () => {
    const entry = kept(`<img src="${GATE}" alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">`);

    for (const { html = '' } of [place(entry), place(entry, [])]) {
      expect(html).not.toContain('<script');
      expect(sanitise(html.replace('http://localhost:8080', 'https://hub.example'))).not.toContain('<script');
    }
  });

  test('six of a gallery are pictures, each once, and the others are links', () => {
    const gallery = Array.from({ length: 100 }, (_, number) => `https://harbor.example/${number}.jpg`);
    const images = gallery
      .flatMap((source) => [source, source])
      .map((source) => `<img src="${source}" alt="A boat">`);

    const { html = '', pictures = [] } = place(kept(`<p>${images.join(' ')}</p>`), gallery);

    expect(pictures.map(({ source }) => source)).toEqual(gallery.slice(0, 6));
    expect(html.match(/<img/g)).toHaveLength(12);
    expect(html.match(/<a /g)).toHaveLength(188);
  });
});

test.each(['🙂', 'IMG_2041', 'DSC00012', 'gate-final.JPG', 'photo', '  ', '***'])(
  '“%s” is no description',
  (alt) => {
    expect(picturesOfEntry(kept(`<img src="${GATE}" alt="${alt}">`))).toEqual([]);
  },
);

describe('with an excerpt', () => {
  const text = Array.from({ length: 100 }, (_, number) => `word${number}`).join(' ');
  const consent = { text: 'excerpt', images: true } as const;
  const wordsOf = ({ excerpt = '', picture }: ArchivedEntry) =>
    countWords(`${excerpt} ${picture?.words ?? ''}`);

  test('the first described picture is shown, and its description counts', () => {
    const entry = kept(
      `<img src="https://x.example/1.gif" alt=""><img src="${GATE}" alt="A gate by the sea"><img src="https://x.example/2.jpg" alt="Another">`,
      consent,
      text,
    );

    expect(entry.html).toBeUndefined();
    expect(wordsOf(entry)).toBe(60);
    expect(place(entry).pictures).toEqual([{ source: GATE, words: 'A gate by the sea', ...own }]);
    expect(place(entry)).not.toHaveProperty('picture');
  });

  test('a description that would take more than half of the words is not shown, nor is its picture', () => {
    const entry = kept(`<img src="${GATE}" alt="${'word '.repeat(31)}">`, consent, text);

    expect(entry.picture).toBeUndefined();
    expect(countWords(entry.excerpt ?? '')).toBe(60);
  });

  test('a quotation comes first', () => {
    const entry = place(kept(`<img src="${GATE}" alt="A gate by the sea">`, consent, text));
    const member = inventMember({}, consent);

    expect(makeRoom(entry, member, 40)).toMatchObject({ pictures: [{ source: GATE }] });
    expect(countWords(makeRoom(entry, member, 40).excerpt ?? '')).toBe(15);
    expect(makeRoom(entry, member, 57)).not.toHaveProperty('pictures');
    expect(countWords(makeRoom(entry, member, 57).excerpt ?? '')).toBe(3);
  });
});

describe('nothing of a picture is kept', () => {
  const html = `<p>Words <img src="${GATE}" alt="A gate"></p>`;

  test.each([
    ['without consent to pictures', { text: 'full', images: false }],
    ['without consent to text', { text: 'link', images: true }],
  ] as const)('%s, also of what was kept before', (_, consent) => {
    const before = kept(html);

    expect(JSON.stringify(kept(html, consent))).not.toContain('gate.jpg');
    expect(JSON.stringify(reduceArchived(before, inventMember({}, consent)))).not.toContain('gate.jpg');
  });

  test('of an entry of which only the title is shown', () => {
    expect(JSON.stringify(withLinkOnly(place(kept(html))))).not.toMatch(/gate|hash/i);
  });
});
