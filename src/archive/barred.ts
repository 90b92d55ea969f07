import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ArchivedEntry, HubConfig, Member } from '../model.ts';
import { VERSION } from '../version.ts';
import { barredFile } from './archive-paths.ts';
import { PRIVATE, readKept, writeKept } from './kept-file.ts';
import { parseJson } from './parse-json.ts';

/** Entries that stay private because the verifier found that publishing them breaks a promise. */
export interface Barred {
  /** Whether an entry stays private: it, what its member allows, and the hub's own files are as they were when it was found out. */
  readonly has: (entry: ArchivedEntry, member: Member) => boolean;
  /** Adds entries and writes them. */
  readonly put: (entries: readonly ArchivedEntry[]) => Promise<void>;
  /** Forgets what is kept no more, or may be tried again. */
  readonly keepOnly: (kept: readonly ArchivedEntry[]) => Promise<void>;
}

const lines = z.object({
  barred: z.array(z.object({ member: z.string(), key: z.string(), mark: z.string() })),
});

type Line = z.infer<typeof lines>['barred'][number];

/**
 * Opens the list of them: `.kith/barred.json`, which names them by key. Losing it costs one more round of the same.
 *
 * @throws {ArchiveError} when it is there and cannot be opened.
 */
export async function openBarred(config: HubConfig): Promise<Barred> {
  const { root, members } = config;
  const files = markOfFiles(config);
  const file = barredFile(root);
  const read = lines.safeParse(parseJson(await readKept(root, file)));
  let known = new Map((read.data?.barred ?? []).map((line) => [nameOf(line), line]));
  const has: Barred['has'] = (entry, member) => {
    const line = known.get(nameOf(entry));
    return line !== undefined && line.mark === markOf(entry, member, files);
  };
  const write = (next: ReadonlyMap<string, Line>) => {
    if (next.size === 0 && known.size === 0) return;
    known = new Map(next);
    const text = `${JSON.stringify({ barred: [...next.values()] }, null, 1)}\n`;
    return writeKept(root, file, next.size === 0 ? undefined : text, PRIVATE);
  };
  return {
    has,
    put: async (entries) => {
      const next = new Map(known);
      for (const entry of entries) {
        const member = members.find(({ id }) => id === entry.member);
        if (!member) continue;
        const { key } = entry;
        next.set(nameOf(entry), { member: entry.member, key, mark: markOf(entry, member, files) });
      }
      await write(next);
    },
    keepOnly: async (kept) => {
      const byId = new Map(members.map((member) => [member.id, member]));
      const still = kept.filter((entry) => {
        const member = byId.get(entry.member);
        return member !== undefined && has(entry, member);
      });
      const names = new Set(still.map(nameOf));
      await write(new Map([...known].filter(([name]) => names.has(name))));
    },
  };
}

function nameOf({ member, key }: Pick<ArchivedEntry, 'member' | 'key'>): string {
  return `${member}/${key}`;
}

/** What a curator wrote may be what brought an entry's words to where they must not stand. */
function markOfFiles({ hub, topics, reshares, introductions }: HubConfig): string {
  const parts = JSON.stringify([VERSION, hub, topics, reshares, introductions]);
  return createHash('sha256').update(parts).digest('hex');
}

/** Changes with the entry's words, with what its member allows, and with the hub's own files; then it is tried again. */
function markOf(
  { title, url, excerpt, html, tags, links }: ArchivedEntry,
  { consent, excerptWords, name }: Member,
  files: string,
): string {
  const parts = [title, url, excerpt, html, tags, links, consent, excerptWords, name, files];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
