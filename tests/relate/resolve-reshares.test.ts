import { describe, expect, test } from 'vitest';
import type { QuoteVerdict } from '../../src/archive/quotes.ts';
import type { Hub, ReshareListing } from '../../src/model.ts';
import { resolveReshares } from '../../src/relate/resolve-reshares.ts';
import { inventArchived, inventMember, words } from '../care/invent.ts';
import { inventHub } from './invent-hub.ts';

const hub: Hub = inventHub();
const harbor = inventMember({ language: 'en', license: 'https://creativecommons.org/licenses/by/4.0/' });
const quiet = inventMember({ id: 'quiet-rooms', name: 'Quiet Rooms', site: 'https://quiet.example/' });
const entry = inventArchived({ authors: [{ name: 'Ada' }] });

function listing(changes: Partial<ReshareListing> = {}): ReshareListing {
  return {
    of: 'https://harbor.example/2026/visits/',
    by: 'maria',
    on: '2026-11-05',
    why: 'It says what we often leave out.',
    ...changes,
  };
}

function resolve(
  listings: readonly ReshareListing[],
  members = [harbor, quiet],
  entries = [entry],
  verdict: QuoteVerdict = 'found',
) {
  const resolved = resolveReshares(listings, entries, hub, members, [], { verdictOf: () => verdict });
  return { ...resolved, notices: resolved.notes.map(({ message }) => message) };
}

test('finds a member’s entry by its address, however it is written', () => {
  const { reshares, notices } = resolve([
    listing({ of: 'http://www.harbor.example/2026/visits?utm_source=x', give: 'How do you begin a visit?' }),
  ]);

  expect(notices).toEqual([]);
  expect(reshares).toEqual([
    {
      slug: expect.stringMatching(/^2026-11-05-[0-9a-f]{6}$/),
      original: {
        url: 'https://harbor.example/2026/visits/',
        title: 'On home visits',
        author: { name: 'Ada' },
        publication: 'Harbor Notes',
        published: '2026-11-01T09:00:00.000Z',
        language: 'en',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        member: harbor,
        entry,
      },
      by: { id: 'maria', name: 'María' },
      on: '2026-11-05',
      why: 'It says what we often leave out.',
      give: 'How do you begin a visit?',
    },
  ]);
});

test('gives one reshare the same slug however its address is written', () => {
  const [one] = resolve([listing()]).reshares;
  const [other] = resolve([listing({ of: 'http://harbor.example/2026/visits' })]).reshares;

  expect(one?.slug).toBe(other?.slug);
});

test('credits everybody who wrote an entry', () => {
  const together = { ...entry, authors: [{ name: 'Ada', url: 'https://ada.example/' }, { name: 'Bo' }] };

  const [reshare] = resolve([listing()], [harbor], [together]).reshares;

  expect(reshare?.original.author).toEqual({ name: 'Ada, Bo', url: 'https://harbor.example/' });
});

test('gives no date to an original whose date nobody knows', () => {
  const [reshare] = resolve([listing()], [harbor], [{ ...entry, isDated: false }]).reshares;

  expect(reshare?.original).not.toHaveProperty('published');
});

test('puts the newest first, and of one day the one added last', () => {
  const found = resolve([
    listing({ on: '2026-11-05' }),
    listing({ on: '2026-11-07', why: 'a' }),
    listing({
      on: '2026-11-07',
      why: 'b',
      of: 'https://s.example/1',
      title: 'T',
      author: 'S',
      site: 'https://s.example/',
    }),
    listing({ on: '2026-11-06' }),
  ]);

  expect(found.reshares.map(({ on, why }) => on + why[0])).toEqual([
    '2026-11-07b',
    '2026-11-07a',
    '2026-11-06I',
    '2026-11-05I',
  ]);
});

describe('an original of nobody here', () => {
  const strange = {
    of: 'https://stranger.example/2026/a/',
    title: 'A',
    author: 'Sam',
    site: 'https://www.stranger.example/',
  };

  test('is as the curator describes it', () => {
    const [reshare] = resolve([listing(strange)]).reshares;

    expect(reshare?.original).toEqual({
      url: 'https://stranger.example/2026/a/',
      title: 'A',
      author: { name: 'Sam', url: 'https://www.stranger.example/' },
      publication: 'stranger.example',
    });
  });

  test.each(['title', 'author', 'site'] as const)('is left out without its %s, with a notice', (field) => {
    const { [field]: _, ...rest } = strange;

    const { reshares, notices } = resolve([listing(rest)]);

    expect(reshares).toEqual([]);
    expect(notices).toEqual([
      'left out, because its author is not a member, so it needs `title`, `author` and `site`.',
    ]);
  });
});

describe('an entry of a member that the hub does not hold', () => {
  const older = {
    of: 'https://harbor.example/2019/older/',
    author: 'Real Name',
    site: 'https://real.example/',
  };

  test.each([undefined, 'Older'])('is left out, whatever the curator says of it (title %s)', (title) => {
    const { reshares, notices } = resolve([listing({ ...older, ...(title && { title }) })]);

    expect(reshares).toEqual([]);
    expect(notices[0]).toContain('is no entry that the hub shows');
  });
});

describe('a slip in the address of a member’s entry', () => {
  const path = (of: string) =>
    resolve([listing(), listing({ of })]).notes.map(({ file, path, message }) => [
      file,
      path,
      message.split('. ').at(-1),
    ]);

  test.each([
    'https://harbor.example/2026/vists/',
    'https://harbor.example/2026/vistis',
    'http://www.harbor.example/2026/Visit',
    'https://harbor.example/2025/visits/',
  ])('%s is told with its place and with the address that was meant', (of) => {
    expect(path(of)).toEqual([
      ['reshares', [1, 'of'], 'Did you mean `https://harbor.example/2026/visits/`?'],
    ]);
  });

  test.each([
    'https://harbor.example/',
    'https://harbor.example/2019/on-foster-care',
    'https://quiet.example/2026/vists/',
  ])('%s is nobody’s slip for it', (of) => {
    expect(path(of).join()).toMatch(/^reshares,1,of,/u);
    expect(path(of).join()).not.toContain('Did you mean');
  });
});

describe('consent', () => {
  const described = { title: 'T', author: 'Real Name', site: 'https://harbor.example/' };

  test.each([
    { says: 'has withdrawn', member: inventMember({ status: 'withdrawn' }), isToMend: false },
    { says: 'does not allow reshares', member: inventMember({}, { reshares: false }), isToMend: true },
  ])('leaves out what a member wrote who $says, held or not, and names nobody', (row) => {
    const { says, member, isToMend } = row;
    const { site, ...siteless } = member;

    for (const that of [member, siteless]) {
      const { reshares, notes, faults } = resolve([listing(described)], [that, quiet], []);

      expect(reshares).toEqual([]);
      expect(isToMend ? notes : faults).toEqual([]);
      expect(isToMend ? faults : notes).toEqual([
        {
          file: 'reshares',
          path: [0, 'of'],
          message: `left out, because its author ${says}. Delete it from the file.`,
        },
      ]);
    }
    expect(site).toBeDefined();
  });

  test('shows no quote of a member who allows links only', () => {
    const { reshares, notices } = resolve(
      [listing({ quote: 'Two words.' })],
      [inventMember({}, { text: 'link' })],
    );

    expect(reshares[0]).not.toHaveProperty('quote');
    expect(notices[0]).toMatch(/shown without its quote, because its author allows links only/);
  });

  test('shows a quote of the words allowed, and no longer one', () => {
    const member = inventMember({ excerptWords: 10 });

    const fits = resolve([listing({ quote: words(10) })], [member]);
    const exceeds = resolve([listing({ quote: words(11) })], [member]);

    expect(fits.reshares[0]?.quote).toBe(words(10));
    expect(exceeds.reshares[0]).not.toHaveProperty('quote');
    expect(exceeds.notices[0]).toMatch(/it has 11 words and its author allows 10\. Shorten the quote\.$/);
  });

  test('does not limit a quote of a member who allows all of it', () => {
    const member = inventMember({ excerptWords: 10 }, { text: 'full' });

    expect(resolve([listing({ quote: words(50) })], [member]).reshares[0]?.quote).toBe(words(50));
  });
});

describe('via', () => {
  test('names a member by id', () => {
    expect(resolve([listing({ via: 'quiet-rooms' })]).reshares[0]?.via).toEqual({
      name: 'Quiet Rooms',
      url: 'https://quiet.example/',
    });
  });

  test('names a page on a member’s site by its member, and links the page', () => {
    expect(resolve([listing({ via: 'https://quiet.example/2026/links/' })]).reshares[0]?.via).toEqual({
      name: 'Quiet Rooms',
      url: 'https://quiet.example/2026/links/',
    });
  });

  test('names an address by its host', () => {
    expect(resolve([listing({ via: 'https://www.letters.example/12' })]).reshares[0]?.via).toEqual({
      name: 'letters.example',
      url: 'https://www.letters.example/12',
    });
  });

  test.each([
    { via: 'http://192.168.0.1/reboot', fault: 'private network' },
    { via: 'http://127.1:8080/', fault: 'private network' },
    { via: 'http://printer.local/', fault: 'private network' },
    { via: 'harbor-notes', fault: 'its author’s own' },
    { via: 'https://harbor.example/links', fault: 'its author’s own' },
    { via: 'http://www.harbor.example/2026/visits?utm_source=x', fault: 'its author’s own' },
    { via: 'quiet-rooms', fault: 'withdrawn' },
    { via: 'https://quiet.example/2026/', fault: 'withdrawn' },
    { via: 'nobody', fault: 'neither a member nor an address' },
    { via: 'javascript:alert(1)', fault: 'neither a member nor an address' },
  ])('leaves $via out, with a notice that names nobody', ({ via, fault }) => {
    const { reshares, notices } = resolve([listing({ via })], [harbor, { ...quiet, status: 'withdrawn' }]);

    expect(reshares).toHaveLength(1);
    expect(reshares[0]).not.toHaveProperty('via');
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(fault);
    expect(notices[0]).not.toMatch(/quiet/i);
  });
});

test.each([
  { of: 'http://192.168.1.1/x' },
  { of: 'http://[::ffff:10.0.0.1]/y' },
  { site: 'http://localhost/' },
  { site: 'http://router.local/' },
])('sends no reader into a private network for a stranger’s work ($of$site)', (address) => {
  const theirs = { title: 'A title', author: 'Somebody', site: 'https://nice.example/' };

  const { reshares, notices } = resolve([listing({ of: 'https://nice.example/1', ...theirs, ...address })]);

  expect(reshares).toEqual([]);
  expect(notices).toEqual([expect.stringMatching(/^left out, because .*private network/u)]);
});

test('shows an original once where it is listed twice for a day', () => {
  const { reshares, notices, notes } = resolve([listing(), listing({ why: 'Again.' })]);

  expect(reshares.map(({ why }) => why)).toEqual(['It says what we often leave out.']);
  expect(notices[0]).toMatch(/Keep one of the two\.$/);
  expect(notes.map(({ file, path }) => [file, ...path])).toEqual([['reshares', 1, 'of']]);
});

test('signs with the name that stands there when the hub lists no such curator', () => {
  expect(resolve([listing({ by: 'jo' })]).reshares[0]?.by).toEqual({ id: 'jo', name: 'jo' });
});

describe('whose a reshared address is', () => {
  const atQuiet = 'https://quiet.example/2026/waiting/';
  const linkBlog = inventArchived({ url: atQuiet, title: 'What Quiet Rooms wrote' });

  test('is its site’s owner’s, whoever else has an entry that links there', () => {
    const { reshares, notices } = resolve(
      [listing({ of: atQuiet, title: 'Waiting' })],
      [harbor, quiet],
      [linkBlog],
    );

    expect(reshares).toEqual([]);
    expect(notices.join()).toContain('is no entry that the hub shows');
  });

  test('stays its withdrawn owner’s, so that it is not shown under another name', () => {
    const gone = { ...quiet, status: 'withdrawn' as const };

    const { reshares, notices } = resolve(
      [listing({ of: atQuiet, quote: words(5) })],
      [harbor, gone],
      [linkBlog],
    );

    expect(reshares).toEqual([]);
    expect(notices.join()).toContain('withdrawn');
  });

  test('is not given to a stranger where a member of that host gave no site', () => {
    const { site, ...rest } = inventMember({
      id: 'night-notes',
      name: 'Night Notes',
      pseudonym: true,
      feeds: [{ url: 'https://night.example/feed', lane: { only: [], not: [] } }],
    });
    const stranger = { title: 'A night', author: 'Carolina Realname', site: 'https://night.example/' };

    const { reshares, notices } = resolve(
      [listing({ of: 'https://night.example/a-night', ...stranger })],
      [harbor, rest],
    );

    expect(site).toMatch(/^https:/);
    expect(reshares).toEqual([]);
    expect(notices.join()).toMatch(/`site`/);
    expect(notices.join()).not.toContain('Carolina');
  });
});

describe('a quotation', () => {
  const quote = 'words of the excerpt';
  const kept = { ...entry, excerpt: 'These are words of the excerpt.' };

  test.each([
    ['unseen', /no text of the original has passed/],
    ['edited', /its author has changed the original/],
  ] as const)('that is %s is not shown, and the curator is told', (verdict, notice) => {
    const { reshares, notices, faults } = resolve([listing({ quote })], [harbor], [entry], verdict);

    expect(reshares).toHaveLength(1);
    expect(reshares[0]).not.toHaveProperty('quote');
    expect(notices).toEqual([expect.stringMatching(notice)]);
    expect(faults).toEqual([]);
  });

  test('that never stood there is the curator’s to mend', () => {
    const { reshares, notices, faults } = resolve([listing({ quote })], [harbor], [entry], 'missing');

    expect(reshares[0]).not.toHaveProperty('quote');
    expect(notices).toEqual([]);
    expect(faults).toEqual([
      {
        file: 'reshares',
        path: [0, 'quote'],
        message: expect.stringMatching(/does not stand word for word/),
      },
    ]);
  });

  test('is shown when what the hub keeps of the entry has it', () => {
    expect(resolve([listing({ quote })], [harbor], [kept], 'unseen').reshares[0]?.quote).toBe(quote);
  });

  test('is not taken from there once its author changed the entry', () => {
    expect(resolve([listing({ quote })], [harbor], [kept], 'edited').reshares[0]).not.toHaveProperty('quote');
  });

  test('of a stranger is not shown before it was compared', () => {
    const strange = { title: 'T', author: 'S', site: 'https://s.example/', of: 'https://s.example/1' };

    const { reshares, notices } = resolve([listing({ ...strange, quote })], [harbor], [], 'unseen');

    expect(reshares[0]).not.toHaveProperty('quote');
    expect(notices).toEqual([expect.stringContaining('`kith reshare`')]);
  });

  test('from a copy is not shown as the original’s', () => {
    const at = 'https://quiet.example/copy';
    const copy = inventArchived({ key: '2', member: 'quiet-rooms', url: at });

    const { reshares, notes } = resolveReshares(
      [listing({ of: at, quote })],
      [entry],
      hub,
      [harbor, quiet],
      [{ entry: copy, original: entry }],
      { verdictOf: () => 'found' },
    );

    expect(reshares[0]?.original.url).toBe(entry.url);
    expect(reshares[0]).not.toHaveProperty('quote');
    expect(notes).toEqual([
      expect.objectContaining({
        path: [0, 'quote'],
        message: expect.stringContaining('`of` is the address of a copy'),
      }),
    ]);
  });
});

test.each([
  ['by name', { name: 'María' }],
  ['by address', { name: 'M.', url: 'https://maria.example/' }],
])('leaves out what its curator wrote, known %s', (_, author) => {
  const own = { ...hub, curators: [{ id: 'maria', name: 'María', url: 'https://maria.example/' }] };
  const together = { ...entry, authors: [{ name: 'Ada' }, author] };

  const { reshares, faults } = resolveReshares([listing()], [together], own, [harbor]);

  expect(reshares).toEqual([]);
  expect(faults).toEqual([
    { file: 'reshares', path: [0, 'by'], message: expect.stringContaining('nobody reshares their own') },
  ]);
});

describe('who had it from whom', () => {
  const page = (number: number) => `https://s.example/${number}`;
  const strange = (number: number, via: string) =>
    listing({ of: page(number), title: 'T', author: 'S', site: 'https://s.example/', via });

  test('is followed through pages that were reshared themselves, the nearest first', () => {
    const { reshares } = resolve([
      listing({ via: page(1) }),
      strange(1, page(2)),
      strange(2, 'https://quiet.example/links'),
    ]);

    const { via, viaFurther } = reshares.find(({ original }) => original.url === entry.url) ?? {};
    expect(via?.url).toBe(page(1));
    expect(viaFurther).toEqual([
      { name: 'S', url: page(2) },
      { name: 'Quiet Rooms', url: 'https://quiet.example/links' },
    ]);
  });

  test('is followed from a member who passed it on to the one they name as their source', () => {
    const [third, fourth] = ['third', 'fourth'].map((id) =>
      inventMember({ id, name: id, site: `https://${id}.example/` }),
    );
    const copy = (member: string, from: string) => ({
      original: entry,
      entry: inventArchived({ key: member, member, source: { url: `https://${from}.example/feed` } }),
    });
    const members = [harbor, quiet, ...(third && fourth ? [third, fourth] : [])];
    const trace = (copies: Parameters<typeof resolveReshares>[4]) =>
      resolveReshares([listing({ via: 'quiet-rooms' })], [entry], hub, members, copies).reshares[0];

    expect(trace([copy('quiet-rooms', 'third'), copy('third', 'fourth')])?.viaFurther).toEqual([
      { name: 'third', url: 'https://third.example/' },
      { name: 'fourth', url: 'https://fourth.example/' },
    ]);
    // Feeds may name each other, or the author, whose entry it is anyway.
    expect(trace([copy('quiet-rooms', 'third'), copy('third', 'quiet')])?.viaFurther).toHaveLength(1);
    expect(trace([copy('quiet-rooms', 'harbor')])).not.toHaveProperty('viaFurther');
  });

  test('ends where pages lead back to each other', () => {
    const { reshares } = resolve([listing({ via: page(1) }), strange(1, page(2)), strange(2, page(1))]);

    expect(reshares.map(({ viaFurther = [] }) => viaFurther.length)).toEqual([0, 0, 1]);
  });
});
