import { readConversations } from '../archive/conversation-file.ts';
import { fewFiles } from '../archive/few-files.ts';
import { withKnownBeacons } from '../archive/heed-beacons.ts';
import { readMember } from '../archive/keep-member.ts';
import { openQuotes } from '../archive/quotes.ts';
import { reduceArchived } from '../care/reduce-to-consent.ts';
import { withinLane } from '../care/within-lane.ts';
import type { ArchivedEntry, Community, HubConfig, Instant } from '../model.ts';
import { quotedMembers } from '../relate/quoted-members.ts';
import { relate } from '../relate/relate.ts';

/** What the hub knows without asking any server: all that it may show, as the members allow it today. */
export async function knownEntries(config: HubConfig): Promise<readonly ArchivedEntry[]> {
  const { root } = config;
  const members = await withKnownBeacons(config);
  const ofMembers = await fewFiles().map(members, async (member) => {
    const { published } = await readMember(root, member);
    const lanes = new Map(member.feeds.map(({ url, lane }) => [url, lane]));
    return published
      .filter((entry) => {
        const lane = lanes.get(entry.feed);
        return lane !== undefined && withinLane(entry, lane);
      })
      .map((entry) => reduceArchived(entry, member));
  });
  return ofMembers.flat();
}

/** The community as the last build left it, with today's files. */
export async function knownCommunity(listed: HubConfig, now: Instant): Promise<Omit<Community, 'outcomes'>> {
  const config = { ...listed, members: await withKnownBeacons(listed) };
  const quotes = await openQuotes(config.root, quotedMembers(config).listings);
  const { remembered } = await readConversations(config.root);
  return relate(config, await knownEntries(config), now, {
    conversations: remembered,
    verdictOf: quotes.verdictOf,
  });
}
