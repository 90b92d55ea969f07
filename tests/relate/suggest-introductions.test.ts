import { describe, expect, test } from 'vitest';
import type { ArchivedEntry, Community, Consent, HubConfig, Member } from '../../src/model.ts';
import { relate } from '../../src/relate/relate.ts';
import { suggestIntroductions } from '../../src/relate/suggest/suggest-introductions.ts';
import { suggestReading } from '../../src/relate/suggest/suggest-reading.ts';
import { inventArchived, inventMember, NOW } from '../care/invent.ts';
import { inventConfig } from './invent-hub.ts';

function member(id: string, changes: Partial<Omit<Member, 'consent'>> = {}, consent: Partial<Consent> = {}) {
  const feeds = [{ url: `https://${id}.example/feed`, lane: { only: [], not: [] } }];
  return inventMember({ id, name: id, site: `https://${id}.example/`, feeds, ...changes }, consent);
}

function entry(id: string, place: number, changes: Partial<ArchivedEntry> = {}): ArchivedEntry {
  const url = `https://${id}.example/${place}`;
  return inventArchived({
    key: `${id}-${place}`,
    id: url,
    url,
    member: id,
    feed: `https://${id}.example/feed`,
    title: '',
    language: 'en',
    ...changes,
  });
}

function links(...addresses: readonly string[]): ArchivedEntry['links'] {
  return addresses.map((href) => ({ href, text: '', sentence: '' }));
}

const study = 'https://research.example/siblings/';
const ada = [
  entry('ada', 1, { title: 'Two beds', excerpt: 'The siblings were placed apart.', links: links(study) }),
  entry('ada', 2, { title: 'Tomatoes', excerpt: 'Nothing but tomatoes.' }),
];
const ben = [
  entry('ben', 1, { title: 'A bus ride', excerpt: 'I took the bus.' }),
  entry('ben', 2, {
    title: 'Sundays',
    excerpt: 'A sibling writes letters.',
    links: links(`${study}?utm_source=x`),
  }),
];
const others = [entry('cy', 1, { title: 'Kites' }), entry('dee', 1, { title: 'Weaving' })];

function communityOf(
  entries: readonly ArchivedEntry[],
  members: readonly Member[] = ['ada', 'ben', 'cy', 'dee'].map((id) => member(id)),
  config: Partial<HubConfig> = {},
): Community {
  return { ...relate(inventConfig({ members, ...config }), entries, NOW), outcomes: [] };
}

function namesIn(community: Community, options = { introductions: [] as HubConfig['introductions'] }) {
  return suggestIntroductions(community, options).map(({ between }) => between.map(({ id }) => id).join(' '));
}

const whole = [...ada, ...ben, ...others];

test('says in plain words what two members share, and names one entry of each to read first', () => {
  const [suggestion] = suggestIntroductions(communityOf(whole), { introductions: [] });

  expect(suggestion?.between.map(({ id }) => id)).toEqual(['ada', 'ben']);
  expect(suggestion?.why).toBe('Both write about “siblings”, and both link to research.example/siblings.');
  expect(suggestion?.read.map((related) => related.entry.key)).toEqual(['ada-1', 'ben-2']);
  expect(suggestion?.references).toEqual([study]);
});

test('names the same two entries for two whom a curator chose, and none where they have nothing in common', () => {
  const community = communityOf(whole);
  const [ada, ben, cy] = community.members;
  if (!ada || !ben || !cy) throw new Error('The community has four members.');

  const read = suggestReading(community, [ben, ada]);

  expect(read?.map((related) => related.entry.key)).toEqual(['ben-2', 'ada-1']);
  expect(suggestReading(community, [ada, cy])).toBeUndefined();
});

test('names the hub’s topics that belong to both', () => {
  const topic = { id: 'kin', name: 'Kinship care', tags: [], phrases: [], members: ['ada', 'ben'] };

  const [suggestion] = suggestIntroductions(communityOf(whole, undefined, { topics: [topic] }), {
    introductions: [],
  });

  expect(suggestion?.why).toMatch(/^Both belong to Kinship care, both write about “siblings”, and both link/);
});

test('leaves alone two who answer the same entry, for they are in one conversation', () => {
  const both = [
    entry('ada', 1, { title: 'One', links: links('https://cy.example/1') }),
    entry('ben', 1, { title: 'Two', links: links('https://cy.example/1') }),
    entry('cy', 1, { title: 'Kites' }),
  ];

  expect(suggestIntroductions(communityOf(both), { introductions: [] })).toEqual([]);
});

test('names no page of somebody who has withdrawn', () => {
  const gone = [member('gone', { site: 'https://research.example/', status: 'withdrawn' })];
  const community = communityOf(whole);

  const [before] = suggestIntroductions(community, { introductions: [] });
  const after = suggestIntroductions(community, { introductions: [], gone });

  expect(before?.references).toEqual([study]);
  expect(JSON.stringify(after)).not.toContain('both link to');
  expect(after.flatMap(({ references }) => references)).toEqual([]);
});

test('joins what is said in two languages', () => {
  const letters = [
    entry('ada', 1, {
      excerpt: 'She keeps the letters from the prison unopened, and she is not the only one.',
    }),
    entry('ben', 1, {
      language: 'es',
      excerpt: 'Las cartas que llegan de la cárcel no se abren, y no es la única que lo hace.',
    }),
  ];

  const [suggestion] = suggestIntroductions(communityOf([...letters, ...others]), { introductions: [] });

  expect(suggestion?.between.map(({ id }) => id)).toEqual(['ada', 'ben']);
  expect(suggestion?.words).toEqual(expect.arrayContaining(['letters (cartas)', 'prison (cárcel)']));
});

test('knows a text’s own language better than its feed does', () => {
  const spanish = (id: string, language: string) =>
    entry(id, 1, { language, excerpt: 'La acogida de los hermanos no es lo que se dice en las oficinas.' });

  const [suggestion] = suggestIntroductions(
    communityOf([spanish('ada', 'en'), spanish('ben', 'es'), ...others]),
    {
      introductions: [],
    },
  );

  expect(suggestion?.words).toEqual(expect.arrayContaining(['acogida', 'hermanos', 'oficinas']));
  expect(suggestion?.words).not.toContain('los');
});

test('takes nobody’s name for a subject', () => {
  const about = (id: string) =>
    entry(id, 1, { title: 'Kites', excerpt: 'What Cy said of Dee came as a rumour.' });

  const [suggestion] = suggestIntroductions(communityOf([about('ada'), about('ben'), ...others]), {
    introductions: [],
  });

  expect(suggestion?.words.toSorted()).toEqual(['kites', 'rumour']);
});

describe('never suggests', () => {
  const everybody = (changes: Partial<Member> = {}, consent: Partial<Consent> = {}) => [
    member('ada'),
    member('ben', changes, consent),
    member('cy'),
    member('dee'),
  ];

  test('a member who wants no introductions', () => {
    expect(namesIn(communityOf(whole, everybody({}, { introductions: 'no' }))).join()).not.toMatch(/ben/);
  });

  test('a member who withdrew', () => {
    expect(namesIn(communityOf(whole, everybody({ status: 'withdrawn' }))).join()).not.toMatch(/ben/);
  });

  test.each([
    ['ada', 'https://ben.example/2'],
    ['ada', 'https://ben.example/about'],
    ['ben', 'https://ada.example/1'],
  ])('two of whom one, %s, links to the other at %s', (from, to) => {
    const linked = entry(from, 9, { title: 'An answer', links: links(to) });

    expect(namesIn(communityOf([...whole, linked]))).not.toContain('ada ben');
  });

  test('two who talk although one of them keeps out of the hub’s conversations', () => {
    const linked = entry('ben', 9, { title: 'An answer', links: links('https://ada.example/1') });

    expect(namesIn(communityOf([...whole, linked], everybody({}, { conversations: false })))).not.toContain(
      'ada ben',
    );
  });

  test.each(['https://ada.example/1', 'https://ada.example/about'])(
    'two of whom one named the other’s %s as a gift on joining',
    (gift) => {
      expect(namesIn(communityOf(whole, everybody({ gifts: [gift] })))).not.toContain('ada ben');
    },
  );

  test('two of whom one links to a copy of the other’s entry, although somebody keeps out of conversations', () => {
    const copied = entry('cy', 7, {
      id: 'https://ada.example/1',
      title: 'Two beds',
      source: { title: 'ada', url: 'https://ada.example/' },
    });
    const linked = entry('ben', 9, { title: 'An answer', links: links('https://cy.example/7') });
    const shy = [member('ada'), member('ben'), member('cy'), member('dee', {}, { conversations: false })];
    const community = communityOf([...whole, copied, linked], shy);

    expect(community.copies).toHaveLength(1);
    expect(namesIn(community)).not.toContain('ada ben');
  });

  test('two with a conversation in common', () => {
    const community = communityOf(whole);
    const conversations = [{ slug: '2026-11-01-abcdef', entries: ['ada-2', 'cy-1', 'ben-1'] }];

    expect(namesIn(community)).toContain('ada ben');
    expect(namesIn({ ...community, conversations })).not.toContain('ada ben');
  });

  test('two who are proposed to each other already, accepted or not', () => {
    const proposed = [
      { between: ['ben', 'ada'] as const, proposed: '2026-11-01', accepted: {}, words: {}, read: [] },
    ];

    expect(namesIn(communityOf(whole), { introductions: proposed })).not.toContain('ada ben');
  });

  test.each<[string, Partial<Member>]>([
    ['a greeting', { greeter: 'ada' }],
    ['a site of their own', { site: 'http://www.ada.example' }],
    ['a feed', { feeds: [{ url: 'https://ada.example/feed/', lane: { only: [], not: [] } }] }],
    ['a page they call theirs', { pseudonym: true, relMe: ['https://ada.example/'] }],
  ])('two who have %s in common', (_, changes) => {
    expect(namesIn(communityOf(whole, everybody(changes)))).not.toContain('ada ben');
  });

  test('anybody because of a page to which everybody links', () => {
    const conference = ['ada', 'ben', 'cy', 'dee'].map((id, at) =>
      entry(id, 1, {
        title: ['One', 'Two', 'Three', 'Four'][at] ?? '',
        links: links('https://fair.example/2026'),
      }),
    );

    expect(namesIn(communityOf(conference))).toEqual([]);
  });
});

test('uses no word that consent keeps out of the archive', () => {
  const members = [member('ada', {}, { text: 'link' }), member('ben'), member('cy'), member('dee')];
  const [first, ...rest] = ada;
  const { excerpt: _, ...reduced } = first ?? entry('ada', 1);

  const [suggestion] = suggestIntroductions(communityOf([reduced, ...rest, ...ben, ...others], members), {
    introductions: [],
  });

  expect(suggestion?.why).toBe('Both link to research.example/siblings.');
});

test('gives everybody their best few, the likeliest first, and always the same', () => {
  const ids = ['ada', 'ben', 'cy', 'dee', 'eve', 'fay'];
  const entries = ids.map((id) =>
    entry(id, 1, { title: 'Foster care', excerpt: `The court of ${id} and siblings.` }),
  );
  const members = ids.map((id) => member(id));
  const one = suggestIntroductions(
    communityOf([...entries, ...others.slice(0, 0)], [...members, member('gil')]),
    {
      introductions: [],
      perMember: 1,
    },
  );
  const again = suggestIntroductions(communityOf(entries.toReversed(), [...members, member('gil')]), {
    introductions: [],
    perMember: 1,
  });

  expect(again.map(({ why }) => why)).toEqual(one.map(({ why }) => why));
  expect(again.map(({ between }) => between)).toEqual(one.map(({ between }) => between));
  for (const id of ids) expect(one.some(({ between }) => between.some((who) => who.id === id))).toBe(true);
});

describe('of what somebody wrote long ago', () => {
  /** Twelve newer entries than the one that is told of, the newest of them about siblings. */
  const longAgo = (id: string, old: Partial<ArchivedEntry>) => [
    entry(id, 0, { ...old, date: '2024-01-01T09:00:00.000Z' }),
    ...Array.from({ length: 11 }, (_, at) =>
      entry(id, at + 1, { title: `${id}day`, date: `2026-10-${10 + at}T09:00:00.000Z` }),
    ),
    entry(id, 12, { title: 'Siblings', date: '2026-10-30T09:00:00.000Z' }),
  ];
  const likest = (old: Partial<ArchivedEntry>) =>
    namesIn(communityOf([...longAgo('ada', old), ...longAgo('ben', {}), ...longAgo('cy', old)]))[0];

  test('the title and the tags bring two closer', () => {
    expect(likest({ title: 'Kinship in winter' })).toBe('ada cy');
    expect(likest({ tags: ['kinship', 'winter'] })).toBe('ada cy');
  });

  test('the text is let be', () => {
    expect(likest({ excerpt: 'Kinship in winter' })).toBe(likest({}));
  });
});

test('gives nothing for a hub of one, or of none', () => {
  expect(namesIn(communityOf([], []))).toEqual([]);
  expect(namesIn(communityOf(ada, [member('ada')]))).toEqual([]);
});
