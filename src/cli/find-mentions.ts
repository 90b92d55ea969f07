import type { WithdrawalJudge } from '../archive/judge-withdrawals.ts';
import { isTakenOut } from '../archive/let-go.ts';
import type { NewWithdrawal } from '../archive/withdrawal-line.ts';
import type { HubFileName } from '../config/edit/hub-file.ts';
import type { Path } from '../config/place.ts';
import type { HubConfig } from '../model.ts';

/** A place in a hub's own files that tells of a member, an entry or a person. */
export interface Mention {
  readonly file: HubFileName;
  readonly path: Path;
  /** What stands there, without the words: `reshare`. */
  readonly what: string;
}

/** Finds every place in a hub's own files that tells of what is withdrawn. `judge` knows that, and nothing else. */
export function findMentions(
  config: HubConfig,
  news: NewWithdrawal,
  judge: WithdrawalJudge,
): readonly Mention[] {
  const id = news.what === 'member' ? news.member.id : undefined;
  const isTheirs = (address: string) => judge.holdsAddress(address) || judge.namesPerson([address]);
  return [
    ...inIntroductions(config, id, judge),
    ...config.reshares.flatMap((reshare, at) => {
      if (isTakenOut(reshare, judge)) return [mention('reshares', [at], 'a reshare')];
      const { via } = reshare;
      const isVia = via !== undefined && (via === id || isTheirs(via));
      return isVia ? [mention('reshares', [at, 'via'], 'who pointed to it')] : [];
    }),
    ...inDescriptions(config, judge),
    ...inDecisions(config, news, judge),
    ...config.topics.flatMap(({ members }, at) =>
      members.flatMap((member, place) =>
        member === id ? [mention('topics', [at, 'members', place], 'a member of a topic')] : [],
      ),
    ),
    ...inMembers(config, id, judge),
  ];
}

function inIntroductions(
  { introductions }: HubConfig,
  id: string | undefined,
  judge: WithdrawalJudge,
): readonly Mention[] {
  return introductions.flatMap(({ between, read, words }, at) => {
    if (between.some((one) => one === id)) return [mention('introductions', [at], 'an introduction')];
    const named = Object.entries(words).filter(([, text]) => judge.namesPerson([text]));
    return [
      ...read.flatMap((address, place) =>
        judge.holdsAddress(address)
          ? [mention('introductions', [at, 'read', place], 'something to read')]
          : [],
      ),
      ...named.map(([member]) => mention('introductions', [at, 'words', member], 'words')),
    ];
  });
}

/** What the hub's pages say of themselves; they can do without. */
function inDescriptions({ hub, topics }: HubConfig, judge: WithdrawalJudge): readonly Mention[] {
  const names = (text: string | undefined) => text !== undefined && judge.namesPerson([text]);
  return [
    ...(names(hub.description) ? [mention('hub', ['description'], 'words')] : []),
    ...topics.flatMap(({ description }, at) =>
      names(description) ? [mention('topics', [at, 'description'], 'words')] : [],
    ),
  ];
}

/** A ruling about a feed, an address or an id that goes is of no use any more, and names it. */
function inDecisions(
  { decisions }: HubConfig,
  news: NewWithdrawal,
  judge: WithdrawalJudge,
): readonly Mention[] {
  const gone = news.what === 'person' ? [] : news.entries;
  const ids = new Set(
    gone.flatMap((entry) => (entry.url === undefined ? [entry.id] : [entry.id, entry.url])),
  );
  const feeds = new Set(news.what === 'member' ? news.member.feeds.map(({ url }) => url) : []);
  return decisions.flatMap(({ about, to = '', reason = '' }, at) => {
    const isAbout = [about, to].some((name) => feeds.has(name) || ids.has(name) || judge.holdsAddress(name));
    if (isAbout) return [mention('decisions', [at], 'a ruling')];
    return judge.namesPerson([reason]) ? [mention('decisions', [at, 'reason'], 'a reason')] : [];
  });
}

function inMembers(
  { members }: HubConfig,
  id: string | undefined,
  judge: WithdrawalJudge,
): readonly Mention[] {
  return members.flatMap((member, at) => {
    if (member.id === id) return [mention('feeds', ['members', at], 'the member')];
    const { greeter, about = '' } = member;
    const listed = (key: 'gifts' | 'readFirst', what: string) =>
      member[key].flatMap((address, place) =>
        judge.holdsAddress(address) ? [mention('feeds', ['members', at, key, place], what)] : [],
      );
    return [
      ...(greeter !== undefined && greeter === id
        ? [mention('feeds', ['members', at, 'greeter'], 'who greets somebody')]
        : []),
      ...listed('gifts', 'somebody’s gift'),
      ...listed('readFirst', 'what to read first'),
      ...(judge.namesPerson([about]) ? [mention('feeds', ['members', at, 'about'], 'words')] : []),
    ];
  });
}

function mention(file: HubFileName, path: Path, what: string): Mention {
  return { file, path, what };
}
