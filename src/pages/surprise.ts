import { href, paths } from '../addresses.ts';
import type { Community, RelatedEntry } from '../model.ts';
import { lengthOfSurprises, surprises } from '../relate/surprises.ts';
import { card } from '../templates/card.ts';
import { layout } from '../templates/layout.ts';
import { html, type Markup } from '../templates/markup.ts';
import { pageHead } from '../templates/page-head.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import type { Route } from './route.ts';

/** A chain of pages with one entry each, quiet voices first: a page without script throws no dice, so each leads on to another. */
export const surprise: Route = {
  name: 'surprise',
  pages: (community) => {
    const length = lengthOfSurprises(community);
    let chain: readonly RelatedEntry[] | undefined;
    return Array.from({ length: Math.max(1, length) }, (_, index) => {
      const path = paths.surprise(index + 1);
      const next = index + 1 < length ? index + 2 : 1;
      const render = () => {
        // Who comes next changes with the day, and which pages there are does not.
        chain ??= surprises(community);
        return surprisePage(community, path, chain[index], next);
      };
      return { path, isIndexed: false, render };
    });
  },
};

function surprisePage(
  community: Community,
  path: string,
  related: RelatedEntry | undefined,
  next: number,
): string {
  const { hub } = community;
  const words = stringsOf(hub).surprise;
  const main = html`${pageHead(words.heading, words.lede)}
${related ? oneEntry(community, related, next) : html`<p class="empty">${words.empty}</p>`}`;
  // What stands here tomorrow is something else: nothing to find it by again.
  return layout(hub, { title: words.title, path, isIndexed: false }, main);
}

function oneEntry(community: Community, related: RelatedEntry, next: number): Markup {
  const { hub } = community;
  const words = stringsOf(hub).surprise;
  return html`<section class="reading" aria-labelledby="entry">
<h2 class="kicker" id="entry">${words.entry}</h2>
${card(community, related, 'h3')}
</section>
<p class="more"><a class="button" href="${href(hub, paths.surprise(next))}">${next === 1 ? words.again : words.another}</a></p>`;
}
