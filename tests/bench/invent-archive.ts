/**
 * A program of its own, started by the benchmark: leaves in a hub's folder what years of builds leave, without building it once. Prints
 * how many entries.
 */
import { archiveFile } from '../../src/archive/archive-paths.ts';
import { byDate } from '../../src/archive/by-date.ts';
import { writeConversations } from '../../src/archive/conversation-file.ts';
import { writeDigests } from '../../src/archive/digest-file.ts';
import { entryKey } from '../../src/archive/entry-key.ts';
import { identityOf } from '../../src/archive/feed-identity.ts';
import { signArchive } from '../../src/archive/former-archive.ts';
import { writeHeld } from '../../src/archive/held-file.ts';
import { keyForBuild, keySource } from '../../src/archive/hub-key.ts';
import { watchTexts } from '../../src/archive/passages/watch-texts.ts';
import { placeEntry } from '../../src/archive/place-entry.ts';
import { writeEntries } from '../../src/archive/write-entries.ts';
import { findReasons } from '../../src/care/holds/find-reasons.ts';
import { reduceToConsent } from '../../src/care/reduce-to-consent.ts';
import { knownCommunity } from '../../src/cli/known-community.ts';
import { openHub } from '../../src/config/open-hub.ts';
import { gatherFeeds } from '../../src/gather/gather-feeds.ts';
import { systemPace } from '../../src/gather/pace.ts';
import type { Entry, Member, SafeHtml } from '../../src/model.ts';
import { extract } from '../../src/read/extract.ts';
import { openRound } from '../../src/round.ts';
import { VERSION } from '../../src/version.ts';
import { type InventedBlog, type InventedEntry, inventCommunity } from './invent-feeds.ts';

const [root = '', count = '0', seed = '1', port = '0', now = '', each = '0'] = process.argv.slice(2);
const { blogs } = inventCommunity(Number(count), Number(seed), Number(port));
const config = await openHub(root);
const { hub, members } = config;
const source = keySource({});
const key = await keyForBuild(root, source, members);

const requests: Awaited<ReturnType<typeof openRound>>['requests'][number][] = [];
for (const [place, blog] of blogs.entries()) {
  const member = members[place];
  if (member === undefined) throw new Error(`Nobody is ${blog.id}.`);
  await writeMember(member, blog);
  const wishes = { isRefresh: false, quotes: [], isComparedAnew: false, isUnknown: () => false };
  requests.push(...(await openRound(config, member, wishes)).requests);
}
await signArchive(root, VERSION);

// The servers' answers are remembered as those of a build that read them.
const report = await gatherFeeds(
  requests,
  {
    root,
    now,
    isOffline: false,
    allowPrivate: [{ kind: 'range', address: '127.0.0.0', prefix: 8 }],
    pace: systemPace,
    version: VERSION,
    hub: { url: hub.url, memberCount: members.length },
  },
  async () => ({ kind: 'kept' }),
);
await report.remember();
const { community } = await knownCommunity(config, now, source);
await writeConversations(root, [...community.conversations, ...community.formerConversations]);
await writeDigests(root, community.digests);
process.stdout.write(`${community.entries.length}\n`);

async function writeMember(member: Member, blog: InventedBlog): Promise<void> {
  const feed = member.feeds[0]?.url ?? '';
  // Whatever a build would have held is not shown yet, and the next reading holds it.
  const entries = blog
    .written(Number(each))
    .map(asRead)
    .filter((entry) => findReasons(entry).length === 0);
  const kept = entries
    .map((entry, position) =>
      placeEntry(reduceToConsent(entry, member), {
        member: member.id,
        feed,
        now: entry.published ?? now,
        key: entryKey(member.id, feed, entry.id),
        position,
        before: undefined,
      }),
    )
    .sort(byDate);
  const said = { title: blog.id, ...(member.site !== undefined && { link: member.site }), entries };
  await writeHeld(root, member, []);
  await writeEntries(root, archiveFile(root, member.id), member, kept, [identityOf(feed, said, member)]);
  const watch = await watchTexts(root, [member], key);
  watch.see(member, { feed, entries, authors: [] });
  await watch.write(kept);
}

/** What reading a feed makes of an entry that needs no mending; of its HTML only the words are kept under the consent that all gave. */
function asRead({ url, title, date, tags, html }: InventedEntry): Entry {
  const contentHtml = html as SafeHtml;
  return {
    id: url,
    url,
    title,
    published: date,
    authors: [],
    summary: '',
    tags,
    contentHtml,
    ...extract(contentHtml, url),
  };
}
