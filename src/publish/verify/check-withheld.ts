import { feedPaths, paths } from '../../addresses.ts';
import { identifyingAddress } from '../../archive/identifying-address.ts';
import { type OwnPlaces, ownPlaces } from '../../archive/own-places.ts';
import { foldLetters } from '../../care/fold-letters.ts';
import type { Boundaries, KnownText } from './boundaries.ts';
import type { Breach } from './breach.ts';
import { findAddresses } from './find-addresses.ts';
import { nameText } from './name-text.ts';
import { namesOfMonths } from './public-words.ts';
import type { FilePieces } from './read-output.ts';

/** A title with fewer words may be anybody's; it counts only where it stands alone. */
const TELLING = 5;

/** Shorter ones (“Archive”, “Week notes”) are words of the hub's own, too, and tell nothing. */
const FEWEST_WORDS = 3;
const FEWEST_LETTERS = 12;

/** Finds titles and addresses of entries that are not to be shown, in whatever a file says. */
export function withheldChecker(boundaries: Boundaries): (file: FilePieces) => readonly Breach[] {
  const { texts, given, config, wasTakenBack } = boundaries;
  const withheld = texts.filter(({ isShown }) => !isShown);
  const shown = texts.filter(({ isShown }) => isShown);
  const titles = withheldTitles(withheld, config.hub.language, () => [
    ...given,
    ...shown.flatMap(({ title, pieces, said }) => [title, ...pieces, ...said]),
  ]);
  let own: ReadonlySet<string> | undefined;
  const ownAddresses = () =>
    new Set(
      // An entry that waits may give as its address one that the hub's files give, such as a member's site.
      [...given, ...addressesIn(config), ...shown.flatMap(({ url, leadsTo }) => [url, ...leadsTo])].flatMap(
        (address) => identifyingAddress(address) ?? [],
      ),
    );
  const isOwnPlace = ownPlaces(
    config.members,
    texts.map(({ member, url }) => ({ member: member.id, ...(url && { url }) })),
  );
  const byAddress = new Map(
    withheld.flatMap((text) => addressOf(text, isOwnPlace).map((address) => [address, text] as const)),
  );
  const judge = (address: string): string | undefined => {
    const name = isPageOf(config.hub, address) ? undefined : identifyingAddress(address);
    if (name === undefined) return undefined;
    own ??= ownAddresses();
    if (own.has(name)) return undefined;
    const text = byAddress.get(name);
    if (text) return `the address of ${nameText(text)} that is not to be shown.`;
    return wasTakenBack(address) ? 'the address of an entry that its author took back.' : undefined;
  };
  return (file) => {
    const breach = (place: string, message: string): Breach => ({
      rule: 'withheld',
      file: file.path,
      place,
      message,
      entries: [],
    });
    const byTitle = file.segments.flatMap(({ text, place }) =>
      titles
        .find(text)
        .map((known) => breach(place, `the title of ${nameText(known)} that is not to be shown.`)),
    );
    const byAddresses = findAddresses(file).flatMap(({ address, place }) => {
      const message = judge(address);
      return message === undefined ? [] : [breach(place, message)];
    });
    return [...byTitle, ...byAddresses];
  };
}

/** Where members' feeds lie, which lists of links name. */
function addressesIn({ members }: Boundaries['config']): readonly string[] {
  return members
    .filter(({ status }) => status !== 'withdrawn')
    .flatMap(({ feeds }) => feeds.map(({ url }) => url));
}

/** The first part of each path under which the hub's own pages lie. */
const PAGES = new Set(
  [...Object.values(paths), ...Object.values(feedPaths('/'))].flatMap((path) =>
    typeof path === 'string' ? (path.split('/')[1] ?? '') : [],
  ),
);

/** Whether an address is one of the hub's own pages, which no entry can take for its own. */
function isPageOf({ url }: Boundaries['config']['hub'], address: string): boolean {
  return address.startsWith(url) && PAGES.has(address.slice(url.length).split(/[/?#]/u)[0] ?? '');
}

/** A page to which an entry only points is no secret of it. */
function addressOf({ url, member }: KnownText, isOwnPlace: OwnPlaces): readonly string[] {
  const address = identifyingAddress(url);
  return url === undefined || address === undefined || !isOwnPlace(member.id, url) ? [] : [address];
}

interface Titles {
  /** The withheld titles that a piece of text is, or that stand in it. */
  readonly find: (text: string) => readonly KnownText[];
}

/** Titles that nothing else gives a reason to show. */
function withheldTitles(
  withheld: readonly KnownText[],
  language: string,
  allowed: () => readonly string[],
): Titles {
  if (withheld.length === 0) return { find: () => [] };
  const months = new Set(namesOfMonths(language).map(foldLetters));
  // Days stand everywhere; little words between them (“to”, “de”) tell nothing.
  const isDate = (words: readonly string[]) =>
    words.every((word) => word.length <= 2 || /^\p{N}+$/u.test(word) || months.has(word));
  const wanted = new Map(
    withheld.flatMap((text) => {
      const words = wordsIn(text.title);
      const tells = words.length >= FEWEST_WORDS && words.join('').length >= FEWEST_LETTERS && !isDate(words);
      return tells ? [[words.join(' '), text] as const] : [];
    }),
  );
  const titlesIn = titleFinder(wanted);
  let isAllowed: ReadonlySet<string> | undefined;
  return {
    find: (text) => {
      const found = titlesIn(text);
      if (found.length === 0) return [];
      // Which titles stand in what is shown is asked only when one was found: to look for all of them takes long.
      isAllowed ??= new Set(allowed().flatMap(titlesIn));
      return found.flatMap((name) => (isAllowed?.has(name) ? [] : (wanted.get(name) ?? [])));
    },
  };
}

/** Prepares to tell which of these titles a text is or, where they tell enough, holds. */
function titleFinder(wanted: ReadonlyMap<string, KnownText>): (text: string) => readonly string[] {
  const beginnings = new Map<string, string[]>();
  const firstWords = new Set<string>();
  for (const title of wanted.keys()) {
    const words = title.split(' ');
    if (words.length < TELLING) continue;
    const start = words.slice(0, TELLING).join(' ');
    beginnings.set(start, [...(beginnings.get(start) ?? []), title]);
    firstWords.add(words[0] ?? '');
  }
  return (text) => {
    if (wanted.size === 0 || text.length < FEWEST_LETTERS) return [];
    const words = wordsIn(text);
    const whole = words.join(' ');
    const found = new Set(wanted.has(whole) ? [whole] : []);
    for (const [at, word] of words.entries()) {
      if (!firstWords.has(word)) continue;
      for (const title of beginnings.get(words.slice(at, at + TELLING).join(' ')) ?? []) {
        const { length } = title.split(' ');
        if (words.slice(at, at + length).join(' ') === title) found.add(title);
      }
    }
    return [...found];
  };
}

function wordsIn(text: string): readonly string[] {
  return foldLetters(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
