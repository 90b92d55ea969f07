import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { millisecondsOf } from '../dates.ts';
import { HOUR } from '../days.ts';
import { type Shard, shardName } from '../gather/shard.ts';
import type { Instant } from '../model.ts';
import { ArchiveError } from './archive-error.ts';
import { reasonOf } from './file-errors.ts';

/** A build on another machine cannot be asked whether it lives; none takes as long as this. */
const LONGEST_BUILD = 6 * HOUR;

/** Two builds may meet at a stale lock; each round one of them gets further. */
const MOST_ATTEMPTS = 5;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: Instant;
}

/** The locks of this very process and their holders: after a restart in a container, a killed build's number may be ours. */
const heldHere = new Map<string, Holder>();

/**
 * Runs one build of a hub, and no second one beside it: `.kith/lock` names the process while it lasts. The lock of
 * a process that is gone is taken over, and `run` is told so in `notices`. `startedAt` is the wall clock, not the
 * hub's.
 *
 * @throws {ArchiveError} when another build of the same folder is running.
 */
export async function withBuildLock<Result>(
  root: string,
  startedAt: Instant,
  run: (notices: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const lock = lockOf(root, 'lock', startedAt);
  const notices = await takeOrRefuse(lock);
  return letGoAfter(lock, async () => run([...notices, ...(await refuseBesides(lock, () => true))]));
}

/**
 * Runs one shard of a gathering: beside those of the same division, and beside no whole build, no other division and no second one of
 * the same shard. Each says first that it is there, and looks for the others then, so that no two overlook one another.
 *
 * @throws {ArchiveError} when one of these is running.
 */
export async function withShardLock<Result>(
  root: string,
  shard: Shard,
  startedAt: Instant,
  run: (notices: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const lock = lockOf(root, `${shardName(shard)}.lock`, startedAt);
  const notices = await takeOrRefuse(lock);
  const isBeside = (name: string) => name.endsWith(`-of-${shard.of}.lock`);
  return letGoAfter(lock, async () =>
    run([...notices, ...(await refuseBesides(lock, (name) => !isBeside(name)))]),
  );
}

async function takeOrRefuse(lock: Lock): Promise<readonly string[]> {
  const taking = await take(lock);
  if (taking === undefined) throw new ArchiveError(BUSY);
  if (taking.holder) throw alreadyRunning(lock.file, taking.holder);
  return taking.notices;
}

/** Refuses while somebody holds one of the other locks that are named so; those of processes that are gone go with them. */
async function refuseBesides(
  { file, own }: Lock,
  isMeant: (name: string) => boolean,
): Promise<readonly string[]> {
  const notices: string[] = [];
  const folder = path.dirname(file);
  for (const name of (await readdir(folder)).filter((one) => /^(lock|\d+-of-\d+\.lock)$/u.test(one))) {
    const other = path.join(folder, name);
    if (other === file || !isMeant(name)) continue;
    const found = await contentOf(other);
    if (found === undefined) continue;
    const holder = heldHere.get(other) ?? parseHolder(found);
    if (heldHere.has(other) || (holder !== undefined && isRunning(holder, own)))
      throw alreadyRunning(other, holder ?? own);
    if (await isCleared(other, found)) notices.push(takenOver(other, holder));
  }
  return notices;
}

/** Does what the lock was taken for, and lets go of it, whatever becomes of that. */
export async function letGoAfter<Result>({ file, own }: Lock, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } finally {
    if ((await contentOf(file)) === JSON.stringify(own)) await rm(file, { force: true });
    heldHere.delete(file);
  }
}

/** What waits or is held must never be committed, so that the folder itself tells git to leave it alone. */
async function keepOutOfGit(folder: string): Promise<void> {
  await writeFile(path.join(folder, '.gitignore'), '*\n', { flag: 'wx' }).catch(() => undefined);
}

/** A lock's file, and what this process writes into it. */
export interface Lock {
  readonly file: string;
  readonly own: Holder;
}

/** The lock of a hub that `.kith/NAME` is. */
export function lockOf(root: string, name: string, startedAt: Instant): Lock {
  const own = { pid: process.pid, host: hostname(), since: startedAt };
  return { file: path.join(path.resolve(root), '.kith', name), own };
}

/** Whoever has the lock already; nobody, when it was taken. */
export interface Taking {
  readonly holder?: Holder;
  readonly notices: readonly string[];
}

/** Takes a lock that nobody has; `undefined` when it changes hands all the time. */
export async function take({ file, own }: Lock): Promise<Taking | undefined> {
  const before = heldHere.get(file);
  if (before) return { holder: before, notices: [] };
  heldHere.set(file, own);
  try {
    const taking = await takeFile(file, own);
    if (taking === undefined || taking.holder) heldHere.delete(file);
    return taking;
  } catch (error) {
    heldHere.delete(file);
    throw error;
  }
}

async function takeFile(file: string, own: Holder): Promise<Taking | undefined> {
  const notices: string[] = [];
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    if (await isCreated(file, JSON.stringify(own))) return { notices };
    const found = await contentOf(file);
    if (found === undefined) continue;
    const holder = parseHolder(found);
    if (holder !== undefined && isRunning(holder, own)) return { holder, notices };
    if (await isCleared(file, found)) notices.push(takenOver(file, holder));
  }
  return undefined;
}

const BUSY = '.kith/lock keeps changing hands: several builds of this folder start at once. Try again.';

/** A link makes the file with its content in one step, so that nobody ever reads half a lock. */
async function isCreated(file: string, content: string): Promise<boolean> {
  const draft = `${file}.${process.pid}`;
  await mkdir(path.dirname(file), { recursive: true }).catch((cause) => cannotWrite(file, cause));
  await keepOutOfGit(path.dirname(file));
  await writeFile(draft, content).catch((cause) => cannotWrite(file, cause));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return await isWritten(file, content);
  } finally {
    await rm(draft, { force: true });
  }
}

/** FAT, as on a memory stick, knows no links. */
async function isWritten(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? false : cannotWrite(file, error);
  }
}

/** Moves a stale lock away. If it was a newer one after all, because another build was faster, it is put back. */
async function isCleared(file: string, stale: string): Promise<boolean> {
  const aside = `${file}.${process.pid}.stale`;
  try {
    await rename(file, aside);
  } catch {
    return false;
  }
  const isStale = (await contentOf(aside)) === stale;
  if (!isStale) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
  return isStale;
}

async function contentOf(file: string): Promise<string | undefined> {
  return await readFile(file, 'utf8').catch(() => undefined);
}

function parseHolder(content: string): Holder | undefined {
  try {
    const { pid, host, since } = JSON.parse(content);
    const isHolder =
      Number.isInteger(pid) && pid > 0 && typeof host === 'string' && typeof since === 'string';
    return isHolder ? { pid, host, since } : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(holder: Holder, own: Holder): boolean {
  if (holder.host !== own.host)
    return millisecondsOf(own.since) - millisecondsOf(holder.since) < LONGEST_BUILD;
  if (holder.pid === own.pid) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else's cannot be signalled, but it is there.
    return codeOf(error) === 'EPERM';
  }
}

function alreadyRunning(file: string, { pid, host, since }: Holder): ArchiveError {
  const where = host === hostname() ? '' : ` on ${host}`;
  const name = path.basename(file);
  return new ArchiveError(
    `Another ${name === 'lock' ? 'build' : 'gathering'} of this folder is running (process ${pid}${where}, since ${since}). ` +
      `Wait until it is done; if you know that it is gone, delete .kith/${name}.`,
  );
}

function cannotWrite(file: string, cause: unknown): never {
  throw new ArchiveError(
    `.kith/${path.basename(file)} cannot be written (${reasonOf(cause)}). Free some space or mend the permissions of the hub folder.`,
    { cause },
  );
}

function takenOver(file: string, holder: Holder | undefined): string {
  const whose = holder
    ? `a build that ended early (process ${holder.pid}, since ${holder.since})`
    : 'nobody known';
  return `.kith/${path.basename(file)}: a lock left by ${whose} was taken over.`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
