import { dayInWords, dayOf } from '../dates.ts';
import type {
  Community,
  Desk,
  HubConfig,
  Member,
  OpenIntroduction,
  RelatedEntry,
  ReshareSuggestion,
} from '../model.ts';
import { describeConsent } from './describe-consents.ts';
import { describeHold } from './describe-hold.ts';
import { askLater, letRest, listNeighbour, noteYes, passOn, propose, refuseNeighbour } from './desk-acts.ts';
import { askHowItWent, checkIn, greetNewcomer, inviteNeighbour, suggestAnswering } from './desk-letters.ts';
import type { DeskNote, DeskSection } from './desk-note.ts';

/** What a curator is told of a desk: for each kind its notes, each with a reason in plain words and what can be done. */
export function describeDesk(desk: Desk, community: Community, config: HubConfig): readonly DeskSection[] {
  const { hub } = community;
  const today = dayOf(community.now, hub.timeZone);
  const say = speaker(hub.timeZone);
  return [
    {
      kind: 'holds',
      title: 'Entries that wait for your decision',
      notes: desk.holds.map((hold) => describeHold(hold, community, today)),
    },
    {
      kind: 'consents',
      title: 'Consents to ask about again',
      notes: desk.consents.map((consent) =>
        describeConsent(consent, hub, placeOf(consent.member, config), today, say),
      ),
    },
    {
      kind: 'reshares',
      title: 'To pass on',
      notes: desk.reshares.map((suggestion) => ({
        about: `${titleOf(suggestion.related)}, by ${suggestion.related.member.name}`,
        why: whyPassOn(suggestion, community, say),
        links: linksTo([suggestion.related]),
        acts: linksTo([suggestion.related]).map(({ url }) => passOn(url, hub, today)),
      })),
    },
    {
      kind: 'introductions',
      title: 'To introduce to each other',
      notes: desk.introductions.map((suggestion) => ({
        about: namesOf(suggestion.between),
        why: suggestion.why,
        links: linksTo(suggestion.read),
        acts: [propose(suggestion, hub, today)],
      })),
    },
    {
      kind: 'followUps',
      title: 'Introductions to come back to',
      notes: desk.followUps.map((followUp) => ({
        about: namesOf(followUp.between),
        why: whyFollowUp(followUp, say),
        links: linksTo(followUp.linked),
        letter: askHowItWent(followUp, hub),
        acts:
          followUp.waitingFor.length > 0
            ? followUp.waitingFor.map((member) => noteYes(followUp, member, today))
            : [askLater(followUp, today)],
      })),
    },
    {
      kind: 'newcomers',
      title: 'Newcomers to greet',
      notes: desk.newcomers.map((newcomer) => {
        const { member, since, greeter } = newcomer;
        const [newest] = community.entriesOfMember.get(member.id) ?? [];
        const greets = greeter ? `${greeter.name} greets them first.` : 'Nobody is named yet to greet them.';
        return {
          about: member.name,
          why: `Here since ${say(since)}. ${greets}`,
          links: newest ? linksTo([newest]) : [],
          letter: greetNewcomer(newcomer, hub),
          acts: [],
        };
      }),
    },
    {
      kind: 'neighbours',
      title: 'Neighbours to invite',
      notes: desk.neighbours.map((neighbour) => ({
        about: neighbour.name,
        why: `${linkingTo(neighbour.linkedBy.map(({ member }) => member))} link there, and it is no member.`,
        links: [
          { label: neighbour.name, url: neighbour.address },
          ...linksTo(neighbour.linkedBy.slice(0, MOST_NAMED)),
        ],
        letter: inviteNeighbour(neighbour, hub),
        acts: [listNeighbour(neighbour), refuseNeighbour(neighbour, hub, today)],
      })),
    },
    {
      kind: 'oneWayFeeds',
      title: 'Feeds that only send',
      notes: desk.oneWayFeeds.map((oneWay) => ({
        about: oneWay.member.name,
        why: 'In what the hub keeps of it, nothing links to anyone else’s work. A feed that gives only summaries may hide its links, so look at the site before you write.',
        links: linksTo(oneWay.couldAnswer),
        letter: suggestAnswering(oneWay, hub),
        acts: [],
      })),
    },
    {
      kind: 'resting',
      title: 'Members to ask how they are',
      notes: desk.resting.map((resting): DeskNote => {
        const { member, lastEntry, unreachableSince } = resting;
        const reasons = [
          ...(member.status === 'resting' ? ['They are resting.'] : []),
          lastEntry === undefined
            ? 'Nothing of theirs has come yet.'
            : `Their last entry is of ${say(lastEntry)}.`,
          ...(unreachableSince === undefined
            ? []
            : [`Their feed has not been readable since ${say(unreachableSince)}.`]),
        ];
        const place = placeOf(member, config);
        return {
          about: member.name,
          why: reasons.join(' '),
          links: member.site === undefined ? [] : [{ label: member.name, url: member.site }],
          letter: checkIn(resting, hub),
          acts: member.status === 'resting' ? [] : [letRest(member, place)],
        };
      }),
    },
  ];
}

/** A member's place in `feeds.yaml`, from 0. */
function placeOf(member: Member, { members }: HubConfig): number {
  return members.findIndex(({ id }) => id === member.id);
}

/** Names enough to know what is meant; how many more there are is nobody's business. */
const MOST_NAMED = 3;

function speaker(timeZone: string): (day: string) => string {
  return (day) => dayInWords(day, 'en', timeZone);
}

function titleOf({ entry }: RelatedEntry): string {
  return entry.title === '' ? 'an entry without a title' : `“${entry.title}”`;
}

function linksTo(entries: readonly Pick<RelatedEntry, 'entry' | 'member'>[]): DeskNote['links'] {
  return entries.flatMap(({ entry, member }) =>
    entry.url === undefined ? [] : [{ label: `${member.name}: ${entry.title || entry.url}`, url: entry.url }],
  );
}

function namesOf(members: readonly Member[]): string {
  return inARow(members.map(({ name }) => name));
}

function linkingTo(members: readonly Member[]): string {
  const named = members.slice(0, MOST_NAMED).map(({ name }) => name);
  return inARow(members.length > MOST_NAMED ? [...named, 'others'] : named);
}

function inARow(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(parts);
}

function whyPassOn(
  { related, reason }: ReshareSuggestion,
  { reshares }: Community,
  say: (day: string) => string,
): string {
  if (reason === 'unanswered') return 'Nobody here has answered it yet.';
  if (reason === 'conversation')
    return 'It is a recent turn of a conversation of which the hub has passed on nothing yet.';
  const last = reshares.find(({ original }) => original.member?.id === related.member.id);
  const { name } = related.member;
  return last
    ? `The hub last passed on something by ${name} on ${say(last.on)}.`
    : `The hub has not passed on anything by ${name} yet.`;
}

function whyFollowUp({ waitingFor, since, linked }: OpenIntroduction, say: (day: string) => string): string {
  if (waitingFor.length > 0)
    return `Proposed on ${say(since)}; ${namesOf(waitingFor)} ${waitingFor.length === 1 ? 'has' : 'have'} not said yes yet.`;
  if (linked.length === 0)
    return `Introduced on ${say(since)}; the hub has seen no link between them since. Ask how it went.`;
  return `Introduced on ${say(since)}, and they have linked to each other since. Ask how it went.`;
}
