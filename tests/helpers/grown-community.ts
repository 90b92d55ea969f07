import type { Community } from '../../src/model.ts';
import { inventCommunity, resident, writing } from '../relate/invent-community.ts';

/** Kinds of pages that only a hub has which has grown, and the address of one of each in `grownCommunity`. */
export const GROWN_PAGES = {
  'members of one letter': '/members/by-name/m/',
  'members of one letter in a topic': '/members/by-topic/law/m/',
  'members of a kind': '/members/by-kind/blogger/',
  'members of one letter in a kind': '/members/by-kind/blogger/m/',
  'members of a language': '/members/by-language/en/',
  'members of one letter in a language': '/members/by-language/en/m/',
  'the newest of many members': '/members/by-newest/',
  'members whose newest entry is of one month': '/members/by-newest/2026/11/',
  'members who have written nothing yet': '/members/by-newest/none/',
  'where is my post, one letter': '/status/m/',
  'a language’s year': '/languages/en/2026/',
  'mentions of a year': '/members/m0/mentions/2026/',
  'another surprise': '/surprise/2/',
  month: '/archive/2026/11/',
  day: '/archive/2026/11/15/',
  'mentions of a day': '/members/m0/mentions/2026/11/15/',
  'a conversation that went on elsewhere': '/conversations/2026-10-01-aaaaaa/',
  'a conversation that is at rest': '/conversations/2026-10-02-bbbbbb/',
} as const;

/** More members and more entries of one day than a page has room for, and conversations that moved or ended. */
export function grownCommunity(): Community {
  const members = Array.from({ length: 70 }, (_, place) =>
    resident(`m${place}`, {
      name: `${place % 2 === 0 ? 'Mara' : 'Noor'} ${place}`,
      topics: ['law'],
      about: 'I write about thresholds, and about who waits at them.',
    }),
  );
  const asked = writing('m0', [], { date: '2026-11-14T08:00:00.000Z', tags: ['law'] });
  const answers = Array.from({ length: 40 }, (_, place) =>
    writing(`m${1 + (place % 60)}`, [asked.url ?? ''], { date: '2026-11-15T08:00:00.000Z', tags: ['law'] }),
  );
  const community = inventCommunity(
    { members, topics: [{ id: 'law', name: 'Law', tags: ['law'], phrases: [], members: [] }] },
    [asked, ...answers],
  );
  const [goesOn] = community.conversations;
  return {
    ...community,
    formerConversations: [
      { slug: '2026-10-01-aaaaaa', entries: [], ...(goesOn && { into: goesOn.slug }) },
      { slug: '2026-10-02-bbbbbb', entries: [] },
    ],
  };
}
