import { href, paths } from '../addresses.ts';
import { dayOf } from '../dates.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import type { Community } from '../model.ts';
import { languageName } from './language.ts';
import { html, type Markup } from './markup.ts';

/** The search form. Its filters are known at build time, so that no facet needs loading before the first search. */
export function searchForm(community: Community): Markup {
  const { hub } = community;
  return html`<form class="search" role="search" id="search" data-bundle="${href(hub, paths.searchBundle)}" action="${href(hub, paths.search)}">
<div class="search-words"><label for="words">Search for</label>
<input id="words" name="q" type="search" autocomplete="off" spellcheck="true"></div>
<details class="filters"><summary>Only by topic, member, kind, year or language</summary>
<div>${filters(community).map(
    ({ name, label, options }) =>
      html`<label>${label} <select name="${name}"><option value="">Any</option>${options.map(
        ([value, text]) => html`<option value="${value}">${text}</option>`,
      )}</select></label>\n`,
  )}</div></details>
<button type="submit">Search</button>
</form>
<p id="search-status" role="status" aria-live="polite"></p>
<ol id="results" class="results"></ol>
<noscript><p>Searching needs JavaScript; reading does not. Go by <a href="${href(hub, paths.topics)}">topic</a>, by <a href="${href(hub, paths.members)}">member</a>, or <a href="${href(hub, paths.archive)}">month by month</a>.</p></noscript>`;
}

interface Filter {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, text: string])[];
}

function filters({ hub, topics, members, entries }: Community): readonly Filter[] {
  const years = new Set(entries.map(({ entry }) => dayOf(entry.date, hub.timeZone).slice(0, 4)));
  const languages = new Set(entries.map((related) => languageOfEntry(related) ?? hub.language));
  const base = [...languages].map((language) => language.split('-')[0] ?? language);
  return [
    { name: 'topic', label: 'Topic', options: topics.map(({ id, name }) => [id, name] as const) },
    {
      name: 'member',
      label: 'Member',
      // Whoever is not to be found by searching is not offered for it.
      options: members.filter(({ consent }) => consent.search).map(({ id, name }) => [id, name] as const),
    },
    {
      name: 'kind',
      label: 'Kind',
      options: [
        ['entry', 'Entries'],
        ['reshare', 'Reshares'],
        ['conversation', 'Conversations'],
        ['member', 'Members'],
      ],
    },
    {
      name: 'year',
      label: 'Year',
      options: [...years]
        .sort()
        .reverse()
        .map((year) => [year, year] as const),
    },
    {
      name: 'language',
      label: 'Language',
      options: [...new Set(base)].sort().map((language) => [language, languageName(hub, language)] as const),
    },
  ];
}
