import { readDigests } from '../archive/digest-file.ts';
import { parseJson } from '../archive/parse-json.ts';
import { readTombstones } from '../archive/tombstone-file.ts';
import type { Day, HubConfig, Member } from '../model.ts';
import { filesOf, type OwnFile, recordsOf, toldOf } from './kept-of.ts';
import { plural } from './plural.ts';

/**
 * Everything that a hub holds about a member, as an object to be written as JSON: what `feeds.yaml` says with every default
 * filled in, each file that is theirs alone, what is remembered of their feeds, and where else they are named.
 */
export async function collectAbout(
  { root, hub }: HubConfig,
  member: Member,
  mentions: readonly object[],
  on: Day,
): Promise<object> {
  const { consent, ...listing } = member;
  const { digests } = await readDigests(root);
  const names = (list: readonly string[]) =>
    list.filter((name) => name === member.id || name.startsWith(`${member.id}/`));
  const weeks = digests.flatMap(({ week, welcomes, conversations, answers, passedOn, unanswered }) => {
    const turns = conversations.flatMap((each) => each.turns);
    const own = names([...welcomes, ...turns, ...answers, ...passedOn, ...unanswered]);
    return own.length === 0 ? [] : [{ week, names: own }];
  });
  const { tombstones } = await readTombstones(root);
  return {
    hub: hub.name,
    on,
    note: 'All that this hub holds about you. It is yours: nobody else is given it.',
    member: listing,
    consent,
    files: [
      ...(await filesOf(root, member.id)),
      ...(await recordsOf(root, member.feeds)),
      ...(await toldOf(root, (line) => line.member === member.id)),
    ].map(asJson),
    namedIn: mentions,
    digests: weeks,
    tombstones: inWords(tombstones.length),
  };
}

function asJson({ place, what, lines }: OwnFile): object {
  // A line that was put aside is no JSON; then it is given as it stands.
  return { place, holds: what, lines: lines.map((line) => parseJson(line) ?? line) };
}

/** Nothing in them says whose they are. */
function inWords(count: number): string {
  const kept =
    count === 0
      ? 'The hub keeps no mark'
      : `The hub keeps ${plural(count, 'mark')}, of all its members together,`;
  return `${kept} of entries that their authors took back. A mark is an HMAC: it tells nobody what it stands for.`;
}
