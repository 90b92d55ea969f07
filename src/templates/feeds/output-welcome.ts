import { absolute, memberHome, paths } from '../../addresses.ts';
import { startOfDay } from '../../dates.ts';
import type { Community, Welcome } from '../../model.ts';
import { html } from '../markup.ts';
import { stringsOf } from '../strings/strings.ts';
import { ownWords, welcomeLines } from '../welcome.ts';
import { hubAsSource, type OutputEntry } from './output-feed.ts';

/** A newcomer in the feed of welcomes; every click goes to their own site. */
export function outputWelcome(community: Community, welcome: Welcome): OutputEntry {
  const { hub } = community;
  const { member } = welcome;
  const home = memberHome(hub, member, absolute);
  const on = startOfDay(welcome.on, hub.timeZone);
  return {
    id: absolute(hub, paths.welcomeOf(member.id)),
    url: home,
    title: stringsOf(hub).welcome.titled(member.name),
    published: on,
    updated: on,
    authors: [{ name: hub.name, url: absolute(hub, paths.about) }],
    publication: hub.name,
    source: hubAsSource(hub, paths.welcome),
    tags: [],
    passedOnBy: [],
    page: absolute(hub, paths.welcomeOf(member.id)),
    body: html`<p>${stringsOf(hub).welcome.feedCredit(html`<bdi>${hub.name}</bdi>`, home, html`<bdi>${member.name}</bdi>`)}</p>
${ownWords(community, member)}
${welcomeLines(community, welcome, absolute)}`,
  };
}
