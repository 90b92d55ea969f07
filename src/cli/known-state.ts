import { knownPictures } from '../archive/bring-pictures.ts';
import { fewFiles } from '../archive/few-files.ts';
import { withKnownBeacons } from '../archive/heed-beacons.ts';
import { hubKey, type KeySource } from '../archive/hub-key.ts';
import { everythingIn, readMember } from '../archive/keep-member.ts';
import { leavingMember } from '../archive/open-leaving.ts';
import type { KeptState } from '../archive/passages/kept-state.ts';
import { watchTexts } from '../archive/passages/watch-texts.ts';
import { takenBackIn } from '../archive/taken-back.ts';
import { openTombstones } from '../archive/tombstones.ts';
import { openWithdrawals } from '../archive/withdrawals.ts';
import { HubError } from '../hub-error.ts';
import type { HubConfig } from '../model.ts';

/**
 * What the last build left for the verifier: archive, private entries, and the marks of texts. Nobody is asked.
 *
 * @throws {HubError} when there is no key, so that no text can be known again.
 */
export async function knownState(listed: HubConfig, source: KeySource): Promise<KeptState> {
  const { root } = listed;
  const members = await withKnownBeacons(listed);
  const key = await hubKey(root, source);
  if (key === undefined) {
    throw new HubError(
      'The hub’s secret key is not here, without which no text can be known again. Build the hub first, or set KITH_KEY.',
    );
  }
  const files = fewFiles();
  const records = await files.map(members, (member) => readMember(root, member));
  const gone = members.filter(({ status }) => status === 'withdrawn');
  const leaving = await files.map(gone, (member) => leavingMember(root, member));
  const tombstones = await openTombstones(root, source);
  const kept = records.flatMap(everythingIn);
  return {
    config: { ...listed, members },
    key,
    watch: await watchTexts(root, members, key),
    kept,
    pictures: await knownPictures(
      root,
      members,
      records.flatMap(({ published }) => published),
    ),
    gone: leaving.flatMap(({ entries }) => entries),
    wasTakenBack: takenBackIn(tombstones, members, kept),
    people: (await openWithdrawals(listed, source)).people,
  };
}
