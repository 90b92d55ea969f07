import { canonicalAddress } from '../canonical-address.ts';
import type { IntroductionListing, ReshareListing } from '../model.ts';
import { opaqueSlug } from './slug.ts';

/** The slug of a reshare, as its file gives it. */
export function slugOfReshare({ on, of }: Pick<ReshareListing, 'on' | 'of'>): string {
  return opaqueSlug(on, canonicalAddress(of));
}

/** The slug of an introduction, once somebody said yes. */
export function slugOfIntroduction({
  between,
  accepted,
}: Pick<IntroductionListing, 'between' | 'accepted'>): string | undefined {
  const on = Object.values(accepted).toSorted().at(-1);
  return on === undefined ? undefined : opaqueSlug(on, ...between.toSorted());
}
