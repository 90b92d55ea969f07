/** What pages say of themselves in the words of schema.org; what only one kind of page needs stands with that page. */
import { absolute, entryAddress, memberHome, paths } from '../addresses.ts';
import { authorsOfEntry, isOrganization } from '../authors-of-entry.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import type { Author, Hub, Member, RelatedEntry } from '../model.ts';
import { publishedOf } from '../published-of.ts';
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
      '@type': isOrganization(member.name, member) ? 'Organization' : 'Person',
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
  const home = memberHome(hub, member, absolute);
  return {
    '@type': 'BlogPosting',
    url: entryAddress(hub, related, absolute),
    headline: entryTitle(hub, entry),
    author: authorsOfEntry(related, home).map((author) => authorData(author, member)),
    datePublished: publishedOf(entry),
    inLanguage: languageOfEntry(related),
    license: entry.license ?? member.license,
    isPartOf: { '@type': 'Blog', name: member.name, url: home },
  };
}

/** An author of what stands with a member, or of a stranger's. */
export function authorData({ name, url }: Author, member: Member | undefined): object {
  const isPerson = member === undefined || !isOrganization(name, member);
  return { '@type': isPerson ? 'Person' : 'Organization', name, url };
}
