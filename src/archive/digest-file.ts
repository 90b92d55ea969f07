import { z } from 'zod';
import type { DigestRecord } from '../model.ts';
import { digestFile } from './archive-paths.ts';
import { readKept } from './kept-file.ts';
import { readLedger, writeLedger } from './ledger.ts';

const member = z.string().regex(/^[a-z0-9-]+$/u);
const slug = z.string().regex(/^\d{4}-\d\d-\d\d-[0-9a-z-]+$/u);
const entry = z.string().regex(/^[a-z0-9-]+\/[0-9a-f]{16}$/u);

/**
 * What a line may hold. It has no place for words, so that none can be left in it when they are taken back. `turns` is how
 * lines began that did not say yet which turns stood together.
 */
const line = z.strictObject({
  week: z.string().regex(/^\d{4}-W[0-5]\d$/u),
  by: z.string().exactOptional(),
  reshares: z.array(slug).default([]),
  introductions: z.array(slug).default([]),
  welcomes: z.array(member).default([]),
  conversations: z
    .array(z.strictObject({ slug: slug.exactOptional(), turns: z.array(entry).min(1) }))
    .default([]),
  turns: z.array(entry).default([]),
  answers: z.array(entry).default([]),
  passedOn: z.array(entry).default([]),
  unanswered: z.array(entry).default([]),
});

/**
 * Reads `_data/archive/_digests.ndjson`, newest week first. Lines that cannot be read are put aside in
 * `.kith/broken/`, with a notice.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened.
 */
export async function readDigests(
  root: string,
): Promise<{ readonly digests: readonly DigestRecord[]; readonly notices: readonly string[] }> {
  const met = new Set<string>();
  const read = (value: unknown) => {
    const { data } = line.safeParse(value);
    if (data === undefined || met.has(data.week)) return undefined;
    met.add(data.week);
    const { turns, ...record } = data;
    return turns.length === 0 ? record : { ...record, conversations: [...record.conversations, { turns }] };
  };
  const loss = 'digests of earlier weeks are missing';
  const { lines, notices } = await readLedger(root, digestFile(root), read, loss);
  return { digests: lines.toSorted(byWeek).reverse(), notices };
}

/**
 * Writes what each week holds, oldest first, with empty lists left out. A hub that has no digest gets no file.
 *
 * @throws {ArchiveError} when it cannot be written; the old file then stays as it was.
 */
export async function writeDigests(root: string, digests: readonly DigestRecord[]): Promise<void> {
  const file = digestFile(root);
  if (digests.length === 0 && (await readKept(root, file)).trim() === '') return;
  await writeLedger(root, file, digests.toSorted(byWeek).map(withoutEmpty));
}

function withoutEmpty({ week, by, ...lists }: DigestRecord): object {
  const { reshares, introductions, welcomes, conversations, answers, passedOn, unanswered } = lists;
  const ordered = { reshares, introductions, welcomes, conversations, answers, passedOn, unanswered };
  const filled = Object.entries(ordered).filter(([, names]) => names.length > 0);
  return { week, by, ...Object.fromEntries(filled) };
}

function byWeek(one: DigestRecord, other: DigestRecord): number {
  return one.week < other.week ? -1 : 1;
}
