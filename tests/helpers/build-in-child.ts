/**
 * Run as a process of its own: builds the hub folder given, `count` times a day apart, prints `building` before the
 * first, and ends with code 1 and the reason when a build cannot be done.
 */
import { buildCommunity } from '../../src/community.ts';
import { openHub } from '../../src/config/open-hub.ts';
import { systemPace } from '../../src/gather/pace.ts';

const [root = '', first = '2026-11-01T12:00:00.000Z', count = '1'] = process.argv.slice(2);
const config = await openHub(root);
process.stdout.write('building\n');
try {
  for (let day = 0; day < Number(count); day += 1) {
    const now = new Date(Date.parse(first) + day * 86_400_000).toISOString();
    await buildCommunity(config, {
      now,
      startedAt: now,
      isOffline: false,
      key: { make: () => 'a key for tests that nobody else has' },
      allowPrivate: [{ kind: 'range', address: '127.0.0.0', prefix: 8 }],
      pace: systemPace,
      version: '1.2.3',
      limits: { spacingMilliseconds: 0 },
    });
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
