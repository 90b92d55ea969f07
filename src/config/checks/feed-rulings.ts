import type { ConfigFault } from '../fault.ts';
import { at, each, faultAt, isGiven, lineOf, type Place, textOf } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { didYouMean } from '../suggest.ts';
import { comparableFeed } from './references.ts';

/**
 * Finds what is wrong between the rulings about feeds, `moved` and `confirm`, and the feeds that members list. The old
 * address of a feed that moved may be listed no more, so that any address is right there.
 */
export function findFeedRulingFaults({ decisions, feeds }: HubFiles): readonly ConfigFault[] {
  const rulings = each(decisions.top).filter((decision) => isMoved(decision) || isConfirmed(decision));
  const listed = listedFeeds(at(feeds.top, 'members'));
  return [...rulings.flatMap((ruling) => findStrayFeeds(ruling, listed)), ...findContradictions(rulings)];
}

/** The feeds as written, by what they mean; `undefined` when the list could not be read. */
type Listed = ReadonlyMap<string, string> | undefined;

function listedFeeds(members: Place): Listed {
  if (members.source.state === 'unreadable' || (isGiven(members) && !Array.isArray(members.value)))
    return undefined;
  const feeds = each(members).flatMap((member) => each(at(member, 'feeds')));
  return new Map(
    feeds
      .flatMap((feed) => textOf(at(feed, 'url')) ?? [])
      .map((written): [string, string] => [comparableFeed(written), written]),
  );
}

function findStrayFeeds(ruling: Place, listed: Listed): readonly ConfigFault[] {
  const about = at(ruling, 'about');
  const to = at(ruling, 'to');
  if (listed === undefined) return [];
  if (isConfirmed(ruling)) {
    return isStray(about, listed)
      ? [faultAt(about, `is not a feed that feeds.yaml lists${guess(about, listed)}`)]
      : [];
  }
  if (meaningOf(to) !== undefined && meaningOf(to) === meaningOf(about))
    return [faultAt(to, 'is the same feed as `about`; give the address to which it moved')];
  return isStray(to, listed)
    ? [faultAt(to, `is not a feed that feeds.yaml lists; list it there first${guess(to, listed)}`)]
    : [];
}

/** On one day a feed cannot have moved to two places, nor both have moved and be the one that it was. */
function findContradictions(rulings: readonly Place[]): readonly ConfigFault[] {
  const firsts = new Map<string, Place>();
  return rulings.flatMap((ruling) => {
    const about = at(ruling, 'about');
    const feed = meaningOf(about);
    const day = textOf(at(ruling, 'on'));
    if (feed === undefined || day === undefined) return [];
    const key = `${day} ${feed}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, ruling);
    if (first === undefined || sayTheSame(first, ruling)) return [];
    return [
      faultAt(
        about,
        `is ruled on otherwise on line ${lineOf(first)}, on the same day; keep the ruling that is right`,
      ),
    ];
  });
}

function sayTheSame(one: Place, other: Place): boolean {
  return isMoved(one) === isMoved(other) && meaningOf(at(one, 'to')) === meaningOf(at(other, 'to'));
}

function isMoved(decision: Place): boolean {
  return at(decision, 'ruling').value === 'moved';
}

function isConfirmed(decision: Place): boolean {
  return at(decision, 'ruling').value === 'confirm';
}

function isStray(place: Place, listed: ReadonlyMap<string, string>): boolean {
  const meaning = meaningOf(place);
  return meaning !== undefined && !listed.has(meaning);
}

/** Much of every address is the same, so that a third of it would make any two feeds look alike. */
const SLIPS_IN_AN_ADDRESS = 2;

function guess(place: Place, listed: ReadonlyMap<string, string>): string {
  return didYouMean(textOf(place) ?? '', listed.values(), SLIPS_IN_AN_ADDRESS);
}

function meaningOf(place: Place): string | undefined {
  const text = textOf(place);
  return text === undefined ? undefined : comparableFeed(text);
}
