/** From a site's address to a member or a candidate: real servers on loopback, real files, a real terminal. */
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../../src/config/load.ts';
import { CAREFUL_ANSWERS } from '../../../src/templates/submission/consent-items.ts';
import { atTerminal, CLEAR, CONTROL_C, DOWN, ENTER } from '../../helpers/at-terminal.ts';
import { entry, item, rss } from '../../helpers/feed-text.ts';
import { kithHere } from '../../helpers/kith-here.ts';
import { type Served, serve } from '../../helpers/serve.ts';
import { temporaryHub } from '../../helpers/temporary-hub.ts';

const FEEDS = `# Who is in this hub.
members:
  # The first one.
  - id: ada # stays
    name: Ada
    site: https://ada.example/
    feeds:
      - url: https://ada.example/feed
    topics: [chairs]
    consent:
      granted: 2026-01-01
      introductions: yes

defaults:
  coolingOff: 6h # short
`;

const page = (...links: readonly string[]) =>
  `<!doctype html><html><head>${links
    .map((href) => `<link rel="alternate" type="application/rss+xml" title="Feed ${href}" href="${href}">`)
    .join('')}</head><body>Hello</body></html>`;

const tagged = (name: string, tag: string) =>
  entry(name).replace('</item>', `<category>${tag}</category></item>`);

let server: Served;
const allowed = () => ['--allow-private', '127.0.0.1/32'];

beforeAll(async () => {
  const ten = Array.from({ length: 10 }, (_, index) => `/feed-${index}.xml`);
  server = await serve({
    '/': page('/feed.xml'),
    '/feed.xml': rss(
      [
        entry('chairs & more', { html: '<p>On folding chairs, and who carries them home.</p>' }),
        entry('second', { html: '<p>Folding chairs again.</p>' }),
      ],
      { title: 'Harbor Notes' },
    ),
    '/ten/': page(...ten),
    '/feed-3.xml': rss([entry('third')]),
    '/loud/': `${page('/feed.xml')}<link rel="alternate" type="application/rss+xml" title="a&#27;[2J&#27;[1;1Hb" href="/feed-3.xml">`,
    '/tags/': page('/tags.xml'),
    '/tags.xml': rss([tagged('one', 'work'), tagged('two', 'work'), tagged('three', 'garden')]),
    '/none/': page(),
    '/none/rss.xml': rss([entry('guessed')]),
    '/garbage.xml': { headers: { 'content-type': 'application/rss+xml' }, body: 'tide, tide, tide' },
    '/closed/': { status: 401 },
    '/away/': { status: 302, headers: { location: 'http://10.0.0.1/feed' } },
    '/robots.txt': 'User-agent: *\nDisallow: /private/\n',
    '/private/': page('/feed.xml'),
  });
});
afterAll(() => server.close());

const YES = ['--granted', '2026-11-01'];
const TOLD = ['--noticed', '2026-11-01', '--kind', 'organization'];
const GIFT = ['--gift', 'https://ada.example/1'];

/** An answer to each item of consent. */
const ITEMS = Object.entries(CAREFUL_ANSWERS).flatMap(([item, answer]) => [`--${item}`, answer]);

function hub(more: Readonly<Record<string, string>> = {}) {
  return temporaryHub({
    'feeds.yaml': FEEDS,
    '_data/hub.yaml': 'url: https://hub.example/\n',
    '_data/topics.yaml': '- { id: chairs, name: Chairs, phrases: [folding chairs] }\n',
    ...more,
  });
}

const environment = {
  SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 20, 12) / 1000),
  KITH_KEY: 'a key for tests that nobody else has',
};

function add(root: string, path: string, ...more: readonly string[]) {
  return kithHere(['add', server.url(path), '--root', root, ...allowed(), ...more], { environment });
}

const read = (root: string, file = 'feeds.yaml') => readFile(join(root, file), 'utf8');

const CAREFUL =
  'text excerpt, images no, reshares yes, search yes, digest yes, conversations yes, introductions ask, notify draft';

describe('with a day of consent', () => {
  test('the help says what is recorded where nothing is said', async () => {
    const { stdout } = await kithHere(['add', '--help']);

    expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(CAREFUL);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('writes the member with every item said, and keeps all else byte for byte', async () => {
    const root = await hub();

    const { code, stdout } = await add(
      root,
      '/',
      '--yes',
      '--granted',
      '2026-11-01',
      '--record',
      'Hana, letter 12',
    );

    expect(code).toBe(0);
    expect(stdout).toContain(`Recorded as what may be shown: ${CAREFUL}.`);
    expect(stdout).toContain('They might like to meet Ada: kith introduce harbor-notes ada');
    expect(stdout).toMatch(/Repairs its author could make:\s+Your feed has a bare &/u);
    expect(await read(root)).toBe(
      FEEDS.replace(
        '\ndefaults:',
        `
  - id: harbor-notes
    name: Harbor Notes
    site: ${server.url('/')}
    feeds:
      - url: ${server.url('/feed.xml')}
    topics: [chairs]
    joined: 2026-11-20
    consent:
      granted: 2026-11-01
      record: Hana, letter 12
      text: excerpt
      images: false
      reshares: true
      search: true
      digest: true
      conversations: true
      introductions: ask
      notify: draft

defaults:`,
      ),
    );
    expect((await loadConfig(root)).kind).toBe('valid');
    expect(await read(root, '_data/audit.ndjson')).toContain('"act":"consent"');
    expect(await read(root, '_data/audit.ndjson')).not.toContain('harbor');
  });

  test('takes every answer as an option, and a candidate off their list', async () => {
    const root = await hub({ '_data/candidates.yaml': `- ${server.url('/')}\n- https://other.example/\n` });

    const { code, stdout } = await add(
      root,
      '/',
      '--json',
      '--granted',
      '2026-11-01',
      '--name',
      'Quiet',
      '--pseudonym',
      '--text',
      'link',
      '--search',
      'no',
      '--introductions',
      'no',
      '--only',
      'work',
      '--gift',
      'https://ada.example/1',
      '--topic',
      'chairs',
    );

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'member',
      toMeet: [],
      item: {
        id: 'quiet',
        pseudonym: true,
        feeds: [{ lane: { only: ['work'] } }],
        gifts: ['https://ada.example/1'],
        consent: { text: 'link', search: false, introductions: 'no', images: false },
      },
    });
    expect(await read(root, '_data/candidates.yaml')).toBe('- https://other.example/\n');
  });

  test.each([
    ['a day to come', ['--granted', '2026-12-24'], 'lies in the future'],
    ['a day that no calendar has', ['--granted', '2026-02-31'], 'a day that no calendar has'],
    ['no day at all', ['--granted', 'yesterday'], 'should be a day'],
    ['two bases', ['--granted', '2026-11-01', '--noticed', '2026-11-01'], 'Either --granted'],
    ['an e-mail address for a record', [...YES, '--record', 'a@b.example'], 'looks like an e-mail address'],
    ['an answer that is none', [...YES, '--text', 'some'], 'expected link, excerpt, full'],
    ['pictures of a text that is not shown', [...YES, '--text', 'link', '--images', 'yes'], 'contradicts'],
    ['a person as a public organization', ['--noticed', '2026-11-01'], 'a person has to say yes'],
    ['introductions nobody said yes to', [...TOLD, '--introductions', 'yes'], 'contradicts --noticed'],
    ['a kind that is none', [...YES, '--kind', 'centre'], 'did you mean `center`?'],
    ['an id that is taken', [...YES, '--id', 'ada'], 'is the id of Ada already'],
    ['a greeter who is nobody', [...YES, '--greeter', 'adda'], 'did you mean `ada`?'],
    ['a topic that is none', [...YES, '--topic', 'tables'], 'is no topic’s id'],
    ['a post without an address', [...YES, '--gift', 'the one about tea'], 'holds a space'],
    ['three posts', [...YES, ...GIFT, ...GIFT, ...GIFT], 'two posts are enough'],
    ['a feed without an address', [...YES, '--feed', 'feed.xml'], 'should be a whole address'],
    ['a curator who is none', ['--by', 'nobody'], 'there is no curator'],
    ['a name of two lines', [...YES, '--name', 'Ada\nBen'], 'should be one line'],
  ])('refuses %s before any server is asked, and writes nothing', async (_, words, reason) => {
    const root = await hub();
    const before = server.requests.length;

    const { code, stderr } = await add(root, '/', '--yes', ...words);

    expect([code, server.requests.length]).toEqual([2, before]);
    expect(stderr).toContain(reason);
    expect(stderr).not.toContain('a@b.example');
    expect(await read(root)).toBe(FEEDS);
  });

  test('an organization that was told needs no yes', async () => {
    const root = await hub();

    const { code } = await add(root, '/', '--yes', ...TOLD);

    expect(code).toBe(0);
    expect(parse(await read(root)).members[1]).toMatchObject({
      kind: 'organization',
      consent: { basis: 'public-organization', noticed: '2026-11-01' },
    });
  });
});

test('shows the newest entries of a feed that lists the oldest first, those without a date last', async () => {
  const root = await hub();
  const day = (name: string, date: string) => entry(name, { date: `${date} 2026 09:00:00 GMT` });
  server.put('/backwards/', page('/backwards.xml'));
  server.put(
    '/backwards.xml',
    rss([
      item({ title: 'undated', link: 'https://harbor.example/undated' }),
      ...[day('first', '1 Oct'), day('second', '2 Oct'), day('third', '3 Oct')],
    ]),
  );

  const { stdout } = await add(root, '/backwards/', '--yes');
  server.put('/backwards.xml', rss([item({ title: 'undated' }), day('first', '1 Oct')]));
  const few = await add(root, '/backwards/', '--yes', '--granted', '2026-11-01');

  expect(stdout).toMatch(
    /the newest first:\s+2026-10-03 +third[\s\S]+2026-10-02 +second[\s\S]+2026-10-01 +first/u,
  );
  expect(stdout).not.toContain('undated');
  expect(few.stdout).toMatch(/2026-10-01 +first[\s\S]+no date +undated/u);
});

describe('without one', () => {
  test('--yes makes a candidate and no member, says so, and drafts a letter', async () => {
    const root = await hub();

    const { code, stdout } = await add(root, '/', '--yes');

    expect(code).toBe(0);
    expect(stdout).toMatch(/as a candidate: nobody said yes yet[\s\S]*Hello Harbor Notes,/u);
    expect(await read(root)).toBe(FEEDS);
    expect(await read(root, '_data/candidates.yaml')).toContain(`feed: ${server.url('/feed.xml')}`);
  });

  test('drafts no letter that would lead to localhost; once the hub has an address, the same command does', async () => {
    const root = await hub({ '_data/hub.yaml': 'name: Hub\n' });

    const before = await add(root, '/', '--yes');
    await writeFile(join(root, '_data/hub.yaml'), 'url: https://hub.example/\n');
    const after = await add(root, '/', '--yes');

    expect(before.code).toBe(0);
    expect(before.stdout).not.toMatch(/localhost|Hello/u);
    expect(before.stderr).toContain('_data/hub.yaml: url is http://localhost:8080/');
    expect(await read(root, '_data/candidates.yaml')).toContain(`feed: ${server.url('/feed.xml')}`);
    expect(after.code).toBe(1);
    expect(after.stdout).toMatch(/Hello Harbor Notes,[\s\S]*https:\/\/hub\.example\/join\//u);
    expect(after.stderr).toContain('a candidate already');
  });
});

describe('what cannot be read is told, and nothing is written', () => {
  test.each([
    ['a site without a feed', '/none/', [], 1, 'names no feed'],
    ['ten feeds, and nobody to ask', '/ten/', [], 2, '/feed-9.xml'],
    ['a login', '/closed/', [], 1, 'asks for a login'],
    ['a page that asks programs to stay away', '/private/', [], 1, 'robots.txt'],
    ['an address that is none', '/', ['x'], 2, 'Name one address'],
  ])('%s', async (_, path, words, expected, reason) => {
    const root = await hub();

    const { code, stderr } = await add(root, path, '--yes', '--granted', '2026-11-01', ...words);

    expect(code).toBe(expected);
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(await read(root)).toBe(FEEDS);
    await expect(access(join(root, '_data/candidates.yaml'))).rejects.toThrow();
  });

  test('a feed that is none in the words of kith check, which do not send anybody to its author', async () => {
    const { stderr } = await add(await hub(), '/garbage.xml', '--yes');
    const checked = await kithHere(['check', server.url('/garbage.xml'), ...allowed()]);

    const reason = 'This is neither RSS, Atom nor JSON Feed; it begins with “tide, tide, tide”';
    expect(checked.stdout).toContain(reason);
    expect(stderr).toContain(`${server.url('/garbage.xml')} is no feed that could be read: ${reason}`);
    expect(stderr).not.toMatch(/names no feed|--guess/u);
  });

  test('a redirect to a private address, with what to do about it', async () => {
    const { stderr } = await add(await hub(), '/away/', '--yes');

    expect(stderr).toContain(
      `${server.url('/away/')} could not be read: 127.0.0.1:${server.port} leads on, by a redirect, to 10.0.0.1 on a private network, which is never asked.`,
    );
    expect(stderr).toContain('Ask its author for the address at which everybody can read it');
    expect(stderr).not.toMatch(/robots|spelt|--allow-private/u);
  });

  test('a private address itself, and how a curator lets it be asked', async () => {
    const root = await hub();

    const { stderr } = await kithHere(['add', 'http://10.0.0.1/', '--root', root, '--yes'], { environment });

    expect(stderr).toContain('10.0.0.1 is on a private network, which is not asked.');
    expect(stderr).toContain('let it be asked with --allow-private 10.0.0.1;');
  });

  test('a feed or a site that a member has', async () => {
    const root = await hub({
      'feeds.yaml': FEEDS.replace('https://ada.example/feed', server.url('/feed.xml')),
    });

    const { code, stderr } = await add(root, '/', '--yes', '--granted', '2026-11-01');

    expect(code).toBe(1);
    expect(stderr).toContain('is Ada’s already');
  });

  test('one of ten is chosen by --feed, and --guess finds what a page does not name', async () => {
    const root = await hub();

    const one = await add(
      root,
      '/ten/',
      '--yes',
      '--granted',
      '2026-11-01',
      '--feed',
      server.url('/feed-3.xml'),
    );
    const other = await add(
      root,
      '/none/',
      '--yes',
      '--granted',
      '2026-11-01',
      '--guess',
      '--name',
      'Guessed',
    );

    expect([one.code, other.code]).toEqual([0, 0]);
    expect(await read(root)).toContain(`- url: ${server.url('/none/rss.xml')}`);
  });
});

describe('at a terminal', () => {
  test('asks item by item, the careful answer chosen already', async () => {
    const root = await hub();

    const { code, waiting, screen } = await atTerminal(
      ['add', server.url('/'), '--root', root, ...allowed()],
      [
        ['On which day did they say yes?', `2026-11-01${ENTER}`],
        ['What is their name here', ENTER],
        ['A short name', ENTER],
        ['Who is it?', ENTER],
        ['Is that a pen name', ENTER],
        ['What do they write about?', ENTER],
        ['One sentence about it', ENTER],
        ['Somebody else’s post', ENTER],
        ['How much of each entry', ENTER],
        ['May pictures', ENTER],
        ['May curators pass on', ENTER],
        ['search find their', `${DOWN}${ENTER}`],
        ['weekly digest', ENTER],
        ['together with the ones', ENTER],
        ['introduce them', ENTER],
        ['How do they want to hear', ENTER],
        ['Who said yes, and where', `Hana, letter 12${ENTER}`],
        ['into feeds.yaml, with the yes of 2026-11-01?', ENTER],
      ],
      environment,
    );

    expect({ code, waiting }, screen).toEqual({ code: 0, waiting: [] });
    expect(screen).not.toMatch(/\byour? (?:entries|described|to others)|ask me/u);
    expect(await read(root)).toContain(`      record: Hana, letter 12
      text: excerpt
      images: false
      reshares: true
      search: false
`);
  });

  test('a wrong answer is told at its question and asked for again, so that nothing is lost', async () => {
    const root = await hub();
    const gift = 'https://ada.example/1';

    const { code, waiting, screen } = await atTerminal(
      ['add', server.url('/'), '--root', root, ...allowed()],
      [
        ['On which day did they say yes?', `2026-02-31${ENTER}`],
        ['This is a day that no calendar has', `${CLEAR}2026-12-24${ENTER}`],
        ['This lies in the future; today is 2026-11-20', `${CLEAR}2026-11-01${ENTER}`],
        ['What is their name here', ENTER],
        ['A short name', `${CLEAR}ada${ENTER}`],
        ['This is the id of Ada already', `${CLEAR}by-name${ENTER}`],
        ['This is a page of the hub itself', `${CLEAR}Harbor!${ENTER}`],
        ['This should be lower-case letters', `${CLEAR}harbor${ENTER}`],
        ['Who is it?', ENTER],
        ['Is that a pen name', ENTER],
        ['What do they write about?', ENTER],
        ['One sentence about it', ENTER],
        ['Somebody else’s post', `the one about tea${ENTER}`],
        ['This holds a space', `${CLEAR}${gift}${ENTER}`],
        ['Another one, its address', ENTER],
        ['How much of each entry', ENTER],
        ['May pictures', ENTER],
        ['May curators pass on', ENTER],
        ['search find their', ENTER],
        ['weekly digest', ENTER],
        ['together with the ones', ENTER],
        ['introduce them', ENTER],
        ['How do they want to hear', ENTER],
        ['Who said yes, and where', ENTER],
        ['This is needed', `ada@ada.example${ENTER}`],
        ['This looks like an e-mail address', `${CLEAR}letter 12${ENTER}`],
        ['into feeds.yaml, with the yes of 2026-11-01?', ENTER],
      ],
      environment,
    );

    expect({ code, waiting }, screen).toEqual({ code: 0, waiting: [] });
    expect(parse(await read(root)).members[1]).toMatchObject({
      id: 'harbor',
      gifts: [gift],
      consent: { granted: '2026-11-01', record: 'letter 12' },
    });
  });

  test('asks which of several feeds is meant, and none of their titles moves the cursor', async () => {
    const root = await hub();

    const { code, waiting, screen } = await atTerminal(
      ['add', server.url('/loud/'), '--root', root, ...allowed()],
      [
        ['Which of its feeds?', `${DOWN}${ENTER}`],
        ['On which day did they say yes?', ENTER],
        ['Write them into _data/candidates.yaml?', ENTER],
      ],
      environment,
    );

    expect({ code, waiting }, screen).toEqual({ code: 0, waiting: [] });
    expect(screen).toContain(`a[2J[1;1Hb (${server.url('/feed-3.xml')})`);
    expect(await read(root, '_data/candidates.yaml')).toContain(`feed: ${server.url('/feed-3.xml')}`);
  });

  test.each([
    ['that belong here', [['Which of these tags belong here?', ` ${ENTER}`]], { only: ['work'] }],
    [
      'that never do',
      [
        ['Which of these tags belong here?', ENTER],
        ['Which of them never do?', `${DOWN} ${ENTER}`],
      ],
      { not: ['garden'] },
    ],
  ] as const)('asks for the tags %s, and shows what is left of the feed', async (_, questions, lane) => {
    const root = await hub();
    const said = [...YES, ...ITEMS, '--name', 'Tess', '--topic', 'chairs'];

    const { code, waiting, screen } = await atTerminal(
      ['add', server.url('/tags/'), '--root', root, ...allowed(), ...said],
      [
        ['A short name', ENTER],
        ['Who is it?', ENTER],
        ['Is that a pen name', ENTER],
        ...questions,
        ['One sentence about it', ENTER],
        ['Somebody else’s post', ENTER],
        ['Who said yes, and where', `letter 12${ENTER}`],
        ['into feeds.yaml, with the yes of 2026-11-01?', ENTER],
      ],
      environment,
    );

    expect({ code, waiting }, screen).toEqual({ code: 0, waiting: [] });
    expect(screen).toContain('2 entries belong to the lane');
    expect(parse(await read(root)).members[1].feeds).toEqual([{ url: server.url('/tags.xml'), lane }]);
  });

  test('what is pressed while the site is looked at answers nothing that was not asked yet', async () => {
    const root = await hub();

    const { waiting, screen } = await atTerminal(
      ['add', server.url('/'), '--root', root, ...allowed(), '--granted', '2026-11-01'],
      [
        [`Looking at ${server.url('/')}`, `zz${ENTER}${ENTER}`],
        ['What is their name here', ENTER],
        ['harbor-notes', CONTROL_C],
      ],
      environment,
    );

    expect(waiting, screen).toEqual([]);
    expect(screen).not.toMatch(/zz|This is needed/u);
  });

  test('Ctrl-C while the site is looked at ends it at once', async () => {
    const root = await hub();

    const { code, screen } = await atTerminal(
      ['add', server.url('/'), '--root', root, ...allowed()],
      [['Looking at', CONTROL_C]],
      environment,
    );

    expect(code).not.toBe(0);
    expect(screen).not.toContain('On which day');
    expect(await read(root)).toBe(FEEDS);
  });

  test('Ctrl-C in the middle leaves everything as it was', async () => {
    const root = await hub();

    const { code, screen } = await atTerminal(
      ['add', server.url('/'), '--root', root, ...allowed()],
      [
        ['On which day did they say yes?', `2026-11-01${ENTER}`],
        ['What is their name here', CONTROL_C],
      ],
      environment,
    );

    expect(code).toBe(1);
    expect(screen).toContain('Nothing was written.');
    expect(await read(root)).toBe(FEEDS);
    await expect(access(join(root, '_data/audit.ndjson'))).rejects.toThrow();
  });
});
