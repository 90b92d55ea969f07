/** What a hub does with the same entry in several feeds, and with entries that are somebody else's. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildCommunity } from '../../src/community.ts';
import { openHub } from '../../src/config/open-hub.ts';
import type { Community } from '../../src/model.ts';
import { faultSettings } from '../helpers/fault-hub.ts';
import { atom, entry, item, rss } from '../helpers/feed-text.ts';
import { serve } from '../helpers/serve.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const DATE = 'Sat, 31 Oct 2026 09:00:00 GMT';

/** Builds a hub of members at `https://ID.example/` from what their feeds say, in the order given. */
async function community(
  feeds: Readonly<Record<string, string | readonly string[]>>,
  files: Readonly<Record<string, string>> = {},
  settings: Readonly<Record<string, string>> = {},
): Promise<Community & { readonly root: string }> {
  const server = await serve({});
  onTestFinished(() => server.close());
  const members = Object.entries(feeds).map(([id, bodies]) => {
    const urls = [bodies].flat().map((body, index) => {
      server.put(`/${id}/${index}`, body);
      return `{ url: "${server.url(`/${id}/${index}`)}" }`;
    });
    const more = settings[id] === undefined ? '' : `, ${settings[id]}`;
    return `  - { id: ${id}, name: The ${id}, site: https://${id}.example/, feeds: [${urls.join(', ')}], consent: { granted: 2026-01-01 }${more} }\n`;
  });
  const root = await temporaryHub({
    'feeds.yaml': `defaults: { coolingOff: 0h }\nmembers:\n${members.join('')}`,
    ...files,
  });
  return { ...(await buildCommunity(await openHub(root), faultSettings(0))), root };
}

/** Titles by member, oldest first, each with who passed it on. */
function shown({ entries }: Community): readonly string[] {
  return entries
    .map(({ entry: { title }, member, passedOnBy }) =>
      [`${member.id}: ${title}`, ...passedOnBy.map(({ id }) => id)].join(' < '),
    )
    .toReversed();
}

test('an entry in the feeds of two members appears once, as the one’s on whose site it lies', async () => {
  const mine = rss([entry('one', { title: 'As I wrote it' })]);
  const passed = rss([entry('one', { title: 'As I wrote it', date: 'Thu, 01 Oct 2026 09:00:00 GMT' })]);

  const first = await community({ harbor: mine, center: passed });
  const last = await community({ center: passed, harbor: mine });

  for (const built of [first, last]) {
    expect(shown(built)).toEqual(['harbor: As I wrote it < center']);
    expect(built.entriesOfMember.get('center')).toBeUndefined();
    expect(built.notices).toEqual([]);
  }
});

test.each([
  'http://harbor.example/one',
  'https://www.harbor.example/one/',
  'https://harbor.example/one?utm_source=center&amp;utm_medium=feed',
  'https://harbor.example/one?fbclid=abc#comments',
])('an entry passed on as %s is the same one', async (link) => {
  const built = await community({
    harbor: rss([entry('one')]),
    center: rss([item({ title: 'one', link, guid: 'c1', date: DATE })]),
  });

  expect(shown(built)).toEqual(['harbor: one < center']);
});

test('words of one’s own at another’s address earn no credit for passing it on', async () => {
  const text = (words: string) => ({ html: `<p>${words}</p>` });
  const mine = 'The kettle in the staff room has been broken since the spring budget was passed.';
  const built = await community({
    harbor: rss([
      item({ title: 'The kettle', link: 'https://harbor.example/one', date: DATE, ...text(mine) }),
    ]),
    center: rss([
      item({
        title: 'Worth reading',
        link: 'https://harbor.example/one',
        date: DATE,
        ...text(`From a colleague: ${mine}`),
      }),
    ]),
    loud: rss([
      item({
        title: 'The kettle',
        link: 'https://harbor.example/one',
        date: DATE,
        ...text('Look at me, who has nothing to say about any of it but says it loudly.'),
      }),
    ]),
  });

  expect(shown(built)).toEqual(['harbor: The kettle < center']);
});

test('an entry with the id and address of another member’s that the hub does not hold is shown under nobody’s name', async () => {
  const built = await community({
    harbor: rss([entry('one')]),
    thief: rss([
      entry('kept-home', { title: 'Words kept at home' }),
      entry('two'),
      entry('one', { title: 'Stolen' }),
    ]),
  });

  expect(shown(built)).toEqual(['harbor: one']);
  expect(built.notices).toEqual([
    expect.stringMatching(
      /^feeds\.yaml, member "thief": 2 entries of http:\S+ left out, .* the work is of "harbor"/,
    ),
  ]);
  expect(built.notices.join()).not.toMatch(/kept/i);
});

test('what a member keeps outside the lane does not come in through another’s feed', async () => {
  const dinner = entry('dinner', { title: 'Dinner' }).replace(
    '<title>',
    '<category>personal</category><title>',
  );

  const built = await laneHub(dinner);

  expect(shown(built)).toEqual(['harbor: one']);
});

test('the work of somebody who withdrew does not come back through another’s feed, and they are not named', async () => {
  const built = await community(
    { harbor: rss([entry('one')]), center: rss([entry('one')]) },
    {},
    { harbor: 'status: withdrawn' },
  );

  expect(shown(built)).toEqual([]);
  expect(built.notices.join()).toContain('members.0.id: has withdrawn');
  expect(built.notices.join()).not.toContain('harbor"');
});

test('a planet with sources passes on its members’ entries', async () => {
  const planetEntry = (id: string, title: string, feed: string, link: string) =>
    `<entry><id>${id}</id><title>${title}</title><link href="${link}"/><updated>2026-10-31T10:00:00Z</updated><content>Words.</content><source><id>${feed}</id><title>S</title><link rel="self" href="${feed}"/><updated>2026-10-31T10:00:00Z</updated></source></entry>`;
  const built = await community({
    harbor: rss([entry('one'), entry('what I carry')]),
    quiet: rss([item({ title: 'Waiting rooms', link: 'https://quiet.example/w', guid: 'q', date: DATE })]),
    planet: atom(
      [
        planetEntry(
          'https://harbor.example/one',
          'Harbor: one',
          'https://harbor.example/',
          'https://planet.example/1',
        ),
        planetEntry('urn:2', 'Waiting rooms', 'https://quiet.example/feed', 'https://planet.example/2'),
        planetEntry('urn:3', 'What nobody gave us', 'https://quiet.example/', 'https://planet.example/3'),
        planetEntry('urn:4', 'From a stranger', 'https://stranger.example/', 'https://planet.example/4'),
      ].join(''),
    ),
  });

  expect(shown(built).toSorted()).toEqual([
    'harbor: one < planet',
    'harbor: what I carry',
    'planet: From a stranger',
    'quiet: Waiting rooms < planet',
  ]);
  expect(built.notices).toEqual([expect.stringContaining('member "planet": 1 entry of')]);
});

test('one member’s entry in two feeds appears once, as that of the feed listed first', async () => {
  const built = await community({
    harbor: [
      rss([entry('one', { title: 'In the blog' })]),
      rss([entry('one', { title: 'In the letter' }), entry('two')]),
    ],
  });

  expect(shown(built).toSorted()).toEqual(['harbor: In the blog', 'harbor: two']);
});

test('a link blog and its like keep their entries about a stranger’s page', async () => {
  const about = (title: string) =>
    rss([item({ title, link: 'https://stranger.example/report', date: DATE })]);

  const built = await community({ harbor: about('Read this'), center: about('A report') });

  expect(shown(built).toSorted()).toEqual(['center: A report', 'harbor: Read this']);
});

test('a ruling about a copy is one about its original, and keeps both out', async () => {
  const title = 'Three quiet words';
  const html = '<p>From <a href="https://harbor.example/three">Harbor</a>.</p>';
  const feeds = {
    harbor: rss([item({ title, link: 'https://harbor.example/three', date: DATE })]),
    center: rss([item({ title, link: 'https://center.example/reprint', date: DATE, html })]),
  };
  const ruling = (about: string) => ({
    '_data/decisions.yaml': `- { about: "${about}", ruling: keep-out, on: 2026-10-31 }\n`,
  });

  const without = await community(feeds);
  const ofCopy = await community(feeds, ruling('https://center.example/reprint'));
  const ofOriginal = await community(feeds, ruling('https://harbor.example/three'));

  expect(shown(without)).toEqual(['harbor: Three quiet words < center']);
  expect(shown(ofCopy)).toEqual([]);
  expect(shown(ofOriginal)).toEqual([]);
});

test('nobody’s archive is changed by what others pass on', async () => {
  const built = await community({
    harbor: rss([entry('one')]),
    thief: rss([entry('one', { title: 'Stolen' })]),
  });
  const folder = path.join(built.root, '_data', 'archive');

  const files = await readdir(folder);
  const harbor = await readFile(path.join(folder, 'harbor.ndjson'), 'utf8');

  expect(files).toContain('thief.ndjson');
  expect(harbor).toContain('one');
  expect(harbor).not.toContain('Stolen');
});

/** Harbor keeps what is personal out of the lane; the center's feed carries it all the same. */
async function laneHub(dinner: string): Promise<Community> {
  const server = await serve({
    '/h': rss([dinner, entry('one')]),
    '/c': rss([entry('dinner', { title: 'Dinner' })]),
  });
  onTestFinished(() => server.close());
  const root = await temporaryHub({
    'feeds.yaml': `defaults: { coolingOff: 0h }
members:
  - { id: harbor, name: Harbor, site: https://harbor.example/, feeds: [{ url: "${server.url('/h')}", lane: { not: [personal] } }], consent: { granted: 2026-01-01 } }
  - { id: center, name: Center, site: https://center.example/, feeds: [{ url: "${server.url('/c')}" }], consent: { granted: 2026-01-01 } }
`,
  });
  return buildCommunity(await openHub(root), faultSettings(0));
}
