import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Conversation } from '../model.ts';
import { removeFile, writeAtomically } from '../write-atomically.ts';
import { ArchiveError } from './archive-error.ts';
import { conversationFile, shownPath } from './archive-paths.ts';
import { isMissingFile, reasonOf } from './file-errors.ts';
import { keepBroken } from './keep-broken.ts';

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
  const lines = await readLines(root);
  const read = lines.map((text) => ({ text, conversation: line.safeParse(parseJson(text)).data }));
  const broken = read.filter(({ conversation }) => conversation === undefined).map(({ text }) => text);
  await keepBroken(root, '_conversations', broken);
  const shown = shownPath(root, conversationFile(root));
  return {
    remembered: read.flatMap(({ conversation }) => conversation ?? []),
    notices: broken.length === 0 ? [] : [`${shown}: ${UNREADABLE}`],
  };
}

const UNREADABLE =
  'a part of this file cannot be read and is kept aside in .kith/broken/_conversations/. Restore the file from your ' +
  'repository, or some conversations may get a new address.';

/** Writes slugs with the keys of their entries, by slug. Without any conversation there is no file. */
export async function writeConversations(
  root: string,
  conversations: readonly Conversation[],
): Promise<void> {
  const file = conversationFile(root);
  const lines = conversations
    .toSorted((one, other) => (one.slug < other.slug ? -1 : 1))
    .map(({ slug, entries }) => JSON.stringify({ slug, entries }));
  try {
    if (lines.length === 0) await removeFile(file);
    else await writeAtomically(file, [...lines, ''].join('\n'));
  } catch (cause) {
    const shown = shownPath(root, file);
    throw new ArchiveError(`${shown} cannot be written (${reasonOf(cause)}). Make the folder writable.`, {
      cause,
    });
  }
}

async function readLines(root: string): Promise<readonly string[]> {
  try {
    const text = await readFile(conversationFile(root), 'utf8');
    return text.split('\n').filter((each) => each.trim() !== '');
  } catch (cause) {
    if (isMissingFile(cause)) return [];
    const shown = shownPath(root, conversationFile(root));
    throw new ArchiveError(`${shown} cannot be read (${reasonOf(cause)}). Mend its permissions.`, { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
