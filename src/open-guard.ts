import { type KeySource, keyForBuild } from './archive/hub-key.ts';
import { releaseFinder } from './archive/is-released.ts';
import { type TextWatch, watchTexts } from './archive/passages/watch-texts.ts';
import { readLeaving } from './archive/read-leaving.ts';
import { openWithheld, type Withheld } from './archive/withheld.ts';
import type { ArchivedEntry, HubConfig, Member } from './model.ts';

/** What a build needs to keep its promises about what it publishes. */
export interface Guard {
  readonly key: string;
  readonly watch: TextWatch;
  readonly withheld: Withheld;
  /** Whether an entry stays private, for what it holds or did. */
  readonly isWithheld: (entry: ArchivedEntry, member: Member) => boolean;
  /** What the hub still kept of members who left. */
  readonly leaving: readonly ArchivedEntry[];
}

/**
 * Opens what the verifier knows from earlier builds; the hub's key is made where there is none.
 *
 * @throws {ArchiveError} when a file cannot be opened, or a hub that hides words lacks its key.
 */
export async function openGuard(config: HubConfig, source: KeySource): Promise<Guard> {
  const { root, members, decisions } = config;
  const key = await keyForBuild(root, source, members);
  const watch = await watchTexts(root, members, key);
  const withheld = await openWithheld(config);
  const isReleased = releaseFinder(decisions);
  const leaving = await Promise.all(members.map((member) => readLeaving(root, member)));
  return {
    key,
    watch,
    withheld,
    isWithheld: (entry, member) =>
      watch.hiddenIn(entry).length > 0 || (withheld.has(entry, member) && !isReleased(entry)),
    leaving: leaving.flat(),
  };
}
