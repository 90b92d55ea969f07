import { describe, expect, it } from 'vitest';
import { configOf, faultsOf, MINIMAL } from './hub-folder.ts';

const HEAD =
  '---\nversions:\n  - on: 2026-01-02\n    changed: First.\n  - on: 2026-03-04\n    changed: More.\n---\n';
const withFile = (text: string) => ({ 'feeds.yaml': MINIMAL, '_data/principles.md': text });

describe('the principles of a hub', () => {
  it('are those that come with Kith, where the hub has none or an empty file', async () => {
    const without = await configOf({ 'feeds.yaml': MINIMAL });
    const empty = await configOf(withFile('\n\n'));

    expect(without.principles.isDefault).toBe(true);
    expect(without.principles.words).toContain('## We share things as theirs');
    expect(without.principles.versions[0]?.on).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(empty.principles).toEqual(without.principles);
  });

  it('are those in the language of the hub, where Kith has them, else in English', async () => {
    const inLanguage = (language: string) =>
      configOf({ 'feeds.yaml': MINIMAL, '_data/hub.yaml': `language: ${language}\n` });
    const mexican = await inLanguage('es-MX');
    const german = await inLanguage('de');

    expect(mexican.principles.words).toContain('## Empezamos por prestar atención');
    expect(mexican.principles.language).toBe('es');
    expect(german.principles.words).toContain('## We share things as theirs');
    expect(german.principles.language).toBe('en');
  });

  it('are the words below the second line of dashes, with the newest version first', async () => {
    const { principles } = await configOf(withFile(`${HEAD}\nWe read.\n\n---\n\nAnd answer.\n`));

    expect(principles.isDefault).toBe(false);
    expect(principles.words.trim()).toBe('We read.\n\n---\n\nAnd answer.');
    expect(principles.versions.map(({ on }) => on)).toEqual(['2026-03-04', '2026-01-02']);
  });

  it('may have the line ends of Windows', async () => {
    const { principles } = await configOf(withFile(`${HEAD}\nWe read.\n`.replaceAll('\n', '\r\n')));

    expect(principles.words.trim()).toBe('We read.');
  });

  it.each([
    [
      'no versions',
      'We read.\n',
      /^_data\/principles\.md:1:1 versions: is missing: readers are told since when/,
    ],
    [
      'no end of the versions',
      '---\nversions: []\nWe read.\n',
      /^_data\/principles\.md:1:1 versions: is missing/,
    ],
    ['an empty list', '---\nversions: []\n---\nWe read.\n', /^_data\/principles\.md:2:11 versions: is empty/],
    [
      'a day that is none',
      `${HEAD.replace('2026-03-04', 'March')}x`,
      /:5:9 versions\.1\.on: should be a day/,
    ],
    [
      'a day twice',
      `${HEAD.replace('2026-03-04', '2026-01-02')}x`,
      /:5:9 versions\.1\.on: is the same day as on line 3/,
    ],
    [
      'an unknown key',
      `${HEAD.replace('changed: More', 'chnged: More')}x`,
      /:6:5 versions\.1\.chnged: .*did you mean `changed`/,
    ],
    ['no words', HEAD, /^_data\/principles\.md:8:1 has no words below the versions/],
    ['a comment', `${HEAD}We <!-- later --> read.\n`, /:8:4 begins a comment/],
    ['a picture', `${HEAD}\n![us](us.jpg)\n`, /:9:1 is a picture/],
    ['HTML', `${HEAD}\n<div class="x">We read.</div>\n`, /:9:1 is HTML/],
  ])('have a fault with its place where the file has %s', async (_, text, expected) => {
    const faults = await faultsOf(withFile(text));

    expect(
      faults.some((fault) => expected.test(fault)),
      faults.join('\n'),
    ).toBe(true);
  });

  it('are not passed over in silence under another name', async () => {
    const faults = await faultsOf({ 'feeds.yaml': MINIMAL, '_data/Principles.md': `${HEAD}We read.\n` });

    expect(faults).toEqual([
      '_data/Principles.md:1:1 is never read under this name; rename it to _data/principles.md',
    ]);
  });
});

describe('the candidates of a hub', () => {
  const with_ = (yaml: string) => ({
    'feeds.yaml': MINIMAL,
    '_data/hub.yaml': 'curators: [{id: cleo, name: Cleo}]\n',
    '_data/candidates.yaml': yaml,
  });

  it('are read with who thought of them', async () => {
    const { candidates } = await configOf(
      with_(
        '- {name: Quiet Rooms, site: "https://quiet.example/", on: 2026-11-02, by: cleo, note: Ask after the holidays.}\n',
      ),
    );

    expect(candidates).toEqual([
      {
        name: 'Quiet Rooms',
        site: 'https://quiet.example/',
        on: '2026-11-02',
        by: 'cleo',
        note: 'Ask after the holidays.',
      },
    ]);
  });

  it.each([
    ['no address', '- {name: Q, on: 2026-11-02, by: cleo}\n', /0\.site: is missing/],
    [
      'no curator',
      '- {name: Q, site: "https://q.example/", on: 2026-11-02}\n',
      /0\.by: is missing; who of the curators/,
    ],
    [
      'an unknown curator',
      '- {name: Q, site: "https://q.example/", on: 2026-11-02, by: cloe}\n',
      /did you mean `cleo`/,
    ],
    [
      'the feed of a member',
      '- {name: Q, feed: "https://harbor.example/feed", on: 2026-11-02, by: cleo}\n',
      /0\.feed: is the feed of a member, in feeds\.yaml on line 5/,
    ],
    [
      'consent',
      '- {name: Q, site: "https://q.example/", on: 2026-11-02, by: cleo, consent: {}}\n',
      /0\.consent: is not a key/,
    ],
  ])('have a fault with its place where one has %s', async (_, yaml, expected) => {
    const faults = await faultsOf(with_(yaml));

    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
  });
});
