import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { decodeAddress } from '../care/hidden/decode-address.ts';
import { removeFile } from '../write-atomically.ts';
import { isMissingFile } from './file-errors.ts';
import type { WithdrawalJudge } from './judge-withdrawals.ts';
import { MEMBER_PLACES } from './kept-places.ts';

/** Deletes every file that the hub keeps of a member; `kept-places.ts` lists them. */
export async function forgetMember(root: string, member: string): Promise<void> {
  for (const { before, after } of MEMBER_PLACES) await removePlace(root, before + member + after);
}

/**
 * Deletes what an older copy of the hub's folders brought back: files of members who left, saved desks, and lines put aside
 * that tell of what was taken out.
 */
export async function sweepWithdrawn(root: string, judge: WithdrawalJudge): Promise<void> {
  for (const { before, after } of MEMBER_PLACES) {
    for (const name of await namesIn(path.join(root, before))) {
      const end = after.replace(/\/$/u, '');
      const id = name.endsWith(end) ? name.slice(0, name.length - end.length) : '';
      if (judge.hasLeftId(id)) await removePlace(root, before + id + after);
    }
  }
  await sweepBroken(path.join(root, '.kith', 'broken'), judge);
}

/** Desks that a curator saved: no build reads them, and whoever wants a new one has it in a minute. */
export async function removeSavedDesks(root: string): Promise<void> {
  for (const name of await namesIn(path.join(root, '.kith'))) {
    if (name.endsWith('.html')) await removeFile(path.join(root, '.kith', name));
  }
}

/** A line that nobody can read is judged by the addresses and words that it holds. */
async function sweepBroken(folder: string, judge: WithdrawalJudge): Promise<void> {
  for (const name of await namesIn(folder)) {
    for (const file of await namesIn(path.join(folder, name))) {
      const whole = path.join(folder, name, file);
      const text = await readFile(whole, 'utf8').catch(() => '');
      if (tellsOfWithdrawn(text, judge)) await removeFile(whole);
    }
  }
}

function tellsOfWithdrawn(text: string, judge: WithdrawalJudge): boolean {
  const addresses = text.match(/https?:\/\/[^\s"'<>\\]+/gu) ?? [];
  // Digests name entries by their member: `harbor-notes/0f3a…`.
  const ids = text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/gu) ?? [];
  return (
    addresses.some((address) => judge.holdsAddress(address)) ||
    ids.some((id) => judge.hasLeftId(id)) ||
    judge.namesPerson([decodeAddress(text), text])
  );
}

async function removePlace(root: string, shown: string): Promise<void> {
  const place = path.join(root, shown);
  if (shown.endsWith('/')) await rm(place, { recursive: true, force: true });
  else await removeFile(place);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (isMissingFile(error) || (error instanceof Error && 'code' in error && error.code === 'ENOTDIR'))
      return [];
    throw error;
  });
}
