import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '../model.ts';
import { recordName } from './keep-records.ts';

/**
 * Takes away what `.kith/http/` remembers of feeds that are listed no more, and of hosts on which no listed feed lies, once
 * they wait for nothing: a redirect may lead there. The files' names are hashes, so that only what is listed is told apart.
 */
export async function pruneRecords(root: string, listed: readonly string[], now: Instant): Promise<void> {
  const folder = path.join(root, '.kith', 'http');
  const addresses = listed.filter((feed) => URL.canParse(feed));
  const stay = new Set([
    ...listed.map((feed) => recordName(`feed ${feed}`)),
    ...addresses.map((feed) => recordName(`host ${new URL(feed).hostname}`)),
  ]);
  const names = (await readdir(folder).catch(() => [])).map((name) => name.replace(/\.json$/u, ''));
  for (const name of new Set(names)) {
    if (stay.has(name) || (name.startsWith('host-') && (await isWaiting(path.join(folder, name), now))))
      continue;
    for (const file of [name, `${name}.json`])
      await rm(path.join(folder, file), { recursive: true, force: true });
  }
}

async function isWaiting(record: string, now: Instant): Promise<boolean> {
  const text = await readFile(`${record}.json`, 'utf8').catch(() => '');
  const [, until = ''] = /"waitUntil":"([^"]*)"/u.exec(text) ?? [];
  return until > now;
}
