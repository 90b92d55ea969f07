import { createServer, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { openGatherOne } from '../../src/gather/gather-one.ts';
import { type Page, type Served, serve } from '../helpers/serve.ts';
import { build, gather, inShort, openHub, optionsFor, tight } from './a-round.ts';

let root: string;
let server: Served;

beforeEach(async () => {
  const opened = await openHub({ '/good': '<rss/>' });
  ({ root, server } = opened);
  return opened.close;
});

/** What becomes of one feed at `/feed`. */
async function outcomeOf(page: Page, more: Parameters<typeof gather>[2] = {}): Promise<string> {
  server.put('/feed', page);
  const { outcomes } = await gather(root, [server.url('/feed')], more);
  return inShort(outcomes[0]);
}

describe('a status other than 200 is a failure in plain words', () => {
  test.each([
    [401, '127.0.0.1 answered 401 Unauthorized'],
    [404, '127.0.0.1 answered 404 Not Found'],
    [410, '127.0.0.1 answered 410 Gone, and is not asked again'],
    [500, '127.0.0.1 answered 500 Internal Server Error'],
    [299, '127.0.0.1 answered 299'],
  ])('%i', async (status, reason) => {
    expect(await outcomeOf({ status, body: '<rss/>' })).toBe(`failed: ${reason}`);
  });

  test('a bot protection is named', async () => {
    expect(await outcomeOf({ status: 403, headers: { 'cf-mitigated': 'challenge' } })).toBe(
      'failed: 127.0.0.1 answered 403 Forbidden: its bot protection lets no feed reader through, and its owner can make an exception for the feed',
    );
  });

  test('an empty document is a failure', async () => {
    expect(await outcomeOf('')).toBe('failed: 127.0.0.1 answered with an empty document');
  });
});

describe('a body', () => {
  test.each([
    ['gzip', gzipSync('<rss/>')],
    ['x-gzip', gzipSync('<rss/>')],
    ['br', brotliCompressSync('<rss/>')],
    ['deflate', deflateSync('<rss/>')],
    ['identity', Buffer.from('<rss/>')],
    ['gzip, br', brotliCompressSync(gzipSync('<rss/>'))],
  ])('packed with %s is unpacked', async (coding, body) => {
    expect(await outcomeOf({ headers: { 'content-encoding': coding }, body })).toBe('fetched: <rss/>');
  });

  test.each([
    ['gzip, gzip, gzip', 'sent a body packed 3 times over'],
    ['compress', 'sent a body in a coding that was not asked for'],
    ['gzip', 'sent compressed data that are damaged'],
    ['br', 'sent compressed data that are damaged'],
  ])('that says %s and is plain text is refused', async (coding, words) => {
    const outcome = await outcomeOf({ headers: { 'content-encoding': coding }, body: '<rss/>' });

    expect(outcome).toBe(`failed: 127.0.0.1 ${words}`);
  });

  test('is cut off at the size limit, which counts unpacked bytes', async () => {
    const limits = tight({ bytes: 1_048_576 });
    const bomb = gzipSync(Buffer.alloc(64 * 1_048_576));

    const packed = await outcomeOf({ headers: { 'content-encoding': 'gzip' }, body: bomb }, limits);
    const plain = await outcomeOf(Buffer.alloc(1_048_577), limits);
    const largest = await outcomeOf(Buffer.alloc(1_048_576, 'a'), limits);

    expect(bomb.length).toBeLessThan(1_048_576);
    expect(packed).toBe('failed: 127.0.0.1 sent more than 1 MiB');
    expect(plain).toBe('failed: 127.0.0.1 sent more than 1 MiB');
    expect(largest).toMatch(/^fetched: a+$/);
  });

  test('that never ends is cut off at the size limit', async () => {
    const endless: Page = (_request, response) => {
      const write = (): void => {
        while (response.write(Buffer.alloc(65_536))) if (response.destroyed) return;
      };
      response.on('drain', write);
      write();
      return undefined;
    };

    expect(await outcomeOf(endless, tight({ bytes: 1_048_576 }))).toBe(
      'failed: 127.0.0.1 sent more than 1 MiB',
    );
  });

  test('that breaks off is a failure', async () => {
    const short: Page = (_request, response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('<rss>', () => response.destroy());
      return undefined;
    };

    expect(await outcomeOf(short)).toBe('failed: 127.0.0.1 broke off the connection');
  });
});

describe('a server', () => {
  test.each<[string, Page]>([
    ['never answers', () => undefined],
    [
      'sends its headers and no body',
      (_request, response) => {
        response.flushHeaders();
        return undefined;
      },
    ],
    [
      'sends a byte now and then',
      (_request, response) => {
        const drip = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(drip));
        return undefined;
      },
    ],
  ])('that %s is given up at the time limit, and the others are read', async (_name, page) => {
    server.put('/feed', page);

    const { outcomes } = await gather(
      root,
      [server.url('/feed'), server.url('/good')],
      tight({ milliseconds: 400 }),
    );

    expect(outcomes.map(inShort)).toEqual([
      'failed: 127.0.0.1 did not finish within the time limit',
      'fetched: <rss/>',
    ]);
  });

  test('that resets the connection is a failure', async () => {
    const outcome = await outcomeOf((_request, response) => {
      response.socket?.resetAndDestroy();
      return undefined;
    });

    expect(outcome).toBe('failed: 127.0.0.1 broke off the connection');
  });

  test('that sends too many headers is a failure', async () => {
    const outcome = await outcomeOf({ headers: { 'x-junk': 'a'.repeat(60_000) }, body: '<rss/>' });

    expect(outcome).toBe('failed: 127.0.0.1 sent too many headers');
  });

  test('that does not speak HTTP is a failure', async () => {
    const raw = await listen((socket) => {
      // A socket that nobody reads never notices that the other side has left, and the server could not close.
      socket.on('error', () => {}).resume();
      socket.end('220 mail.example ESMTP\r\n');
    });

    const { outcomes } = await gather(root, [raw.url]);

    expect(inShort(outcomes[0])).toBe('failed: 127.0.0.1 sent something that is not HTTP');
    await raw.close();
  });

  test('that is not there, or not in DNS, is a failure', async () => {
    const gone = await serve({});
    await gone.close();
    const notFound = Object.assign(new Error('no'), { code: 'ENOTFOUND' });

    const { outcomes } = await gather(root, [gone.url('/'), 'http://nowhere.example/feed'], {
      resolve: () => Promise.reject(notFound),
    });

    expect(outcomes.map(inShort).sort()).toEqual([
      'failed: 127.0.0.1 refused the connection',
      'failed: nowhere.example is a name that DNS does not know',
    ]);
  });

  test('whose name DNS never answers for is given up at the time limit', async () => {
    const { outcomes } = await gather(root, ['http://nowhere.example/feed'], {
      resolve: () => new Promise(() => {}),
      ...tight({ milliseconds: 50 }),
    });

    expect(inShort(outcomes[0])).toBe(
      'failed: nowhere.example could not be looked up within the time limit, DNS did not answer',
    );
  });

  test('that could not be reached at all is asked again in the very next build', async () => {
    const offline = Object.assign(new Error('no'), { code: 'EAI_AGAIN' });
    const feed = `http://harbor.example:${server.port}/good`;

    await build(root, [feed], { resolve: () => Promise.reject(offline) });
    const { outcomes } = await build(root, [feed], {
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    });

    expect(inShort(outcomes[0])).toBe('fetched: <rss/>');
    expect(server.requests[0]?.headers.host).toBe(`harbor.example:${server.port}`);
  });
});

test.each([['file:///etc/passwd'], ['javascript:alert(1)'], ['ftp://harbor.example/feed'], ['http://']])(
  'an address such as %s is a failure, not an exception',
  async (feed) => {
    const { outcomes } = await gather(root, [feed]);

    expect(outcomes[0]?.kind).toBe('failed');
  },
);

test('an address is checked outside of a build without leaving anything behind', async () => {
  const { hub: _hub, ...options } = optionsFor(root);
  const gatherOne = openGatherOne(options);

  const outcomes = [await gatherOne(server.url('/good')), await gatherOne(server.url('/missing'))];

  expect(outcomes.map(inShort)).toEqual(['fetched: <rss/>', 'failed: 127.0.0.1 answered 404 Not Found']);
  expect(server.requests[0]?.headers['user-agent']).toBe('Kith/1.2.3');
});

async function listen(
  onConnection: (socket: Socket) => void,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const raw = createServer(onConnection);
  await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
  const address = raw.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => raw.close(() => resolve())),
  };
}
