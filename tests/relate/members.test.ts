import { describe, expect, test } from 'vitest';
import { byLetter, byName } from '../../src/name-order.ts';
import { byNewest, groupByKind, groupByLanguage, groupByTopic } from '../../src/relate/group-members.ts';
import { mentionFinder } from '../../src/relate/mentions.ts';
import { inventCommunity, resident, writing } from './invent-community.ts';

const named = (...names: readonly string[]) => names.map((name, place) => resident(`m${place}`, { name }));
const ids = (members: readonly { readonly id: string }[]) => members.map(({ id }) => id);

describe('members by name', () => {
  test('stand as the hub’s language orders them, whatever their accents and capitals', () => {
    const members = named('zora', 'Émile', 'Eva', 'Ángel', 'eddy');

    expect(byName({ language: 'en' }, members).map(({ name }) => name)).toEqual([
      'Ángel',
      'eddy',
      'Émile',
      'Eva',
      'zora',
    ]);
  });

  test('stand under their first letters, and what begins with none comes last', () => {
    const members = named('“Quiet” hours', '2nd shift', 'Émile', 'Eva', 'Жанна', '𝒵');

    expect(byLetter({ language: 'en' }, members).map(({ name, slug }) => [name, slug])).toEqual([
      ['E', 'e'],
      ['Q', 'q'],
      ['𝒵', 'u1d4b5'],
      ['Ж', 'u0416'],
      ['', 'other'],
    ]);
  });
});

describe('members by what they have in common', () => {
  const topic = { id: 'law', name: 'Law', tags: [], phrases: [], members: ['ben'] };
  const ada = resident('ada', { topics: ['law'], language: 'es-MX', kind: 'center' });
  const members = [ada, resident('ben'), resident('cem')];
  const english = writing('ada', [], { language: 'en', date: '2026-11-02T00:00:00.000Z' });
  const later = writing('cem', [], { date: '2026-11-03T00:00:00.000Z' });
  const community = inventCommunity({ members, topics: [topic] }, [english, later]);

  test('stand under each of their topics, whoever said so', () => {
    expect(groupByTopic(community).map((group) => ids(group.members))).toEqual([['ada', 'ben']]);
  });

  test('stand under their kind, people first', () => {
    expect(groupByKind(community).map(({ shared, members }) => [shared, ids(members)])).toEqual([
      ['blogger', ['ben', 'cem']],
      ['center', ['ada']],
    ]);
  });

  test('stand under each language in which they write, the hub’s own first', () => {
    expect(groupByLanguage(community).map(({ shared, members }) => [shared, ids(members)])).toEqual([
      ['en', ['ada', 'ben', 'cem']],
      ['es', ['ada']],
    ]);
  });

  test('stand by their newest entry, and who has none yet comes last', () => {
    expect(ids(byNewest(community))).toEqual(['cem', 'ada', 'ben']);
  });
});

describe('mentions of a member', () => {
  const asked = writing('ada', [], { date: '2026-11-01T00:00:00.000Z' });
  const answers = ['2', '3'].map((day) =>
    writing('ben', [asked.url ?? ''], { date: `2026-11-0${day}T00:00:00.000Z` }),
  );
  const elsewhere = writing('cem', ['https://ada.example/'], { date: '2026-11-04T00:00:00.000Z' });
  const mentionsIn = (members: Parameters<typeof inventCommunity>[0]['members'] = []) => {
    const community = inventCommunity({ members }, [asked, ...answers, elsewhere]);
    const ada = community.memberById.get('ada') ?? resident('ada');
    return mentionFinder(community)(ada).flatMap((mention) =>
      mention.kind === 'entry' ? [mention.related.entry.key] : [mention.kind],
    );
  };

  test('are the entries of others that link to them or to their site, newest first', () => {
    expect(mentionsIn([resident('ada'), resident('ben'), resident('cem')])).toEqual(
      [elsewhere, ...answers.toReversed()].map(({ key }) => key),
    );
  });

  test('leave out who stays out of conversations, and there are none of somebody who does', () => {
    const silent = resident('ben', {}, { conversations: false });
    const shy = resident('ada', {}, { conversations: false });

    expect(mentionsIn([resident('ada'), silent, resident('cem')])).toEqual([elsewhere.key]);
    expect(mentionsIn([shy, resident('ben'), resident('cem')])).toEqual([]);
  });
});

describe('what to read first of a member', () => {
  const own = writing('ada', [], { url: 'https://ada.example/first' });
  const others = writing('ben');
  const picks = ['https://ada.example/first/?utm_source=x', others.url ?? '', 'https://ada.example/waits'];
  const members = [resident('ben'), resident('ada', { readFirst: picks })];
  const community = inventCommunity({ members }, [own, others]);

  test('are the entries of their own that the hub shows', () => {
    expect(community.readFirst.get('ada')?.map(({ entry }) => entry.key)).toEqual([own.key]);
  });

  test('and the curator is told the place of the others, without a name', () => {
    expect(community.placedNotes?.map(({ path, item }) => [path, item])).toEqual(
      picks.slice(1).map((address) => [['members', 1, 'readFirst'], address]),
    );
  });
});
