import { absolute, entryAddress, memberHome, paths } from '../../addresses.ts';
import { startOfDay } from '../../dates.ts';
import type { Community, Hub, Introduction } from '../../model.ts';
import { wordsOf } from '../../words-of.ts';
import { joined } from '../byline.ts';
import { entryTitle } from '../entry-title.ts';
import { html, type Markup } from '../markup.ts';
import { hubAsSource, type OutputEntry } from './output-feed.ts';

/** An introduction in an output feed. Its words are those of the two, who are its authors; it stands on the hub only. */
export function outputIntroduction({ hub }: Community, introduction: Introduction): OutputEntry {
  const { between, slug, on } = introduction;
  const page = absolute(hub, paths.introduction(slug));
  const moment = startOfDay(on, hub.timeZone);
  return {
    id: page,
    url: page,
    title: between.map(({ name }) => name).join(' and '),
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
  return html`<p>By ${between.map(({ name }) => name).join(' and ')}, each in their own words. <a href="${page}">Read it on ${hub.name}</a>.</p>
${between.map((member) => {
  const own = wordsOf(introduction, member) ?? member.about;
  return (
    own &&
    html`<p><a href="${memberHome(hub, member, absolute)}">${member.name}</a>:</p>\n<blockquote${member.language && html` lang="${member.language}"`}><p>${own}</p></blockquote>\n`
  );
})}${
  read.length > 0 &&
  html`<p>To begin with, read ${joined(
    read.map(
      (related) =>
        html`<a href="${entryAddress(hub, related, absolute)}">${entryTitle(hub, related.entry)}</a> by ${related.member.name}`,
    ),
  )}.</p>`
}`;
}
