/** Whoever left and is in no file any more is known by marks alone: no slip of a curator brings them back, and their own yes does. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { atTerminal, CLEAR, CONTROL_C, DOWN, ENTER } from '../../helpers/at-terminal.ts';
import { DEPARTED_ON, hubWithDeparture } from '../../helpers/departed.ts';
import { entry, rss } from '../../helpers/feed-text.ts';
import { kithHere } from '../../helpers/kith-here.ts';
import { type Served, serve } from '../../helpers/serve.ts';
import { temporaryHub } from '../../helpers/temporary-hub.ts';

let server: Served;
let left: Awaited<ReturnType<typeof hubWithDeparture>>;
let root: string;

const page = (feed: string) =>
  `<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="${feed}"></head></html>`;

beforeAll(async () => {
  server = await serve({});
  for (const [path, body] of Object.entries({
    '/gone/': page('/gone/feed'),
    '/gone/feed': rss([entry('the way we went', { link: server.url('/gone/1') })], { title: 'Gone' }),
    '/else/': page('/else/feed'),
    '/else/feed': rss([entry('the way we came')], { title: 'Gone' }),
    '/moved/': page('/moved/feed'),
    '/moved/feed': rss([entry('the way we went', { link: server.url('/moved/1'), guid: 'urn:new:1' })]),
  }))
    server.put(path, body);
  left = await hubWithDeparture(server.url('/gone'));
});
afterAll(() => server.close());
beforeEach(async () => {
  root = await temporaryHub(left.files);
});

const words = (path: string) => ['add', server.url(path), '--root', root, '--allow-private', '127.0.0.1/32'];
const add = (path: string, ...more: readonly string[]) =>
  kithHere([...words(path), ...more], { environment: left.environment });
const read = (file: string) => readFile(join(root, file), 'utf8').catch(() => undefined);
const members = async () => parse((await read('feeds.yaml')) ?? '').members;

describe('kith add, for somebody who left', () => {
  test.each([
    ['a yes from before', ['--granted', '2026-11-01'], 'The yes of 2026-11-01 ended when they left'],
    [
      'only having been told',
      ['--noticed', '2026-11-19', '--kind', 'center'],
      'not enough that they were told',
    ],
    ['no yes at all', [], 'add --ask-again'],
  ])('refuses %s before their server is asked, and writes nothing', async (_, more, reason) => {
    const asked = server.requests.length;

    const { code, stderr } = await add('/gone/', '--yes', ...more);

    expect(code).toBe(1);
    expect(stderr).toContain(`left this hub on ${DEPARTED_ON}`);
    expect(stderr).toContain(reason);
    expect(server.requests).toHaveLength(asked);
    expect(await read('feeds.yaml')).toBe(left.files['feeds.yaml']);
    expect(await read('_data/candidates.yaml')).toBeUndefined();
  });

  test('knows their feed behind another page', async () => {
    server.put('/door/', page('/gone/feed'));

    const { code, stderr } = await add('/door/', '--yes');

    expect(code).toBe(1);
    expect(stderr).toContain(`left this hub on ${DEPARTED_ON}`);
  });

  test('writes a new yes as one that was given after they left, so that the next build shows them', async () => {
    const { code, stderr } = await add('/gone/', '--yes', '--granted', '2026-11-19', '--record', 'letter 12');
    const build = await kithHere(['build', '--root', root, '--allow-private', '127.0.0.1/32'], {
      environment: left.environment,
    });

    expect(code).toBe(0);
    expect(stderr).toContain(`left this hub on ${DEPARTED_ON}`);
    expect((await members()).at(-1)).toMatchObject({
      id: 'gone',
      consent: { granted: '2026-11-19', afterWithdrawal: '2026-11-19' },
    });
    expect(build.stderr).not.toContain('withdrew');
    expect(await read('_site/members/gone/index.html')).toContain('Gone');
  });

  test('writes them down as a candidate only where that is said', async () => {
    const { code, stdout } = await add('/gone/', '--yes', '--ask-again');

    expect(code).toBe(0);
    expect(stdout).toContain('as a candidate');
    expect(await read('_data/candidates.yaml')).toContain(server.url('/gone/feed'));
  });

  test('asks the curator at a terminal, and a mere Enter leaves them in peace', async () => {
    const sit = (answer: string) =>
      atTerminal(
        words('/gone/'),
        [
          ['On which day did they say yes?', ENTER],
          ['ask them again?', answer],
          ...(answer === ENTER ? [] : [['Nobody said yes yet', ENTER] as const]),
        ],
        left.environment,
      );

    const peace = await sit(ENTER);
    const before = await read('_data/candidates.yaml');
    const again = await sit(`${DOWN}${ENTER}`);

    expect([peace.code, before], peace.screen).toEqual([1, undefined]);
    expect(again.code, again.screen).toBe(0);
    expect(await read('_data/candidates.yaml')).toContain(server.url('/gone/feed'));
  });

  test('gives their id to nobody else by itself, and refuses it with a yes from before', async () => {
    const asked = server.requests.length;
    const same = await add('/else/', '--yes', '--granted', '2026-11-01', '--id', 'gone');
    const askedForSame = server.requests.length - asked;
    const other = await add('/else/', '--yes', '--granted', '2026-11-01');

    expect(other.code).toBe(0);
    expect((await members()).at(-1)).toMatchObject({ id: 'gone-2', consent: { granted: '2026-11-01' } });
    expect((await members()).at(-1).consent).not.toHaveProperty('afterWithdrawal');
    expect(same.code).toBe(1);
    expect(same.stderr).toContain('--id gone: is the id of a member who left');
    expect(askedForSame).toBe(0);
  });

  test('asks for another id at its question, so that nothing is lost that was answered until then', async () => {
    const { code, waiting, screen } = await atTerminal(
      [
        ...words('/else/'),
        '--name',
        'Else',
        '--granted',
        '2026-11-01',
        '--record',
        'letter 12',
        '--images',
        'no',
      ],
      [
        ['A short name', `${CLEAR}gone${ENTER}`],
        ['This is the id of a member who left', `${CLEAR}else${ENTER}`],
        ['Who is it?', CONTROL_C],
      ],
      left.environment,
    );

    expect(waiting, screen).toEqual([]);
    expect(code).not.toBe(0);
    expect(await read('feeds.yaml')).toBe(left.files['feeds.yaml']);
  });

  test('asks for their id where it is what they wrote that came back, since a yes under another would not count', async () => {
    const yes = ['--yes', '--granted', '2026-11-19'];

    const before = await add('/moved/', '--yes', '--granted', '2026-11-01');
    const other = await add('/moved/', ...yes);
    const same = await add('/moved/', ...yes, '--id', 'gone');

    expect([before.code, other.code, same.code]).toEqual([1, 1, 0]);
    expect(before.stderr).toContain(`left this hub on ${DEPARTED_ON}`);
    expect(other.stderr).toContain('Give the one they had');
    expect((await members()).at(-1)).toMatchObject({
      id: 'gone',
      consent: { afterWithdrawal: '2026-11-19' },
    });
  });

  test('says that nobody can tell who left, where the hub’s key is not here', async () => {
    const { KITH_KEY: _, ...keyless } = left.environment;

    const { stderr } = await kithHere([...words('/else/'), '--yes'], { environment: keyless });

    expect(stderr).toContain('the hub’s key is not here, so that nobody can tell who left');
  });
});

test('kith submission answers who left, and is in no file any more, word for word as somebody new', async () => {
  const answerFor = async (path: string) => {
    const form = join(root, 'join.yaml');
    await writeFile(form, `form: join\naddress: "${server.url(path)}"\nname: N\nmine: author\n`);
    const words = ['submission', form, '--root', root, '--allow-private', '127.0.0.1/32'];
    const { code, stdout, stderr } = await kithHere(words, { environment: left.environment });
    return { code, stderr, stdout: stdout.replaceAll(/kith-[0-9a-f]+/gu, 'LINE') };
  };

  const [gone, other] = [await answerFor('/gone/'), await answerFor('/else/')];

  const alike = gone.stdout.replaceAll('/gone/', '/else/').replace('we went', 'we came');
  expect({ ...gone, stdout: alike }).toEqual(other);
});
