/** A hub that somebody left, and in whose files nothing names them any more. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kithHere } from './kith-here.ts';

export const DEPARTED_ON = '2026-11-18';

/**
 * What the real command leaves behind when `gone`, listed since 2026-01-01, withdraws on `DEPARTED_ON`. `ada` stays. The
 * environment is one in which the hub's key is known, two days later.
 */
export async function hubWithDeparture(site = 'https://gone.example'): Promise<{
  readonly files: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
}> {
  const member = (id: string, at: string) =>
    `  - { id: ${id}, name: ${id}, site: "${at}/", feeds: [{ url: "${at}/feed" }], consent: { granted: 2026-01-01 } }\n`;
  const root = await mkdtemp(join(tmpdir(), 'kith-left-'));
  const both = `members:\n${member('ada', 'https://ada.example')}${member('gone', site)}`;
  await writeFile(join(root, 'feeds.yaml'), both);
  const on = (day: string) => ({
    KITH_KEY: 'a key for tests that nobody else has',
    SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00Z`) / 1000),
  });
  // What they wrote is remembered of them, too, where their site is a real one.
  const isReal = site.startsWith('http://127.');
  const build = ['build', '--root', root, ...(isReal ? ['--allow-private', '127.0.0.1/32'] : ['--offline'])];
  await kithHere(build, { environment: on('2026-11-17') });
  const { code, stderr } = await kithHere(['withdraw', 'gone', '--yes', '--root', root], {
    environment: on(DEPARTED_ON),
  });
  if (code !== 0) throw new Error(stderr);
  const kept = ['feeds.yaml', '_data/archive/_withdrawn.ndjson'];
  const texts = await Promise.all(kept.map((file) => readFile(join(root, file), 'utf8')));
  await rm(root, { recursive: true });
  return {
    files: Object.fromEntries(kept.map((file, place) => [file, texts[place] ?? ''])),
    environment: on('2026-11-20'),
  };
}
