/** Lists of hubs that have grown: two thousand members, thousands of entries. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Community } from '../../src/model.ts';
import { conversationPeriods, conversations } from '../../src/pages/conversations.ts';
import { home } from '../../src/pages/home.ts';
import { member } from '../../src/pages/member.ts';
import { directory, members } from '../../src/pages/members.ts';
import { months } from '../../src/pages/months.ts';
import type { Page, Route } from '../../src/pages/route.ts';
import { subscribe } from '../../src/pages/subscribe.ts';
import { topic } from '../../src/pages/topic.ts';
import { inventCommunity, resident, writing } from '../relate/invent-community.ts';

const LARGEST = 300_000;
const topics = [{ id: 'law', name: 'Law', tags: ['law'], phrases: [], members: [] }];
const dated = (day: number) => new Date(Date.UTC(2026, 10, 19) - day * 86_400_000).toISOString();

/** Two thousand people, of whom one writes every day and half of the others once. */
function crowd(): Community {
  const people = Array.from({ length: 2000 }, (_, place) =>
    resident(`m${place}`, {
      name: `${String.fromCharCode(65 + (place % 26))}na ${place}`,
      topics: ['law'],
      about: `I write about ${place}.`,
    }),
  );
  const daily = Array.from({ length: 900 }, (_, day) =>
    writing('m0', [], { tags: ['law'], date: dated(day) }),
  );
  const once = Array.from({ length: 1000 }, (_, place) =>
    writing(`m${2 * place + 1}`, [], { tags: ['law'], date: dated(place % 300) }),
  );
  return inventCommunity({ members: people, topics }, [...daily, ...once]);
}

function pagesOf(route: Route, community: Community): ReadonlyMap<string, Page> {
  return new Map(route.pages(community).map((page) => [page.path, page]));
}

function titlesIn(html: string): readonly string[] {
  return [...html.matchAll(/<bdi>(Entry \d+)<\/bdi>/g)].map(([, title]) => title ?? '');
}

let community: Community;
beforeAll(() => {
  community = crowd();
});

describe('on a hub of two thousand', () => {
  test.each([
    ['the front page', home],
    ['the members', members],
    ['the directory', directory],
    ['the page about subscribing', subscribe],
    ['the topic', topic],
    ['the archive', months],
  ])('no page of %s is too heavy for a phone', (_name, route) => {
    const heavy = route
      .pages(community)
      .map(({ path, render }) => [path, render().length] as const)
      .filter(([, size]) => size > LARGEST);

    expect(heavy).toEqual([]);
  });

  test('everybody is named in the list, and stands with their own words on a letter’s page', () => {
    const pages = pagesOf(members, community);
    const all = pages.get('/members/')?.render() ?? '';
    const letter = pages.get('/members/by-name/a/')?.render() ?? '';

    for (const { id } of community.members) expect(all).toContain(`href="/members/${id}/"`);
    expect(letter).toContain('<a class="p-name u-url" href="https://m0.example/">');
    expect(all).toContain('<h2 id="group-a"><a href="/members/by-name/a/">A</a></h2>');
  });

  test.each([
    ['name', members, /^\/members\/by-name\/[^/]+\/$/],
    ['topic', directory, /^\/members\/by-topic\/law\/[^/]+\/$/],
    ['newest entry', directory, /^\/members\/by-newest\/.+\/$/],
  ])(
    'by %s, everybody stands once with what they say of themselves, their site first and their feed',
    (_, route, kind) => {
      const pages = [...pagesOf(route, community).values()].filter(({ path }) => kind.test(path));
      const cards = pages.flatMap(({ render }) => render().match(/<li class="h-card">[\s\S]*?<\/li>/g) ?? []);

      const bare = cards.filter(
        (card) =>
          !/^<li class="h-card">\n<h2 class="member-name"><a class="p-name u-url" href="https:\/\/m\d+\.example\/">/.test(
            card,
          ) ||
          !card.includes('<p class="p-note"') ||
          !/href="https:\/\/m\d+\.example\/feed"/.test(card),
      );
      expect(bare).toEqual([]);
      expect(cards).toHaveLength(2000);
      expect(new Set(cards).size).toBe(2000);
    },
  );

  test('the order by newest entry leads to a page of each month', () => {
    const pages = pagesOf(directory, community);
    const list = pages.get('/members/by-newest/')?.render() ?? '';
    const ways = [...list.matchAll(/<h2 id="group-[^"]*"><a href="([^"]+)">/g)].map(([, to = '']) => to);

    expect(ways[0]).toBe('/members/by-newest/2026/11/');
    expect(ways.at(-1)).toBe('/members/by-newest/none/');
    expect(ways.filter((to) => !pages.has(to))).toEqual([]);
  });

  test('no entry of a daily writer is left out of the pages of their years', () => {
    const pages = pagesOf(member, community);
    const own = [...pages.values()].filter(({ path }) => /^\/members\/m0\/\d{4}\//.test(path));

    const seen = new Set(own.flatMap(({ render }) => titlesIn(render())));

    expect(seen.size).toBe(900);
    expect(own.map(({ path }) => path)).toContain('/members/m0/2026/10/15/');
  });

  test('an old page changes by nothing when something new is written', () => {
    const before = pagesOf(topic, community);
    const news = writing('m0', [], { tags: ['law'], date: '2026-11-20T08:00:00.000Z' });
    const entries = community.entries.map(({ entry }) => entry);

    const after = pagesOf(topic, inventCommunity({ members: community.members, topics }, [news, ...entries]));

    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
    const old = [...before.values()].filter(({ path }) => /\/2025\/|\/2026\/0/.test(path));
    expect(old.length).toBeGreaterThan(20);
    for (const { path, render } of old) expect(after.get(path)?.render(), path).toBe(render());
  });
});

test('conversations stand under the year in which they began, however they go on', () => {
  const people = [resident('ada'), resident('ben')];
  const exchanges = Array.from({ length: 40 }, (_, place) => {
    const asked = writing('ada', [], { date: dated(400 - place) });
    return [asked, writing('ben', [asked.url ?? ''], { date: dated(399 - place) })];
  });
  const talking = inventCommunity({ members: people }, exchanges.flat());

  const [list] = conversations.pages(talking);
  const years = pagesOf(conversationPeriods, talking);

  expect(list?.render()).toContain('href="/conversations/2025/"');
  expect(list?.render().match(/<p class="latest h-entry">/g)).toHaveLength(30);
  const slugs = new Set(
    [...years.values()].flatMap(({ render }) => render().match(/\/conversations\/\d{4}-[^"]+/g) ?? []),
  );
  expect(slugs.size).toBe(40);
});
