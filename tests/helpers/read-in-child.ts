/** Run as a process of its own: gathers and reads one address, and prints what came of it and the most memory it took. */
import { openGatherOne } from '../../src/gather/gather-one.ts';
import { systemPace } from '../../src/gather/pace.ts';
import { readFeed } from '../../src/read/read-feed.ts';

const [address = ''] = process.argv.slice(2);
const gatherOne = openGatherOne({
  now: '2026-11-01T12:00:00.000Z',
  version: '1.2.3',
  allowPrivate: [{ kind: 'range', address: '127.0.0.0', prefix: 8 }],
  pace: systemPace,
});
const gathered = await gatherOne(address);
const read = gathered.kind === 'fetched' ? await readFeed(gathered.bytes, gathered) : undefined;
const reason =
  gathered.kind === 'failed' ? gathered.reason : read?.kind === 'unreadable' ? read.reason : undefined;
console.log(
  JSON.stringify({
    reason,
    entries: read?.kind === 'read' ? read.feed.entries.length : 0,
    // Node gives kilobytes on every system.
    mebibytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
