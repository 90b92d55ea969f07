import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { hiddenFinder } from '../../../src/care/hidden/find-hidden.ts';
import { hiddenInEntry } from '../../../src/care/hidden/hidden-in-entry.ts';
import { hideBylines } from '../../../src/care/hidden/hide-bylines.ts';
import { hideWords } from '../../../src/care/hidden/hide-words.ts';
import { splitParts } from '../../../src/care/hidden/split-parts.ts';
import { inventEntry, inventMember } from '../invent.ts';

const KEY = 'a key for tests that nobody else has';

function markOf(words: string, key = KEY): string {
  const hidden = hideWords(words, key);
  if ('fault' in hidden) throw new Error(hidden.fault);
  return hidden.mark;
}

function holds(text: string, words: string): boolean {
  return hiddenFinder(new Set([markOf(words)]), KEY)(splitParts(text)).length > 0;
}

describe('a hidden word', () => {
  test('is an HMAC that another key does not give', () => {
    expect(markOf('Jane Doe')).toMatch(/^hmac:[0-9a-f]{64}$/);
    expect(markOf('Jane Doe', 'another key, just as long')).not.toBe(markOf('Jane Doe'));
  });

  test.each(['JANE  DOE', 'jane-doe', 'Jane\nDoe', 'janedoe', '“Jané Doë”', 'jane_doe'])(
    'is the same written %j',
    (words) => {
      expect(markOf(words)).toBe(markOf('Jane Doe'));
    },
  );

  test.each([
    ['Jane Doe', 'with Jane Doe’s daughter'],
    ['Jane Doe', 'https://blog.example/~JaneDoe/2026'],
    ['Jane Doe', 'janedoe42@mail.example'],
    ['O’Brien', "the O'Briens, and Mary O Brien"],
    ['王小明', '昨天王小明说'],
    ['Apt 4B', 'at apt. 4-B, upstairs'],
    ['María José Núñez de la Cruz', 'Maria José Nuñez De La Cruz'],
    ['María José Núñez de la Cruz', 'maria-jose-nunez-de-la-cruz'],
    ['María José Núñez de la Cruz', '@mariajosenunezdelacruz'],
    ['Jane Doe', 'and jane doe is there'],
    ['Isa', 'that Isa’s a friend, said ISA'],
    ['Isa', '/notes/isa-and-me/'],
    ['The Elms', 'at the elms'],
    ['J Doe', 'signed, J. Doe'],
    ['Forrest', 'a forrest-green coat'],
    ['Will Moore', 'with will  moore'],
    ['Obrien', 'Mary O’Brien'],
  ])('%s is found in: %s', (words, text) => {
    expect(holds(text, words)).toBe(true);
  });

  test.each([
    ['Jane Doe', 'Jane met a doe'],
    ['Jane Doe', 'Doe, Jane'],
    ['Ann', 'Anna and the annual plan'],
    ['Isa', 'this is a friend'],
    ['Isa', 'Is “A” first?'],
    ['Isa', '/this-is-a-page/'],
    ['Forrest', 'a place for rest'],
    ['Sable', 'it’s able to'],
    ['Omar', 'ríos o mar'],
    ['Sonia', 'sie so nia'],
    ['Theo', 'the O’Neills'],
    ['Isa', 'Is\na'],
  ])('%s is not found in: %s', (words, text) => {
    expect(holds(text, words)).toBe(false);
  });

  test.each(['', '…', 'Jo', 'one two three four five six seven'])(
    '%j is refused without being repeated',
    (words) => {
      const hidden = hideWords(words, KEY);

      expect(hidden).toEqual({ fault: expect.any(String) });
      if (words !== '' && words !== '…') expect(JSON.stringify(hidden)).not.toContain(words);
    },
  );
});

test('a value that was made before borders counted still finds the words, however they are parted', () => {
  const joined = (letters: string) =>
    `hmac:${createHmac('sha256', KEY).update(`never-publish\n${letters}`).digest('hex')}`;
  const find = hiddenFinder(new Set([joined('isa'), joined('delacruz')]), KEY);

  expect(find(splitParts('Isa, of the family De la Cruz'))).toHaveLength(2);
  expect(find(splitParts('this is a friend'))).toEqual([joined('isa')]);
});

describe('an entry holds a hidden word', () => {
  const find = hiddenFinder(new Set([markOf('Jane Doe')]), KEY);

  test.each([
    ['its title', { title: 'What Jane Doe said' }],
    ['its text', { contentText: 'And then Jane Doe left.' }],
    ['its summary', { summary: 'About Jane Doe.' }],
    ['a tag', { tags: ['jane-doe'] }],
    ['its address', { url: 'https://harbor.example/j%61ne-doe/' }],
    ['an image’s text', { html: '<p><img src="https://harbor.example/a.png" alt="Jane Doe"></p>' }],
    ['a byline that is shown', { authors: [{ name: 'Jane Doe' }] }],
  ])('in %s', (_, changes) => {
    expect(hiddenInEntry(inventEntry(changes), inventMember(), find)).toEqual([markOf('Jane Doe')]);
  });

  test('but not in a byline that is never shown', () => {
    const entry = inventEntry({ authors: [{ name: 'Jane Doe' }] });

    expect(hiddenInEntry(entry, inventMember({ pseudonym: true }), find)).toEqual([]);
  });
});

test('of the names in a pseudonymous member’s feed, those are hidden that tell somebody', () => {
  const authors = ['Jane Doe', 'admin', 'Harbor Notes', 'Al B', 'Jane Doe'].map((name) => ({ name }));

  expect(hideBylines(authors, inventMember({ pseudonym: true }), KEY)).toEqual([markOf('Jane Doe')]);
  expect(hideBylines(authors, inventMember({ pseudonym: false }), KEY)).toEqual([]);
});
