import { expect, test } from 'vitest';
import type { ArchivedEntry, Member } from '../../src/model.ts';
import { reshareData } from '../../src/templates/reshare.ts';
import { postingData } from '../../src/templates/structured-data.ts';
import { inventCommunity, resident, writing } from '../relate/invent-community.ts';

/** What structured data say of an entry of a member's, and of the same entry where it is passed on. */
function postingsOf(
  member: Member,
  changes: Partial<ArchivedEntry>,
): readonly Readonly<Record<string, unknown>>[] {
  const written = writing(member.id, [], changes);
  const { hub, entries, reshares } = inventCommunity(
    {
      members: [member],
      reshares: [{ of: written.url ?? '', by: 'maria', on: '2026-11-05', why: 'W' }],
    },
    [written],
  );
  const [posting] = entries.map((related) => postingData(hub, related) as Record<string, unknown>);
  const [passedOn = ''] = reshares.map((reshare) => reshareData(hub, reshare).toString());
  return [posting ?? {}, JSON.parse(passedOn.replace(/<[^>]+>/gu, '')).sharedContent];
}

function authorsIn(member: Member, changes: Partial<ArchivedEntry>) {
  const [own, passedOn] = postingsOf(member, changes).map(({ author }) => author);
  return { own, passedOn };
}

const ada = resident('ada', { name: 'Ada' });
const center = resident('center', { name: 'The Center', kind: 'center' });
const association = resident('association', { name: 'The Association', kind: 'organization' });

test.each([
  [center, 'The Center'],
  [association, 'The Association'],
])('what $name signs with its own name is the work of an organization', (member, name) => {
  const { own, passedOn } = authorsIn(member, { authors: [{ name }] });

  expect(own).toEqual([{ '@type': 'Organization', name, url: undefined }]);
  expect(passedOn).toMatchObject({ '@type': 'Organization', name });
});

test('what nobody signs is its member’s, a person’s or an organization’s', () => {
  const url = 'https://center.example/';

  expect(authorsIn(center, { authors: [] }).own).toEqual([
    { '@type': 'Organization', name: 'The Center', url },
  ]);
  expect(authorsIn(center, { authors: [] }).passedOn).toEqual({
    '@type': 'Organization',
    name: 'The Center',
    url,
  });
  expect(authorsIn(ada, { authors: [] }).own).toMatchObject([{ '@type': 'Person', name: 'Ada' }]);
});

test('whoever signs within an organization’s publication is a person', () => {
  const { own, passedOn } = authorsIn(center, { authors: [{ name: 'Ines Sartaine' }] });

  expect(own).toMatchObject([{ '@type': 'Person', name: 'Ines Sartaine' }]);
  expect(passedOn).toMatchObject({ '@type': 'Person', name: 'Ines Sartaine' });
});

test('whoever writes a blog of their own name is a person', () => {
  expect(authorsIn(ada, { authors: [{ name: 'Ada' }] }).own).toMatchObject([
    { '@type': 'Person', name: 'Ada' },
  ]);
});

test('an entry has a date of publication where its author gave one, and else none', () => {
  const date = '2026-11-02T09:00:00.000Z';

  for (const posting of postingsOf(ada, { date })) expect(posting.datePublished).toBe(date);
  for (const posting of postingsOf(ada, { date, isDated: false })) {
    expect(JSON.stringify(posting)).not.toContain('2026-11-02');
  }
});
