import { href, paths } from '../addresses.ts';
import { hubLanguage } from '../templates/language.ts';
import { languageLinks } from '../templates/language-links.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { single } from './route.ts';

/** What the community writes about. */
export const topics = single('topics', paths.topics, (community) => {
  const { hub, topics } = community;
  const words = stringsOf(hub);
  const title = words.layout.navigation.topics;
  const list = topics.map(
    (
      topic,
    ) => html`<li><h2 class="member-name"><a href="${href(hub, paths.topic(topic.id))}"${hubLanguage(hub)}><bdi>${topic.name}</bdi></a></h2>
${topic.description && html`<p${hubLanguage(hub)}>${topic.description}</p>`}</li>\n`,
  );
  const main = html`${pageHead(title, words.topic.lede)}
${list.length > 0 ? html`<ul class="members">${list}</ul>` : html`<p class="empty">${words.topic.noTopics}</p>`}
${languageLinks(community)}`;
  return layout(hub, { title, path: paths.topics }, main);
});
