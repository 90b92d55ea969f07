import { describe, expect, test } from 'vitest';
import type { ArchivedEntry, Conversation, CrossLink } from '../../src/model.ts';
import { findConversations } from '../../src/relate/find-conversations.ts';
import { findCrossLinks } from '../../src/relate/find-cross-links.ts';
import { relate } from '../../src/relate/relate.ts';
import { dice, inventArchived, inventMember, NOW } from '../care/invent.ts';
import { workTimer } from '../helpers/work-timer.ts';
import { inventConfig } from './invent-hub.ts';

/** An entry by its number, which is its day and its key; odd ones are by one member, even ones by another. */
function entry(number: number, member = number % 2 === 0 ? 'even' : 'odd'): ArchivedEntry {
  const date = `2026-${String(1 + Math.floor(number / 28)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}T12:00:00.000Z`;
  return inventArchived({ key: number.toString(16).padStart(16, '0'), member, date });
}

function link(from: ArchivedEntry, to: ArchivedEntry): CrossLink {
  return {
    from: from.key,
    fromMember: from.member,
    to: to.key,
    toMember: to.member,
    href: 'https://x.example/',
    sentence: '',
  };
}

/** Entries joined in a chain, each answering the one before. */
function chain(...entries: readonly ArchivedEntry[]): readonly CrossLink[] {
  return entries.slice(1).flatMap((from, index) => {
    const to = entries[index];
    return to ? [link(from, to)] : [];
  });
}

/** One build after another: each is given what the one before remembered. */
function build(
  entries: readonly ArchivedEntry[],
  links: readonly CrossLink[],
  remembered: readonly Conversation[] = [],
) {
  const shown = new Set(entries.map(({ key }) => key));
  const linked = links.filter(({ from, to }) => shown.has(from) && shown.has(to ?? ''));
  const { conversations, former } = findConversations(entries, linked, remembered, 'UTC');
  const kept = [...conversations, ...former].map(({ slug, entries: keys }) => ({ slug, entries: keys }));
  return { conversations, former, remembered: kept };
}

const [one, two, three, four, five, six] = [1, 2, 3, 4, 5, 6].map((number) => entry(number)) as [
  ArchivedEntry,
  ArchivedEntry,
  ArchivedEntry,
  ArchivedEntry,
  ArchivedEntry,
  ArchivedEntry,
];
const keys = (...entries: readonly ArchivedEntry[]) => entries.map(({ key }) => key);

test('joins entries that answer one another, in time order, under the day of the oldest', () => {
  const { conversations, former } = build([three, one, two, four], [link(three, one), link(two, three)]);

  expect(conversations).toEqual([
    { slug: expect.stringMatching(/^2026-01-02-[0-9a-f]{6}$/), entries: keys(one, two, three) },
  ]);
  expect(former).toEqual([]);
});

test('tells the day of the oldest entry in the hub’s time zone', () => {
  const late = { ...one, date: '2026-01-02T03:00:00.000Z' };

  const { conversations } = findConversations([late, two], [link(two, late)], [], 'America/Chicago');

  expect(conversations[0]?.slug).toMatch(/^2026-01-01-/);
});

test('the conversation with the newest entry stands first', () => {
  const { conversations } = build([one, two, three, four], [link(four, one), link(three, two)]);

  expect(conversations.map(({ entries }) => entries)).toEqual([keys(one, four), keys(two, three)]);
});

test('entries of one member alone, and links to a site only, are no conversation', () => {
  const self = { ...link(three, one) };
  const { to: _, ...toSite } = link(two, three);

  expect(findConversations([one, two, three], [self, toSite], [], 'UTC').conversations).toEqual([]);
});

describe('an address stays when', () => {
  const first = build([one, two, four], [link(two, one)]);
  const slug = first.conversations[0]?.slug ?? '';

  test('a conversation grows by a later entry', () => {
    const grown = build([one, two, three, four], chain(one, two, three), first.remembered);

    expect(grown.conversations).toEqual([{ slug, entries: keys(one, two, three) }]);
    expect(grown.former).toEqual([]);
  });

  test('an older entry joins it', () => {
    const older = entry(0);
    const grown = build([older, one, two], [link(two, one), link(one, older)], first.remembered);

    expect(grown.conversations).toEqual([{ slug, entries: keys(older, one, two) }]);
  });

  test('its oldest entry is taken back, and no trace of that entry is remembered', () => {
    const long = build([one, two, three, four], chain(one, two, three, four));
    const without = build([two, three, four], chain(two, three, four), long.remembered);

    expect(without.conversations).toEqual([
      { slug: long.conversations[0]?.slug, entries: keys(two, three, four) },
    ]);
    expect(JSON.stringify(without.remembered)).not.toContain(one.key);
  });

  test('it ends and begins again', () => {
    const ended = build([one, four], [], first.remembered);
    const again = build([one, two], [link(two, one)], ended.remembered);

    expect(ended.conversations).toEqual([]);
    expect(ended.former).toEqual([{ slug, entries: keys(one) }]);
    expect(again).toMatchObject({ conversations: [{ slug }], former: [] });
  });

  test('the day of an entry is corrected', () => {
    const moved = { ...one, date: '2026-01-20T12:00:00.000Z' };

    expect(build([moved, two], [link(two, moved)], first.remembered).conversations[0]?.slug).toBe(slug);
  });
});

test('of two conversations that become one, the larger keeps its address and the other leads there', () => {
  const before = build([one, two, three, four, five], [link(two, one), ...chain(three, four, five)]);
  const [large, small] = before.conversations;

  const after = build(
    [one, two, three, four, five, six],
    [link(two, one), ...chain(three, four, five), link(six, five), link(six, one)],
    before.remembered,
  );

  expect(after.conversations).toEqual([
    { slug: large?.slug, entries: keys(one, two, three, four, five, six) },
  ]);
  expect(after.former).toEqual([{ slug: small?.slug, entries: keys(one, two), into: large?.slug }]);
});

test('two that became one and part again each have their first address back', () => {
  const links = [link(two, one), link(four, three)];
  const before = build([one, two, three, four], links);
  const joined = build(
    [one, two, three, four, five],
    [...links, link(five, two), link(five, four)],
    before.remembered,
  );
  const parted = build([one, two, three, four], links, joined.remembered);

  expect(joined.conversations).toHaveLength(1);
  expect(parted.conversations).toEqual(before.conversations);
  expect(parted.former).toEqual([]);
});

test('of a conversation that falls apart, the larger part keeps the address and the other gets one of its own', () => {
  const before = build([one, two, three, four, five], chain(one, two, three, four, five));
  const slug = before.conversations[0]?.slug;

  const after = build(
    [one, two, three, four, five],
    [link(two, one), ...chain(three, four, five)],
    before.remembered,
  );

  expect(after.conversations.map(({ entries }) => entries)).toEqual([
    keys(three, four, five),
    keys(one, two),
  ]);
  expect(after.conversations[0]?.slug).toBe(slug);
  expect(after.conversations[1]?.slug).toMatch(/^2026-01-02-[0-9a-f]{6}$/);
  expect(after.conversations[1]?.slug).not.toBe(slug);
  expect(after.former).toEqual([]);
});

test('an address of which no entry is left is forgotten', () => {
  const before = build([one, two], [link(two, one)]);

  expect(build([three, four], [], before.remembered).remembered).toEqual([]);
});

test('a member who leaves conversations, or the hub, leaves them and what is remembered of them', () => {
  const harbor = inventMember();
  const quiet = inventMember({ id: 'quiet', name: 'Quiet', site: 'https://quiet.example/' });
  const question = inventArchived({ key: '00000000000000aa' });
  const answer = inventArchived({
    key: '00000000000000bb',
    member: 'quiet',
    id: 'tag:quiet.example,2026:1',
    title: 'An answer',
    url: 'https://quiet.example/1',
    date: '2026-11-05T00:00:00.000Z',
    links: [{ href: question.url ?? '', text: '', sentence: '' }],
  });
  const members = [harbor, quiet];
  const before = relate(inventConfig({ members }), [question, answer], NOW);
  const silent = { ...quiet, consent: { ...quiet.consent, conversations: false } };
  const withdrawn = { ...quiet, status: 'withdrawn' as const };

  for (const other of [silent, withdrawn]) {
    const after = relate(inventConfig({ members: [harbor, other] }), [question, answer], NOW, {
      conversations: before.conversations,
    });

    expect(findCrossLinks([question, answer], members)).toHaveLength(1);
    expect(before.conversations).toHaveLength(1);
    expect(after.conversations).toEqual([]);
    expect(after.formerConversations).toEqual([
      { slug: before.conversations[0]?.slug, entries: [question.key] },
    ]);
  }
});

describe('in a thousand random communities', () => {
  const random = dice(20);
  const below = (limit: number) => Math.floor(random() * limit);
  const shuffled = <Item>(items: readonly Item[]) =>
    items
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const invent = () => {
    const entries = Array.from({ length: 2 + below(30) }, (_, number) => entry(number, `member-${below(5)}`));
    const links = Array.from({ length: below(30) }, () => {
      const [from, to] = [entries[below(entries.length)], entries[below(entries.length)]];
      return from && to && from.member !== to.member ? [link(from, to)] : [];
    }).flat();
    return { entries, links };
  };

  test('no order of entries, links and memories changes anything', () => {
    for (let round = 0; round < 1000; round += 1) {
      const { entries, links } = invent();
      const { remembered } = build(
        entries.filter(() => random() < 0.8),
        links.filter(() => random() < 0.8),
      );

      const once = build(entries, links, remembered);
      const again = build(shuffled(entries), shuffled(links), shuffled(remembered));

      expect(again).toEqual(once);
    }
  });

  test('every conversation has several members, every entry one conversation at most, every slug one place', () => {
    for (let round = 0; round < 1000; round += 1) {
      const { entries, links } = invent();
      const memberOf = new Map(entries.map(({ key, member }) => [key, member]));
      const before = build(
        entries.filter(() => random() < 0.8),
        links.filter(() => random() < 0.6),
      );

      const { conversations, former } = build(entries, links, before.remembered);

      const held = conversations.flatMap((each) => each.entries);
      const slugs = [...conversations, ...former].map(({ slug }) => slug);
      expect(new Set(held).size).toBe(held.length);
      expect(new Set(slugs).size).toBe(slugs.length);
      for (const each of conversations) {
        expect(new Set(each.entries.map((key) => memberOf.get(key))).size).toBeGreaterThan(1);
        expect([...each.entries].sort()).toEqual(each.entries);
      }
    }
  });

  test('every address leads somewhere while an entry of its conversation is shown, whatever joins or goes', () => {
    for (let round = 0; round < 1000; round += 1) {
      const { entries, links } = invent();
      let remembered: readonly Conversation[] = [];
      for (let turn = 0; turn < 4; turn += 1) {
        const shown = entries.filter(() => random() < 0.8);
        const before = remembered;

        const now = build(
          shown,
          links.filter(() => random() < 0.7),
          before,
        );

        const live = new Set(now.conversations.map(({ slug }) => slug));
        const shownKeys = new Set(shown.map(({ key }) => key));
        for (const { slug, entries: held } of before) {
          if (!held.some((key) => shownKeys.has(key))) continue;
          const gone = now.former.find((each) => each.slug === slug);
          expect(live.has(slug) || gone !== undefined).toBe(true);
          if (gone?.into !== undefined) expect(live.has(gone.into)).toBe(true);
        }
        remembered = now.remembered;
      }
    }
  });

  test('the same entries and links give the same addresses at the next build', () => {
    for (let round = 0; round < 1000; round += 1) {
      const { entries, links } = invent();
      const first = build(entries, links);

      expect(build(entries, links, first.remembered)).toEqual(first);
    }
  });
});

test('a hundred thousand entries in one chain are joined quickly', () => {
  const many = Array.from({ length: 100_000 }, (_, number) =>
    inventArchived({
      key: number.toString(16).padStart(16, '0'),
      member: `member-${number % 2}`,
      date: new Date(Date.UTC(2020, 0, 1) + number * 60_000).toISOString(),
    }),
  );
  const worked = workTimer();

  const { conversations } = findConversations(many, chain(...many), [], 'UTC');

  expect(conversations).toHaveLength(1);
  expect(worked()).toBeLessThan(5000);
});

describe('a member who writes many small entries, each with links to a few exchanges', () => {
  /** Exchanges of two or more members each, which have nothing to do with each other, and what an adversary writes. */
  const random = dice(404);
  const below = (limit: number) => Math.floor(random() * limit);
  const invent = () => {
    const talks = Array.from({ length: 5 + below(8) }, (_, talk) =>
      Array.from({ length: 2 + below(4) }, (_, turn) => entry(10 * talk + turn, `member-${turn % 4}`)),
    );
    const links = talks.flatMap((turns) => chain(...turns));
    const spam = Array.from({ length: 30 + below(30) }, (_, number) => entry(1000 + number, 'adversary'));
    const spamLinks = spam.flatMap((from) =>
      Array.from({ length: 1 + below(6) }, () => talks[below(talks.length)])
        .flatMap((turns) => turns?.[below(turns.length)] ?? [])
        .map((to) => link(from, to)),
    );
    return { talks, links, spam, spamLinks };
  };
  /** How the entries of others lie together, each exchange by its slug. */
  const togetherIn = ({ conversations }: ReturnType<typeof build>, own: ReadonlySet<string>) =>
    conversations.map((each) => ({ ...each, entries: each.entries.filter((key) => !own.has(key)) }));

  test('joins three exchanges to others at the most; the rest stay apart and keep their addresses', () => {
    for (let round = 0; round < 300; round += 1) {
      const { talks, links, spam, spamLinks } = invent();
      const own = new Set(spam.map(({ key }) => key));
      const before = build([...talks.flat(), ...spam], links);

      const after = build([...talks.flat(), ...spam], [...links, ...spamLinks], before.remembered);

      const stayed = togetherIn(after, own);
      expect(before.conversations.length - stayed.length).toBeLessThanOrEqual(3);
      expect(after.former).toHaveLength(before.conversations.length - stayed.length);
      const touched = stayed.filter(
        ({ slug, entries }) =>
          before.conversations.find((each) => each.slug === slug)?.entries.length !== entries.length,
      );
      expect(touched.length).toBeLessThanOrEqual(3);
      for (const each of stayed) expect(before.conversations.map(({ slug }) => slug)).toContain(each.slug);
    }
  });

  test('joins no more by writing again, and what they once joined stays joined', () => {
    for (let round = 0; round < 100; round += 1) {
      const { talks, links, spam, spamLinks } = invent();
      const own = new Set(spam.map(({ key }) => key));
      const early = new Set(spam.slice(0, spam.length / 2).map(({ key }) => key));
      const half = spamLinks.filter(({ from }) => early.has(from));
      const arrived = spam.map((each, number) => ({
        ...each,
        // An author can date an entry as they like; when it came the hub knows.
        date: `${2000 + below(26)}-01-01T00:00:00.000Z`,
        firstSeen: new Date(Date.UTC(2026, 10, 1) + number * 3_600_000).toISOString(),
      }));
      const all = [...talks.flat(), ...arrived];
      const first = build(all, [...links, ...half]);

      const second = build(all, [...links, ...spamLinks], first.remembered);

      const groupsOf = (built: typeof first) => togetherIn(built, own).map(({ entries }) => entries);
      for (const together of groupsOf(first))
        expect(groupsOf(second).some((each) => together.every((key) => each.includes(key)))).toBe(true);
      expect(talks.length - second.conversations.length).toBeLessThanOrEqual(3);
    }
  });

  test('melts entries that nobody has answered into no heap', () => {
    const lone = Array.from({ length: 40 }, (_, number) => entry(number, `member-${number % 8}`));
    const spam = Array.from({ length: 39 }, (_, number) => entry(1000 + number, 'adversary'));
    const zip = spam.flatMap((from, at) => lone.slice(at, at + 2).map((to) => link(from, to)));

    const { conversations } = build([...lone, ...spam], zip);

    const ofOthers = new Set(keys(...lone));
    const lengths = conversations.map(({ entries }) => entries.filter((key) => ofOthers.has(key)).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(5);
  });

  test('joins what they like where others take it up', () => {
    const talks = Array.from({ length: 8 }, (_, talk) => [entry(10 * talk), entry(10 * talk + 1)]);
    const bridges = talks.slice(1).map((_, number) => entry(500 + number, 'bridge'));
    const across = bridges.flatMap((from, at) =>
      talks.slice(at, at + 2).flatMap(([asked]) => (asked ? [link(from, asked)] : [])),
    );
    const answers = bridges.map((to, number) => ({ from: entry(800 + number, 'reader'), to }));
    const all = [...talks.flat(), ...bridges, ...answers.map(({ from }) => from)];
    const links = [...talks.flatMap((turns) => chain(...turns)), ...across];

    const unanswered = build(all, links);
    const takenUp = build(all, [...links, ...answers.map(({ from, to }) => link(from, to))]);

    expect(unanswered.conversations).toHaveLength(5);
    expect(takenUp.conversations).toHaveLength(1);
  });
});

describe('an entry that links to many', () => {
  /** Four exchanges of two entries each, which have nothing to do with each other. */
  const pairs = [0, 1, 2, 3].map((pair) => [entry(2 * pair + 1), entry(2 * pair + 2)] as const);
  const talks = pairs.flatMap(([asked, answered]) => chain(asked, answered));
  const roundUp = entry(20, 'linker');
  const groups = (more: readonly ArchivedEntry[], links: readonly CrossLink[]) =>
    build([...pairs.flat(), roundUp, ...more], [...talks, ...links])
      .conversations.map((each) => each.entries)
      .sort();
  const apart = pairs.map((pair) => keys(...pair));

  test('joins up to three exchanges, as one who answers several does', () => {
    const [first, second, third, fourth] = pairs;

    const joined = groups(
      [],
      [first, second, third].flatMap((pair) => (pair ? [link(roundUp, pair[1])] : [])),
    );

    expect(joined).toEqual([
      keys(...[first, second, third].flatMap((pair) => pair ?? []), roundUp),
      keys(...(fourth ?? [])),
    ]);
  });

  test('joins none of them to another when there are more, and stands alone', () => {
    expect(
      groups(
        [],
        pairs.map(([, answered]) => link(roundUp, answered)),
      ),
    ).toEqual(apart);
  });

  test('stands with the exchange to which it clearly links most', () => {
    const links = [...pairs.map(([, answered]) => link(roundUp, answered)), link(roundUp, three)];

    expect(groups([], links)).toEqual([
      keys(one, two),
      keys(three, four, roundUp),
      keys(five, six),
      apart[3],
    ]);
  });

  test('stands with whoever answers it, and brings nobody else along', () => {
    const answer = entry(21, 'answering');

    const joined = groups(
      [answer],
      [...pairs.map(([, answered]) => link(roundUp, answered)), link(answer, roundUp)],
    );

    expect(joined).toEqual([...apart, keys(roundUp, answer)]);
  });

  test('is no round-up when all of it leads into one conversation', () => {
    const long = [1, 2, 3, 4, 5, 6].map((number) => entry(number));

    const { conversations } = build(
      [...long, roundUp],
      [...chain(...long), ...long.map((to) => link(roundUp, to))],
    );

    expect(conversations.map((each) => each.entries)).toEqual([keys(...long, roundUp)]);
  });

  test('does not become a bridge by another of its kind, and takes nobody’s address', () => {
    const second = entry(22, 'collector');
    const all = [...pairs.flat(), roundUp, second];
    const before = build(all, talks);
    const links = [roundUp, second].flatMap((from) => pairs.map(([asked]) => link(from, asked)));

    const after = build(all, [...talks, ...links, link(second, roundUp)], before.remembered);

    expect(after.conversations).toEqual(before.conversations);
    expect(after.former).toEqual([]);
  });

  test('leaves a community of strangers apart, whoever collects them and in whatever order', () => {
    const random = dice(77);
    const shuffled = <Item>(items: readonly Item[]) =>
      items
        .map((item) => ({ item, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item);
    for (let round = 0; round < 200; round += 1) {
      const asked = Array.from({ length: 20 }, (_, number) => entry(number, `member-${number}`));
      const collections = [40, 41, 42].map((number) => entry(number, 'collector'));
      const links = collections.flatMap((from) =>
        shuffled(asked)
          .slice(0, 4 + Math.floor(random() * 16))
          .map((to) => link(from, to)),
      );

      expect(build(shuffled([...asked, ...collections]), shuffled(links)).conversations).toEqual([]);
    }
  });
});
