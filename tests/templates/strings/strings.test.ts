import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/templates/strings/en.ts';
import { LANGUAGES } from '../../../src/templates/strings/strings.ts';
import { stringsWithPlaces } from '../../helpers/strings-of-a-language.ts';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));
const others = Object.entries(LANGUAGES).filter(([language]) => language !== 'en');

/** Words that are the same in English and another language, and right so. */
const SAME = new Set(['es', 'es citation.blog']);

/** Names and code, which are the same in every language. */
const NO_WORDS = new Set(['Atom', 'RSS', 'JSON Feed', 'OPML', 'Kith', 'text: link']);

describe.each(others)('in %s', (language, strings) => {
  const english = new Map(stringsWithPlaces(en));
  const own = new Map(stringsWithPlaces(strings));

  test('the interface has every string that it has in English, and no other', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('no string is empty', () => {
    expect([...own].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('no string was left in English', () => {
    const same = [...own].filter(
      ([key, text]) =>
        text === english.get(key) && !SAME.has(`${language} ${key}`) && !/^consent\..*\.no$/.test(key),
    );

    expect(same).toEqual([]);
  });

  test('what stands in between is said as often as in English', () => {
    const places = (text = '') => (text.match(/\{\d\}/g) ?? []).sort().join(' ');

    expect([...own].filter(([key, text]) => places(text) !== places(english.get(key)))).toEqual([]);
  });
});

/** Groups that go to a page or a form as a whole: every answer to a question, and what its script says. */
const HANDED_ON = /^(?:consent\.\w+\.answers|submission\.answer\.\w+|submission\.slip)\./u;

test('every string is used', () => {
  const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith(join('templates', 'strings')))
    .map((file) => readFileSync(join(SRC, file), 'utf8'))
    // Commands speak English to a curator.
    .filter((text) => text.includes('stringsOf(') || text.includes('strings/en.ts'));
  const isUsed = (path: string) => {
    const [group = '', ...keys] = path.split('.').filter((key) => !/^\d+$/.test(key));
    const speaking = code.filter((text) => text.includes(`.${group}`) || text.includes(`[${group}]`));
    // What stands behind `[` is chosen at run time, by a page's name or a member's kind.
    return keys.every((key, place) =>
      speaking.some(
        (text) => new RegExp(`\\b${key}\\b`).test(text) || text.includes(`${[group, ...keys][place]}[`),
      ),
    );
  };

  expect(
    stringsWithPlaces(en)
      .map(([path]) => path)
      .filter((path) => !isUsed(path) && !HANDED_ON.test(path)),
  ).toEqual([]);
});

test('no page and no template has words of its own between its tags', () => {
  const files = ['templates', 'pages'].flatMap((room) =>
    readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('strings'))
      .map((file) => join(room, file)),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(join(SRC, file), 'utf8').matchAll(/>([^<>`${}\n]*\p{L}{2,}[^<>`${}\n]*)</gu)]
      .map((match) => match[1]?.trim() ?? '')
      .filter((words) => !NO_WORDS.has(words) && !words.startsWith('http'))
      .map((words) => `${file}: ${words}`),
  );

  expect(found).toEqual([]);
});
