import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { curate } from '../../src/cli/curate.ts';
import type { DeskSection } from '../../src/cli/desk-note.ts';
import { placeReport } from '../../src/cli/place-report.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { walkDesk } from '../../src/cli/walk-desk.ts';
import { DOWN, ENTER } from '../helpers/at-terminal.ts';
import { entry, rss } from '../helpers/feed-text.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { copySampleHub } from '../helpers/sample-hub.ts';
import { serve } from '../helpers/serve.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';
import { inventHub } from '../relate/invent-hub.ts';

let sample: string;
let waiting: string;

beforeAll(async () => {
  sample = await copySampleHub();
  await kithHere(['build', '--offline', '--root', sample]);
  waiting = await mkdtemp(join(tmpdir(), 'kith-waiting-'));
  await writeWaitingHub(waiting);
  await kithHere(['build', '--offline', '--root', waiting], { environment });
}, 120_000);

afterAll(async () => {
  await rm(sample, { recursive: true });
  await rm(waiting, { recursive: true });
});

const environment = { SOURCE_DATE_EPOCH: '1793534400' };

/** Makes a hub in which something of each kind waits: Sender only sends, Quiet is quiet, the Brigade is a neighbour. */
async function writeWaitingHub(root: string): Promise<void> {
  const at = (id: string, name: string, html = '<p>On casseroles and grandmothers.</p>') =>
    entry(`${id}-${name}`, { link: `https://${id}.example/${name}`, date: '28 Oct 2026 09:00:00 GMT', html });
  const brigade = '<p>See <a href="https://brigade.example/drawer">the drawer</a> &amp; grandmothers.</p>';
  const eight = Array.from({ length: 8 }, (_, index) => at('sender', `sent-${index}`));
  const old = entry('quiet-old', { link: 'https://quiet.example/old', date: '01 Mar 2026 09:00:00 GMT' });
  const member = (id: string, more = '') =>
    `  - { id: ${id}, name: ${id[0]?.toUpperCase()}${id.slice(1)}, site: "https://${id}.example/", feeds: [{ url: ${id}.xml }], ${more}consent: { granted: 2026-01-01 } } # ${id}’s own line\n`;
  const files = {
    'feeds.yaml': `defaults: { coolingOff: 0h }\nmembers:\n${member('sender')}${member('quiet')}${member('ada')}${member('ben')}${member('fresh', 'joined: 2026-10-20, ')}`,
    '_data/hub.yaml': 'name: The Hub\ncurators: [{ id: maria, name: María }]\n',
    '_data/topics.yaml': '- { id: kin, name: Kin, phrases: [grandmothers] }\n',
    '_data/introductions.yaml':
      '# Ours.\n- between: [ada, ben]\n  proposed: 2026-10-01 # a Thursday\n  accepted:\n    ada: 2026-10-02\n',
    'sender.xml': rss(eight),
    'quiet.xml': rss([old]),
    'ada.xml': rss([at('ada', 'one', brigade)]),
    'ben.xml': rss([at('ben', 'two', brigade)]),
    'fresh.xml': rss([at('fresh', 'first')]),
  };
  await mkdir(join(root, '_data'));
  for (const [path, text] of Object.entries(files)) await writeFile(join(root, path), text);
}

/** A copy of that hub as a build left it, for one test to change. */
async function waitingHub() {
  const root = await temporaryHub({});
  await cp(waiting, root, { recursive: true });
  const kith = (...words: readonly string[]) => kithHere([...words, '--root', root], { environment });
  return { root, kith };
}

/** A person at a terminal; what is told them goes to `printed`. */
function seated(root: string, printed: string[]): Terminal {
  return {
    print: (line) => void printed.push(line),
    warn: (line) => void printed.push(line),
    isInteractive: true,
    canAsk: true,
    workingFolder: root,
    environment: {},
    now: () => '2026-11-01T12:00:00.000Z',
    stopped: () => new Promise(() => {}),
  };
}

async function textsUnder(folder: string): Promise<string> {
  const paths = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = paths.filter((path) => path.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

test('tells the sample hub’s desk in plain words, without a terminal, and asks nobody', async () => {
  const { code, stdout, stderr } = await kithHere(['curate', '--root', sample]);

  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('The desk of The Side Door, November 16, 2026');
  expect(stdout).toMatch(
    /Neighbours to invite\n\n {2}casserole-brigade\.example\n.*others link there, and it is no member/,
  );
  expect(stdout).toMatch(
    /Newcomers to greet\n\n {2}Teodora Akande-Mills\n.*Philippa Engstrand-Rowe greets them first/,
  );
  expect(stdout).toMatch(/Proposed on November 9, 2026; Juno Castellan-Pike has not said yes yet/);
});

test('suggests no reshare of a member who does not allow it, and no introduction of one who wants none', async () => {
  const { stdout } = await kithHere(['curate', '--json', '--root', sample]);
  const { reshares, introductions } = JSON.parse(stdout);

  expect([reshares.length, introductions.length]).toEqual([3, 3]);
  expect(JSON.stringify(reshares)).not.toContain('bellschedule.example');
  expect(JSON.stringify(introductions)).not.toContain('longacre.example');
});

test('gives the desk as one JSON object, the same each time', async () => {
  const { kith } = await waitingHub();

  const first = await kith('curate', '--json');
  const second = await kith('curate', '--json', '--offline');
  const desk = JSON.parse(first.stdout);

  expect(first.code).toBe(0);
  expect(second.stdout).toBe(first.stdout);
  expect(desk).toMatchObject({ hub: 'The Hub', day: '2026-11-01', holds: [] });
  expect(desk.oneWayFeeds.map(({ about }: { about: string }) => about)).toEqual(['Sender']);
  expect(desk.oneWayFeeds[0].links.map(({ url }: { url: string }) => url).toSorted()).toEqual([
    'https://ada.example/one',
    'https://ben.example/two',
    'https://fresh.example/first',
  ]);
  expect(desk.resting.map(({ about }: { about: string }) => about)).toEqual(['Quiet']);
  expect(desk.resting[0].letter).toContain('the last we read of yours was on March 1, 2026');
  expect(desk.newcomers.map(({ about }: { about: string }) => about)).toEqual(['Fresh']);
  expect(desk.followUps.map(({ about }: { about: string }) => about)).toEqual(['Ada and Ben']);
  expect(desk.neighbours).toMatchObject([
    { about: 'brigade.example', why: 'Ada and Ben link there, and it is no member.' },
  ]);
});

test('reads what is known and changes nothing, not even while another build has the lock', async () => {
  const { root, kith } = await waitingHub();
  await writeFile(join(root, '.kith', 'lock'), 'somebody else’s');
  const before = await textsUnder(root);

  const { code } = await kith('curate');

  expect(code).toBe(0);
  expect(await textsUnder(root)).toBe(before);
});

test('tells a hub that was never built what to do first', async () => {
  const root = await temporaryHub({ 'feeds.yaml': 'members: []\n' });

  const { code, stdout, stderr } = await kithHere(['curate', '--root', root]);

  expect(code).toBe(0);
  expect(stderr).toContain('kith build');
  expect(stdout).toContain('There is nothing on it.');
});

test('gives YAML that is a list or a group, and for each act a place to put it', async () => {
  const { kith } = await waitingHub();

  const desk = JSON.parse((await kith('curate', '--json')).stdout);
  const acts = Object.values(desk)
    .flatMap((notes) => (Array.isArray(notes) ? notes : []))
    .flatMap(({ acts }) => acts);

  expect(acts.length).toBeGreaterThan(5);
  for (const { where, yaml } of acts) {
    expect(where).toMatch(/^(?:feeds|_data\/(?:reshares|introductions|decisions))\.yaml/);
    expect(typeof parse(yaml)).toBe('object');
  }
});

test('has a second yes pasted below the first', async () => {
  const { root, kith } = await waitingHub();

  const desk = JSON.parse((await kith('curate', '--json')).stdout);
  const [yes] = desk.followUps[0].acts;
  const file = await readFile(join(root, '_data', 'introductions.yaml'), 'utf8');

  expect(yes.where).toBe(
    '_data/introductions.yaml, in the introduction of ada and ben, below its `accepted:`',
  );
  expect(parse(file.replace('accepted:\n', `accepted:\n${yes.yaml}`))[0].accepted).toEqual({
    ada: '2026-10-02',
    ben: '2026-11-01',
  });
});

test('lets nothing of the desk into the site', async () => {
  const { root, kith } = await waitingHub();

  const desk = JSON.parse((await kith('curate', '--json')).stdout);
  await kith('curate', '--html', join(root, '.kith', 'desk.html'));
  await kith('build', '--offline');
  const site = await textsUnder(join(root, '_site'));

  const words = Object.values(desk).flatMap((notes) =>
    Array.isArray(notes)
      ? notes.flatMap(({ why, letter, acts }) => [
          why,
          letter,
          ...acts.map(({ label }: { label: string }) => label),
        ])
      : [],
  );
  const told = words.filter((word): word is string => typeof word === 'string');
  expect(site).toContain('https://ada.example/one');
  expect(told.length).toBeGreaterThan(10);
  expect(
    told.filter((word) => site.includes(word) || site.includes(word.replaceAll('’', '&#8217;'))),
  ).toEqual([]);
  expect(site).not.toMatch(/brigade\.example\/?"|one-way|only send|To ask how they are/i);
});

describe('--html', () => {
  test('writes a private page that asks nobody, with everything that can be done to paste', async () => {
    const { root, kith } = await waitingHub();
    const file = join(root, '.kith', 'desk.html');

    const { code, stdout } = await kith('curate', '--html', file);
    const page = await readFile(file, 'utf8');
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'off' },
    });
    const report = await validator.validateString(page);

    expect([code, stdout]).toEqual([0, expect.stringContaining('private')]);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(page).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(page).not.toMatch(/<(?:script|img|link|iframe)|@import|url\(/);
    expect(page).toContain('of: https://ada.example/one');
    expect(page).toContain('color-scheme: light dark');
  });

  test('escapes what feeds and members wrote', async () => {
    const { root, kith } = await waitingHub();
    const hostile = entry('ada-x', {
      link: 'https://ada.example/x',
      title: '&lt;script&gt;alert(1)&lt;/script&gt;',
      date: '30 Oct 2026 09:00:00 GMT',
    });
    await writeFile(join(root, 'ada.xml'), rss([hostile]));
    await kith('build', '--offline');

    await kith('curate', '--html', join(root, '.kith', 'desk.html'));
    const page = await readFile(join(root, '.kith', 'desk.html'), 'utf8');

    expect(page).not.toMatch(/<script/i);
  });

  test.each([
    ['the output folder', '_site/desk.html'],
    ['a folder in it', '_site/members/desk.html'],
    ['the output folder of another hub', '../other/_site/desk.html'],
    ['a folder that is committed', '_data/desk.html'],
    ['the hub’s own folder', 'desk.html'],
    ['a way around', '.kith/../_site/desk.html'],
    ['no file at all', ''],
  ])('refuses %s', async (_, path) => {
    const root = await temporaryHub({});

    await expect(placeReport(root, root, path)).rejects.toThrow(UsageError);
    await expect(placeReport(root, root, path)).rejects.toThrow('.kith/desk.html');
  });

  test('ends with 2 then, and writes nothing', async () => {
    const root = await temporaryHub({ 'feeds.yaml': 'members: []\n', '_site/index.html': '' });

    const { code, stderr } = await kithHere(['curate', '--html', '_site/desk.html'], { folder: root });

    expect(code).toBe(2);
    expect(stderr).toContain('the desk is private');
    expect(await readdir(join(root, '_site'))).toEqual(['index.html']);
  });

  test('refuses a link that leads into the output folder', async () => {
    const root = await temporaryHub({ '_site/index.html': '', '.kith/key': '' });
    await symlink(join(root, '_site'), join(root, '.kith', 'report'));

    await expect(placeReport(root, root, '.kith/report/desk.html')).rejects.toThrow('is published');
    await expect(placeReport(root, root, '.kith/desk.html')).resolves.toMatch(/\.kith.desk\.html$/);
  });

  test('writes outside of the hub’s folder as well', async () => {
    const { kith } = await waitingHub();
    const elsewhere = join(tmpdir(), `kith-desk-${process.pid}.html`);
    onTestFinished(() => rm(elsewhere, { force: true }));

    const { code } = await kith('curate', '--html', elsewhere);

    expect([code, existsSync(elsewhere)]).toEqual([0, true]);
  });
});

describe('--discover', () => {
  const page =
    '<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" title="The Brigade" href="/feed.xml"></head></html>';

  async function discover(pages: Parameters<typeof serve>[0], ...words: readonly string[]) {
    const server = await serve(pages);
    onTestFinished(() => server.close());
    const { kith } = await waitingHub();
    const run = await kith('curate', '--discover', server.url('/'), '--allow-private', '127.0.0.1', ...words);
    return { ...run, server };
  }

  test('names the feeds of a neighbour’s page, and asks for none of them', async () => {
    const { code, stdout, server } = await discover({ '/': page, '/feed.xml': rss([]) });

    expect([code, stdout]).toEqual([0, `${server.url('/feed.xml')} (The Brigade)\n`]);
    expect(server.requests.map(({ path }) => path)).toEqual(['/robots.txt', '/']);
    expect(server.requests[1]?.headers['user-agent']).toMatch(/^Kith\/.* \(\+.*\/about\/; /);
  });

  test('obeys robots.txt', async () => {
    const { code, stderr, server } = await discover({
      '/robots.txt': 'User-agent: kith\nDisallow: /',
      '/': page,
    });

    expect(code).toBe(1);
    expect(stderr).toContain('robots.txt');
    expect(server.requests.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  test('says so where a page names no feed, in JSON as well', async () => {
    const { code, stdout } = await discover({ '/': '<!DOCTYPE html><html><head></head></html>' }, '--json');

    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'nothing',
      reason: expect.stringContaining('names no feed'),
    });
  });
});

test.each([
  [{ json: true, html: 'x.html' }, [], 'leave out one'],
  [{ discover: 'https://a.example/', offline: true }, [], '--offline asks none'],
  [{ discover: 'https://a.example/', html: 'x.html' }, [], 'one at a time'],
  [{ root: '' }, [], 'names no folder'],
  [{}, ['harbor'], 'Unexpected argument'],
])('says that %j %j is wrong usage', async (values, positionals, reason) => {
  const run = curate.run({ values, positionals }, seated('/nowhere', []));

  await expect(run).rejects.toThrow(UsageError);
  await expect(run).rejects.toThrow(reason);
});

test('names the fault of a hub’s files, and ends with 1', async () => {
  const root = await temporaryHub({ 'feeds.yaml': 'members:\n  - { id: a, nmae: b }\n' });

  const { code, stderr } = await kithHere(['curate', '--root', root]);

  expect(code).toBe(1);
  expect(stderr).toContain('feeds.yaml:2');
});

describe('on a terminal', () => {
  /** Sits at a desk with one note; each key is pressed when what it answers stands on the screen. */
  async function sit(root: string, section: DeskSection, steps: readonly (readonly [string, string])[]) {
    const input = new PassThrough();
    const output = new PassThrough();
    const printed: string[] = [];
    const waiting = [...steps];
    let screen = '';
    let since = '';
    output.on('data', (chunk: Buffer) => {
      const drawn = stripVTControlCharacters(chunk.toString());
      screen += drawn;
      since += drawn;
      const [text, key] = waiting[0] ?? [];
      if (text === undefined || key === undefined || !since.includes(text)) return;
      waiting.shift();
      since = '';
      setImmediate(() => input.write(key));
    });
    await walkDesk('The desk', [section], { root, hub: inventHub() }, seated(root, printed), {
      input,
      output,
    });
    return { screen, printed: printed.join('\n'), waiting };
  }

  const yes = (value: string): DeskSection => ({
    kind: 'followUps',
    title: 'Introductions to come back to',
    notes: [
      {
        about: 'Ada and Ben',
        why: 'Ben has not said yes yet.',
        links: [],
        letter: 'Hello Ben',
        acts: [
          {
            label: 'Ben said yes today',
            where: '_data/introductions.yaml',
            yaml: 'x',
            doing: { kind: 'set', name: 'introductions', path: [0, 'accepted', 'ben'], value },
          },
        ],
      },
    ],
  });

  /** A copy of the hub with that note on the desk; what it says about the file before and after. */
  async function sitAtYes(value: string, steps: Parameters<typeof sit>[2]) {
    const { root } = await waitingHub();
    const file = () => readFile(join(root, '_data', 'introductions.yaml'), 'utf8');
    const before = await file();
    const sitting = await sit(root, yes(value), steps);
    return { ...sitting, before, after: await file() };
  }

  const NOTE = '● Introductions to come back to';
  const ACT = '● Ben said yes today';
  /** From the note to its last choice, and out. */
  const LEAVE = [
    [ACT, DOWN],
    ['● Show a letter', DOWN],
    ['● Leave it for now', ENTER],
    [NOTE, DOWN],
    ['● That is all for today', ENTER],
  ] as const;

  test('shows why, does what is chosen, keeps the rest of the file, and takes the note off the desk', async () => {
    // The note, the act, and then only the way out is left.
    const { screen, printed, waiting, before, after } = await sitAtYes('2026-11-01', [
      [NOTE, ENTER],
      [ACT, ENTER],
      ['● That is all for today', ENTER],
    ]);

    expect(waiting).toEqual([]);
    expect(screen).toContain('Ben has not said yes yet.');
    expect(printed).toBe('Written _data/introductions.yaml:6');
    expect(after).toBe(`${before}    ben: 2026-11-01\n`);
  });

  test('shows a letter, leaves everything as it was, and goes', async () => {
    const { printed, waiting, before, after } = await sitAtYes('2026-11-01', [
      [NOTE, ENTER],
      [ACT, DOWN],
      ['● Show a letter', ENTER],
      ...LEAVE,
    ]);

    expect(waiting).toEqual([]);
    expect(printed.trim()).toBe('Hello Ben');
    expect(after).toBe(before);
  });

  test('tells what could not be written, and keeps the note', async () => {
    const { printed, waiting, before, after } = await sitAtYes('the day before yesterday', [
      [NOTE, ENTER],
      [ACT, ENTER],
      ...LEAVE,
    ]);

    expect(waiting).toEqual([]);
    expect(printed).toContain('was not changed');
    expect(after).toBe(before);
  });
});
