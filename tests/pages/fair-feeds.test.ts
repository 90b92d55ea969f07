import { expect, test } from 'vitest';
import { conversationFeeds } from '../../src/pages/conversation-feeds.ts';
import { feeds } from '../../src/pages/feeds.ts';
import { opmlLists } from '../../src/pages/lists.ts';
import { relate } from '../../src/relate/relate.ts';
import { inventArchived, inventMember, NOW } from '../care/invent.ts';
import { inventConfig } from '../relate/invent-hub.ts';

const harbor = inventMember();
const loud = inventMember({
  id: 'loud',
  name: 'Loud',
  site: 'https://loud.example/',
  feeds: [
    { url: 'loud.xml', lane: { only: [], not: [] } },
    { url: 'louder.xml', lane: { only: [], not: [] } },
  ],
});
const question = inventArchived();
/** Sixty answers, one an hour, each younger than the question. */
const answers = Array.from({ length: 60 }, (_, index) =>
  inventArchived({
    key: `00000000000001${index.toString(16).padStart(2, '0')}`,
    member: loud.id,
    feed: 'loud.xml',
    id: `https://loud.example/${index}`,
    url: `https://loud.example/${index}`,
    title: `Answer ${index}`,
    date: new Date(Date.parse('2026-11-02T09:00:00.000Z') + index * 3_600_000).toISOString(),
    links: [{ href: question.url ?? '', text: '', sentence: '' }],
  }),
);
const config = inventConfig({ members: [harbor, loud] });
const community = { ...relate(config, [question, ...answers], NOW), outcomes: [] };

test.each([
  { feed: 'of the hub', path: '/feed.json', route: feeds },
  { feed: 'of all conversations', path: '/conversations/feed.json', route: conversationFeeds },
])('whoever writes most does not fill the feed $feed', ({ path, route }) => {
  const page = route.pages(community).find((one) => one.path === path);

  const { items } = JSON.parse(page?.render() ?? '{}');

  const names = items.map(({ authors }: { authors: readonly { name: string }[] }) => authors[0]?.name);
  expect(names).toContain('Harbor Notes');
  expect(items[0].title).toContain('Answer 59');
  expect(items.length).toBeLessThan(20);
});

test('two files of one member are one subscription', () => {
  const page = opmlLists.pages(community).find(({ path }) => path === '/members.opml');

  expect(page?.render().match(/members\/loud\/atom\.xml/gu)).toHaveLength(1);
});
