import { absolute, paths, publicationHome } from '../../addresses.ts';
import { startOfDay } from '../../dates.ts';
import type { Community, Reshare } from '../../model.ts';
import { idOf, type OutputEntry, sourceOf } from './output-feed.ts';

/** A reshare in an output feed: the original under its own name, dated when the hub passed it on. */
export function outputReshare({ hub, entryByKey }: Community, reshare: Reshare): OutputEntry {
  const { original, slug } = reshare;
  const related = entryByKey.get(original.entry?.key ?? '');
  const page = absolute(hub, paths.reshare(slug));
  const on = startOfDay(reshare.on, hub.timeZone);
  return {
    id: related ? idOf(hub, related) : original.url,
    url: original.url,
    title: original.title,
    published: original.published,
    updated: on,
    authors: [original.author],
    publication: original.publication,
    source: sourceOf(original.entry?.feed, original.publication, publicationHome(original)),
    text: reshare.quote,
    tags: original.entry?.tags ?? [],
    language: original.language,
    license: original.license,
    comments: original.entry?.comments,
    passedOnBy: [],
    reshare,
    page,
  };
}
