import { href, paths } from '../addresses.ts';
import { layout } from '../templates/layout.ts';
import { html } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { single } from './route.ts';

/** What the community writes about. */
export const topics = single('topics', paths.topics, ({ hub, topics }) => {
  const list = topics.map(
    (
      topic,
    ) => html`<li><h2 class="member-name"><a href="${href(hub, paths.topic(topic.id))}">${topic.name}</a></h2>
${topic.description && html`<p>${topic.description}</p>`}</li>\n`,
  );
  const main = html`${pageHead('Topics', 'What members of this hub write about.')}
${list.length > 0 ? html`<ul class="members">${list}</ul>` : html`<p class="empty">No topics yet. Curators add them in _data/topics.yaml.</p>`}`;
  return layout(hub, { title: 'Topics', path: paths.topics }, main);
});
