import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { markOf } from '../../archive/mark.ts';
import { parseJson } from '../../archive/parse-json.ts';
import { seal, unseal } from '../../archive/seal.ts';
import { isListedFile } from '../../gather/is-listed-file.ts';
import type { HubConfig, Instant } from '../../model.ts';
import { outputPathsIfAny } from '../output-paths.ts';
import { fingerprints } from './fingerprint.ts';
import { filesBelow, hashListing } from './hash-files.ts';
import { readNote, writeNote } from './own-note.ts';
import { programMark } from './program-mark.ts';

/** What a build said when it ended, and until when another one would make the same. */
export interface LastWord {
  readonly until: Instant;
  readonly said: unknown;
}

/** What a build left. */
export interface Seen {
  readonly mark: string;
  readonly key: string;
}

/** What one build looks at before anybody is asked, and notes when it is done. */
export interface DueWatch {
  /** What the last build said, where this one would make the same site of the same files; `undefined` where it has to be built. */
  readonly lastWord: (key: string) => Promise<LastWord | undefined>;
  /** Looks at all that the build has written; to be called before another one may begin. */
  readonly look: (key: string) => Seen;
  /** Notes what was said of what was seen, for the next build; nothing when the hub's files were edited meanwhile. */
  readonly note: (seen: Seen, word: LastWord) => Promise<void>;
  /** Takes away what the last build noted: whatever stops this one, the next has to build. */
  readonly forget: () => Promise<void>;
}

/** What a build is about. */
export interface Due {
  readonly root: string;
  readonly output: string;
  /** What `lookAtSources` gave before the hub's files were read: what is edited from then on is new. */
  readonly sources: string;
  readonly config: HubConfig;
  readonly now: Instant;
  /** Tells all options apart that make a difference to a build. */
  readonly asked: string;
}

/** One text for the hub's own files as they lie there. */
export function lookAtSources(root: string): string {
  return hashListing(root, filesBelow(root, SOURCES, isKept));
}

/**
 * Watches over one build. Files are known again by their sizes and by when they were written, which is enough on the machine that wrote them and never true
 * on another.
 */
export function watchDue({ root, output, sources, config, now, asked }: Due): DueWatch {
  const lookAtNamed = () => hashListing(root, filesBelow(root, namedIn(config)));
  const named = lookAtNamed();
  const markNow = (key: string) =>
    [
      programMark(),
      root,
      output,
      asked,
      markOf(key, ['due']),
      fingerprints()(config),
      sources,
      named,
      hashListing(root, filesBelow(root, KEPT, isBeside)),
      hashListing(output, outputPathsIfAny(output)),
    ].join(' ');
  return {
    lastWord: async (key) => {
      const told = record.safeParse(parseJson(await readNote(root, NOTE)));
      if (!told.success) return undefined;
      const { since, until, mark, said } = told.data;
      const isNotYetDue = now === since || (since < now && now < until);
      if (!isNotYetDue || hasSomethingToEnd(root) || mark !== markNow(key)) return undefined;
      const words = unseal(recode(said, 'hex', 'base64'), key, NOTE);
      return words === undefined ? undefined : { until, said: words };
    },
    forget: () => writeNote(root, NOTE, undefined),
    look: (key) => ({ mark: markNow(key), key }),
    note: async ({ mark, key }, { until, said }) => {
      if (sources !== lookAtSources(root) || named !== lookAtNamed()) return;
      // A report names members; the hub's key opens it, and nothing else.
      const sealed = recode(seal(JSON.stringify(said), key, NOTE), 'base64', 'hex');
      await writeNote(root, NOTE, `${JSON.stringify({ due: 1, since: now, until, mark, said: sealed })}\n`);
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
function namedIn({ hub, members }: HubConfig): readonly string[] {
  const files = members.flatMap(({ feeds }) => feeds.map(({ url }) => url).filter(isListedFile));
  const pictures = files.map((file) => file.replace(/\.[^./]*$/u, ''));
  return [...files, ...pictures, ...(hub.logo === undefined ? [] : [hub.logo])];
}

/** What builds write. */
const KEPT = ['_data/archive', '_data/audit.ndjson', '.kith'];

function isKept(path: string): boolean {
  return KEPT.includes(path);
}

/** Whether another process is at work, or ended early, or something is kept only until a day that only a build sees. */
function hasSomethingToEnd(root: string): boolean {
  const names = existsSync(join(root, '.kith')) ? readdirSync(join(root, '.kith')) : [];
  return names.some((name) => /lock$|^farewells$|^archive-before-/u.test(name));
}

/** What changes while nothing is built, and says nothing of what a build would make. */
function isBeside(path: string): boolean {
  return /^\.kith\/(?:[^/]*lock|due\.json|pinged\.json|told\.ndjson)$/u.test(path);
}
