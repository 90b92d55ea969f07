/**
 * Prints how long verifying the sample takes against building it, and whether twice the bytes take twice as long. Times are of
 * this process's processor, so that a busy machine says the same.
 */
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildHub } from '../../../src/cli/build-hub.ts';
import { knownCommunity } from '../../../src/cli/known-community.ts';
import { knownState } from '../../../src/cli/known-state.ts';
import { openHub } from '../../../src/config/open-hub.ts';
import { outputPaths } from '../../../src/publish/output-paths.ts';
import { drawBoundaries } from '../../../src/publish/verify/boundaries.ts';
import { verifySite } from '../../../src/publish/verify/verify-site.ts';
import { quietTerminal } from '../../helpers/quiet-terminal.ts';
import { copySampleHub } from '../../helpers/sample-hub.ts';

const now = '2026-11-16T15:00:00.000Z';
const root = await copySampleHub();
const twice = await mkdtemp(join(tmpdir(), 'kith-twice-'));
try {
  const output = join(root, '_site');
  const { terminal } = quietTerminal({ workingFolder: root, environment: {}, now });
  const build = await timed(() => buildHub({ root, output, isOffline: true, allowPrivate: [] }, terminal));
  const config = await openHub(root);
  const state = await knownState(config, { make: () => '' });
  const { community } = await knownCommunity(config, now, { make: () => '' });
  const boundaries = await drawBoundaries(community, state);
  const first = await timed(() => verifySite(output, boundaries));
  const once = await timed(() => verifySite(output, boundaries));
  await cp(output, join(twice, 'a'), { recursive: true });
  await cp(output, join(twice, 'b'), { recursive: true });
  const double = await timed(() => verifySite(twice, boundaries));

  const bytes = await sizeOf(output);
  console.log(`${(bytes / 1e6).toFixed(1)} MB in ${outputPaths(output).length} files`);
  console.log(`build, with verifying: ${build} ms; verifying alone: ${first} ms, again ${once} ms`);
  console.log(
    `share of the build: ${Math.round((100 * first) / build)} %; twice the bytes: ${(double / once).toFixed(2)} times as long`,
  );
} finally {
  await rm(root, { recursive: true });
  await rm(twice, { recursive: true });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return Math.round((user + system) / 1000);
}

async function sizeOf(folder: string): Promise<number> {
  const sizes = await Promise.all(
    outputPaths(folder).map(async (path) => (await stat(join(folder, path))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
