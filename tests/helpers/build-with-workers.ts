/** Run as a process of its own: builds the hub folder given with worker threads from its second feed on, and prints what became of the feeds. */
import { buildCommunity } from '../../src/community.ts';
import { openHub } from '../../src/config/open-hub.ts';
import { systemPace } from '../../src/gather/pace.ts';

const [root = ''] = process.argv.slice(2);
const now = '2026-11-01T12:00:00.000Z';
const { outcomes } = await buildCommunity(await openHub(root), {
  now,
  startedAt: now,
  isOffline: true,
  key: { make: () => 'a key for tests that nobody else has' },
  allowPrivate: [],
  pace: systemPace,
  version: '1.2.3',
  reading: { workers: 2, handful: 0 },
});
console.log(JSON.stringify(outcomes.map(({ member, kind }) => `${member} ${kind}`)));
