import type { Community, DigestRecord, HubConfig } from '../model.ts';
import { isIn } from './collect-week.ts';
import { partsOfName } from './entry-name.ts';
import { keepNames, type NamedIn } from './keep-names.ts';
import { slugOfIntroduction, slugOfReshare } from './slug-of-listing.ts';

/** What tells who does not want to be in a digest any more, or in a part of it. */
export interface Shown extends Pick<Community, 'reshares' | 'introductions' | 'placedFaults'> {
  /** Keys of entries that their authors took back just now. */
  readonly retracted?: ReadonlySet<string>;
}

/**
 * Lets go of the names of members who have withdrawn or do not want to be named there any more, of entries that their authors took
 * back, and of acts that those whom they are about do not allow. A name is a mark of what was shown, and consent reaches the
 * marks, too: who says yes again later is in the digests that follow. Whatever is missing for another reason stays, and is not
 * shown meanwhile: a line deleted from `feeds.yaml` or from an archive by mistake costs nothing.
 */
export function forgetGone(
  remembered: readonly DigestRecord[],
  config: Pick<HubConfig, 'members' | 'reshares' | 'introductions'>,
  { retracted = new Set(), ...shown }: Shown,
): readonly DigestRecord[] {
  const memberById = new Map(config.members.map((member) => [member.id, member]));
  const stays = (name: string, list: NamedIn) => {
    const { member: id, key } = partsOfName(name);
    const member = memberById.get(id);
    if (member === undefined) return true;
    if (member.status === 'withdrawn' || !isIn(member) || retracted.has(key)) return false;
    return member.consent.conversations || (list !== 'conversations' && list !== 'answers');
  };
  const refused = refusedSlugs(config, shown);
  return remembered.map((record) => ({
    ...keepNames(record, stays),
    reshares: record.reshares.filter((slug) => !refused.has(slug)),
    introductions: record.introductions.filter((slug) => !refused.has(slug)),
  }));
}

/** The slugs of what somebody does not allow in the hub, and of what is shown and whom it is about is in no digest. */
function refusedSlugs(
  { reshares, introductions }: Pick<HubConfig, 'reshares' | 'introductions'>,
  { placedFaults = [], ...shown }: Omit<Shown, 'retracted'>,
): ReadonlySet<string | undefined> {
  const refused = placedFaults.flatMap(({ file, path: [place, key] }) => {
    if (file === 'reshares' && key === 'of')
      return reshares.slice(Number(place)).slice(0, 1).map(slugOfReshare);
    return file === 'introductions'
      ? introductions.slice(Number(place)).slice(0, 1).map(slugOfIntroduction)
      : [];
  });
  return new Set([
    ...refused,
    ...shown.reshares.filter(({ original }) => !isIn(original.member)).map(({ slug }) => slug),
    ...shown.introductions.filter(({ between }) => !between.every(isIn)).map(({ slug }) => slug),
  ]);
}
