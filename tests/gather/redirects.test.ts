import { beforeEach, describe, expect, test } from 'vitest';
import { systemPace } from '../../src/gather/pace.ts';
import { type Page, type Served, serve } from '../helpers/serve.ts';
import { build, gather, hoursLater, inShort, openHub, tight } from './a-round.ts';

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

describe('a redirect', () => {
  const redirect = (location: string, status = 302): Page => ({ status, headers: { location } });

  test('is followed up to five times, and the final address is the base of links', async () => {
    for (const count of [1, 2, 3, 4]) server.put(`/${count}`, redirect(`/${count + 1}`));
    server.put('/5', redirect('/good'));

    const { outcomes } = await gather(root, [server.url('/1')]);

    expect(outcomes[0]).toMatchObject({ kind: 'fetched', address: server.url('/good') });
  });

  test('leaves the rest of its time to the next request, in real time too', async () => {
    server.put('/listed', redirect('/slow'));
    server.put('/slow', (_request, response) => {
      setTimeout(() => response.end('<rss/>'), 20);
      return undefined;
    });

    const { outcomes } = await gather(root, [server.url('/listed')], {
      pace: systemPace,
      ...tight({ spacingMilliseconds: 1.5 }),
    });

    expect(outcomes.map(inShort)).toEqual(['fetched: <rss/>']);
  });

  test('in a circle or without end stops after five', async () => {
    server.put('/other', redirect('/feed'));

    expect(await outcomeOf(redirect('/other'))).toBe('failed: 127.0.0.1 redirects more than 5 times');
    expect(server.requests).toHaveLength(6);
  });

  test.each([
    ['file:///etc/passwd', 'redirects to a file: address, only http: and https: are asked'],
    ['data:text/xml,<rss/>', 'redirects to a data: address, only http: and https: are asked'],
    ['http://[bad', 'redirects to something that is not an address'],
  ])('to %s is refused', async (location, words) => {
    expect(await outcomeOf(redirect(location))).toBe(`failed: 127.0.0.1 ${words}`);
  });

  test('without an address is refused', async () => {
    expect(await outcomeOf({ status: 302 })).toBe('failed: 127.0.0.1 redirects without saying where to');
  });

  test.each([['127.0.0.2'], ['localhost'], ['[::ffff:127.0.0.1]'], ['2130706434'], ['0.0.0.0'], ['0x7f.2']])(
    'to the private host %s never arrives there',
    async (host) => {
      const canary = await serve({ '/': '<rss>secret</rss>' }, '127.0.0.2');
      const allowPrivate = [{ kind: 'host', host: server.hostname, port: server.port }] as const;

      const outcome = await outcomeOf(redirect(`http://${host}:${canary.port}/`), { allowPrivate });

      expect(outcome).toMatch(/^failed: \S+ is on a private network/);
      expect(canary.requests).toEqual([]);
      await canary.close();
    },
  );

  test('that is permanent is proposed as an edit when it has stood for three days', async () => {
    server.put('/feed', redirect('/hop', 301));
    server.put('/hop', redirect('/good', 308));

    const first = await build(root, [server.url('/feed')]);
    const later = await build(root, [server.url('/feed')], { now: hoursLater(73) });

    expect(first.report.visits[0]).not.toHaveProperty('movedTo');
    expect(later.report.visits[0]?.movedTo).toBe(server.url('/good'));
  });

  test('that is not permanent is never proposed', async () => {
    server.put('/feed', redirect('/good', 307));

    await build(root, [server.url('/feed')]);
    const later = await build(root, [server.url('/feed')], { now: hoursLater(73) });

    expect(later.report.visits[0]).not.toHaveProperty('movedTo');
  });

  test('takes user name and password to no other origin', async () => {
    const other = await serve({ '/feed': '<rss/>' }, '127.0.0.2');
    server.put('/feed', redirect(other.url('/feed').replace('//', '//thief:hand@')));
    const listed = server.url('/feed').replace('//', '//reader:secret@');

    const { outcomes } = await gather(root, [listed]);

    expect(server.requests[0]?.headers.authorization).toBe(`Basic ${btoa('reader:secret')}`);
    expect(other.requests[0]?.headers).not.toHaveProperty('authorization');
    expect(outcomes[0]).toMatchObject({ kind: 'fetched', address: other.url('/feed') });
    await other.close();
  });
});

describe('a private address', () => {
  test.each([['127.0.0.1'], ['localhost']])('named %s is not asked unless it is allowed', async (host) => {
    const feed = `http://${host}:${server.port}/good`;

    const refused = await build(root, [feed], { allowPrivate: [] });

    expect(inShort(refused.outcomes[0])).toBe(
      `failed: ${host} is on a private network, which the hub does not ask unless --allow-private names it`,
    );
    expect(refused.report.requests).toBe(0);
    expect(server.requests).toEqual([]);
  });

  test('is asked when it is allowed by name, also right after it was refused', async () => {
    await build(root, [server.url('/good')], { allowPrivate: [] });

    const { outcomes } = await build(root, [server.url('/good')], {
      allowPrivate: [{ kind: 'host', host: '127.0.0.1' }],
    });

    expect(inShort(outcomes[0])).toBe('fetched: <rss/>');
  });
});
