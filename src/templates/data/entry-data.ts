import { absolute, entryAddress, memberHome, paths } from '../../addresses.ts';
import { authorsOfEntry } from '../../authors-of-entry.ts';
import { defined } from '../../defined.ts';
import { languageOfEntry } from '../../language-of-entry.ts';
import type { Community, RelatedEntry, Reshare } from '../../model.ts';
import { publishedOf } from '../../published-of.ts';
import { type Answer, answersOf } from '../answers.ts';
import { entryTitle } from '../entry-title.ts';
import { idOf } from '../feeds/output-feed.ts';
import { pointersOf } from '../pointers.ts';
import type { HubData } from './hub-shape.ts';

type EntryData = HubData['entries'][number];

/** Describes entries as their cards show them. */
export function entryDescriber(community: Community): (related: RelatedEntry) => EntryData {
  const quotedTwice = keysQuotedTwice(community.reshares);
  return (related) => describeEntry(community, related, !quotedTwice.has(related.entry.key));
}

function describeEntry(community: Community, related: RelatedEntry, hasText: boolean): EntryData {
  const { hub } = community;
  const { entry, member } = related;
  const answers = answersOf(community, related);
  const authors = authorsOfEntry(related, memberHome(hub, member, absolute));
  const text = hasText ? entry.excerpt : undefined;
  return defined({
    id: idOf(hub, related),
    url: entryAddress(hub, related, absolute),
    title: entryTitle(hub, entry),
    member: member.id,
    authors: authors.map(({ name, url }) => defined({ name, url })),
    published: publishedOf(entry),
    updated: entry.updated,
    language: languageOfEntry(related),
    license: entry.license ?? member.license,
    tags: [...entry.tags],
    topics: related.topics.map(({ id }) => id),
    text,
    isTextCut: text === undefined ? undefined : entry.isExcerptCut === true,
    comments: entry.comments,
    passedOnBy: related.passedOnBy.map(({ id }) => id),
    answers: answers
      .filter(({ isAddedLater }) => !isAddedLater)
      .map((answer) => answerData(community, answer)),
    leadsOnTo: answers
      .filter(({ isAddedLater }) => isAddedLater)
      .map((answer) => answerData(community, answer)),
  });
}

/** A curator's act; the original is named by whose it is and where it stands. */
export function reshareData({ hub, entryByKey }: Community, reshare: Reshare): HubData['reshares'][number] {
  const { slug, original, by, on, why, quote, give } = reshare;
  const related = entryByKey.get(original.entry?.key ?? '');
  return defined({
    page: absolute(hub, paths.reshare(slug)),
    of: original.url,
    entry: related && idOf(hub, related),
    title: original.title,
    author: defined({ name: original.author.name, url: original.author.url }),
    publication: original.publication,
    language: original.language,
    license: original.license,
    by: defined({ name: by.name, url: by.url }),
    on,
    why,
    quote,
    give,
    via: pointersOf(reshare).map(({ name, url }) => defined({ name, url })),
  });
}

function answerData({ hub }: Community, { answered, sentence }: Answer): EntryData['answers'][number] {
  return { entry: idOf(hub, answered), ...(sentence !== '' && { sentence }) };
}

/** An excerpt leaves room for one quote of the words that its member allows in one file, and this file holds every quote. */
function keysQuotedTwice(reshares: readonly Reshare[]): ReadonlySet<string> {
  const quoted = reshares.flatMap(({ original, quote }) =>
    quote !== undefined && original.entry ? [original.entry.key] : [],
  );
  return new Set(quoted.filter((key, place) => quoted.indexOf(key) !== place));
}
