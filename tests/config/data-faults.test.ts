import { describe, expect, it } from 'vitest';
import { CURATED, faultsOf, MINIMAL, TWO } from './hub-folder.ts';

describe('hub.yaml', () => {
  it.each([
    ['language: e', '1:11 language: should be a language tag'],
    [
      'timeZone: Europe/Belin',
      '1:11 timeZone: should be the name of a time zone, like `UTC`, `Europe/Berlin` or `America/New_York`; did you mean `Europe/Berlin`?',
    ],
    ['timeZone: "+02:00"', '1:11 timeZone: should be the name of a time zone'],
    [
      'url: hub.example',
      '1:6 url: should be a whole address that begins with `https://`; did you mean `https://hub.example`?',
    ],
    ['url: https://hub.example/?a=1', '1:6 url: should end before any `?` or `#`'],
    ['colors: {accent: blue}', '1:18 colors.accent: should be `#` and six digits 0-9 a-f, in quotes'],
    ['colors:\n  accent: #336699', '2:3 colors.accent: should be `#` and six digits 0-9 a-f, in quotes'],
    ['contact: office@hub.example', '1:10 contact: should begin with `mailto:` if'],
    [
      'crisisLinks: [{name: Call, url: 1-800-555-0100}]',
      '1:33 crisisLinks.0.url: should begin with `tel:` or `sms:`',
    ],
    [
      'crisisLinks: [{name: Call, url: "tel:call us"}]',
      '1:33 crisisLinks.0.url: should be like `tel:+1-800-555-0100`',
    ],
    ['crisisLinks: [{name: Call, url: "javascript:x"}]', '1:33 crisisLinks.0.url: begins with `javascript:`'],
    ['clock: 2026-11-01', '1:8 clock: should be a date and time like 2026-11-01T09:00:00Z'],
    ['clock: 2026-11-31T09:00:00Z', '1:8 clock: is a time that no calendar or clock has'],
    ['places: 0', '1:9 places: should be 1 or more'],
    ['sample: yes', '1:9 sample: should be `true` or `false`, not `yes`'],
    ['logo: .env', '1:7 logo: should be an image'],
    ['logo: none.svg', '1:7 logo: there is no such file in the hub folder'],
    ['logo: ../logo.svg', '1:7 logo: leads outside the hub folder'],
    [
      'logo: https://x.example/logo.svg',
      '1:7 logo: should be a file in the hub folder; pages load nothing from other sites',
    ],
    ['webmentionIo: https://hub.example/', '1:15 webmentionIo: should be a domain'],
    ['rota: [cleo]', '1:8 rota.0: there is no curator with the id `cleo` in _data/hub.yaml'],
    [
      'curators: [{id: cleo, name: Cleo}, {id: cleo, name: Cleo}]',
      '1:41 curators.1.id: `cleo` is already the id on line 1',
    ],
    ['- name: x', '1:1 should be a group of lines `key: value`, not a list'],
  ])('refuses %j', async (text, message) => {
    expect(await faultsOf({ 'feeds.yaml': MINIMAL, '_data/hub.yaml': text })).toEqual([
      expect.stringContaining(`_data/hub.yaml:${message}`),
    ]);
  });
});

describe('topics.yaml', () => {
  it.each([
    ['topics: [{id: care, name: Care}]', '1:1 should be the list itself; remove the line `topics:` above it'],
    ['- {id: care}', '1:3 0.name: is missing; please add it. The topic’s name as readers see it.'],
    ['- {id: Care, name: Care}', '1:8 0.id: should be lower-case letters'],
    ['- {id: care, name: Care}\n- {id: care, name: Care}', '2:8 1.id: `care` is already the id on line 1'],
    [
      '- {id: care, name: Care, members: [adda]}',
      '1:36 0.members.0: there is no member with the id `adda` in feeds.yaml; did you mean `ada`?',
    ],
    [
      '- {id: care, name: Care, tags: care}',
      '1:32 0.tags: should be a list, also when there is only one: [care]',
    ],
  ])('refuses %j', async (text, message) => {
    expect(await faultsOf({ 'feeds.yaml': TWO, '_data/topics.yaml': text })).toEqual([
      expect.stringContaining(`_data/topics.yaml:${message}`),
    ]);
  });
});

describe('reshares.yaml', () => {
  const reshare = 'of: https://ada.example/1, on: 2026-11-01, why: Because.';

  it.each([
    [`- {${reshare}}`, '1:3 0.by: is missing; who of the curators was it: cleo?'],
    [
      `- {${reshare}, by: clio}`,
      '1:66 0.by: there is no curator with the id `clio` in _data/hub.yaml; did you mean `cleo`?',
    ],
    [
      `- {${reshare}, by: cleo, via: adda}`,
      '1:77 0.via: there is no member with the id `adda` in feeds.yaml; did you mean `ada`?',
    ],
    [`- {${reshare}, by: cleo, via: "file:///x"}`, '1:77 0.via: begins with `file:`'],
    [
      '- {of: https://ada.example/1, on: 2026-11-01, by: cleo}',
      '1:3 0.why: is missing; please add it. Why this is worth reading',
    ],
    ['- {of: https://ada.example/1, on: 2026-11-01, by: cleo, why: ""}', '1:62 0.why: is empty'],
    ['- {of: ada, on: 2026-11-01, by: cleo, why: x}', '1:8 0.of: should be a whole address'],
    [`- {by: cleo, ${reshare}}\n- {by: cleo, ${reshare}}`, '2:18 1.of: is already reshared on line 1'],
    ['- reshare', '1:3 0: should be a group of lines `key: value`, not `reshare`'],
  ])('refuses %j', async (text, message) => {
    expect(
      await faultsOf({ 'feeds.yaml': TWO, '_data/hub.yaml': CURATED, '_data/reshares.yaml': text }),
    ).toEqual([expect.stringContaining(`_data/reshares.yaml:${message}`)]);
  });

  const members = `members:
  - {id: ada, name: Ada, site: https://ada.example/, feeds: [url: https://ada.example/feed], consent: {granted: 2026-11-01, reshares: false}}
  - {id: ben, name: Ben, site: https://www.ben.example, feeds: [url: https://ben.example/feed], consent: {granted: 2026-11-01}}
  - {id: center, name: Center, kind: center, site: https://center.example/, feeds: [url: https://center.example/feed], consent: {granted: 2026-11-01}}
  - {id: below, name: Below, site: https://ada.example/~below/, feeds: [url: https://ada.example/~below/feed], consent: {granted: 2026-11-01}}
`;
  const item = (of: string, more = '') => `- {of: "${of}", on: 2026-11-01, why: x, by: cleo${more}}\n`;
  const of = async (reshares: string, curator = 'id: cleo, name: Cleo') =>
    faultsOf({
      'feeds.yaml': members,
      '_data/hub.yaml': `curators: [{${curator}}]`,
      '_data/reshares.yaml': reshares,
    });

  it.each(['https://ada.example/1', 'http://www.ada.example/1?x#y', 'https://ADA.example'])(
    'is not stopped by %s, whose member does not allow reshares any more: the build leaves it out',
    async (address) => {
      expect(await of(item(address))).toEqual([]);
    },
  );

  it.each(['https://ada.example/~below/1', 'https://adax.example/', 'https://x.example/ada.example/'])(
    'does not take %s for theirs',
    async (address) => {
      expect(await of(item(address))).toEqual([]);
    },
  );

  it.each([
    ['id: cleo, name: Ben', 'https://ben.example/1', ''],
    ['id: cleo, name: C, url: https://ben.example', 'https://ben.example/1', ''],
    ['id: cleo, name: C, url: https://ben.example/about', 'https://ben.example/1', ''],
    ['id: cleo, name: C, url: https://center.example', 'https://center.example/1', ''],
    ['id: cleo, name: Zoe', 'https://zoe.example/1', ', author: Zoe'],
  ])('lets nobody reshare their own (%s, %s)', async (curator, address, more) => {
    expect(await of(item(address, more), curator)).toEqual([
      expect.stringMatching(
        /^_data\/reshares\.yaml:1:\d+ 0\.by: is the author of this entry; nobody reshares/,
      ),
    ]);
  });

  it('lets one who works at a center reshare what others wrote there', async () => {
    const curator = 'id: cleo, name: Cleo, url: https://center.example/people/cleo';

    expect(await of(item('https://center.example/1'), curator)).toEqual([]);
  });

  it('lets no chain of `via` lead back to itself', async () => {
    const [one, two, three] = ['https://x.example/1', 'https://x.example/2', 'https://x.example/3'];
    const chain = item(`${one}`, `, via: "${two}"`) + item(`${two}`, `, via: "${three}"`);

    expect(await of(chain + item(`${three}`))).toEqual([]);
    expect(await of(chain + item(`${three}`, `, via: "${one}"`))).toEqual([
      expect.stringContaining('0.via: leads back to itself (lines 1 → 2 → 3 → 1)'),
      expect.stringContaining('1.via: leads back to itself'),
      expect.stringContaining('2.via: leads back to itself'),
    ]);
  });

  it.each([
    ['http and www', 'http://www.x.example/2'],
    ['a slash and a fragment', 'https://x.example/2/#top'],
    ['campaign parameters', 'https://X.example/2?utm_source=feed'],
    ['an index page', 'https://x.example/2/index.html'],
    ['the default port', 'https://x.example:443/2'],
  ])('sees a loop and a second reshare through other spellings: %s', async (_, spelt) => {
    const one = 'https://x.example/1';
    const loop = item(one, `, via: "${spelt}"`) + item('https://x.example/2', `, via: "${one}"`);
    const twice = item('https://x.example/2') + item(spelt);

    expect(await of(loop)).toEqual([
      expect.stringContaining('0.via: leads back to itself (lines 1 → 2 → 1)'),
      expect.stringContaining('1.via: leads back to itself (lines 2 → 1 → 2)'),
    ]);
    expect(await of(twice)).toEqual([
      expect.stringContaining('2:8 1.of: is already reshared on line 1; an original is reshared once'),
    ]);
  });

  it.each([
    ['the original', 'http://ben.example/1/?utm_medium=x', 'is the address of the original itself'],
    ['the author', 'ben', 'is the member whose entry this is'],
    ['a page of the author’s', 'https://www.ben.example/links', 'is the member whose entry this is'],
    ['the curator as a member', 'cleo-writes', 'is the curator who reshares it'],
    ['the curator’s own page', 'https://people.example/cleo#me', 'is the curator who reshares it'],
  ])('thanks nobody for their own: a `via` to %s', async (_, via, message) => {
    const cleo =
      '  - {id: cleo-writes, name: Cleo, feeds: [url: https://cleo.example/feed], consent: {granted: 2026-11-01}}\n';
    const files = {
      'feeds.yaml': members + cleo,
      '_data/hub.yaml': 'curators: [{id: cleo, name: Cleo, url: https://people.example/cleo}]',
    };
    const withVia = (text: string) =>
      faultsOf({ ...files, '_data/reshares.yaml': item('https://ben.example/1', `, via: "${text}"`) });

    expect(await withVia(via)).toEqual([
      expect.stringMatching(
        new RegExp(`^_data/reshares\\.yaml:1:\\d+ 0\\.via: ${message}.*remove this line$`),
      ),
    ]);
    expect(await withVia('center')).toEqual([]);
  });

  it('says where curators are listed when there are none', async () => {
    expect(await faultsOf({ 'feeds.yaml': TWO, '_data/reshares.yaml': `- {by: cleo, ${reshare}}` })).toEqual([
      '_data/reshares.yaml:1:8 0.by: names a curator, but _data/hub.yaml lists none and the hub signs itself; list them there under `curators`, or remove this line',
    ]);
  });
});

describe('introductions.yaml', () => {
  it.each([
    ['between: [ada]', '1:13 0.between: should name exactly two members'],
    ['between: [ada, ben, ada]', '1:13 0.between: should name exactly two members'],
    ['between: [ada, ada]', '1:19 0.between.1: is the same member twice'],
    [
      'between: [ada, bem]',
      '1:19 0.between.1: there is no member with the id `bem` in feeds.yaml; did you mean `ben`?',
    ],
    [
      'between: [ada, ben], accepted: {bem: 2026-11-02}',
      '0.accepted.bem: is not one of the two in `between`; did you mean `ben`?',
    ],
    ['between: [ada, ben], words: {cy: Hello.}', '0.words.cy: is not one of the two in `between`'],
    [
      'between: [ada, ben], accepted: {ben: 2026-10-31}',
      '0.accepted.ben: is before 2026-11-01, the day on which it was proposed',
    ],
    ['between: [ada, ben], followUp: 2026-10-31', '0.followUp: is before 2026-11-01'],
    ['between: [ada, ben], accepted: {ben: yes}', '0.accepted.ben: should be a day'],
    ['between: [ada, ben], by: clio', '0.by: there is no curator with the id `clio`'],
    ['between: [ada, ben], words: {__proto__: x}', '0.words.__proto__: is not one of the two in `between`'],
  ])('refuses {%s}', async (fields, message) => {
    const files = { 'feeds.yaml': TWO, '_data/hub.yaml': CURATED };

    expect(
      await faultsOf({ ...files, '_data/introductions.yaml': `- {${fields}, proposed: 2026-11-01}` }),
    ).toEqual([expect.stringContaining(message)]);
  });
});

describe('two introductions of the same two', () => {
  it('are a fault at the second one, in whatever order they name them', async () => {
    const text =
      '- {between: [ada, ben], proposed: 2026-11-01}\n- {between: [ben, ada], proposed: 2026-11-02}\n';

    expect(await faultsOf({ 'feeds.yaml': TWO, '_data/introductions.yaml': text })).toEqual([
      expect.stringMatching(
        /^_data\/introductions\.yaml:2:13 1\.between: names the same two as introduction 1 of this file; keep one of them/,
      ),
    ]);
  });
});

describe('an introduction of a member who wants none', () => {
  const unwilling = TWO.replace('granted: 2026-11-01}}', 'granted: 2026-11-01, introductions: no}}');

  it.each(['', ', accepted: {ben: 2026-11-02}'])(
    'stops no build, proposed%s: it is left out',
    async (accepted) => {
      const text = `- {between: [ben, ada], proposed: 2026-11-01${accepted}}`;

      expect(await faultsOf({ 'feeds.yaml': unwilling, '_data/introductions.yaml': text })).toEqual([]);
    },
  );

  it('is none while it only waits for the other’s yes', async () => {
    const text =
      '- {between: [ben, ada], proposed: 2026-11-01, accepted: {ben: 2026-11-02}, words: {ada: I wait.}}';

    expect(await faultsOf({ 'feeds.yaml': TWO, '_data/introductions.yaml': text })).toEqual([]);
  });
});

describe('decisions.yaml', () => {
  it.each([
    [
      'about: x, ruling: delete, on: 2026-11-01, by: cleo',
      '0.ruling: should be one of `release`, `title-only`',
    ],
    ['about: x, ruling: relase, on: 2026-11-01, by: cleo', 'did you mean `release`?'],
    ['about: x, ruling: moved, on: 2026-11-01, by: cleo', '0.to: is missing; where did the feed move to?'],
    [
      'about: x, ruling: pin, to: "https://x.example/", on: 2026-11-01, by: cleo',
      '0.to: belongs to `ruling: moved`; remove it',
    ],
    ['about: x, ruling: pin, on: 2026-11-01', '0.by: is missing; who of the curators was it: cleo?'],
  ])('refuses {%s}', async (fields, message) => {
    const files = { 'feeds.yaml': TWO, '_data/hub.yaml': CURATED };

    expect(await faultsOf({ ...files, '_data/decisions.yaml': `- {${fields}}` })).toEqual([
      expect.stringContaining(message),
    ]);
  });

  const rule = (about: string, ruling: string, more = '') =>
    `- {about: "${about}", ruling: ${ruling}, on: 2026-11-01${more}}\n`;
  const ada = 'https://ada.example/feed';
  const ben = 'https://ben.example/feed';
  const to = (address: string) => `, to: "${address}"`;

  it.each([
    [rule(ada, 'confirm')],
    [rule(`${ada}#top`, 'confirm')],
    [rule('./feeds/cy.xml', 'confirm')],
    [rule('https://old.example/feed', 'moved', to(ada))],
    [rule('feeds/before.xml', 'moved', to(ada))],
    [rule(ada, 'moved', to(ben)) + rule(ada, 'moved', to(ben))],
    [rule(ada, 'confirm') + rule(ada, 'moved', to(ben)).replace('11-01', '11-02')],
    [rule('https://ada.example/entry', 'pin') + rule('https://ada.example/entry', 'release')],
  ])('allows %j', async (text) => {
    const cy = '  - {id: cy, name: Cy, feeds: [url: feeds/cy.xml], consent: {granted: 2026-11-01}}\n';

    expect(
      await faultsOf({ 'feeds.yaml': TWO + cy, 'feeds/cy.xml': '', '_data/decisions.yaml': text }),
    ).toEqual([]);
  });

  it.each([
    [
      rule('https://ada.example/fede', 'confirm'),
      '1:11 0.about: is not a feed that feeds.yaml lists; did you mean `https://ada.example/feed`?',
    ],
    [rule('urn:uuid:1', 'confirm'), '1:11 0.about: is not a feed that feeds.yaml lists'],
    [
      rule(ada, 'moved', to('https://new.example/atom.xml')),
      '1:74 0.to: is not a feed that feeds.yaml lists; list it there first',
    ],
    [rule(ada, 'moved', to(`${ada}#new`)), '1:74 0.to: is the same feed as `about`'],
    [
      rule(ada, 'confirm') + rule(ada, 'moved', to(ben)),
      '2:11 1.about: is ruled on otherwise on line 1, on the same day',
    ],
    [
      rule('https://old.example/feed', 'moved', to(ada)) + rule('https://old.example/feed', 'moved', to(ben)),
      '2:11 1.about: is ruled on otherwise on line 1, on the same day',
    ],
  ])('refuses %j', async (text, message) => {
    expect(await faultsOf({ 'feeds.yaml': TWO, '_data/decisions.yaml': text })).toEqual([
      expect.stringContaining(`_data/decisions.yaml:${message}`),
    ]);
  });

  it('is not compared with feeds that could not be read', async () => {
    const faults = await faultsOf({ 'feeds.yaml': '[', '_data/decisions.yaml': rule(ada, 'confirm') });

    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['feeds.yaml']);
  });
});

describe('a file that could not be read', () => {
  it('is not taken for one that says nothing', async () => {
    const reshares = '- {of: https://ada.example/1, on: 2026-11-01, why: Because., by: cleo, via: zoe}';

    const faults = await faultsOf({
      'feeds.yaml': '[',
      '_data/hub.yaml': 'a: "',
      '_data/reshares.yaml': reshares,
    });

    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['_data/hub.yaml', 'feeds.yaml']);
  });
});
