/** Pages as a program that knows microformats2 reads them. */
import { mf2 } from 'microformats-parser';
import { describe, expect, inject, test } from 'vitest';
import { kindsOfPages } from '../helpers/kinds-of-pages.ts';
import { htmlPages, readSiteFile } from '../helpers/site-files.ts';

const site = inject('site');
const HUB = 'http://localhost:8080';

type Root = ReturnType<typeof mf2>['items'][number];

function rootsOn(path: string): readonly Root[] {
  return mf2(readSiteFile(site, path), { baseUrl: `${HUB}${path.replace(/index\.html$/, '')}` }).items;
}

/** Everything of a type, at any depth. */
function allOf(type: string, roots: readonly Root[]): readonly Root[] {
  return roots.flatMap((root) => [
    ...(root.type?.includes(type) ? [root] : []),
    ...allOf(type, [...(root.children ?? []), ...Object.values(root.properties).flat().filter(isRoot)]),
  ]);
}

function isRoot(value: unknown): value is Root {
  return typeof value === 'object' && value !== null && 'type' in value && 'properties' in value;
}

const roots = new Map(htmlPages(site).map((path) => [path, rootsOn(path)]));

test('every list of entries is an `h-feed` of `h-entry`s, and every member’s page has an `h-card`', () => {
  const kinds = kindsOfPages(site);
  const typesOf = (kind: string) => {
    const path = `${kinds[kind]}index.html`;
    return [...new Set((roots.get(path) ?? []).flatMap(({ type = [] }) => type))].sort();
  };
  const lists = [
    'topic',
    'language',
    'month',
    'unanswered',
    'reshares',
    'introductions',
    'conversation',
    'conversations',
    'conversations of a year',
    'digests',
    'welcome',
  ];

  for (const kind of lists) expect(typesOf(kind), kind).toEqual(['h-feed']);
  expect(typesOf('front')).toEqual(['h-entry', 'h-feed']);
  expect(typesOf('member')).toEqual(['h-card', 'h-feed']);
  expect(typesOf('members')).toEqual(['h-card']);
});

describe('every entry on every page', () => {
  const entries = [...roots].flatMap(([path, own]) =>
    allOf('h-entry', own).map((entry) => ({ path, entry })),
  );

  test('has a name, an absolute address and an author with both', () => {
    const faulty = entries.filter(({ entry: { properties } }) => {
      const authors = allOf('h-card', (properties.author ?? []).filter(isRoot));
      const isNamed = properties.name !== undefined || properties['quotation-of'] !== undefined;
      const hasAddress = (properties.url ?? properties.uid ?? []).every((url) =>
        /^https?:\/\//.test(String(url)),
      );
      return (
        !isNamed || !hasAddress || authors.length === 0 || authors.some((card) => !card.properties.url?.[0])
      );
    });

    expect(entries.length).toBeGreaterThan(300);
    expect(faulty.map(({ path }) => path)).toEqual([]);
  });

  test('leaves the hub out of its authors', () => {
    const byHub = entries.filter(({ entry }) =>
      JSON.stringify(entry.properties.author).includes('"The Side Door"'),
    );

    expect(byHub).toEqual([]);
  });
});

test('a reshare reads as what it is', () => {
  const path = htmlPages(site).find((one) =>
    readSiteFile(site, one).includes(
      '<h1 class="reshare-title"><a class="p-name u-url" rel="bookmark" href="https://longacre.example/news/snow-plans.html"',
    ),
  );

  expect(roots.get(path ?? '')).toMatchInlineSnapshot(`
    [
      {
        "properties": {
          "author": [
            {
              "properties": {
                "name": [
                  "Wren Adeyo",
                ],
                "url": [
                  "https://ellerycenter.example/people/wren-adeyo/",
                ],
              },
              "type": [
                "h-card",
              ],
              "value": "Wren Adeyo",
            },
          ],
          "published": [
            "2026-02-20",
          ],
          "quotation-of": [
            {
              "properties": {
                "author": [
                  {
                    "properties": {
                      "name": [
                        "Long Acre Center on Aging and Rural Life",
                      ],
                      "url": [
                        "https://longacre.example/",
                      ],
                    },
                    "type": [
                      "h-card",
                    ],
                    "value": "Long Acre Center on Aging and Rural Life",
                  },
                ],
                "content": [
                  "Who will notice?",
                ],
                "name": [
                  "Snow plans",
                ],
                "published": [
                  "2026-02-17T14:00:00.000Z",
                ],
                "url": [
                  "https://longacre.example/news/snow-plans.html",
                ],
              },
              "type": [
                "h-cite",
              ],
              "value": "https://longacre.example/news/snow-plans.html",
            },
          ],
          "summary": [
            "An assessment that fits on the back of an envelope, with one line on it that most of our instruments have missed.We printed two hundred envelopes. Ask any county office in the valley for a bundle.",
          ],
          "url": [
            "http://localhost:8080/reshares/2026-02-20-31ab7b/",
          ],
        },
        "type": [
          "h-entry",
        ],
      },
    ]
  `);
});

test('a member reads as who they are', () => {
  const [card] = roots.get('/members/plainly/index.html') ?? [];

  expect(card).toMatchInlineSnapshot(`
    {
      "properties": {
        "name": [
          "The Abstract, Plainly",
        ],
        "note": [
          "Research for people who have a quarter past five and not much else.",
        ],
        "url": [
          "https://plainly.example/",
        ],
      },
      "type": [
        "h-card",
      ],
    }
  `);
});

test('the list of conversations reads as the latest turn of each, by whoever wrote it at its home', () => {
  const latest = allOf('h-entry', roots.get('/conversations/index.html') ?? []);
  const turnsOf = (path: string) => allOf('h-entry', roots.get(path) ?? []);
  const conversations = htmlPages(site).filter((path) => /^\/conversations\/\d{4}-/.test(path));
  const spoken = new Map(
    conversations.flatMap(turnsOf).map(({ properties }) => [properties.url?.[0], properties] as const),
  );

  expect(latest.length).toBeGreaterThan(2);
  for (const { properties } of latest) {
    const turn = spoken.get(properties.url?.[0]);
    expect(properties.name).toEqual(turn?.name);
    expect(properties.published).toEqual(turn?.published);
    expect(properties.author).toEqual(turn?.author);
  }
});

test('the list of digests reads as what its curators put together, each from the day on which it was there', () => {
  const digests = allOf('h-entry', roots.get('/digest/index.html') ?? []);
  const { items } = JSON.parse(readSiteFile(site, '/digest/feed.json'));
  const inFeed = items.map(
    (item: { url: string; title: string; authors: object[]; date_published: string }) => ({
      url: [item.url],
      name: [item.title],
      author: item.authors,
    }),
  );

  expect(digests.length).toBeGreaterThan(0);
  expect(
    digests.map(({ properties: { url, name, author = [] } }) => ({
      url,
      name,
      author: author
        .filter(isRoot)
        .map(({ properties }) => ({ name: properties.name?.[0], url: properties.url?.[0] })),
    })),
  ).toEqual(inFeed);
  // A week is there on the Monday after it, which its feed tells to the minute in the hub's own time zone.
  expect(digests.map(({ properties }) => properties.published?.[0])).toEqual(
    items.map((item: { date_published: string }) => item.date_published.slice(0, 10)),
  );
});

test('a conversation reads as its turns, each in answer to the one before', () => {
  const path = htmlPages(site).find((one) => one.startsWith('/conversations/2026-08-20-')) ?? '';
  const turns = allOf('h-entry', roots.get(path) ?? []).map(({ properties }) => ({
    name: properties.name,
    author: allOf('h-card', (properties.author ?? []).filter(isRoot)).map((one) => one.properties.name?.[0]),
    published: properties.published,
    url: properties.url,
    'in-reply-to': properties['in-reply-to'],
  }));

  expect(turns.slice(0, 2)).toMatchInlineSnapshot(`
    [
      {
        "author": [
          "Teodora Akande-Mills",
        ],
        "in-reply-to": undefined,
        "name": [
          "Things nobody can assign as a reading",
        ],
        "published": [
          "2026-08-21T02:35:00.000Z",
        ],
        "url": [
          "https://provisional.example/nobody-can-assign",
        ],
      },
      {
        "author": [
          "Bell Schedule",
        ],
        "in-reply-to": [
          "https://provisional.example/nobody-can-assign",
        ],
        "name": [
          "The good phone call",
        ],
        "published": [
          "2026-11-06T22:35:00.000Z",
        ],
        "url": [
          "https://bellschedule.example/the-good-phone-call/",
        ],
      },
    ]
  `);
});
