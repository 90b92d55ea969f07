import { paths } from '../../addresses.ts';
import { identifyingAddress } from '../../archive/identifying-address.ts';
import type { Consent, Member } from '../../model.ts';
import type { Boundaries } from './boundaries.ts';
import type { Breach } from './breach.ts';
import type { ShownWords } from './check-passages.ts';
import { findAddresses } from './find-addresses.ts';
import type { OutputFile } from './read-output.ts';

/** A part of the site that a member may stay out of. */
interface Surface {
  readonly name: string;
  /** Where it lies. */
  readonly path: string;
  /** What the path holds further on, where it lies below each member. */
  readonly within?: string;
  readonly allows: (consent: Consent) => boolean;
  /** Whether the member's own page and site are kept out as well, and not only the entries. */
  readonly isAboutMembers: boolean;
}

const IS_FEED = /\.(?:xml|json)$/u;

const SURFACES: readonly Surface[] = [
  { name: 'search', path: paths.searchBundle, allows: ({ search }) => search, isAboutMembers: true },
  { name: 'reshares', path: paths.reshares, allows: ({ reshares }) => reshares, isAboutMembers: false },
  { name: 'digest', path: paths.digests, allows: ({ digest }) => digest, isAboutMembers: false },
  {
    name: 'conversations',
    path: paths.conversations,
    allows: ({ conversations }) => conversations,
    isAboutMembers: false,
  },
  {
    name: 'mentions',
    path: paths.members,
    within: '/mentions/',
    allows: ({ conversations }) => conversations,
    isAboutMembers: true,
  },
  {
    name: 'introductions',
    path: paths.introductions,
    allows: ({ introductions }) => introductions !== 'no',
    isAboutMembers: true,
  },
];

/** Finds members and entries in a part of the site that they stay out of. */
export function surfaceChecker({
  config,
  texts,
}: Boundaries): (file: OutputFile, words: readonly ShownWords[]) => readonly Breach[] {
  const members = config.members.filter(({ status }) => status !== 'withdrawn');
  const shown = texts.filter(({ isShown }) => isShown);
  // What a curator wrote there is no fault of the entry that it names.
  const written = JSON.stringify([config.reshares, config.introductions]);
  // Feeds give the whole text of who allows it, and a link in there is its author's own.
  let led: ReadonlySet<string> | undefined;
  const ledTo = () =>
    new Set(
      shown
        .filter(({ scope }) => scope === 'full')
        .flatMap(({ leadsTo }) => leadsTo.map((address) => identifyingAddress(address) ?? address)),
    );
  const prefix = new URL(config.hub.url).pathname;
  const outOf = new Map(
    SURFACES.map((surface) => {
      const away = new Set(members.filter(({ consent }) => !surface.allows(consent)).map(({ id }) => id));
      const names = new Map<string, { readonly member: string; readonly entries: readonly string[] }>();
      for (const { key, member, url } of shown) {
        const name = away.has(member.id) ? identifyingAddress(url) : undefined;
        if (name === undefined || url === undefined) continue;
        names.set(name, { member: member.id, entries: written.includes(url) ? [] : [key] });
      }
      for (const member of members) {
        if (!surface.isAboutMembers || !away.has(member.id)) continue;
        for (const name of homesOf(member, config.hub.url, prefix))
          names.set(name, { member: member.id, entries: [] });
      }
      return [surface, { away, names }] as const;
    }),
  );
  return (file, words) => {
    const surface = SURFACES.find(
      ({ path, within = '' }) => `/${file.path}`.startsWith(path) && file.path.includes(within),
    );
    const { away = new Set<string>(), names = new Map() } = (surface && outOf.get(surface)) ?? {};
    if (surface === undefined || away.size === 0) return [];
    const breach = (member: string, place: string, entries: readonly string[]): Breach => ({
      rule: 'surface',
      file: file.path,
      place,
      message: `${member} is not to be in this part of the site (${surface.name}).`,
      entries,
    });
    return [
      ...findAddresses(file).flatMap(({ address, place }) => {
        const name = identifyingAddress(address) ?? address;
        const found = names.get(name) ?? names.get(address);
        if (found === undefined) return [];
        led ??= ledTo();
        return !IS_FEED.test(file.path) || !led.has(name) ? [breach(found.member, place, found.entries)] : [];
      }),
      ...(surface.name === 'search' ? filtersOf(file, away).map(([id, place]) => breach(id, place, [])) : []),
      ...words
        .filter(({ text }) => text.isShown && away.has(text.member.id))
        .map(({ text, place }) => breach(text.member.id, place(), [text.key])),
    ];
  };
}

function homesOf({ id, site }: Member, hub: string, prefix: string): readonly string[] {
  const page = paths.member(id).slice(1);
  return [`/${page}`, prefix + page, hub + page, ...(site === undefined ? [] : [site])];
}

/** Pagefind names members in its filters. */
function filtersOf(
  { path, segments }: OutputFile,
  away: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  if (path.endsWith('.pf_index')) return [];
  return [...segments].flatMap(({ text, place }) => (away.has(text) ? [[text, place] as const] : []));
}
