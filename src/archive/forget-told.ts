import { rm } from 'node:fs/promises';
import { decodeAddress } from '../care/hidden/decode-address.ts';
import type { Instant } from '../model.ts';
import { lettersFolder, mentionsFolder } from './archive-paths.ts';
import { readFarewells, writeFarewells } from './farewells.ts';
import type { WithdrawalJudge } from './judge-withdrawals.ts';
import { readTold, type Told, writeTold } from './told-file.ts';

/**
 * Takes out of what was told everything about whom and what was withdrawn. Where a server of theirs still shows the hub's page, it is to
 * be told that the page is gone: that waits sealed, until it was sent, and no longer than its days. Gives what a curator is told of it.
 *
 * @throws {ArchiveError} when a file cannot be read or written.
 */
export async function forgetTold(
  root: string,
  judge: WithdrawalJudge,
  key: string,
  now: Instant,
): Promise<readonly string[]> {
  const { told } = await readTold(root);
  const isGone = ({ member, target }: Told) =>
    (member !== undefined && judge.hasLeftId(member)) ||
    judge.holdsAddress(target) ||
    judge.namesPerson([decodeAddress(target)]);
  const gone = told.filter(isGone);
  const farewells = await readFarewells(root, key, now);
  const added = gone
    .filter(({ isKnownThere }) => isKnownThere)
    .map(({ source, target }) => ({ source, target }))
    .filter(
      (one) => !farewells.waiting.some((each) => each.source === one.source && each.target === one.target),
    );
  // First what must not be lost, then what must not be kept.
  const waiting = [...farewells.waiting, ...added];
  await writeFarewells(root, key, { ...farewells, waiting }, now);
  if (gone.length > 0)
    await writeTold(
      root,
      told.filter((line) => !isGone(line)),
    );
  return waiting.length === 0 ? [] : [FAREWELLS];
}

const FAREWELLS =
  'Some sites still show a page of the hub that goes with what was taken out of it. Publish the site, then run ' +
  '`kith notify --send`, and they hear that it is gone. Until then, and for two weeks at most, their addresses lie sealed in ' +
  '.kith/farewells; delete that file if nobody is to be told.';

/** Letters and mentions name people, who may have left by now; `kith notify --again` and `kith curate` bring them anew. */
export async function removeLetters(root: string): Promise<void> {
  for (const folder of [lettersFolder(root), mentionsFolder(root)])
    await rm(folder, { recursive: true, force: true });
}
