import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { reduceToConsent } from '../../src/care/reduce-to-consent.ts';
import type { ArchivedEntry, Community, Member, TextScope } from '../../src/model.ts';
import { relate } from '../../src/relate/relate.ts';
import { inventEntry, inventMember, NOW } from '../care/invent.ts';
import { inventConfig } from '../relate/invent-hub.ts';

/** Two communities on which the rules were tuned. */
export const TUNED = ['borderlands', 'uk-ireland'] as const;

/** Two whose text nobody read who wrote the rules; only these are reported. */
export const HELD_OUT = ['hispanohablante', 'us-center'] as const;

/** A community with what its author knows of it: who should meet, and who is talking already. */
export interface KnownCommunity {
  readonly community: Community;
  readonly pairs: readonly (readonly [string, string])[];
  readonly talking: readonly (readonly [string, string])[];
}

interface Written {
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly about: string;
    readonly language: string;
    readonly entries: readonly {
      readonly title: string;
      readonly on: string;
      readonly language?: string;
      readonly tags: readonly string[];
      readonly text: string;
      readonly links: readonly string[];
    }[];
  }[];
  readonly pairs: KnownCommunity['pairs'];
  readonly talking: KnownCommunity['talking'];
}

/** Reads one of the communities, and keeps of each text what a hub with this consent keeps. */
export function readCommunity(name: string, text: TextScope = 'excerpt'): KnownCommunity {
  const path = fileURLToPath(new URL(`../fixtures/introductions/${name}.yaml`, import.meta.url));
  const written: Written = parse(readFileSync(path, 'utf8'));
  const members = written.members.map(({ id, name, about, language }) =>
    inventMember(
      {
        id,
        name,
        about,
        language,
        site: `https://${id}.example/`,
        feeds: [{ url: `https://${id}.example/feed`, lane: { only: [], not: [] } }],
      },
      { text },
    ),
  );
  const entries = members.flatMap((member) => entriesOf(member, written));
  const { pairs, talking } = written;
  return { community: { ...relate(inventConfig({ members }), entries, NOW), outcomes: [] }, pairs, talking };
}

function entriesOf(member: Member, { members }: Written): readonly ArchivedEntry[] {
  const own = members.find(({ id }) => id === member.id)?.entries ?? [];
  return own.map((entry, index) => {
    const url = `https://${member.id}.example/${index + 1}`;
    const date = `${entry.on}T12:00:00.000Z`;
    const links = entry.links.map((href) => ({ href, text: '', sentence: '' }));
    const { language = member.language } = entry;
    const given = {
      id: url,
      url,
      title: entry.title,
      tags: entry.tags,
      contentText: entry.text,
      html: `<p>${entry.text}</p>`,
      links,
    };
    const { published: _, ...kept } = reduceToConsent(
      inventEntry({ ...given, ...(language && { language }) }),
      member,
    );
    const place = { key: url, member: member.id, feed: `https://${member.id}.example/feed` };
    return { ...kept, ...place, date, isDated: true, firstSeen: date };
  });
}
