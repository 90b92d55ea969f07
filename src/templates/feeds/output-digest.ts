import { absolute, paths } from '../../addresses.ts';
import { startOfDay } from '../../dates.ts';
import type { Community, Digest } from '../../model.ts';
import { digestBody, digestDay, digestSigner, digestTitle } from '../digest.ts';
import { digestSections } from '../digest-sections.ts';
import { interfaceLanguage } from '../language.ts';
import { html } from '../markup.ts';
import { stringsOf } from '../strings/strings.ts';
import { hubAsSource, type OutputEntry } from './output-feed.ts';

/** A week in the feed of digests: the hub's own writing, dated when the week had ended. */
export function outputDigest(community: Community, digest: Digest): OutputEntry {
  const { hub } = community;
  const page = absolute(hub, paths.digest(digest.week));
  const published = startOfDay(digestDay(digest), hub.timeZone);
  const name = digestSigner(digest, hub);
  return {
    id: page,
    url: page,
    title: digestTitle(hub, digest),
    published,
    updated: published,
    authors: [{ name, url: digest.by?.url ?? absolute(hub, paths.about) }],
    publication: hub.name,
    source: hubAsSource(hub, paths.digests),
    tags: [],
    language: interfaceLanguage(hub),
    passedOnBy: [],
    body: html`<p>${stringsOf(hub).digest.feedCredit(html`<bdi>${name}</bdi>`, page, html`<bdi>${hub.name}</bdi>`)}</p>
${digestBody(community, digestSections(community, digest, absolute))}`,
  };
}
