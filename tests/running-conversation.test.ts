import { expect, test } from 'vitest';
import type { ArchivedEntry } from '../src/model.ts';
import { relate } from '../src/relate/relate.ts';
import { runningConversation } from '../src/running-conversation.ts';
import { inventArchived, inventMember, NOW } from './care/invent.ts';
import { inventConfig } from './relate/invent-hub.ts';

const members = ['ada', 'ben'].map((id) => inventMember({ id, site: `https://${id}.example/` }));

function entry(member: string, day: number, ...links: readonly string[]): ArchivedEntry {
  return inventArchived({
    key: `${member}${day}`.padStart(16, '0'),
    member,
    url: `https://${member}.example/${day}`,
    date: `2026-11-0${day}T09:00:00.000Z`,
    links: links.map((href) => ({ href, text: '', sentence: '' })),
  });
}

const [one, two, three, four, five] = [
  entry('ada', 1),
  entry('ben', 2, 'https://ada.example/1'),
  entry('ada', 3),
  entry('ben', 4),
  entry('ada', 5),
];
const community = relate(inventConfig({ members }), [one, two, three, four, five], NOW);

test('is the last turns of the conversation in which somebody spoke last', () => {
  const keys = (...entries: readonly ArchivedEntry[]) => entries.map(({ key }) => key);
  const conversations = [
    { slug: 'older', entries: keys(one, two) },
    { slug: 'newer', entries: keys(one, two, three, four) },
  ];

  const running = runningConversation({ ...community, conversations });

  expect(running?.slug).toBe('newer');
  expect(running?.turns.map(({ entry: { key } }) => key)).toEqual(keys(two, three, four));
});

test('is nothing while nobody spoke with anybody', () => {
  expect(runningConversation(relate(inventConfig({ members }), [one, three], NOW))).toBeUndefined();
});

test('lets another voice be heard beside the one who spoke last again and again', () => {
  const keys = (...entries: readonly ArchivedEntry[]) => entries.map(({ key }) => key);
  const loud = { slug: 'loud', entries: keys(two, one, three, five) };

  const running = runningConversation({ ...community, conversations: [loud] });

  expect(running?.turns.map(({ entry: { key } }) => key)).toEqual(keys(two, three, five));
});
