import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { passagesFile } from '../archive-paths.ts';
import { PRIVATE, readKept, writeKept } from '../kept-file.ts';
import { parseJson } from '../parse-json.ts';

/** What is kept of one entry's text. */
export interface EntryMarks {
  /** Its passages as `encodePassages` writes them. */
  readonly passages: string;
  /** The marks of hidden words that it holds. */
  readonly hidden: readonly string[];
}

/** What is kept of a member's texts: nothing that can be read. */
export interface MemberMarks {
  /** Marks of the feeds whose texts passed, each under today's key and rules. */
  readonly feeds: readonly string[];
  /** Marks of names that the feeds of a pseudonymous member give. */
  readonly bylines: readonly string[];
  /** By the mark of the entry's name. */
  readonly entries: ReadonlyMap<string, EntryMarks>;
}

const hiddenMark = z.string().regex(/^hmac:[0-9a-f]{64}$/u);
const header = z.object({ passages: z.literal(1), feeds: z.array(z.string()), bylines: z.array(hiddenMark) });
const line = z.object({ entry: z.string(), passages: z.base64(), hidden: z.array(hiddenMark) });

/**
 * Reads what is kept of a member's texts. A file that cannot be made sense of counts as none, so that the feeds are read once more.
 *
 * @throws {ArchiveError} when it is there and cannot be opened.
 */
export async function readMarks(root: string, member: string): Promise<MemberMarks> {
  return marksIn(await readKept(root, passagesFile(root, member)));
}

/** The same at once, for whoever compares page after page and cannot wait. */
export function readMarksNow(root: string, member: string): MemberMarks {
  const file = passagesFile(root, member);
  return marksIn(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

function marksIn(text: string): MemberMarks {
  const [first = '', ...rest] = text.split('\n');
  const head = header.safeParse(parseJson(first));
  const lines = rest.filter((text) => text !== '').map((text) => line.safeParse(parseJson(text)));
  if (!head.success || lines.some(({ success }) => !success)) return NOTHING;
  return {
    feeds: head.data.feeds,
    bylines: head.data.bylines,
    entries: new Map(lines.flatMap(({ data }) => (data ? [[data.entry, data] as const] : []))),
  };
}

const NOTHING: MemberMarks = { feeds: [], bylines: [], entries: new Map() };

/** Writes what is kept of a member's texts, or takes the file away where that is `undefined`. */
export async function writeMarks(
  root: string,
  member: string,
  marks: MemberMarks | undefined,
): Promise<void> {
  const text = marks && [
    JSON.stringify({ passages: 1, feeds: marks.feeds, bylines: marks.bylines }),
    ...[...marks.entries]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([entry, { passages, hidden }]) => JSON.stringify({ entry, passages, hidden })),
    '',
  ];
  await writeKept(root, passagesFile(root, member), text?.join('\n'), PRIVATE);
}
