import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFault, loadConfig } from '../../src/config/load.ts';
import { configOf, faultsOf, MINIMAL, memberFaults, TWO, withHub } from './hub-folder.ts';

describe('ids', () => {
  it.each([
    ['../x', 'should be lower-case letters a to z, digits and single hyphens, such as `x`'],
    [
      'Harbor Notes',
      'should be lower-case letters a to z, digits and single hyphens, such as `harbor-notes`',
    ],
    ['Café', 'should be lower-case letters a to z, digits and single hyphens, such as `cafe`'],
    ['a--b', 'should be lower-case letters a to z, digits and single hyphens, such as `a-b`'],
    ['"-"', 'should be lower-case letters a to z, digits and single hyphens;'],
    ['"港"', 'should be lower-case letters a to z, digits and single hyphens;'],
    ['CON', '`CON` is a name that computers keep for themselves'],
    ['lpt1', '`lpt1` is a name that computers keep for themselves'],
    ['tombstones', '`tombstones` is a name that computers keep for themselves'],
    ['x'.repeat(61), 'is 61 characters long; at most 60 are allowed'],
    [
      'by-topic',
      'is a page of the hub itself (/members/by-topic/); choose another id, such as `by-topic-blog`',
    ],
    ['12', 'should be text; put it in quotes: "12"'],
    ['__proto__', 'should be lower-case letters a to z, digits and single hyphens, such as `proto`'],
  ])('refuses %s', async (id, message) => {
    const [fault, ...others] = await faultsOf({ 'feeds.yaml': MINIMAL.replace('harbor-notes', id) });

    expect(fault).toContain(`feeds.yaml:2:9 members.0.id: ${message}`);
    expect(others).toEqual([]);
  });

  it('takes sixty characters and digits', async () => {
    expect(await faultsOf({ 'feeds.yaml': MINIMAL.replace('harbor-notes', `9-${'x'.repeat(58)}`) })).toEqual(
      [],
    );
  });

  it('names the line of the first of two', async () => {
    expect(await faultsOf({ 'feeds.yaml': TWO.replace('id: ben', 'id: ada') })).toEqual([
      'feeds.yaml:3:10 members.1.id: `ada` is already the id on line 2; each needs its own',
    ]);
  });
});

describe('addresses', () => {
  it.each([
    ['file:///etc/passwd', 'begins with `file:`, which is on one computer only'],
    ['javascript:alert(1)', 'begins with `javascript:`, which is program code'],
    ['JavaScript:alert(1)', 'begins with `javascript:`, which is program code'],
    ['data:text/html,x', 'begins with `data:`, which carries its content inside'],
    ['feed:https://x.example/', 'begins with `feed:`, which is only for feed readers'],
    ['ftp://x.example/feed', 'begins with `ftp:`, which cannot be opened by browsers'],
    ['gopher://x.example/', 'begins with `gopher:`, which cannot be opened by every reader'],
    ['https://me:secret@x.example/', 'holds a user name or password'],
    ['https://me@x.example/', 'holds a user name or password'],
    ['https://', 'is not a complete address'],
    ['https:x.example', 'is not a complete address'],
    ['https://x.example:99999/', 'is not a complete address'],
    [
      '//x.example/feed',
      'should be a whole address that begins with `https://`; did you mean `https://x.example/feed`?',
    ],
    ['https://x.example/a b', 'holds a space or a line break'],
  ])('refuses %s', async (url, message) => {
    const feed = await faultsOf({
      'feeds.yaml': MINIMAL.replace('https://harbor.example/feed', JSON.stringify(url)),
    });
    const site = await memberFaults(`site: ${JSON.stringify(url)}`);

    expect(feed).toEqual([expect.stringContaining(`feeds.yaml:5:14 members.0.feeds.0.url: ${message}`)]);
    expect(site).toEqual([expect.stringContaining(`feeds.yaml:8:11 members.0.site: ${message}`)]);
  });

  it('never repeats a password in the message', async () => {
    expect((await memberFaults('site: https://me:secret@x.example/')).join()).not.toContain('secret');
  });

  it.each([
    'https://ADA.example:443/feed#x',
    'http://www.ada.example/feed/',
    'https://ada.example/feed?utm_source=x',
  ])('finds the same feed twice, however it is written: %s', async (spelt) => {
    const again = TWO.replace('https://ben.example/feed', spelt);

    expect(await faultsOf({ 'feeds.yaml': again })).toEqual([
      'feeds.yaml:3:39 members.1.feeds.0.url: is the same feed as on line 2; list each feed once',
    ]);
  });
});

describe('feeds that are files', () => {
  it.each([
    ['feeds/none.xml', 'there is no such file in the hub folder; see how it is spelt'],
    [
      'harbor.example/feed',
      'there is no such file in the hub folder; see how it is spelt, or, if it is an address, begin it with `https://`',
    ],
    ['feeds', 'is a folder; give the path of a file in it'],
    ['.', 'is a folder; give the path of a file in it'],
    ['../x.xml', 'leads outside the hub folder'],
    ['feeds/../../x.xml', 'leads outside the hub folder'],
    ['/etc/passwd', 'is a path of one computer'],
    ['~/x.xml', 'is a path of one computer'],
    ['C:/x.xml', 'is a path of one computer'],
    ['feeds\\x.xml', 'should have forward slashes'],
  ])('refuses %s', async (path, message) => {
    const faults = await faultsOf({
      'feeds.yaml': MINIMAL.replace('https://harbor.example/feed', path),
      'feeds/harbor.xml': '<rss/>',
    });

    expect(faults).toEqual([expect.stringContaining(`feeds.yaml:5:14 members.0.feeds.0.url: ${message}`)]);
  });

  it('refuses a link in the folder that points outside it', async () => {
    const faults = await withHub(
      { 'feeds.yaml': MINIMAL.replace('https://harbor.example/feed', 'feeds/link.xml'), 'feeds/x': '' },
      async (hub) =>
        withHub({ 'secret.xml': '' }, async (elsewhere) => {
          await symlink(join(elsewhere, 'secret.xml'), join(hub, 'feeds/link.xml'));
          const outcome = await loadConfig(hub);
          return outcome.kind === 'faulty' ? outcome.faults.map(formatFault) : [];
        }),
    );

    expect(faults).toEqual([expect.stringContaining('members.0.feeds.0.url: leads outside the hub folder')]);
  });

  it('finds the same file twice, however it is written', async () => {
    const feeds = TWO.replace('https://ada.example/feed', 'a.xml').replace(
      'https://ben.example/feed',
      './x/../a.xml',
    );

    expect(await faultsOf({ 'feeds.yaml': feeds, 'a.xml': '', 'x/y': '' })).toEqual([
      'feeds.yaml:3:39 members.1.feeds.0.url: is the same feed as on line 2; list each feed once',
    ]);
  });
});

describe('consent', () => {
  const consent = (lines: string, kind = 'blogger') =>
    faultsOf({
      'feeds.yaml': `members:
  - id: ada
    name: Ada
    kind: ${kind}
    feeds: [url: https://ada.example/feed]
${lines}`,
    });

  it.each([
    ['', 'feeds.yaml:2:5'],
    ['    consent:\n', 'feeds.yaml:6:5'],
    ['    consent: {}\n', 'feeds.yaml:6:14'],
    ['    consent:\n      text: full\n', 'feeds.yaml:7:7'],
  ])('says what its absence means (%j)', async (lines, place) => {
    expect(await consent(lines)).toEqual([
      expect.stringContaining(
        `${place} members.0.consent.granted: is missing: no consent is recorded, so nothing`,
      ),
    ]);
  });

  it.each([
    ['granted: yes', 'feeds.yaml:6:24 members.0.consent.granted: should be a day'],
    [
      'granted: true',
      'feeds.yaml:6:24 members.0.consent.granted: should be a day, written as year-month-day',
    ],
    [
      'granted: 2026-02-30',
      'feeds.yaml:6:24 members.0.consent.granted: is a day that no calendar has: 2026-02-30',
    ],
    [
      'granted: 2026-11-01, noticed: 2026-11-01',
      'members.0.consent.noticed: belongs to `basis: public-organization`',
    ],
    ['granted: 2026-11-01, basis: public-organization', 'members.0.consent.basis: contradicts `granted`'],
    [
      'granted: 2026-11-01, record: ada@mail.example',
      'members.0.consent.record: looks like an e-mail address',
    ],
    [
      'granted: 2026-11-01, text: excrept',
      'members.0.consent.text: should be one of `link`, `excerpt`, `full`; did you mean `excerpt`?',
    ],
    ['granted: 2026-11-01, images: yes', 'members.0.consent.images: should be `true` or `false`, not `yes`'],
  ])('refuses {%s}', async (fields, message) => {
    expect(await consent(`    consent: {${fields}}\n`)).toEqual([expect.stringContaining(message)]);
  });

  it('never repeats an e-mail address in the message', async () => {
    expect(
      (await consent('    consent: {granted: 2026-11-01, record: ada@mail.example}')).join(),
    ).not.toContain('ada@');
  });

  it('lets only a center or organization be listed because its feed is public', async () => {
    const basis = '    consent: {basis: public-organization, noticed: 2026-10-01}\n';

    expect(await consent(basis, 'center')).toEqual([]);
    expect(await consent(basis)).toEqual([
      expect.stringContaining('members.0.consent.basis: is only for `kind: center` or `kind: organization`'),
    ]);
  });

  it('wants to know when an organization was told', async () => {
    expect(await consent('    consent: {basis: public-organization}\n', 'organization')).toEqual([
      'feeds.yaml:6:14 members.0.consent.noticed: is missing: the day on which the organization was told that the hub lists its public feed',
    ]);
  });

  it('adds no second fault to a consent that is no group', async () => {
    expect(await consent('    consent: yes\n')).toEqual([
      'feeds.yaml:6:14 members.0.consent: should be a group of lines `key: value`, not `yes`',
    ]);
  });
});

describe('a name', () => {
  it.each([
    ['\\u202Egnp.exe', 'holds an invisible character that turns the letters after it around (U+202E)'],
    ['\\u2067Tide', 'holds an invisible character that turns the letters after it around (U+2067)'],
    ['Tide\\n* Pay here', 'should be one line'],
    ['Tide\\u2028* Pay here', 'should be one line'],
    ['Tide\\e[2J', 'holds a character that cannot be printed'],
  ])('%j is refused with its place', async (name, message) => {
    const files = { 'feeds.yaml': TWO.replace('name: Ada', `name: "${name}"`) };

    expect(await faultsOf(files)).toEqual([expect.stringMatching(/^feeds\.yaml:2:\d+ members\.0\.name: /)]);
    expect((await faultsOf(files)).join()).toContain(message);
  });

  it.each(['Ñandú', 'دفترچه می\u200cخواهم', 'הגל \u200f(Tide)\u200e'])('%j is a name', async (name) => {
    expect(await faultsOf({ 'feeds.yaml': TWO.replace('name: Ada', `name: "${name}"`) })).toEqual([]);
  });
});

describe('other things said of a member', () => {
  it.each([
    ['about:', '8:5 members.0.about: is empty; give a value or remove the line'],
    ['about: " "', '8:12 members.0.about: is empty; write something or remove the line'],
    ['about: "a\\u0007b"', '8:12 members.0.about: holds a character that cannot be printed'],
    [
      'about: "a\\u202Eb"',
      '8:12 members.0.about: holds an invisible character that turns the letters after it around (U+202E); delete the line and type it again',
    ],
    ['about: "\\ud800"', '8:12 members.0.about: holds a character that cannot be printed'],
    ['abuot: x', '8:5 members.0.abuot: is not a key that belongs here; did you mean `about`?'],
    [
      'cooling_off: 1h',
      '8:5 members.0.cooling_off: is not a key that belongs here; did you mean `coolingOff`?',
    ],
    [
      'weather: fine',
      '8:5 members.0.weather: is not a key that belongs here; the keys are id, name, citeAs,',
    ],
    ['__proto__: {}', '8:5 members.0.__proto__: is not a key that belongs here'],
    ['name: Again', '8:5 members.0.name: is here a second time (first on line 3); remove one of the two'],
    [
      'coolingOff: 12',
      '8:17 members.0.coolingOff: should be a number of minutes, hours or days, like 90m, 12h',
    ],
    ['coolingOff: soon', '8:17 members.0.coolingOff: should be a number of minutes, hours or days'],
    ['excerptWords: "60"', '8:19 members.0.excerptWords: should be a number; write 60 without quotes'],
    ['excerptWords: -1', '8:19 members.0.excerptWords: should be 0 or more'],
    ['excerptWords: 1.5', '8:19 members.0.excerptWords: should be a whole number, not `1.5`'],
    ['excerptWords: 1e999', '8:19 members.0.excerptWords: should be a whole number'],
    ['reviewFirst: 1001', '8:18 members.0.reviewFirst: should be 1000 or less'],
    [
      'gifts: https://x.example/',
      '8:12 members.0.gifts: should be a list, also when there is only one: [https://x.example/]',
    ],
    ['language: english', '8:15 members.0.language: should be a language tag'],
    ['language: en-', '8:15 members.0.language: should be a language tag'],
    ['joined: 1 November', '8:13 members.0.joined: should be a day, written as year-month-day'],
    ['joined: 2025-02-29', '8:13 members.0.joined: is a day that no calendar has'],
    [
      'greeter: harbour-notes',
      '8:14 members.0.greeter: there is no member with the id `harbour-notes` in feeds.yaml; did you mean `harbor-notes`?',
    ],
    [
      'topics: [care]',
      '8:14 members.0.topics.0: there is no topic `care`, because _data/topics.yaml is missing or empty',
    ],
    ['license: CC BY', '8:14 members.0.license: holds a space'],
    [
      'relMe: [mailto:ada@mail.example]',
      '8:13 members.0.relMe.0: begins with `mailto:`, which is an e-mail address',
    ],
    ['status: dead', '8:13 members.0.status: should be one of `active`, `resting`, `withdrawn`'],
  ])('refuses %s', async (text, message) => {
    expect(await memberFaults(text)).toEqual([expect.stringContaining(`feeds.yaml:${message}`)]);
  });

  it('never repeats a word that must not be published', async () => {
    const faults = await memberFaults('neverPublish: [Jane Doe]');

    expect(faults).toEqual([
      expect.stringContaining(
        'feeds.yaml:8:20 members.0.neverPublish.0: should be `hmac:` and 64 characters 0-9 a-f, never the word itself',
      ),
    ]);
    expect(faults.join()).not.toContain('Jane');
    expect(await memberFaults('neverPublish: Jane Doe')).toEqual([
      'feeds.yaml:8:19 members.0.neverPublish: should be a list, also when there is only one: ["hmac:…"]',
    ]);
  });

  it('says how to write a feed that stands without its key', async () => {
    expect(await faultsOf({ 'feeds.yaml': MINIMAL.replace('url: ', '') })).toEqual([
      'feeds.yaml:5:9 members.0.feeds.0: should be a group with a key: write `url: https://harbor.example/feed`',
    ]);
  });

  it('wants at least one feed', async () => {
    expect(await faultsOf({ 'feeds.yaml': MINIMAL.replace(/feeds:\n.*\n/, 'feeds: []\n') })).toEqual([
      'feeds.yaml:4:12 members.0.feeds: is empty; a member has one feed or more, each as `- url: https://…`',
    ]);
  });

  it('finds a misspelt topic among those that there are', async () => {
    const files = {
      'feeds.yaml': `${MINIMAL}    topics: [car]\n`,
      '_data/topics.yaml': '- {id: care, name: Care}\n',
    };

    expect(await faultsOf(files)).toEqual([
      'feeds.yaml:8:14 members.0.topics.0: there is no topic with the id `car` in _data/topics.yaml; did you mean `care`?',
    ]);
  });

  it('tells what a missing key is for', async () => {
    expect(await faultsOf({ 'feeds.yaml': MINIMAL.replace('    name: Harbor Notes\n', '') })).toEqual([
      'feeds.yaml:2:5 members.0.name: is missing; please add it. The name by which the member wishes to be known.',
    ]);
  });
});

it('keeps out a tag that a lane lets in and keeps out, and says where', async () => {
  const lane = (not: string) =>
    MINIMAL.replace(/url: (\S+)/u, `url: $1\n        lane: { only: [practice], not: [${not}] }`);

  const { toMend = [] } = await configOf({ 'feeds.yaml': lane('personal') });
  const contradicted = await configOf({ 'feeds.yaml': lane('personal, Practice') });

  expect(toMend).toEqual([]);
  expect(contradicted.toMend).toEqual([
    expect.stringMatching(/^feeds\.yaml:6:\d+ members\.0\.feeds\.0\.lane\.not\.1: stands in `only`, too/u),
  ]);
});
