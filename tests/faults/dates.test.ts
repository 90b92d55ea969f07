/** What a hub makes of dates that are none, and of those that cannot be. */
import { describe, expect, test } from 'vitest';
import { faultHub, hoursLater } from '../helpers/fault-hub.ts';
import { atom, entry, item, rss } from '../helpers/feed-text.ts';

/** A second entry, to see that it stands as it should beside the faulty one. */
const FINE = entry('fine', { date: 'Sat, 31 Oct 2026 09:00:00 GMT' });

async function twoBuilds(date: string | undefined) {
  const faulty = item({
    title: 'faulty',
    link: 'https://harbor.example/f',
    guid: 'f',
    ...(date === undefined ? {} : { date }),
  });
  const hub = await faultHub(({ earlier }) => ({
    // The second answer differs, so that the feed is read again.
    body: rss([
      faulty,
      FINE,
      ...(earlier === 0 ? [] : [entry('later', { date: 'Mon, 02 Nov 2026 09:00:00 GMT' })]),
    ]),
  }));
  const startedAt = performance.now();
  const builds = [await hub.build(0), await hub.build(24)] as const;
  return { builds, milliseconds: performance.now() - startedAt };
}

describe('an entry counts from when it was first seen, and stays there', () => {
  test.each<[string, string | undefined]>([
    ['its date is words', 'the day before yesterday'],
    ['it has no date', undefined],
    ['its date is a year ahead', 'Mon, 01 Nov 2027 09:00:00 GMT'],
    ['its date is the last there is', '9999-12-31T23:59:59Z'],
    ['its date is half a million brackets', '('.repeat(500_000)],
    ['its date is in a language that dates are not written in', 'Пт, 30 окт 2026 09:00:00 +0300'],
  ])('when %s', async (_name, date) => {
    const { builds, milliseconds } = await twoBuilds(date);

    for (const { entries } of builds) {
      expect(entries.find(({ title }) => title === 'faulty')).toMatchObject({
        date: hoursLater(0),
        isDated: false,
      });
      expect(entries.find(({ title }) => title === 'fine')?.date).toBe('2026-10-31T09:00:00.000Z');
    }
    // What is new since stands before it: nothing is pinned to the top.
    expect(builds[1].titles.at(-1)).toBe('later');
    expect(milliseconds).toBeLessThan(3000);
  });
});

test('a zone by its name is understood', async () => {
  const { builds } = await twoBuilds('Fri, 30 Oct 2026 10:00:00 CEST');

  expect(builds[0].entries.find(({ title }) => title === 'faulty')?.date).toBe('2026-10-30T08:00:00.000Z');
});

test('an Atom entry whose date is none does not cost the entry after it', async () => {
  const one = (id: string, updated: string) =>
    `<entry><id>${id}</id><title>${id}</title><link href="https://harbor.example/${id}"/><updated>${updated}</updated></entry>`;
  const hub = await faultHub({ body: atom(one('one', 'yesterday') + one('two', '2026-10-31T09:00:00Z')) });

  expect((await hub.build()).titles).toEqual(['two', 'one']);
});
