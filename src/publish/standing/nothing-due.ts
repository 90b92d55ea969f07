import { z } from 'zod';
import { markOf } from '../../archive/mark.ts';
import { parseJson } from '../../archive/parse-json.ts';
import { seal, unseal } from '../../archive/seal.ts';
import { isListedFile } from '../../gather/is-listed-file.ts';
import type { HubConfig, Instant } from '../../model.ts';
import { outputPaths } from '../output-paths.ts';
import { filesBelow, hashListing } from './hash-files.ts';
import { readNote, writeNote } from './own-note.ts';
import { programMark } from './program-mark.ts';

/** What a build said when it ended, and until when another one would make the same. */
export interface LastWord {
  readonly until: Instant;
  readonly said: unknown;
}

/** What a build left, and by which clock and key. */
export interface Seen {
  readonly mark: string;
  readonly now: Instant;
  readonly key: string;
}

/** What one build looks at before anybody is asked, and notes when it is done. */
export interface DueWatch {
  /** What the last build said, where this one would make the same site of the same files; `undefined` where it has to be built. */
  readonly lastWord: (config: HubConfig, now: Instant, key: string) => Promise<LastWord | undefined>;
  /** Looks at all that the build has written; to be called before another one may begin. */
  readonly look: (config: HubConfig, now: Instant, key: string) => Promise<Seen>;
  /** Notes what was said of what was seen, for the next build; nothing when the hub's files were edited meanwhile. */
  readonly note: (seen: Seen, word: LastWord) => Promise<void>;
  /** Takes away what the last build noted: whatever stops this one, the next has to build. */
  readonly forget: () => Promise<void>;
}

/**
 * Watches over one build. Files are known again by their sizes and by when they were written, which is enough on the machine that wrote them and never true
 * on another. `asked` tells all options apart that make a difference to a build.
 */
export function watchDue(root: string, output: string, asked: string): DueWatch {
  // Before anything is read: what is edited from now on is new.
  const given = sourcesNow(root);
  const markNow = async (config: HubConfig, key: string) =>
    [
      programMark(),
      output,
      asked,
      markOf(key, ['due']),
      given,
      hashListing(root, filesBelow(root, listedIn(config))),
      hashListing(root, filesBelow(root, KEPT, isBeside)),
      hashListing(output, await outputPaths(output).catch(() => [])),
    ].join(' ');
  return {
    lastWord: async (config, now, key) => {
      const told = record.safeParse(parseJson(await readNote(root, NOTE)));
      if (!told.success) return undefined;
      const { since, until, mark, said } = told.data;
      const isNotYetDue = now === since || (since < now && now < until);
      if (!isNotYetDue || isBuilding(root) || mark !== (await markNow(config, key))) return undefined;
      const words = unseal(recode(said, 'hex', 'base64'), key, NOTE);
      return words === undefined ? undefined : { until, said: words };
    },
    forget: () => writeNote(root, NOTE, undefined),
    look: async (config, now, key) => ({ mark: await markNow(config, key), now, key }),
    note: async ({ mark, now: since, key }, { until, said }) => {
      if (given !== sourcesNow(root)) return;
      // A report names members; the hub's key opens it, and nothing else.
      const sealed = recode(seal(JSON.stringify(said), key, NOTE), 'base64', 'hex');
      await writeNote(root, NOTE, `${JSON.stringify({ due: 1, since, until, mark, said: sealed })}\n`);
    },
  };
}

const NOTE = 'due.json';

/** Whoever searches the hub's files for a name does not find it here by chance, unless it is made of the letters a to f. */
function recode(text: string, from: BufferEncoding, to: BufferEncoding): string {
  return Buffer.from(text, from).toString(to);
}

const record = z.object({
  due: z.literal(1),
  since: z.string(),
  until: z.string(),
  mark: z.string(),
  said: z.string(),
});

/** What people write. */
const SOURCES = ['feeds.yaml', '_data', 'theme'];

/** What the hub's files name in its folder; the pictures of a feed that is a file lie in the folder beside it that has its name. */
function listedIn({ hub, members }: HubConfig): readonly string[] {
  const files = members.flatMap(({ feeds }) => feeds.map(({ url }) => url).filter(isListedFile));
  const pictures = files.map((file) => file.replace(/\.[^./]*$/u, ''));
  return [...files, ...pictures, ...(hub.logo === undefined ? [] : [hub.logo])];
}

function sourcesNow(root: string): string {
  return hashListing(root, filesBelow(root, SOURCES, isKept));
}

/** What builds write. */
const KEPT = ['_data/archive', '_data/audit.ndjson', '.kith'];

function isKept(path: string): boolean {
  return KEPT.includes(path);
}

/** Whether another process is at work, or one ended early: then the next build has something to tell. */
function isBuilding(root: string): boolean {
  return filesBelow(root, ['.kith'], (path) => /^\.kith\/.*\//u.test(path)).some((path) =>
    path.endsWith('lock'),
  );
}

/** What changes while nothing is built, and says nothing of what a build would make. */
function isBeside(path: string): boolean {
  return /^\.kith\/(?:[^/]*lock|due\.json|pinged\.json|told\.ndjson)$/u.test(path);
}
