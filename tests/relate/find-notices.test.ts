import { expect, test } from 'vitest';
import { findNotices } from '../../src/relate/find-notices.ts';
import { inventCommunity, resident, writing } from './invent-community.ts';

const open = (id: string) => resident(id, {}, { notify: 'webmention' });

const told = (community: Parameters<typeof findNotices>[0]) =>
  findNotices(community).map(({ kind, target, member, by }) => [
    kind,
    target,
    member?.id,
    by.map(({ id }) => id),
  ]);

test('an author is told when somebody else answers them in a conversation, and not who answers', () => {
  const first = writing('ada', [], { date: '2026-11-01T00:00:00.000Z' });
  const answer = writing('ben', [first.url ?? ''], { date: '2026-11-02T00:00:00.000Z' });

  const community = inventCommunity({ members: [open('ada'), open('ben')] }, [first, answer]);

  expect(told(community)).toEqual([['answered', first.url, 'ada', ['ben']]]);
});

test('who wants no word gets none', () => {
  const first = writing('ada', [], { date: '2026-11-01T00:00:00.000Z' });
  const answer = writing('ben', [first.url ?? ''], { date: '2026-11-02T00:00:00.000Z' });
  const members = [resident('ada', {}, { notify: 'none' }), resident('ben')];

  expect(told(inventCommunity({ members }, [first, answer]))).toEqual([]);
});

test('another turn changes nothing for an author whom it does not answer', () => {
  const first = writing('ada', [], { date: '2026-11-01T00:00:00.000Z' });
  const answer = writing('ben', [first.url ?? ''], { date: '2026-11-02T00:00:00.000Z' });
  const more = writing('cleo', [answer.url ?? ''], { date: '2026-11-03T00:00:00.000Z' });
  const members = [open('ada'), open('ben'), open('cleo')];
  const saysTo = (entries: readonly (typeof first)[]) =>
    findNotices(inventCommunity({ members }, entries)).find(({ target }) => target === first.url)?.says;

  expect(saysTo([first, answer, more])).toEqual(saysTo([first, answer]));
  expect(saysTo([first, { ...answer, title: 'Another title' }])).not.toEqual(saysTo([first, answer]));
});
