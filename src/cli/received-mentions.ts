import type { WithdrawalJudge } from '../archive/judge-withdrawals.ts';
import { canonicalAddress } from '../canonical-address.ts';
import { dayInWords, dayOf, instantOf, millisecondsOf } from '../dates.ts';
import { DAY } from '../days.ts';
import { askForMentions } from '../gather/incoming-mentions.ts';
import type { Community, HubConfig } from '../model.ts';
import { type ReceivedMention, readMentions } from '../read/read-mentions.ts';
import { asking } from './asking.ts';
import { passOn } from './desk-acts.ts';
import type { DeskNote, DeskSection } from './desk-note.ts';
import type { Terminal } from './terminal.ts';

/** Where a secret is looked for: no file holds it. */
const TOKEN = 'KITH_WEBMENTION_IO_TOKEN';

/**
 * What others say that they wrote about the hub, for a curator to look at; nothing of it is ever published by itself. Nobody is asked
 * where `webmentionIo` is not set. Trouble is told, and the desk is set without them.
 */
export async function receivedMentions(
  config: HubConfig,
  community: Community,
  judge: WithdrawalJudge,
  terminal: Pick<Terminal, 'environment' | 'now' | 'warn'>,
): Promise<readonly DeskSection[]> {
  const { root, hub } = config;
  if (hub.webmentionIo === undefined) return [];
  const token = terminal.environment[TOKEN]?.trim() ?? '';
  if (token === '') {
    terminal.warn(
      `_data/hub.yaml: webmentionIo is set, and ${TOKEN} is not in the environment, so that nobody was asked for mentions. Set it to the API key of webmention.io, or leave webmentionIo out.`,
    );
    return [];
  }
  const answer = await askForMentions(
    { root, domain: hub.webmentionIo, token },
    asking(config, terminal.now(), []),
  );
  if (answer.kind === 'failed') {
    terminal.warn(`Mentions could not be asked for: ${answer.reason}. Try again later.`);
    return [];
  }
  return [sectionOf(readMentions(answer.json, hub.url, community.now), community, judge)];
}

/** As many as one person looks at in a week. */
const MOST = 10;
const LONGEST = 30 * DAY;

/** The newest of the last thirty days, each page once, without what the hub has passed on already, and whoever was taken out of it. */
export function sectionOf(
  mentions: readonly ReceivedMention[],
  { hub, now, reshares }: Community,
  judge: Pick<WithdrawalJudge, 'holdsAddress' | 'namesPerson'>,
): DeskSection {
  const passedOn = new Set(reshares.map(({ original }) => canonicalAddress(original.url)));
  const since = instantOf(millisecondsOf(now) - LONGEST);
  const fresh = mentions.filter(
    ({ source, author, words, on }) =>
      on >= since &&
      !passedOn.has(canonicalAddress(source)) &&
      !judge.holdsAddress(source) &&
      !judge.namesPerson([author, words, source]),
  );
  const bySource = new Map(fresh.map((mention) => [canonicalAddress(mention.source), mention]));
  const newest = [...bySource.values()].sort((one, other) => (one.on < other.on ? 1 : -1)).slice(0, MOST);
  const today = dayOf(now, hub.timeZone);
  const notes = newest.map(
    ({ source, target, author, words, on }): DeskNote => ({
      about: author === '' ? new URL(source).hostname : author,
      why: `Their page says that it links here, received on ${dayInWords(on, 'en', hub.timeZone)}. Look at it before you believe it.`,
      ...(words !== '' && { sentences: [words] }),
      links: [
        { label: 'Their page', url: source },
        { label: 'Our page', url: target },
      ],
      acts: [passOn(source, hub, today)],
    }),
  );
  return { kind: 'mentions', title: 'What others wrote about the hub', notes };
}
