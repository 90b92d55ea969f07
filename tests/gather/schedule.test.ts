import { beforeEach, describe, expect, test } from 'vitest';
import type { FeedRhythm } from '../../src/model.ts';
import type { Reply, Served } from '../helpers/serve.ts';
import { build, gather, hoursLater, inShort, openHub } from './a-round.ts';

let root: string;
let server: Served;

beforeEach(async () => {
  const opened = await openHub();
  ({ root, server } = opened);
  return opened.close;
});

describe('a feed that fails', () => {
  /** The hours after noon at which a feed is asked, when a build runs each hour. */
  async function hoursAsked(reply: Reply, hours: number): Promise<readonly number[]> {
    server.put('/feed', reply);
    const asked: number[] = [];
    for (let hour = 0; hour <= hours; hour += 1) {
      const { report } = await build(root, [server.url('/feed')], { now: hoursLater(hour) });
      if (report.requests > 0) asked.push(hour);
    }
    return asked;
  }

  test('with 410 is never asked again, and stays failed', async () => {
    server.put('/feed', { status: 410 });
    await build(root, [server.url('/feed')]);

    const { outcomes, report } = await build(root, [server.url('/feed')], { now: hoursLater(24 * 365 * 3) });

    expect(inShort(outcomes[0])).toBe('failed: 127.0.0.1 answered 410 Gone, and is not asked again');
    expect(report.requests).toBe(0);
    expect(report.visits[0]).not.toHaveProperty('nextTry');
  });

  test('with 404 is asked daily, and weekly after two weeks', async () => {
    server.put('/feed', { status: 404 });
    const days: number[] = [];
    for (let day = 0; day <= 30; day += 1) {
      const { report } = await build(root, [server.url('/feed')], { now: hoursLater(24 * day) });
      if (report.requests > 0) days.push(day);
    }

    expect(days).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 21, 28]);
  });

  test('with 403 is left alone for four hours, doubling', async () => {
    expect(await hoursAsked({ status: 403 }, 28)).toEqual([0, 4, 12, 28]);
  });

  test('with 500 is asked again after an hour, doubling', async () => {
    expect(await hoursAsked({ status: 500 }, 15)).toEqual([0, 1, 3, 7, 15]);
  });

  test('says since when, and with which status', async () => {
    await hoursAsked({ status: 500 }, 1);

    const { report } = await build(root, [server.url('/feed')], { now: hoursLater(2) });

    expect(report.visits).toMatchObject([
      {
        member: 'harbor',
        lastAsked: hoursLater(1),
        nextTry: hoursLater(3),
        failure: { status: 500, since: hoursLater(0) },
      },
    ]);
  });

  test('keeps its validators for when it is back', async () => {
    server.put('/feed', { headers: { etag: '"1"' }, body: '<rss/>' });
    await build(root, [server.url('/feed')]);
    server.put('/feed', { status: 500 });
    await build(root, [server.url('/feed')], { now: hoursLater(1) });
    server.put('/feed', { status: 304 });

    const { outcomes, report } = await build(root, [server.url('/feed')], { now: hoursLater(2) });

    expect(inShort(outcomes[0])).toBe('unchanged: answered 304 Not Modified');
    expect(report.visits[0]).toEqual({
      member: 'harbor',
      feed: server.url('/feed'),
      asked: 'news',
      lastAsked: hoursLater(2),
      lastRead: hoursLater(2),
      nextTry: hoursLater(3),
    });
  });
});

describe('how soon a feed is asked again', () => {
  /** The hours from a first read to when the feed is due. */
  async function hoursUntilDue(
    headers: Readonly<Record<string, string>>,
    rhythm?: FeedRhythm,
  ): Promise<number> {
    server.put('/feed', { headers: { etag: '"1"', ...headers }, body: '<rss/>' });
    const { report } = await gather(root, [server.url('/feed')], {}, () =>
      rhythm === undefined ? { kind: 'kept' } : { kind: 'kept', rhythm },
    );
    const [visit] = report.visits;
    return (Date.parse(visit?.nextTry ?? '') - Date.parse(hoursLater(0))) / 3_600_000;
  }

  test.each([
    ['max-age=43200', 12],
    ['public, max-age="7200"', 2],
    ['max-age=60', 1],
    ['max-age=43200, no-cache', 1],
    ['max-age=999999999999', 168],
    ['max-age=-1', 1],
  ])('Cache-Control: %s makes it %i hours', async (value, hours) => {
    expect(await hoursUntilDue({ 'cache-control': value })).toBe(hours);
  });

  test.each([
    ['Sun, 01 Nov 2026 18:00:00 GMT', 6],
    ['Sunday, 01-Nov-26 18:00:00 GMT', 6],
    ['Sun Nov  1 18:00:00 2026', 6],
    ['Sun, 01 Nov 2020 18:00:00 GMT', 1],
    ['0', 1],
  ])('Expires: %s makes it %i hours', async (value, hours) => {
    expect(await hoursUntilDue({ expires: value })).toBe(hours);
  });

  test.each<[FeedRhythm, number]>([
    [{ minutes: 240 }, 4],
    [{ minutes: 5 }, 1],
    [{ minutes: 1e9 }, 168],
    [{ skipHours: [13, 14, 15] }, 4],
    [{ skipDays: [0] }, 12],
    [{ skipHours: Array.from({ length: 24 }, (_, hour) => hour) }, 1],
  ])('the rhythm %j makes it %i hours', async (rhythm, hours) => {
    expect(await hoursUntilDue({}, rhythm)).toBe(hours);
  });

  test('a 304 leaves the rhythm of the feed as it was', async () => {
    server.put('/feed', ({ earlier }) =>
      earlier === 0 ? { headers: { etag: '"1"' }, body: '<rss/>' } : { status: 304 },
    );
    await build(root, [server.url('/feed')], {}, () => ({ kind: 'kept', rhythm: { minutes: 240 } }));

    const { report } = await build(root, [server.url('/feed')], { now: hoursLater(4) });

    expect(report.visits[0]?.nextTry).toBe(hoursLater(8));
  });
});
