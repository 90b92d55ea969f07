import type { WithdrawalJudge } from '../archive/judge-withdrawals.ts';
import type { DigestRecord } from '../model.ts';
import { partsOfName } from './entry-name.ts';
import { keepNames } from './keep-names.ts';

/**
 * What digests remember, without the names of members who left; those whose line is merely missing stay. `gone` are slugs
 * that nobody remembers any more, as `goneSlugs` gives them.
 */
export function withoutLeft(
  digests: readonly DigestRecord[],
  { hasLeftId }: Pick<WithdrawalJudge, 'hasLeftId'>,
  gone: ReadonlySet<string>,
): readonly DigestRecord[] {
  return digests.map((record) => ({
    ...keepNames(record, (name) => !hasLeftId(partsOfName(name).member)),
    reshares: record.reshares.filter((slug) => !gone.has(slug)),
    introductions: record.introductions.filter((slug) => !gone.has(slug)),
  }));
}
