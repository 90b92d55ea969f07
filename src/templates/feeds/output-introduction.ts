import { absolute, memberHome, paths } from '../../addresses.ts';
import { startOfDay } from '../../dates.ts';
import type { Community, Hub, Introduction, Member } from '../../model.ts';
import { wordsOf } from '../../words-of.ts';
import { entryLink } from '../entry-link.ts';
import { joined, joinedNames } from '../joined.ts';
import { languageOf } from '../language.ts';
import { html, type Markup } from '../markup.ts';
import { stringsOf } from '../strings/strings.ts';
import { hubAsSource, type OutputEntry } from './output-feed.ts';

/** An introduction in an output feed. Its words are those of the two, who are its authors; it stands on the hub only. */
export function outputIntroduction({ hub }: Community, introduction: Introduction): OutputEntry {
  const { between, slug, on } = introduction;
  const page = absolute(hub, paths.introduction(slug));
  const moment = startOfDay(on, hub.timeZone);
  return {
    id: page,
    url: page,
    title: namesOf(hub, between),
    published: moment,
    updated: moment,
    authors: between.map((member) => ({ name: member.name, url: memberHome(hub, member, absolute) })),
    publication: hub.name,
    source: hubAsSource(hub, paths.introductions),
    body: body(hub, introduction, page),
    tags: [],
    passedOnBy: [],
  };
}

function body(hub: Hub, introduction: Introduction, page: string): Markup {
  const { between, read } = introduction;
  const words = stringsOf(hub).introduction;
  return html`<p>${words.feedCredit(namesOf(hub, between), page, html`<bdi>${hub.name}</bdi>`)}</p>
${between.map((member) => {
  const own = wordsOf(introduction, member) ?? member.about;
  return (
    own &&
    html`<p><a href="${memberHome(hub, member, absolute)}"><bdi>${member.name}</bdi></a>:</p>\n<blockquote${languageOf(hub, member.language)}><p>${own}</p></blockquote>\n`
  );
})}${
  read.length > 0 &&
  html`<p>${words.feedToRead(
    joined(
      hub,
      read.map((related) =>
        words.feedEntry(entryLink(hub, related, absolute), html`<bdi>${related.member.name}</bdi>`),
      ),
    ),
  )}</p>`
}`;
}

function namesOf(hub: Hub, members: readonly Member[]): string {
  return joinedNames(
    hub,
    members.map(({ name }) => name),
  );
}
