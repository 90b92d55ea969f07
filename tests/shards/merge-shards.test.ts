import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBeacons } from '../../src/archive/beacon-file.ts';
import { mergeShards } from '../../src/archive/merge-shards.ts';
import { temporaryHub } from '../helpers/temporary-hub.ts';

const beacon = (member: string, text: string, refused: readonly string[] = []) =>
  `${JSON.stringify({ member, statement: { text, refused }, silentReadings: 0 })}\n`;

test('what cannot be read of a file that shards changed is told, since the file is written anew without it', async () => {
  const hub = await temporaryHub({
    '_data/archive/_beacons.ndjson': `${beacon('ada', 'full')}no line\n`,
    '_data/archive/_shards/1-of-2/_beacons.ndjson': beacon('ben', 'link'),
  });

  const told = await mergeShards(hub);

  expect(told.join('\n')).toContain('_beacons.ndjson');
  expect(await readFile(join(hub, '_data/archive/_beacons.ndjson'), 'utf8')).toBe(
    beacon('ada', 'full') + beacon('ben', 'link'),
  );
  expect(await mergeShards(hub)).toEqual([]);
});

test('where two shards heard one member, the lesser word counts', async () => {
  const hub = await temporaryHub({ '_data/archive/_beacons.ndjson': beacon('ada', 'full') });
  for (const [shard, text, refused] of [
    ['1-of-2', 'excerpt', ['search']],
    ['2-of-2', 'full', ['digest']],
  ] as const) {
    await mkdir(join(hub, '_data/archive/_shards', shard), { recursive: true });
    await writeFile(
      join(hub, '_data/archive/_shards', shard, '_beacons.ndjson'),
      beacon('ada', text, refused),
    );
  }

  const { records } = await readBeacons(hub);

  expect(records).toMatchObject([
    { member: 'ada', statement: { text: 'excerpt', refused: ['search', 'digest'] } },
  ]);
});
