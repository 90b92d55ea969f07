import { href, paths } from '../addresses.ts';
import { assetPath } from '../assets.ts';
import type { Community, Hub } from '../model.ts';
import { hubLanguage } from './language.ts';
import { html, jsonBlock, type Markup } from './markup.ts';
import { LONGEST_SEARCH, quickSearchSwitch } from './quick-search.ts';
import { type Filter, searchFilters } from './search-filters.ts';
import { stringsOf } from './strings/strings.ts';

/**
 * The search form, its results, and the ways to go on without it. Filters are known at build time: nothing is loaded to show them, and
 * none is offered that leads to nothing. Sent without JavaScript, the form leads to those ways.
 */
export function searchForm(community: Community): Markup {
  const { hub } = community;
  const words = stringsOf(hub).search;
  return html`<form class="search" role="search" id="search" action="${href(hub, paths.search)}#ways">
<div class="search-words"><label for="words">${words.searchFor}</label>
<input id="words" name="q" type="search" maxlength="${LONGEST_SEARCH}" autocomplete="off" spellcheck="true" enterkeyhint="search" aria-describedby="search-hint">
<button type="submit">${words.submit}</button>
<p id="search-hint">${words.hint}</p></div>
<details class="filters"><summary>${words.filters}</summary>
<div>${searchFilters(community).map(selectOf)}</div></details>
${selectOf({
  name: 'order',
  label: words.order,
  any: words.orderBest,
  options: [['newest', words.orderNewest]],
})}
<input type="hidden" name="reach">
</form>
<div role="group" aria-label="${words.chips}"><ul id="search-chips" class="chips" hidden></ul></div>
<p id="search-summary"></p>
<section aria-label="${words.results}"><ol id="results" class="results"></ol></section>
<button id="search-more" class="search-more" type="button" hidden>${words.more}</button>
<button id="search-older" class="search-more" type="button" hidden>${words.searchOlder}</button>
<p id="search-status" class="unseen" role="status"></p>
${ways(community)}
${quickSearchSwitch(hub)}
<script type="application/json" id="search-data">${jsonBlock(dataForScript(hub))}</script>`;
}

/** A name among the choices runs as its letters do; nothing else can isolate it there. */
function selectOf({ name, label, any, options }: Filter): Markup {
  return html`<label>${label} <select name="${name}"><option value="">${any}</option>${options.map(
    ([value, text]) => html`<option value="${value}" dir="auto">${text}</option>`,
  )}</select></label>\n`;
}

/** For readers without JavaScript, for those who would rather look around, and for those who found nothing. */
function ways({ hub, topics }: Community): Markup {
  const words = stringsOf(hub).search;
  const link = (path: string, text: string) => html`<a href="${href(hub, path)}">${text}</a>`;
  return html`<section id="ways" class="ways" aria-labelledby="ways-title">
<h2 id="ways-title">${words.ways}</h2>
<ul id="ways-advice" class="advice"></ul>
<noscript><p>${words.needsScript}</p></noscript>
<p>${words.indexes(link(paths.topics, words.byTopic), link(paths.members, words.byMember), link(paths.archive, words.byMonth))}</p>
${
  topics.length > 0 &&
  html`<ul class="topic-list">${topics.map(
    ({ id, name }) =>
      html`<li><a class="topic" href="${href(hub, paths.topic(id))}"${hubLanguage(hub)}>${name}</a></li>`,
  )}</ul>`
}
</section>`;
}

/** What the script cannot know: addresses, and its words in the language of the hub. `{name}` stands for what is only known later. */
function dataForScript(hub: Hub): unknown {
  const words = stringsOf(hub).search;
  return {
    bundle: href(hub, paths.searchBundle),
    home: href(hub, paths.home),
    worker: href(hub, assetPath(hub, 'search/worker.js')),
    memberPage: href(hub, paths.member('{id}')),
    topicPage: href(hub, paths.topic('{id}')),
    words: {
      searching: words.searching,
      'found.one': words.foundOne('{count}'),
      'found.other': words.found('{count}'),
      'shown.one': words.shownOne('{count}'),
      'shown.other': words.shown('{count}'),
      bestFirst: words.bestFirst,
      newestFirst: words.newestFirst,
      newestOnly: words.newestOnly,
      nothing: words.nothing('{words}'),
      nothingHere: words.nothingHere,
      waysBelow: words.waysBelow,
      without: words.without('{filter}'),
      withoutAll: words.withoutAll,
      didYouMean: words.didYouMean('{name}'),
      spelling: words.spelling,
      unknown: words.unknown('{value}'),
      failed: words.failed,
      tagged: words.tagged,
      passedOnBy: words.passedOnBy('{by}'),
    },
    kinds: {
      entry: words.entry,
      member: words.member,
      reshare: words.reshare,
      conversation: words.conversation,
    },
    onHub: {
      entry: words.moreBy('{name}'),
      member: words.memberHere('{name}'),
      reshare: words.whyPassedOn,
      conversation: words.conversation,
    },
  };
}
