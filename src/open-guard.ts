import { type Barred, openBarred } from './archive/barred.ts';
import { type TextWatch, watchTexts } from './archive/passages/watch-texts.ts';
import type { ArchivedEntry, HoldReason, HubConfig, Member } from './model.ts';

/** What a build needs to keep its promises about what it publishes. */
export interface Guard {
  /** The hub's secret key. */
  readonly key: string;
  readonly watch: TextWatch;
  readonly barred: Barred;
  /** Why an entry stays private, for what it holds or did; nothing where it may be shown. */
  readonly reasonsAgainst: (entry: ArchivedEntry, member: Member, isLetOut: boolean) => readonly HoldReason[];
}

/**
 * Opens what the verifier knows from earlier builds; of some members, where only their texts pass. `key` is the hub's.
 *
 * @throws {ArchiveError} when a file cannot be opened.
 */
export async function openGuard(config: HubConfig, key: string, passing?: readonly Member[]): Promise<Guard> {
  const { root, members } = config;
  const watch = await watchTexts(root, members, key, passing);
  const barred = await openBarred(config);
  return {
    key,
    watch,
    barred,
    reasonsAgainst: (entry, member, isLetOut) => [
      ...(watch.hiddenIn(entry).length > 0 ? [NEVER_PUBLISH] : []),
      ...(barred.has(entry, member) && !isLetOut ? [PROMISE] : []),
    ],
  };
}

const NEVER_PUBLISH: HoldReason = {
  signal: 'never-publish',
  reason:
    'It holds words that a member’s `neverPublish` names. Only its author can help, by taking them out.',
  sentences: [],
};

const PROMISE: HoldReason = {
  signal: 'promise',
  reason:
    'Published, it would say more than its member allows, or hold an e-mail address that the hub was not given.',
  sentences: [],
};
