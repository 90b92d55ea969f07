import { describe, expect, test } from 'vitest';
import { membersOfShard, parseShard } from '../../src/gather/shard.ts';

type Listed = Parameters<typeof membersOfShard>[0][number];

function member(id: string, urls: readonly string[], beacon?: string): Listed {
  const feeds = urls.map((url) => ({ url, lane: { only: [], not: [] } }));
  return { id, feeds, ...(beacon !== undefined && { beacon }) };
}

/** The number of the shard in which each member is. */
function placesOf(members: readonly Listed[], of: number): Readonly<Record<string, readonly number[]>> {
  const shards = Array.from({ length: of }, (_, index) => membersOfShard(members, { number: index + 1, of }));
  return Object.fromEntries(
    members.map(({ id }) => [id, shards.flatMap((shard, index) => (shard.has(id) ? [index + 1] : []))]),
  );
}

const many = Array.from({ length: 400 }, (_, index) =>
  member(`m${index}`, [`https://blog-${index}.example/feed`]),
);

describe('a shard as it is written', () => {
  test('is its number and of how many', () => {
    expect(parseShard('3/8')).toEqual({ number: 3, of: 8 });
    expect(parseShard('1/1')).toEqual({ number: 1, of: 1 });
  });

  test.each(['9/8', '0/8', '0/0', 'x', '', '3', '3/', '/8', '-1/8', '3/8/2', ' 3/8', '3.5/8', '1/9999'])(
    '%j is none',
    (written) => {
      expect(parseShard(written)).toBeUndefined();
    },
  );
});

describe('the members of the shards', () => {
  test('are each in one, and no shard is much larger than another', () => {
    const places = Object.values(placesOf(many, 8));

    expect(places.every((shards) => shards.length === 1)).toBe(true);
    const sizes = [1, 2, 3, 4, 5, 6, 7, 8].map((shard) => places.filter(([one]) => one === shard).length);
    expect(Math.min(...sizes)).toBeGreaterThan(30);
    expect(Math.max(...sizes)).toBeLessThan(75);
  });

  test('are together where they have a host in common, whatever the port, and by way of others, too', () => {
    const chain = [
      member('a', ['https://a.example/feed', 'https://shared.example:8443/a']),
      member('b', ['http://SHARED.example/b']),
      member('c', ['https://c.example/feed'], 'https://shared.example/c.txt'),
      member('d', ['https://c.example/another']),
    ];

    const places = placesOf([...many, ...chain], 64);

    expect(new Set(['a', 'b', 'c', 'd'].map((id) => places[id]?.[0])).size).toBe(1);
  });

  test('stay where they are when somebody joins or leaves who shares no host with them', () => {
    const before = placesOf(many, 8);
    const after = placesOf([member('new', ['https://new.example/feed']), ...many.slice(1)], 8);

    for (const { id } of many.slice(1)) expect(after[id]).toEqual(before[id]);
  });

  test('are spread by their ids where their feeds are files', () => {
    const files = many.map(({ id }) => member(id, [`${id}.xml`]));

    const places = Object.values(placesOf(files, 4));

    expect(new Set(places.flat())).toEqual(new Set([1, 2, 3, 4]));
  });

  test('are the same on every machine and in every year', () => {
    expect(placesOf(many.slice(0, 6), 8)).toMatchInlineSnapshot(`
      {
        "m0": [
          3,
        ],
        "m1": [
          2,
        ],
        "m2": [
          6,
        ],
        "m3": [
          5,
        ],
        "m4": [
          5,
        ],
        "m5": [
          8,
        ],
      }
    `);
  });
});
