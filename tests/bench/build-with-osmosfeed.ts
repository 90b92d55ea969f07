import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inventCommunity } from './invent-feeds.ts';
import { type Cost, runMeasured } from './run-measured.ts';

const PACKAGE = '@osmoscraft/osmosfeed@1.15.1';

/**
 * Builds the same feeds with osmosfeed, which reads each entry's own page as well. Its package is put into a folder of its own.
 *
 * @throws when the registry does not answer, or no page was written.
 */
export async function buildWithOsmosfeed(members: number, seed: number, port: number): Promise<Cost> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-osmosfeed-'));
  try {
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    await promisify(execFile)('npm', ['install', '--silent', '--ignore-scripts', PACKAGE], { cwd: folder });
    const { blogs } = inventCommunity(members, seed, port);
    const sources = blogs.map(({ host }) => `  - href: http://${host}:${port}/feed\n`);
    await writeFile(join(folder, 'osmosfeed.yaml'), `cacheUrl: ''\nsources:\n${sources.join('')}`);
    const program = join(folder, 'node_modules/@osmoscraft/osmosfeed/main.js');
    const { wall, cpu, bytes } = await runMeasured(program, [], { folder });
    if (!existsSync(join(folder, 'public/index.html'))) throw new Error('osmosfeed wrote no index.html.');
    return { wall, cpu, ...(bytes !== undefined && { bytes }) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
