import { memoisedFor, memoisedLatest } from '../../memoised.ts';
import type { Author, Community, Hub } from '../../model.ts';
import { inOnePiece, lettersOf, type Markup, xml } from '../markup.ts';
import { pointersOf } from '../pointers.ts';
import { bodyAsText } from './entry-body.ts';
import { feedAddresses, feedUpdated, type OutputEntry, type OutputFeed } from './output-feed.ts';

/** An Atom feed (RFC 4287); in conversations each entry names those it answers (RFC 4685). */
export function atomFeed(community: Community, feed: OutputFeed): string {
  const { hub } = community;
  const addresses = feedAddresses(hub, feed);
  return xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="${hub.language}">
<id>${addresses.atom}</id>
<title>${feed.title}</title>
<subtitle>${feed.description}</subtitle>
<updated>${feedUpdated(community, feed)}</updated>
<link rel="self" type="application/atom+xml" href="${addresses.atom}"/>
<link rel="alternate" type="text/html" href="${addresses.page}"/>
${history(hub, feed)}<generator uri="https://www.npmjs.com/package/kith-hub">Kith</generator>
${feed.entries.map(entryOf(hub))}</feed>
`.toString();
}

/**
 * How to come by what is older, and that nothing is missing (RFC 5005): a reader may let go of what a complete feed lacks, so
 * that an entry which its author took back goes without being named. `hub` is for who wants to be told of news at once.
 */
function history(hub: Hub, { archived, previous, isComplete }: OutputFeed): Markup {
  const link = (rel: string, to: string | undefined) =>
    to !== undefined && xml`<link rel="${rel}" href="${to}"/>\n`;
  return xml`${isComplete && xml`<fh:complete/>\n`}${archived && xml`<fh:archive/>\n`}${link('current', archived?.current)}${link('prev-archive', previous)}${link('next-archive', archived?.next)}${!archived && link('hub', hub.webSub)}`;
}

/** An entry stands in the feeds of its member, its topics and its month. */
const entryOf = memoisedFor((hub: Hub) =>
  memoisedLatest((entry: OutputEntry) => inOnePiece(atomEntry(hub, entry)), lettersOf),
);

/**
 * The author stands on every entry, because a widely used reader ignores the feed's; `source` comes last, because
 * another took the title of a leading one for the entry's own.
 */
function atomEntry(hub: Hub, entry: OutputEntry): Markup {
  const authors = entry.authors.map((author) => person('author', author));
  return xml`<entry${entry.language && xml` xml:lang="${entry.language}"`}>
<id>${entry.id}</id>
<title>${entry.title}</title>
<link rel="alternate" type="text/html" href="${entry.url}"/>
${entry.page && xml`<link rel="related" type="text/html" href="${entry.page}"/>\n`}${
  entry.reshare &&
  pointersOf(entry.reshare).map(
    ({ name, url }) => url && xml`<link rel="via" title="${name}" href="${url}"/>\n`,
  )
}${entry.passedOnBy.map(({ name, url }) => xml`<link rel="via" title="${name}" href="${url}"/>\n`)}${entry.answers?.map(({ id, url }) => xml`<thr:in-reply-to ref="${id}" href="${url}" type="text/html"/>\n`)}${
  entry.comments && xml`<link rel="replies" type="text/html" href="${entry.comments}"/>\n`
}${
  entry.license && xml`<link rel="license" href="${entry.license}"/>\n`
}${entry.published && xml`<published>${entry.published}</published>\n`}<updated>${entry.updated}</updated>
${authors}${
  entry.reshare && person('contributor', entry.reshare.by)
}${entry.tags.map((tag) => xml`<category term="${tag}"/>\n`)}<content type="html">${bodyAsText(hub)(entry)}</content>
${entry.license && xml`<rights>${entry.license}</rights>\n`}<source${entry.language && xml` xml:lang="${entry.language}"`}>
<id>${entry.source.feed ?? entry.source.url}</id>
<title>${entry.source.title}</title>
<updated>${entry.updated}</updated>
${authors}<link rel="alternate" type="text/html" href="${entry.source.url}"/>
${entry.source.feed && xml`<link rel="self" href="${entry.source.feed}"/>\n`}${entry.license && xml`<rights>${entry.license}</rights>\n`}</source>
</entry>
`;
}

function person(element: 'author' | 'contributor', { name, url }: Author): Markup {
  return xml`<${element}><name>${name}</name>${url && xml`<uri>${url}</uri>`}</${element}>\n`;
}
