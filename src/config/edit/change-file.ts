import { readFile, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { writeAtomically } from '../../write-atomically.ts';
import { ConfigError } from '../config-error.ts';
import { formatFault, loadConfig } from '../load.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';

/** A file's text after a change, and what the whole file has to say then. */
export interface Edit {
  readonly text: string;
  readonly values: unknown;
  /** What to tell a person who has to make the change by hand. */
  readonly byHand: string;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** One of the files that change together. */
export interface Change {
  /** Relative to the hub folder. */
  readonly file: string;
  /** Gets its text (`undefined` when there is no such file; no byte order mark) and makes a new one. */
  readonly edit: (text: string | undefined) => Edit;
}

/**
 * Changes one of a hub's files. Nothing is written unless the hub was valid before, is valid after, and the file says what it
 * should: the change alone, beside all it said before. Throws a `ConfigError` that says what stands in the way.
 */
export async function changeFile(root: string, file: string, edit: Change['edit']): Promise<void> {
  await changeFiles(root, [{ file, edit }]);
}

/** Changes several files that are only valid together: all of them are tried before the first is written. */
export async function changeFiles(root: string, changes: readonly Change[]): Promise<void> {
  const folder = resolve(root);
  const names = changes.map(({ file }) => file).join(' and ');
  const verb = changes.length === 1 ? 'was' : 'were';
  const because = (reason: string) => `${names} ${verb} not changed${reason}`;
  await refuseFaults(folder, undefined, because(', because the hub’s files have faults:'));
  const drafts = [];
  for (const { file, edit } of changes) drafts.push(await draft(folder, file, edit));
  await refuseFaults(
    folder,
    new Map(drafts.map(({ file, text }) => [file, text])),
    because(', because it would have faults:'),
  );
  for (const { target, before } of drafts) {
    if ((await textIn(target)) !== before)
      throw new ConfigError(because(': somebody else changed it at this moment. Try again.'));
  }
  for (const { target, mark, text } of drafts) await writeAtomically(target, mark + text);
}

/** A file as it would be, and as it was. */
async function draft(folder: string, file: string, edit: Change['edit']) {
  const target = await targetOf(join(folder, file));
  const before = await textIn(target);
  const mark = before?.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const { text, values, byHand } = edit(before?.slice(mark.length));
  const parsed = parseYaml(file, text);
  const isAsMeant =
    parsed.kind === 'values' && isDeepStrictEqual(withoutEnds(parsed.top.value), withoutEnds(values));
  if (!isAsMeant) {
    throw new ConfigError(
      `${file} was not changed: it is written in a way that cannot be added to without changing the rest. ${byHand}`,
    );
  }
  return { file, target, before, mark, text };
}

async function refuseFaults(
  folder: string,
  drafts: ReadonlyMap<string, string> | undefined,
  reason: string,
): Promise<void> {
  const outcome = await loadConfig(folder, drafts);
  if (outcome.kind === 'faulty')
    throw new ConfigError(`${reason}\n\n${outcome.faults.map(formatFault).join('\n')}`);
}

/** A file that is a link stays one: what it leads to is changed. */
async function targetOf(file: string): Promise<string> {
  return realpath(file).catch(() => file);
}

async function textIn(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A file may end without a line end, and a last text in block style gains one when something follows it. */
function withoutEnds(value: unknown): unknown {
  if (typeof value === 'string') return value.trimEnd();
  if (Array.isArray(value)) return value.map(withoutEnds);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutEnds(inner)]));
}
