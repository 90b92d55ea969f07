import { dayOf } from '../dates.ts';
import { type Findable, findFindable } from '../find-findable.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import { topicsOfMember } from '../members-of-topic.ts';
import type { Community } from '../model.ts';
import { languageName } from './language.ts';
import { baseLanguage, stringsOf } from './strings/strings.ts';

export interface Filter {
  readonly name: string;
  readonly label: string;
  /** What is said when nothing is chosen. */
  readonly any: string;
  readonly options: readonly (readonly [value: string, text: string])[];
}

/** What a search can be narrowed to: only what something findable has, so that no choice alone leads to nothing. */
export function searchFilters(community: Community): readonly Filter[] {
  const { hub } = community;
  const words = stringsOf(hub).search;
  const findable = findFindable(community);
  const filters = [
    { name: 'topic', label: words.topic, any: words.anyTopic, options: topicsIn(community, findable) },
    {
      name: 'member',
      label: words.member,
      any: words.anyMember,
      options: findable.members.map(({ id, name }) => [id, name] as const),
    },
    { name: 'kind', label: words.kind, any: words.anyKind, options: kindsIn(community, findable) },
    { name: 'year', label: words.year, any: words.anyYear, options: yearsIn(community, findable) },
    {
      name: 'language',
      label: words.language,
      any: words.anyLanguage,
      options: languagesIn(community, findable),
    },
  ];
  return filters.filter(({ options }) => options.length > 0);
}

function topicsIn({ topics }: Community, { entries, members }: Findable): Filter['options'] {
  const used = new Set([
    ...entries.flatMap((entry) => entry.topics.map(({ id }) => id)),
    ...members.flatMap((member) => topicsOfMember(topics, member).map(({ id }) => id)),
  ]);
  return topics.filter(({ id }) => used.has(id)).map(({ id, name }) => [id, name]);
}

function kindsIn({ hub }: Community, findable: Findable): Filter['options'] {
  const words = stringsOf(hub).search;
  const kinds = [
    ['entry', words.entries, findable.entries],
    ['reshare', words.reshares, findable.reshares],
    ['conversation', words.conversations, findable.conversations],
    ['member', words.members, findable.members],
  ] as const;
  return kinds.filter(([, , found]) => found.length > 0).map(([kind, name]) => [kind, name]);
}

function yearsIn({ hub }: Community, { entries, reshares }: Findable): Filter['options'] {
  const years = new Set([
    ...entries.map(({ entry }) => dayOf(entry.date, hub.timeZone).slice(0, 4)),
    ...reshares.map(({ on }) => on.slice(0, 4)),
  ]);
  return [...years]
    .sort()
    .reverse()
    .map((year) => [year, year]);
}

function languagesIn({ hub }: Community, { entries, members, reshares }: Findable): Filter['options'] {
  const languages = [
    ...entries.map(languageOfEntry),
    ...members.map(({ language }) => language),
    ...reshares.map(({ original }) => original.language),
  ].map((language) => baseLanguage(language ?? hub.language));
  return [...new Set(languages)].sort().map((language) => [language, languageName(hub, language)]);
}
