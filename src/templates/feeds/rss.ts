import { absolute, paths } from '../../addresses.ts';
import { rssDate } from '../../dates.ts';
import type { Community, Hub } from '../../model.ts';
import { type Markup, xml } from '../markup.ts';
import { bodyAsText } from './entry-body.ts';
import { feedAddresses, feedUpdated, type OutputEntry, type OutputFeed } from './output-feed.ts';

/** An RSS 2.0 feed with Dublin Core, Creative Commons and blogroll elements. */
export function rssFeed(community: Community, feed: OutputFeed): string {
  const { hub } = community;
  const addresses = feedAddresses(hub, feed);
  return xml`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule" xmlns:source="http://source.scripting.com/">
<channel>
<title>${feed.title}</title>
<link>${addresses.page}</link>
<description>${feed.description}</description>
<language>${hub.language}</language>
<lastBuildDate>${rssDate(feedUpdated(community, feed))}</lastBuildDate>
<generator>Kith</generator>
<atom:link rel="self" type="application/rss+xml" href="${addresses.rss}"/>
${hub.webSub && xml`<atom:link rel="hub" href="${hub.webSub}"/>\n`}<source:blogroll>${absolute(hub, paths.opml)}</source:blogroll>
${feed.entries.map((entry) => rssItem(hub, entry))}</channel>
</rss>
`.toString();
}

function rssItem(hub: Hub, entry: OutputEntry): Markup {
  return xml`<item>
<title>${entry.title}</title>
<link>${entry.url}</link>
<guid isPermaLink="${entry.id === entry.url ? 'true' : 'false'}">${entry.id}</guid>
${entry.published && xml`<pubDate>${rssDate(entry.published)}</pubDate>\n`}${entry.authors.map((author) => xml`<dc:creator>${author.name}</dc:creator>\n`)}${entry.tags.map(
  (tag) => xml`<category>${tag}</category>\n`,
)}${entry.language && xml`<dc:language>${entry.language}</dc:language>\n`}${
  entry.license &&
  xml`<creativeCommons:license>${entry.license}</creativeCommons:license>\n<dc:rights>${entry.license}</dc:rights>\n`
}${entry.comments && xml`<comments>${entry.comments}</comments>\n`}<description>${bodyAsText(hub)(entry)}</description>
<source url="${entry.source.feed ?? entry.source.url}">${entry.source.title}</source>
</item>
`;
}
