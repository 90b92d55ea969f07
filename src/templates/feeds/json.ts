import type { Community, Hub } from '../../model.ts';
import { bodyOf } from './entry-body.ts';
import { feedAddresses, type OutputEntry, type OutputFeed } from './output-feed.ts';

/** A JSON Feed 1.1. What the format has no word for stands under `_kith`, as its extensions do. */
export function jsonFeed({ hub }: Community, feed: OutputFeed): string {
  const addresses = feedAddresses(hub, feed);
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      description: feed.description,
      home_page_url: addresses.page,
      feed_url: addresses.json,
      language: hub.language,
      hubs: hub.webSub === undefined ? undefined : [{ type: 'WebSub', url: hub.webSub }],
      items: feed.entries.map((entry) => jsonItem(hub, entry)),
    },
    null,
    1,
  )}\n`;
}

function jsonItem(hub: Hub, entry: OutputEntry): object {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: bodyOf(hub)(entry).text,
    date_published: entry.published,
    date_modified: entry.isUndated ? undefined : entry.updated,
    authors: entry.authors.map(({ name, url }) => ({ name, url })),
    tags: entry.tags.length > 0 ? entry.tags : undefined,
    language: entry.language,
    _kith: {
      about: 'https://www.npmjs.com/package/kith-hub',
      page: entry.page,
      via: entry.reshare?.via,
      via_further: entry.reshare?.viaFurther,
      passed_on_by: entry.passedOnBy.length > 0 ? entry.passedOnBy : undefined,
      answers: entry.answers?.map(({ name, title, url }) => ({ name, title, url })),
      curator: entry.reshare && { name: entry.reshare.by.name, url: entry.reshare.by.url },
      source: entry.source,
      license: entry.license,
      comments: entry.comments,
    },
  };
}
