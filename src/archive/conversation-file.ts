import { z } from 'zod';
import type { Conversation } from '../model.ts';
import { conversationFile } from './archive-paths.ts';
import { writeKept } from './kept-file.ts';
import { readLedger, writeLedger } from './ledger.ts';

/** Nothing but an address's slug and keys of entries that are shown: no word, and no key of what was taken back. */
const line = z.strictObject({
  slug: z.string().regex(/^\d{4}-\d\d-\d\d-[0-9a-f]{6}$/u),
  entries: z.array(z.string().regex(/^[0-9a-f]{16}$/u)).min(1),
});

/** What a hub remembers of its conversations. */
export interface RememberedConversations {
  readonly remembered: readonly Conversation[];
  readonly notices: readonly string[];
}

/**
 * Reads `_data/archive/_conversations.ndjson`, by which conversations keep their addresses. Lines that cannot be read are
 * put aside in `.kith/broken/`, with a notice.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened.
 */
export async function readConversations(root: string): Promise<RememberedConversations> {
  const read = (value: unknown) => line.safeParse(value).data;
  const loss = 'some conversations may get a new address';
  const { lines, notices } = await readLedger(root, conversationFile(root), read, loss);
  return { remembered: lines, notices };
}

/**
 * Writes slugs with the keys of their entries, by slug. Without any conversation there is no file.
 *
 * @throws {ArchiveError} when it cannot be written; the old file then stays as it was.
 */
export async function writeConversations(
  root: string,
  conversations: readonly Conversation[],
): Promise<void> {
  const file = conversationFile(root);
  if (conversations.length === 0) return writeKept(root, file, undefined);
  const bySlug = conversations.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
  await writeLedger(
    root,
    file,
    bySlug.map(({ slug, entries }) => ({ slug, entries })),
  );
}
