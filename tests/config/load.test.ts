import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { CURATED, configOf, faultsOf, MINIMAL, TWO, withHub } from './hub-folder.ts';

describe('loadConfig', () => {
  it('fills in every default of the smallest hub', async () => {
    const { outcome, folder } = await withHub({ 'feeds.yaml': MINIMAL }, async (root) => ({
      outcome: await loadConfig(root),
      folder: root,
    }));

    expect(outcome).toEqual({
      kind: 'valid',
      config: {
        remarks: [expect.stringMatching(/^_data\/hub\.yaml:1:1 contact: is missing, so nobody can write/)],
        root: folder,
        candidates: [],
        principles: expect.objectContaining({ isDefault: true }),
        hub: {
          name: basename(folder),
          url: 'http://localhost:8080/',
          language: 'en',
          timeZone: 'UTC',
          curators: [],
          rota: [],
          colors: {},
          crisisLinks: [],
          reviewFirst: 0,
          flood: 20,
          admin: false,
          places: 12,
          sample: false,
        },
        members: [
          {
            id: 'harbor-notes',
            name: 'Harbor Notes',
            kind: 'blogger',
            pseudonym: false,
            neverPublish: [],
            feeds: [{ url: 'https://harbor.example/feed', lane: { only: [], not: [] } }],
            topics: [],
            gifts: [],
            readFirst: [],
            relMe: [],
            bylines: false,
            reviewFirst: 0,
            consent: {
              basis: { kind: 'granted', on: '2026-11-01' },
              reshares: true,
              text: 'excerpt',
              images: false,
              search: true,
              digest: true,
              conversations: true,
              introductions: 'ask',
              notify: 'draft',
            },
            coolingOffHours: 12,
            excerptWords: 60,
            status: 'active',
          },
        ],
        topics: [],
        reshares: [],
        introductions: [],
        decisions: [],
      },
    });
  });

  it('reads everything that a hub can say', async () => {
    const files = {
      'feeds.yaml': FULL_FEEDS,
      'feeds/harbor.xml': '<rss/>',
      'logo.svg': '<svg/>',
      '_data/hub.yaml': FULL_HUB,
      '_data/topics.yaml':
        '- {id: practice, name: Practice, description: The work., tags: [work], phrases: [on call], members: [harbor]}\n',
      '_data/reshares.yaml': `- of: https://stranger.example/one
  by: cleo
  on: 2026-11-02
  why: It says what many think.
  via: center
  quote: word for word
  give: What do you do?
  title: One
  author: Someone
  site: https://stranger.example/
`,
      '_data/introductions.yaml': `- between: [harbor, center]
  proposed: 2026-11-02
  accepted: {harbor: 2026-11-03, center: 2026-11-02}
  words: {harbor: Hello., center: Welcome.}
  read: [https://harbor.example/one]
  by: cleo
  followUp: 2026-12-01
`,
      '_data/decisions.yaml': `- {about: https://harbor.example/two, ruling: title-only, on: 2026-11-03, by: cleo, reason: A name}
- {about: https://old.example/feed, ruling: moved, to: https://harbor.example/feed, on: 2026-11-03, by: cleo}
`,
    };

    const { root: _, principles: __, ...config } = await configOf(files);

    expect(config).toMatchInlineSnapshot(`
      {
        "candidates": [],
        "decisions": [
          {
            "about": "https://harbor.example/two",
            "by": "cleo",
            "on": "2026-11-03",
            "reason": "A name",
            "ruling": "title-only",
          },
          {
            "about": "https://old.example/feed",
            "by": "cleo",
            "on": "2026-11-03",
            "ruling": "moved",
            "to": "https://harbor.example/feed",
          },
        ],
        "hub": {
          "admin": false,
          "clock": "2026-11-16T15:00:00.000Z",
          "colors": {
            "accent": "#336699",
          },
          "contact": "mailto:office@hub.example",
          "crisisLinks": [
            {
              "name": "A page",
              "url": "https://help.example/",
            },
            {
              "name": "A call",
              "url": "tel:+1-800-555-0100",
            },
            {
              "name": "A text",
              "url": "sms:741741?body=HOME",
            },
          ],
          "curators": [
            {
              "id": "cleo",
              "name": "Cleo",
              "url": "https://cleo.example/",
            },
          ],
          "description": "A hub.",
          "flood": 10,
          "language": "en",
          "logo": "logo.svg",
          "name": "The Side Door",
          "places": 9,
          "reviewFirst": 3,
          "rota": [
            "cleo",
            "cleo",
          ],
          "sample": true,
          "submissions": "https://hub.example/join",
          "timeZone": "America/Chicago",
          "url": "https://hub.example/door/",
          "webSub": "https://websub.example/",
          "webmentionIo": "hub.example",
        },
        "introductions": [
          {
            "accepted": {
              "center": "2026-11-02",
              "harbor": "2026-11-03",
            },
            "between": [
              "harbor",
              "center",
            ],
            "by": "cleo",
            "followUp": "2026-12-01",
            "proposed": "2026-11-02",
            "read": [
              "https://harbor.example/one",
            ],
            "words": {
              "center": "Welcome.",
              "harbor": "Hello.",
            },
          },
        ],
        "members": [
          {
            "about": "Notes from the harbor.",
            "beacon": "https://harbor.example/.well-known/kith-consent.txt",
            "bylines": false,
            "consent": {
              "basis": {
                "kind": "granted",
                "on": "2026-11-01",
              },
              "conversations": false,
              "digest": false,
              "images": true,
              "introductions": "yes",
              "notify": "webmention",
              "record": "letter 12, office file",
              "reshares": false,
              "reviewBy": "2027-11-01",
              "search": false,
              "text": "full",
            },
            "coolingOffHours": 24,
            "excerptWords": 40,
            "feeds": [
              {
                "lane": {
                  "not": [
                    "personal",
                  ],
                  "only": [
                    "practice",
                  ],
                },
                "url": "feeds/harbor.xml",
              },
              {
                "lane": {
                  "not": [],
                  "only": [],
                },
                "url": "https://harbor.example/feed",
              },
            ],
            "gifts": [
              "https://center.example/1",
              "https://center.example/2",
            ],
            "greeter": "center",
            "id": "harbor",
            "joined": "2026-11-01",
            "kind": "blogger",
            "language": "en",
            "license": "https://creativecommons.org/licenses/by/4.0/",
            "name": "Harbor Notes",
            "neverPublish": [
              "hmac:0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a",
            ],
            "pseudonym": true,
            "readFirst": [
              "https://harbor.example/one",
            ],
            "relMe": [
              "https://social.example/@harbor",
            ],
            "reviewFirst": 5,
            "site": "https://harbor.example/",
            "status": "resting",
            "topics": [
              "practice",
            ],
          },
          {
            "bylines": false,
            "consent": {
              "basis": {
                "kind": "public-organization",
                "noticed": "2026-10-01",
              },
              "conversations": true,
              "digest": true,
              "images": false,
              "introductions": "ask",
              "notify": "draft",
              "reshares": true,
              "search": true,
              "text": "excerpt",
            },
            "coolingOffHours": 24,
            "excerptWords": 40,
            "feeds": [
              {
                "lane": {
                  "not": [],
                  "only": [],
                },
                "url": "https://center.example/feed",
              },
            ],
            "gifts": [],
            "id": "center",
            "kind": "center",
            "name": "The Center",
            "neverPublish": [],
            "pseudonym": false,
            "readFirst": [],
            "relMe": [],
            "reviewFirst": 3,
            "status": "active",
            "topics": [],
          },
        ],
        "reshares": [
          {
            "author": "Someone",
            "by": "cleo",
            "give": "What do you do?",
            "of": "https://stranger.example/one",
            "on": "2026-11-02",
            "quote": "word for word",
            "site": "https://stranger.example/",
            "title": "One",
            "via": "center",
            "why": "It says what many think.",
          },
        ],
        "topics": [
          {
            "description": "The work.",
            "id": "practice",
            "members": [
              "harbor",
            ],
            "name": "Practice",
            "phrases": [
              "on call",
            ],
            "tags": [
              "work",
            ],
          },
        ],
      }
    `);
  });

  it('names every fault of every file at once, in the order of the files and their lines', async () => {
    const faults = await faultsOf({ 'feeds.yaml': FAULTY_FEEDS, '_data/reshares.yaml': FAULTY_RESHARES });

    expect(faults).toMatchInlineSnapshot(`
      [
        "_data/reshares.yaml:1:3 0.why: is missing; please add it. Why this is worth reading: one or two sentences in the curator’s own words.",
        "_data/reshares.yaml:2:7 0.by: names a curator, but _data/hub.yaml lists none and the hub signs itself; list them there under \`curators\`, or remove this line",
        "_data/reshares.yaml:4:8 0.via: there is no member with the id \`add\` in feeds.yaml; did you mean \`ada\`?",
        "_data/reshares.yaml:5:7 1.of: is already reshared on line 1; an original is reshared once",
        "_data/reshares.yaml:6:8 1.why: is empty; write something or remove the line",
        "_data/reshares.yaml:7:7 1.on: should be a day, written as year-month-day like 2026-11-01",
        "feeds.yaml:2:3 defaults.coolingof: is not a key that belongs here; did you mean \`coolingOff\`?",
        "feeds.yaml:4:9 members.0.id: should be lower-case letters a to z, digits and single hyphens, such as \`harbor-notes\`; it becomes part of addresses and file names",
        "feeds.yaml:5:11 members.0.name: should be text; put it in quotes: "2026"",
        "feeds.yaml:7:14 members.0.feeds.0.url: begins with \`javascript:\`, which is program code and would run in the reader’s browser; only http and https addresses are allowed",
        "feeds.yaml:14:7 members.1.consent.grantd: is not a key that belongs here; did you mean \`granted\`?",
        "feeds.yaml:14:7 members.1.consent.granted: is missing: no consent is recorded, so nothing of this member may be published. Ask the member, then write the day of their yes, as \`granted: 2026-11-01\`. (Only the public feed of a center or organization may have \`basis: public-organization\` with \`noticed: DATE\` instead.)",
        "feeds.yaml:15:9 members.2.id: \`ada\` is already the id on line 10; each needs its own",
        "feeds.yaml:17:11 members.2.kind: should be one of \`blogger\`, \`center\`, \`organization\`; did you mean \`blogger\`?",
        "feeds.yaml:18:18 members.2.feeds.0.url: is the same feed as on line 12; list each feed once",
        "feeds.yaml:19:14 members.2.greeter: there is no member with the id \`adda\` in feeds.yaml; did you mean \`ada\`?",
        "feeds.yaml:20:24 members.2.consent.granted: is a day that no calendar has: 2026-02-30",
        "feeds.yaml:20:42 members.2.consent.text: should be one of \`link\`, \`excerpt\`, \`full\`, not \`5\`",
      ]
    `);
  });

  it('keeps YAML dates as text, also where YAML 1.1 or a tag would make a date of them', async () => {
    const config = await configOf({ 'feeds.yaml': `%YAML 1.1\n---\n${MINIMAL}` });

    expect(config.members[0]?.consent.basis).toEqual({ kind: 'granted', on: '2026-11-01' });
    expect(await faultsOf({ 'feeds.yaml': MINIMAL.replace('2026-11-01', '!!timestamp 2026-11-01') })).toEqual(
      ['feeds.yaml:7:16 begins with `!`, which has no meaning here; remove it, or put the text in quotes'],
    );
  });

  it('lets a member override the defaults of all', async () => {
    const feeds = `defaults: {coolingOff: 2d, excerptWords: 10}\n${TWO}    `.replace(
      'name: Ben',
      'name: Ben, coolingOff: 90m, excerptWords: 90, reviewFirst: 1',
    );

    const { members } = await configOf({ 'feeds.yaml': feeds, '_data/hub.yaml': 'reviewFirst: 5' });

    expect(
      members.map(({ coolingOffHours, excerptWords, reviewFirst }) => [
        coolingOffHours,
        excerptWords,
        reviewFirst,
      ]),
    ).toEqual([
      [48, 10, 5],
      [1.5, 90, 1],
    ]);
  });

  it('takes no wait for a wait of zero hours', async () => {
    const { members } = await configOf({ 'feeds.yaml': `defaults: {coolingOff: 0h}\n${MINIMAL}` });

    expect(members[0]?.coolingOffHours).toBe(0);
  });

  it('takes an empty optional file for none, and a hub without members for a hub', async () => {
    const config = await configOf({
      'feeds.yaml': 'members: []',
      '_data/hub.yaml': '# later\n',
      '_data/topics.yaml': '',
    });

    expect([config.members, config.topics]).toEqual([[], []]);
  });

  it('ends the hub’s address in a slash and keeps its path', async () => {
    const { hub } = await configOf({
      'feeds.yaml': MINIMAL,
      '_data/hub.yaml': 'url: https://Hub.example/our/place',
    });

    expect(hub.url).toBe('https://hub.example/our/place/');
  });

  it('writes language tags as is usual, and the clock in UTC', async () => {
    const hub = 'language: es-mx\ntimeZone: America/New_York\nclock: 2026-11-01T09:00\n';

    const config = await configOf({ 'feeds.yaml': `${MINIMAL}    language: pt-br\n`, '_data/hub.yaml': hub });

    expect([config.hub.language, config.members[0]?.language, config.hub.clock]).toEqual([
      'es-MX',
      'pt-BR',
      '2026-11-01T14:00:00.000Z',
    ]);
  });

  it('signs by the hub’s name where no curators are listed', async () => {
    const reshare = '- {of: https://ada.example/1, on: 2026-11-01, why: Because.}\n';
    const decision = '- {about: https://ada.example/1, ruling: pin, on: 2026-11-01}\n';

    const config = await configOf({
      'feeds.yaml': TWO,
      '_data/hub.yaml': 'name: The Side Door',
      '_data/reshares.yaml': reshare,
      '_data/decisions.yaml': decision,
    });

    expect([config.reshares[0]?.by, config.decisions[0]?.by]).toEqual(['The Side Door', 'The Side Door']);
  });

  it('reads settings that are shared by `&` and `*`', async () => {
    const feeds = TWO.replace('{granted: 2026-11-01}', '&usual {granted: 2026-11-01, text: link}').replace(
      '{granted: 2026-11-01}',
      '*usual',
    );

    const { members } = await configOf({ 'feeds.yaml': feeds });

    expect(members.map(({ consent }) => consent.text)).toEqual(['link', 'link']);
  });

  it('lists an organization whose feed is public and who was told', async () => {
    const feeds = MINIMAL.replace(
      'granted: 2026-11-01',
      'basis: public-organization\n      noticed: 2026-10-01',
    ).replace('name:', 'kind: organization\n    name:');

    const { members } = await configOf({ 'feeds.yaml': feeds });

    expect(members[0]?.consent.basis).toEqual({ kind: 'public-organization', noticed: '2026-10-01' });
  });

  it('is content with a withdrawn member whose file is gone', async () => {
    const feeds = `${MINIMAL.replace('https://harbor.example/feed', 'feeds/gone.xml')}    status: withdrawn\n`;

    expect(await faultsOf({ 'feeds.yaml': feeds })).toEqual([]);
  });

  it('takes a member’s word for who pointed to an original, or an address', async () => {
    const reshares = `- {of: https://x.example/1, by: cleo, on: 2026-11-01, why: Because., via: ben}
- {of: https://x.example/2, by: cleo, on: 2026-11-01, why: Because., via: https://friend.example/}
`;

    expect(
      await faultsOf({ 'feeds.yaml': TWO, '_data/hub.yaml': CURATED, '_data/reshares.yaml': reshares }),
    ).toEqual([]);
  });
});

const FULL_FEEDS = `# yaml-language-server: $schema=./feeds.schema.json
defaults: {coolingOff: 1d, excerptWords: 40}
members:
  - id: harbor
    name: Harbor Notes
    kind: blogger
    pseudonym: true
    neverPublish: ["hmac:${'0a'.repeat(32)}"]
    site: https://harbor.example/
    feeds:
      - url: feeds/harbor.xml
        lane: { only: [practice], not: [personal] }
      - url: https://harbor.example/feed
    about: Notes from the harbor.
    topics: [practice]
    language: en
    license: https://creativecommons.org/licenses/by/4.0/
    joined: 2026-11-01
    greeter: center
    gifts: [https://center.example/1, https://center.example/2]
    readFirst: [https://harbor.example/one]
    relMe: [https://social.example/@harbor]
    bylines: false
    reviewFirst: 5
    beacon: https://harbor.example/.well-known/kith-consent.txt
    consent:
      granted: 2026-11-01
      record: letter 12, office file
      reshares: false
      text: full
      images: true
      search: false
      digest: false
      conversations: false
      introductions: 'yes'
      notify: webmention
      reviewBy: 2027-11-01
    status: resting
  - id: center
    name: The Center
    kind: center
    feeds: [url: https://center.example/feed]
    consent: {basis: public-organization, noticed: 2026-10-01}
`;

const FULL_HUB = `name: The Side Door
url: https://hub.example/door/
language: en
timeZone: America/Chicago
description: A hub.
curators:
  - {id: cleo, name: Cleo, url: https://cleo.example/}
rota: [cleo, cleo]
contact: mailto:office@hub.example
colors: {accent: "#336699"}
logo: logo.svg
crisisLinks:
  - {name: A page, url: https://help.example/}
  - {name: A call, url: tel:+1-800-555-0100}
  - {name: A text, url: "sms:741741?body=HOME"}
submissions: https://hub.example/join
reviewFirst: 3
flood: 10
webSub: https://websub.example/
webmentionIo: hub.example
admin: false
places: 9
sample: true
clock: 2026-11-16T15:00:00Z
`;

const FAULTY_FEEDS = `defaults:
  coolingof: 12h
members:
  - id: Harbor Notes
    name: 2026
    feeds:
      - url: javascript:alert(1)
    consent:
      granted: 2026-11-01
  - id: ada
    name: Ada
    feeds: [url: https://ada.example/feed]
    consent:
      grantd: 2026-11-01
  - id: ada
    name: Ada again
    kind: bloger
    feeds: [url: https://ada.example/feed]
    greeter: adda
    consent: {granted: 2026-02-30, text: 5}
`;

const FAULTY_RESHARES = `- of: https://ada.example/1
  by: cleo
  on: 2026-11-01
  via: add
- of: https://ada.example/1#part
  why: ""
  on: yesterday
`;
