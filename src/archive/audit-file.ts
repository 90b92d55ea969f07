import { z } from 'zod';
import { auditFile, shownPath } from './archive-paths.ts';
import { readKept, writeKept } from './kept-file.ts';
import { writtenKeyMark, writtenMark } from './mark.ts';
import { parseJson } from './parse-json.ts';

const day = z.iso.date();

/** One decision: who, what, when, and under which version of the principles. Whom and what it is about is a mark under the hub's key. */
const line = z.object({
  version: z.literal(1),
  /** Says under which key the marks were made. */
  key: writtenKeyMark,
  on: day,
  /** A curator's id, the hub's name, or `member`; absent where nobody is known to have signed. */
  by: z.string().exactOptional(),
  act: z.string(),
  about: writtenMark,
  /** For what lasts until it changes, such as consent: a mark of how it is now. */
  state: writtenMark.exactOptional(),
  /** The day of the version of the principles that held then; absent before the first. */
  principles: day.exactOptional(),
});

export type AuditLine = z.infer<typeof line>;

/** The record as it is; nothing in it is ever changed. */
export interface Audit {
  readonly lines: readonly AuditLine[];
  readonly notices: readonly string[];
  /**
   * Puts lines at the end; what stands there is kept byte for byte.
   *
   * @throws {ArchiveError} when it cannot be written; the old file then stays as it was.
   */
  readonly append: (lines: readonly AuditLine[]) => Promise<void>;
}

/**
 * Opens `_data/audit.ndjson`. A line that cannot be read is left where it is, with a notice.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened.
 */
export async function openAudit(root: string): Promise<Audit> {
  const file = auditFile(root);
  const text = await readKept(root, file);
  const written = text.split('\n').filter((row) => row.trim() !== '');
  const lines = written.flatMap((row) => line.safeParse(parseJson(row)).data ?? []);
  return {
    lines,
    notices:
      lines.length === written.length
        ? []
        : [
            `${shownPath(root, file)}: a part of this record cannot be read; it stays as it is. Restore the file from your repository.`,
          ],
    append: async (added) => {
      if (added.length === 0) return;
      const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
      await writeKept(root, file, before + added.map((each) => `${JSON.stringify(each)}\n`).join(''));
    },
  };
}
