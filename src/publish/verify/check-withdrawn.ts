import { paths } from '../../addresses.ts';
import { identifyingAddress } from '../../archive/identifying-address.ts';
import { foldLetters } from '../../care/fold-letters.ts';
import type { Boundaries } from './boundaries.ts';
import type { Breach } from './breach.ts';
import { findAddresses } from './find-addresses.ts';
import type { FilePieces } from './read-output.ts';

/**
 * Finds members who left: their page, their site, their feeds, and their name where it stands alone. What other members say of
 * them in their own words is theirs.
 */
export function withdrawnChecker({
  config,
  texts,
  given,
}: Boundaries): (file: FilePieces) => readonly Breach[] {
  const gone = config.members.filter(({ status }) => status === 'withdrawn');
  if (gone.length === 0) return () => [];
  const kept = new Set(given.map(foldLetters));
  const names = new Map(
    gone.filter(({ name }) => !kept.has(foldLetters(name))).map(({ id, name }) => [foldLetters(name), id]),
  );
  const said = new Set(texts.flatMap(({ isShown, leadsTo }) => (isShown ? leadsTo.map(nameOf) : [])));
  const shown = texts.filter(({ isShown }) => isShown);
  const addresses = new Map<string, string>();
  for (const { id, site, feeds } of gone) {
    const page = paths.member(id).slice(1);
    for (const own of [`/${page}`, new URL(config.hub.url).pathname + page, config.hub.url + page])
      addresses.set(own, id);
    for (const url of [...(site === undefined ? [] : [site]), ...feeds.map((feed) => feed.url)]) {
      if (!said.has(nameOf(url)) && !kept.has(foldLetters(url))) addresses.set(nameOf(url), id);
    }
  }
  return (file) => {
    const breach = (id: string, place: string, what: string, words?: string): Breach => ({
      rule: 'withdrawn',
      file: file.path,
      place,
      message: `${what} of ${id}, who left the hub.`,
      // A group blog may give them as an author, another feed as its source.
      entries: shown.filter(({ said }) => words !== undefined && said.includes(words)).map(({ key }) => key),
    });
    const own = [...addresses].find(([page]) => page.startsWith('/') && `/${file.path}`.startsWith(page));
    return [
      ...(own ? [breach(own[1], 'its name', 'the page')] : []),
      ...findAddresses(file).flatMap(({ address, place }) => {
        const id = addresses.get(address) ?? addresses.get(nameOf(address));
        return id === undefined ? [] : [breach(id, place, 'an address', address)];
      }),
      ...file.segments.flatMap(({ text, place }) => {
        const id = text.length > 200 ? undefined : names.get(foldLetters(text.trim()));
        return id === undefined ? [] : [breach(id, place, 'the name', text.trim())];
      }),
    ];
  };
}

function nameOf(address: string): string {
  return identifyingAddress(address) ?? address.replace(/\/$/u, '');
}
