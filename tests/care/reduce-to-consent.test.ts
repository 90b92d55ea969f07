import { describe, expect, test } from 'vitest';
import { reduceArchived, reduceToConsent } from '../../src/care/reduce-to-consent.ts';
import { countWords } from '../../src/care/words.ts';
import type { EntryLink } from '../../src/model.ts';
import { sanitise } from '../../src/read/sanitise.ts';
import { dice, inventArchived, inventEntry, inventMember, words } from './invent.ts';

const link: EntryLink = {
  href: 'https://quiet.example/2026/waiting/',
  text: 'wrote about waiting',
  sentence: 'Quiet Rooms wrote about waiting last week.',
};
const entry = inventEntry({
  html: `<p>${words(100)}</p>`,
  contentText: words(100),
  links: [link],
});

describe('text', () => {
  test('keeps no word of the text with consent to links', () => {
    const reduced = reduceToConsent(entry, inventMember({}, { text: 'link' }));

    expect(reduced).not.toHaveProperty('excerpt');
    expect(reduced).not.toHaveProperty('isExcerptCut');
    expect(reduced).not.toHaveProperty('html');
    expect(reduced.links).toEqual([{ href: link.href, text: '', sentence: '' }]);
    expect(JSON.stringify(reduced)).not.toMatch(/word1|waiting last week|contentText|summary/);
  });

  test('keeps the words allowed and no HTML with consent to an excerpt', () => {
    const reduced = reduceToConsent(entry, inventMember({ excerptWords: 25 }));

    expect(reduced.excerpt).toBe(words(18));
    expect(reduced.isExcerptCut).toBe(true);
    expect(reduced).not.toHaveProperty('html');
    expect(reduced.links).toEqual([link]);
  });

  test('keeps excerpt and HTML with consent to all of it', () => {
    const reduced = reduceToConsent(entry, inventMember({ excerptWords: 25 }, { text: 'full' }));

    expect(reduced.excerpt).toBe(words(25));
    expect(reduced.html).toBe(entry.contentHtml);
    expect(reduced.links).toEqual([link]);
  });

  test('keeps no sentence of a member who allows no conversations', () => {
    const reduced = reduceToConsent(entry, inventMember({}, { text: 'full', conversations: false }));

    expect(reduced.links).toEqual([{ href: link.href, text: '', sentence: '' }]);
  });

  test('keeps link sentences of no more words together than half of those allowed', () => {
    const sentences = [words(8, 'one'), words(8, 'two'), words(4, 'three'), words(8, 'one')];
    const links = sentences.map((sentence, index) => ({ ...link, text: `t${index}`, sentence }));

    const reduced = reduceToConsent(inventEntry({ links }), inventMember({ excerptWords: 24 }));

    // The second does not fit any more, the third does, and the fourth repeats the first.
    expect(reduced.links.map(({ sentence }) => sentence)).toEqual([
      sentences[0],
      '',
      sentences[2],
      sentences[0],
    ]);
  });
});

describe('images', () => {
  const html =
    '<p>Before <a href="https://harbor.example/large.jpg"><img src="https://harbor.example/a.jpg" alt="a > b"></a> after</p>';

  test('are gone from the HTML without consent, and no empty link stays', () => {
    const reduced = reduceToConsent(inventEntry({ html }), inventMember({}, { text: 'full' }));

    expect(reduced.html).toMatch(/Before\s+after/);
    expect(reduced.html).not.toMatch(/img|jpg|a >|&gt;/);
  });

  test('are kept with consent, for the hub to place', () => {
    const reduced = reduceToConsent(inventEntry({ html }), inventMember({}, { text: 'full', images: true }));

    expect(reduced.html).toContain('<img');
    expect(reduced.picture).toEqual({ source: 'https://harbor.example/a.jpg', words: 'a > b' });
  });

  test('leave other HTML as it is', () => {
    const reduced = reduceToConsent(entry, inventMember({}, { text: 'full' }));

    expect(reduced.html).toBe(entry.contentHtml);
  });
});

describe('authors', () => {
  const signed = inventEntry({
    authors: [{ name: 'Real Name', url: 'https://real.example/' }],
    source: { title: 'Diary of Real Name', url: 'https://real.example/feed' },
  });

  test.each([
    { says: 'a pseudonym', changes: { pseudonym: true } },
    { says: 'bylines off', changes: { bylines: false } },
  ])('are exactly the member with $says', ({ changes }) => {
    const reduced = reduceToConsent(signed, inventMember(changes));

    expect(reduced.authors).toEqual([{ name: 'Harbor Notes', url: 'https://harbor.example/' }]);
  });

  test('leave no trace of another name under a pseudonym, in the source neither', () => {
    expect(JSON.stringify(reduceToConsent(signed, inventMember({ pseudonym: true })))).not.toMatch(/real/i);
  });

  test('are those of the entry where bylines are allowed', () => {
    expect(reduceToConsent(signed, inventMember()).authors).toEqual(signed.authors);
  });

  test('are the member where the entry names nobody', () => {
    const { site, ...withoutSite } = inventMember();

    expect(reduceToConsent(inventEntry(), withoutSite).authors).toEqual([{ name: 'Harbor Notes' }]);
    expect(site).toBeDefined();
  });

  test('never come with an e-mail address', () => {
    const authors = [
      { name: 'ada@harbor.example (Ada)' },
      { name: 'Bo <bo@harbor.example>' },
      { name: 'cy@harbor.example' },
    ];

    expect(reduceToConsent(inventEntry({ authors }), inventMember()).authors).toEqual([
      { name: 'Ada' },
      { name: 'Bo' },
    ]);
  });
});

describe('what is already kept', () => {
  const kept = inventArchived({
    excerpt: words(50),
    html: sanitise(`<p>${words(100)}<img src="https://harbor.example/a.jpg" alt="a"></p>`),
    links: [link],
    authors: [{ name: 'Real Name' }],
  });

  test('loses what a lowered consent no longer allows', () => {
    const excerpt = reduceArchived(kept, inventMember({ excerptWords: 10 }));
    const linkOnly = reduceArchived(kept, inventMember({ pseudonym: true }, { text: 'link' }));

    // The sentence around the link takes five of the ten words.
    expect(excerpt).toMatchObject({ excerpt: words(5), isExcerptCut: true });
    expect(excerpt).not.toHaveProperty('html');
    expect(JSON.stringify(linkOnly)).not.toMatch(/word1|waiting last week|Real Name/);
  });

  test('keeps its place, and that it was cut', () => {
    const cut = { ...kept, excerpt: words(5), isExcerptCut: true };

    expect(reduceArchived(cut, inventMember())).toMatchObject({
      key: kept.key,
      date: kept.date,
      firstSeen: kept.firstSeen,
      excerpt: words(5),
      isExcerptCut: true,
    });
  });
});

test('never keeps more words than are allowed, excerpt and sentences together, and reducing twice changes nothing', () => {
  const random = dice(11);
  for (let round = 0; round < 300; round += 1) {
    const excerptWords = Math.floor(random() * 40);
    const member = inventMember({ excerptWords });
    const links = Array.from({ length: 6 }, (_, index) => ({
      ...link,
      text: words(3, `s${index}w`),
      sentence: words(Math.floor(random() * 30), `s${index}w`),
    }));

    const reduced = reduceToConsent(
      inventEntry({ contentText: words(Math.floor(random() * 80)), links }),
      member,
    );

    const sentences = [...new Set(reduced.links.map(({ sentence }) => sentence))].join(' ');
    expect(countWords(reduced.excerpt ?? '') + countWords(sentences)).toBeLessThanOrEqual(excerptWords);
    const archived = inventArchived(reduced);
    expect(reduceArchived(archived, member)).toEqual(archived);
  }
});
