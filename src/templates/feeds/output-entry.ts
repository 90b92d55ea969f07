import { absolute, entryAddress, memberHome, paths } from '../../addresses.ts';
import { authorsOfEntry } from '../../authors-of-entry.ts';
import { languageOfEntry } from '../../language-of-entry.ts';
import { memoisedFor, memoisedLatest } from '../../memoised.ts';
import type { ArchivedEntry, Community, Hub, RelatedEntry } from '../../model.ts';
import { publishedOf } from '../../published-of.ts';
import { answersOf } from '../answers.ts';
import { entryTitle } from '../entry-title.ts';
import { idOf, type OutputEntry, sourceOf } from './output-feed.ts';

/** A member's entry in an output feed: the original, credited where it stands. */
export function outputEntry({ hub }: Community, related: RelatedEntry): OutputEntry {
  return entryOf(hub)(related);
}

/** One object in all feeds, so that these can tell that they wrote it already. */
const entryOf = memoisedFor((hub: Hub) =>
  memoisedLatest(
    (related: RelatedEntry) => makeEntry(hub, related),
    () => LETTERS_OF_ENTRY,
  ),
);

/** What an entry takes beside its texts, which are those of the archive. */
const LETTERS_OF_ENTRY = 500;

function makeEntry(hub: Hub, related: RelatedEntry): OutputEntry {
  const { entry, member } = related;
  const site = memberHome(hub, member, absolute);
  const url = entryAddress(hub, related, absolute);
  return {
    id: idOf(hub, related),
    url,
    title: entryTitle(hub, entry),
    ...datesOf(entry),
    authors: authorsOfEntry(related, site),
    publication: member.name,
    source: sourceOf(entry.feed, member.name, site),
    text: entry.excerpt && entry.excerpt + (entry.isExcerptCut ? ' …' : ''),
    html: entry.html,
    tags: entry.tags,
    language: languageOfEntry(related),
    license: entry.license ?? member.license,
    comments: entry.comments,
    passedOnBy: related.passedOnBy.map((passer) => ({
      name: passer.name,
      url: memberHome(hub, passer, absolute),
    })),
  };
}

function datesOf(entry: ArchivedEntry): Pick<OutputEntry, 'published' | 'updated' | 'isUndated'> {
  const { date, updated } = entry;
  const published = publishedOf(entry);
  if (published === undefined) return { updated: updated ?? date, isUndated: updated === undefined };
  return { published, updated: updated !== undefined && updated > published ? updated : published };
}

/** An entry as a turn of its conversation. */
export function outputTurn(community: Community, related: RelatedEntry): OutputEntry {
  const { hub, conversationOf } = community;
  const conversation = conversationOf.get(related.entry.key);
  return {
    ...outputEntry(community, related),
    answers: answersOf(community, related)
      .filter(({ isAddedLater }) => !isAddedLater)
      .map(({ answered, sentence }) => ({
        id: idOf(hub, answered),
        url: entryAddress(hub, answered, absolute),
        title: entryTitle(hub, answered.entry),
        name: answered.member.name,
        language: languageOfEntry(answered),
        sentence,
      })),
    ...(conversation && { page: absolute(hub, paths.conversation(conversation.slug)) }),
  };
}
