/** What pages say of themselves in the words of schema.org; what only one kind of page needs stands with that page. */
import { absolute, entryAddress, memberHome, paths } from '../addresses.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import type { Author, Hub, Member, RelatedEntry } from '../model.ts';
import { entryTitle } from './entry-title.ts';
import { jsonBlock, type Markup } from './markup.ts';

/** One thing as JSON-LD. */
export function schemaBlock(type: string, facts: object): Markup {
  return jsonBlock({ '@context': 'https://schema.org', '@type': type, ...facts });
}

/** The way from the front page to a page, the page itself last. */
export function breadcrumbs(hub: Hub, ...steps: readonly (readonly [name: string, path: string])[]): Markup {
  return schemaBlock('BreadcrumbList', {
    itemListElement: [[hub.name, paths.home] as const, ...steps].map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(hub, path),
    })),
  });
}

/** The hub as a site that can be searched. */
export function siteData(hub: Hub): Markup {
  return schemaBlock('WebSite', {
    '@id': absolute(hub, paths.home),
    url: absolute(hub, paths.home),
    name: hub.name,
    description: hub.description,
    inLanguage: hub.language,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute(hub, paths.search)}?q={words}` },
      'query-input': 'required name=words',
    },
  });
}

/** A member's page. Only profiles that they listed say that they are theirs. */
export function profileData(hub: Hub, member: Member): Markup {
  const page = absolute(hub, paths.member(member.id));
  return schemaBlock('ProfilePage', {
    '@id': page,
    url: page,
    name: member.name,
    inLanguage: hub.language,
    mainEntity: {
      '@type': isPerson(member) ? 'Person' : 'Organization',
      name: member.name,
      url: memberHome(hub, member, absolute),
      description: member.about,
      sameAs: member.relMe.length > 0 ? member.relMe : undefined,
    },
  });
}

/** An entry where it stands, with who wrote it. */
export function postingData(hub: Hub, related: RelatedEntry): object {
  const { entry, member } = related;
  return {
    '@type': 'BlogPosting',
    url: entryAddress(hub, related, absolute),
    headline: entryTitle(hub, entry),
    author:
      entry.authors.length > 0
        ? entry.authors.map((author) => authorData('Person', author))
        : [authorData(isPerson(member) ? 'Person' : 'Organization', memberAsAuthor(hub, member))],
    datePublished: entry.date,
    inLanguage: languageOfEntry(related),
    license: entry.license ?? member.license,
    isPartOf: { '@type': 'Blog', name: member.name, url: memberHome(hub, member, absolute) },
  };
}

export function authorData(type: 'Person' | 'Organization', { name, url }: Author): object {
  return { '@type': type, name, url };
}

function memberAsAuthor(hub: Hub, member: Member): Author {
  return { name: member.name, url: memberHome(hub, member, absolute) };
}

function isPerson({ kind }: Member): boolean {
  return kind === 'blogger';
}
