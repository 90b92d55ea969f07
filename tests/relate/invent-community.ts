import type { ArchivedEntry, Community, HubConfig, Member } from '../../src/model.ts';
import { relate } from '../../src/relate/relate.ts';
import { inventArchived, inventMember, NOW } from '../care/invent.ts';
import { inventConfig } from './invent-hub.ts';

/** A member with a site of their own, named by their id. */
export function resident(
  id: string,
  changes: Partial<Omit<Member, 'consent'>> = {},
  consent: Partial<Member['consent']> = {},
): Member {
  const site = `https://${id}.example/`;
  const feeds = [{ url: `${site}feed`, lane: { only: [], not: [] } }];
  return inventMember({ id, name: id, site, feeds, ...changes }, consent);
}

let written = 0;

/** An entry of theirs at an address of its own, with links. */
export function writing(
  member: string,
  links: readonly string[] = [],
  changes: Partial<ArchivedEntry> = {},
): ArchivedEntry {
  written += 1;
  const number = String(written);
  return inventArchived({
    key: number.padStart(16, '0'),
    id: `urn:entry:${number}`,
    member,
    feed: `https://${member}.example/feed`,
    url: `https://${member}.example/${number}`,
    title: `Entry ${number}`,
    links: links.map((href) => ({ href, text: 'a link', sentence: `See ${href}.` })),
    ...changes,
  });
}

/** A community as a build relates it, at the clock of the invented. */
export function inventCommunity(config: Partial<HubConfig>, entries: readonly ArchivedEntry[]): Community {
  return { ...relate(inventConfig(config), entries, NOW), outcomes: [] };
}
