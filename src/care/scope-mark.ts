import { createHash } from 'node:crypto';
import type { Day, FeedListing, Member } from '../model.ts';
import { READER_VERSION } from '../read/reader-version.ts';

/** Grows whenever this room keeps something else of the same entry, so that feeds are read once more. */
const RULES = 3;

/**
 * A mark of everything that decides what the hub keeps of one feed: consent, lane, the rules of this room, the day
 * on which a curator confirmed a feed that had changed, and which of its words curators quote. When it changes, an unchanged feed has to be read once more,
 * because the hub keeps no bytes of it.
 */
export function scopeMark(
  member: Member,
  listing: FeedListing,
  confirmed?: Day,
  quotes: readonly string[] = [],
): string {
  const { text, images, conversations } = member.consent;
  const { only, not } = listing.lane;
  const scope = [
    RULES,
    READER_VERSION,
    text,
    // Once, a picture was kept as a link only: where they are allowed, feeds are read once more.
    images && 'pictures',
    conversations,
    member.excerptWords,
    member.pseudonym,
    member.bylines,
    only,
    not,
    ...(confirmed === undefined ? [] : [confirmed]),
    ...(quotes.length === 0 ? [] : [{ quotes: quotes.toSorted() }]),
  ];
  return createHash('sha256').update(JSON.stringify(scope)).digest('hex').slice(0, 16);
}
