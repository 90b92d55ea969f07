import { canonicalAddress } from '../canonical-address.ts';
import { didYouMean } from '../config/suggest.ts';
import { dayOf } from '../dates.ts';
import { HubError } from '../hub-error.ts';
import type { Address, HubConfig, Instant, Original, PlacedNote, ReshareListing } from '../model.ts';
import { relateKept } from '../relate-kept.ts';
import type { Known } from './known-community.ts';

/** What is known of a hub, before any reshare is tried on it. */
export type KnownHub = Pick<Known, 'kept' | 'memory' | 'allowPrivate'>;

/**
 * What stands at an address: a member's entry that the hub shows, or somebody's work of whom the hub knows nothing (then
 * `author` says nothing either).
 *
 * @throws {HubError} when it was reshared before, or may not be, or is a member's and not shown.
 */
export function findToReshare(config: HubConfig, known: KnownHub, now: Instant, of: Address): Original {
  const before = config.reshares.find((one) => canonicalAddress(one.of) === canonicalAddress(of));
  if (before)
    throw new HubError(
      `${of} was reshared on ${before.on}; an original is reshared once. Change that item in _data/reshares.yaml, or choose another entry.`,
    );
  const probe = {
    of,
    by: '',
    on: dayOf(now, config.hub.timeZone),
    why: '-',
    title: '-',
    author: '-',
    site: of,
  };
  const { reshares, placedNotes = [], placedFaults = [] } = relateListings([probe], config, known, now);
  const [found] = reshares;
  if (found) return found.original;
  const reason = reasonIn([...placedFaults, ...placedNotes]);
  const next = reason.includes('ask its author')
    ? 'Or choose another entry.'
    : 'Choose another entry, or ask its author.';
  throw new HubError(`${of} cannot be reshared: ${reason} ${next}`);
}

/**
 * Tries a whole reshare as the next build would.
 *
 * @throws {HubError} when something of it would be left out, whatever is said of its quotation.
 */
export function tryReshare(
  config: HubConfig,
  known: KnownHub,
  now: Instant,
  { quote: _, ...listing }: ReshareListing,
): void {
  refuseUnknownVia(config, listing.via);
  const tried = relateListings([listing], config, known, now);
  const fault = tried.placedFaults?.find(isOfReshares);
  if (fault) throw new HubError(`--${fault.path.at(-1)}: ${fault.message}.`);
  const troubles = (tried.placedNotes ?? []).filter(isOfReshares);
  if (troubles.length === 0) return;
  const what = troubles.some(({ path }) => path.includes('via')) ? '--via: ' : '';
  throw new HubError(`${what}${reasonIn(troubles)} Nothing was written; change it and try again.`);
}

function relateListings(
  reshares: readonly ReshareListing[],
  config: HubConfig,
  { kept, memory, allowPrivate }: KnownHub,
  now: Instant,
): ReturnType<typeof relateKept> {
  return relateKept({ ...config, reshares }, kept, now, memory, allowPrivate);
}

function refuseUnknownVia({ members }: HubConfig, via: string | undefined): void {
  const ids = members.map(({ id }) => id);
  if (via === undefined || ids.includes(via) || /^https?:\/\//i.test(via)) return;
  throw new HubError(
    `--via: there is no member with the id \`${via}\` in feeds.yaml, and it is no address${didYouMean(via, ids) || '.'} Give a member’s id, or an address that begins with https://.`,
  );
}

/** The place says nothing here: nothing is written yet. */
function reasonIn(notes: readonly PlacedNote[]): string {
  return (notes.find(isOfReshares)?.message ?? '')
    .replace(/^.*?, because /u, '')
    .replace(/ Delete (?:it from the file|the `via`)\.$|, or delete the `via`(?=\.$)/u, '');
}

function isOfReshares({ file }: PlacedNote): boolean {
  return file === 'reshares';
}
