import { z } from 'zod';
import type { ArchivedEntry, HoldReason, Member } from '../model.ts';
import { heldFile } from './archive-paths.ts';
import { fromLine, toLine } from './entry-line.ts';
import { PRIVATE, readKept, writeKept } from './kept-file.ts';
import { parseJson } from './parse-json.ts';

/** An entry that is kept back, whole, with what a curator has to know of it. */
export interface HeldEntry {
  readonly entry: ArchivedEntry;
  /** What was found in it; nothing where only a ruling keeps it back, or its member's first entries are reviewed. */
  readonly reasons: readonly HoldReason[];
  readonly why: 'waits' | 'review' | 'asked' | 'kept-out' | 'title-only';
  /** Marks of what a curator was shown, `''` where it was kept back without being read. */
  readonly words: string;
  readonly title: string;
  /** How many rulings about it there were when it came to be kept back with these words: they were about others. */
  readonly rulings: number;
  /** True when readers have seen it. */
  readonly wasShown: boolean;
}

/** Whether an entry is kept back because somebody has still to look or to answer. */
export function isUndecided({ why }: Pick<HeldEntry, 'why'>): boolean {
  return why === 'waits' || why === 'review' || why === 'asked';
}

/** Whether anything of a member waits, to cool off or for a curator or its author. */
export function isAnyWaiting(
  cooling: readonly ArchivedEntry[],
  held: readonly Pick<HeldEntry, 'why'>[],
): boolean {
  return cooling.length > 0 || held.some(isUndecided);
}

const hold = z.object({
  reasons: z.array(z.object({ signal: z.string(), reason: z.string(), sentences: z.array(z.string()) })),
  why: z.enum(['waits', 'review', 'asked', 'kept-out', 'title-only']),
  words: z.string(),
  title: z.string(),
  rulings: z.int().min(0),
  wasShown: z.boolean(),
});

const line = z.object({ hold });

const header = z.object({ held: z.literal(1), entries: z.int().min(0) });

/** What a member's file of held entries says. */
export interface HeldFile {
  readonly held: readonly HeldEntry[];
  /** False when it is not there, or lacks something: then every feed has to be read in full once. */
  readonly isWhole: boolean;
}

/**
 * Reads the entries of a member that are kept back. What cannot be read is left out and said nowhere: a log would tell that
 * something is held.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened.
 */
export async function readHeld(root: string, member: string): Promise<HeldFile> {
  const [first = '', ...lines] = (await readKept(root, heldFile(root, member))).split('\n');
  const { data } = header.safeParse(parseJson(first));
  const held = lines.flatMap((text) => readLine(text, member) ?? []);
  return { held, isWhole: data?.entries === held.length };
}

function readLine(text: string, member: string): HeldEntry | undefined {
  const value = text.trim() === '' ? undefined : parseJson(text);
  const { data } = line.safeParse(value);
  if (data === undefined) return undefined;
  const entry = fromLine(value, member);
  return 'fault' in entry ? undefined : { entry, ...data.hold };
}

/**
 * Writes them, oldest first. The file is written without entries, too: where it is missing, something was lost.
 *
 * @throws {ArchiveError} when it cannot be written; the old one then stays.
 */
export async function writeHeld(root: string, member: Member, held: readonly HeldEntry[]): Promise<void> {
  const lines = held.map(
    ({ entry, ...hold }) => `${toLine(entry, member).slice(0, -1)},"hold":${JSON.stringify(hold)}}`,
  );
  const first = JSON.stringify({ held: 1, entries: held.length });
  await writeKept(root, heldFile(root, member.id), `${[first, ...lines].join('\n')}\n`, PRIVATE);
}
