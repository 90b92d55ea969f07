import { describe, expect, test } from 'vitest';
import type { Community, ReshareListing } from '../../src/model.ts';
import { relate } from '../../src/relate/relate.ts';
import { atomFeed } from '../../src/templates/feeds/atom.ts';
import { jsonFeed } from '../../src/templates/feeds/json.ts';
import { outputEntry } from '../../src/templates/feeds/output-entry.ts';
import { outputReshare } from '../../src/templates/feeds/output-reshare.ts';
import { rssFeed } from '../../src/templates/feeds/rss.ts';
import { inventArchived, inventMember, NOW } from '../care/invent.ts';
import { inventConfig } from '../relate/invent-hub.ts';

const harbor = inventMember();
const ada = { name: 'Ada', url: 'https://ada.example/' };

/** The three formats of a feed of everything a community has, each as text. */
function everyFormat(community: Omit<Community, 'outcomes'>): readonly string[] {
  const whole = { ...community, outcomes: [] };
  const entries = [
    ...community.entries.map((related) => outputEntry(whole, related)),
    ...community.reshares.map((reshare) => outputReshare(whole, reshare)),
  ];
  const feed = { title: 'T', description: 'D', base: '/', entries };
  // Names are isolated by an element of their own, which is not what is asked here.
  return [atomFeed, rssFeed, jsonFeed].map((write) =>
    write(whole, feed).replaceAll(/(?:<|&lt;)\/?bdi(?:>|&gt;)/g, ''),
  );
}

test('names an author once whose blog is named as they are', () => {
  const [atom, rss, json] = everyFormat(relate(inventConfig({ members: [harbor] }), [inventArchived()], NOW));

  for (const text of [atom, rss, json]) {
    expect(text).toContain('By Harbor Notes. ');
    expect(text).not.toContain('in Harbor Notes');
  }
});

test('names author and blog where they differ, and the member’s site as the blog’s', () => {
  const listing = { of: 'https://harbor.example/2026/visits/', by: 'maria', on: '2026-11-05', why: 'W' };
  const config = inventConfig({ members: [harbor], reshares: [listing] });
  const { entries, ...community } = relate(config, [inventArchived({ authors: [ada] })], NOW);

  const [atom = '', rss, json] = everyFormat({ ...community, entries: [] });

  for (const text of [atom, rss, json]) expect(text).toContain('By Ada in Harbor Notes.');
  expect(entries).toHaveLength(1);
  expect(atom.slice(atom.indexOf('<source'))).toContain('type="text/html" href="https://harbor.example/"');
});

test('gives a reshare of a stranger’s undated work no date of publication', () => {
  const stranger: ReshareListing = {
    of: 'https://stranger.example/a',
    by: 'maria',
    on: '2026-11-05',
    why: 'W',
    title: 'A',
    author: 'Sam',
    site: 'https://stranger.example/',
  };

  const [atom, rss, json] = everyFormat(relate(inventConfig({ reshares: [stranger] }), [], NOW));

  expect(atom).not.toContain('<published>');
  expect(atom).toContain('<updated>2026-11-05T00:00:00.000Z</updated>');
  expect(rss).not.toContain('<pubDate>');
  expect(json).not.toContain('date_published');
});

describe('an entry whose author gave no date that can be believed', () => {
  const SEEN = '2026-11-02T00:00:00.000Z';
  const undated = inventArchived({ date: SEEN, isDated: false });

  test('is published on no date; only Atom, which has to have one, says when it was first seen', () => {
    const [atom, rss, json] = everyFormat(relate(inventConfig({ members: [harbor] }), [undated], NOW));

    expect(atom).not.toContain('<published>');
    expect(atom).toContain(`<updated>${SEEN}</updated>`);
    expect(rss).not.toContain('<pubDate>');
    expect(json).not.toMatch(/date_(?:published|modified)/u);
  });

  test('changed when its author says that it did', () => {
    const updated = '2026-11-01T10:00:00.000Z';
    const changed = { ...undated, updated };

    const [atom, rss, json] = everyFormat(relate(inventConfig({ members: [harbor] }), [changed], NOW));

    expect(atom).not.toContain('<published>');
    expect(atom).toContain(`<updated>${updated}</updated>`);
    expect(rss).not.toContain('<pubDate>');
    expect(json).toContain(`"date_modified": "${updated}"`);
    expect(json).not.toContain('date_published');
  });

  test('has none either where it is passed on', () => {
    const listing = { of: undated.url ?? '', by: 'maria', on: '2026-11-05', why: 'W' };
    const config = inventConfig({ members: [harbor], reshares: [listing] });
    const community = { ...relate(config, [undated], NOW), entries: [] };

    const [atom, rss, json] = everyFormat(community);

    expect(atom).toContain('<updated>2026-11-05T00:00:00.000Z</updated>');
    for (const text of [atom, rss, json]) {
      expect(text).not.toMatch(/<published>|<pubDate>|date_published/u);
      expect(text).not.toContain(SEEN);
    }
  });
});

test('never gives two entries one id, though a feed copied another’s', () => {
  const thief = inventMember({
    id: 'thief',
    site: 'https://thief.example/',
    feeds: [{ url: 'https://thief.example/feed', lane: { only: [], not: [] } }],
  });
  const copy = inventArchived({
    key: '0000000000000002',
    member: 'thief',
    feed: 'https://thief.example/feed',
    url: 'https://thief.example/mine',
  });

  const [atom = ''] = everyFormat(
    relate(inventConfig({ members: [thief, harbor] }), [copy, inventArchived()], NOW),
  );

  const ids = [...atom.matchAll(/<entry[^>]*>\s*<id>([^<]+)<\/id>/g)].map(([, id]) => id);
  expect(ids.toSorted()).toEqual(['tag:harbor.example,2026:1', 'tag:hub.example,2000:0000000000000002']);
});
