import { otherNames } from '../../archive/other-names.ts';
import type { KeptState } from '../../archive/passages/kept-state.ts';
import type { Passage } from '../../care/passages/mark-passages.ts';
import { picturesOfEntry } from '../../care/pictures-of-entry.ts';
import { isLetOut, rulingsOn } from '../../care/rulings.ts';
import type { Address, ArchivedEntry, Community, HubConfig, Member, TextScope } from '../../model.ts';
import { cardPaths } from '../cards/card-words.ts';
import { openTheme } from '../theme/open-theme.ts';
import { ownWords } from './own-words.ts';
import { readHtml } from './read-html.ts';

/** What is known of one entry, shown or not. */
export interface KnownText {
  readonly key: string;
  readonly member: Member;
  /** False for what waits, is held, was taken back, or is kept out. */
  readonly isShown: boolean;
  /** What may be shown of its text today; less than its member allows where a curator or a feed's end made it so. */
  readonly scope: TextScope;
  /** Whether a curator released it, and so what stands in it. */
  readonly isReleased: boolean;
  readonly title: string;
  readonly url?: Address;
  /** What the hub holds of its words; empty where only links are allowed. */
  readonly pieces: readonly string[];
  /** Whatever else the hub holds of it: tags, names, addresses. */
  readonly said: readonly string[];
  /** Addresses to which its text leads. */
  readonly leadsTo: readonly Address[];
  /** Hashes of the pictures that the hub made of its own. */
  readonly pictures: readonly string[];
  /** By what the whole text is known again. Read when it is asked for: all texts' together would take much memory. */
  readonly passages: () => readonly Passage[];
}

/** Everything that a published site must not exceed. */
export interface Boundaries {
  readonly config: HubConfig;
  /** The key under which words and passages are hidden. */
  readonly key: string;
  readonly texts: readonly KnownText[];
  /** Marks of names that the feed of a pseudonymous member gives, by member id. */
  readonly bylines: ReadonlyMap<string, readonly string[]>;
  /** Words that the hub's own files give: names, introductions, topics. No quotation, and nothing said about an entry. */
  readonly given: readonly string[];
  /** What the hub's pages say of their own accord. Asked for only when something was found, since it takes as long as a small site. */
  readonly own: () => readonly string[];
  /** The paths of all cards for other sites that may be there. */
  readonly cards: ReadonlySet<string>;
  readonly wasTakenBack: (address: Address) => boolean;
  /** Marks of the names of people who were taken out of the hub. */
  readonly people: readonly string[];
}

/** Draws the boundaries of one site. Only which entries are shown is taken from the community, and what cards say from the hub's theme. */
export async function drawBoundaries(
  { entryByKey, reshares, now }: Pick<Community, 'entryByKey' | 'reshares' | 'now'>,
  { config, key, watch, kept, gone, pictures, wasTakenBack, people }: KeptState,
): Promise<Boundaries> {
  const theme = await openTheme(config.root);
  const memberById = new Map(config.members.map((member) => [member.id, member]));
  const quotes = new Map<string, string[]>();
  for (const { original, quote } of reshares) {
    const about = original.entry?.key;
    if (about !== undefined && quote !== undefined) quotes.set(about, [...(quotes.get(about) ?? []), quote]);
  }
  const others = config.decisions.length === 0 ? {} : otherNames(config.members, kept);
  const rulingOn = rulingsOn(config.decisions, others);
  const describe = (entry: ArchivedEntry, isKept: boolean): readonly KnownText[] => {
    const member = memberById.get(entry.member);
    if (!member) return [];
    const isShown = isKept && entryByKey.has(entry.key) && member.status !== 'withdrawn';
    const passages = () => watch.passagesOf(entry);
    const scope = entryByKey.get(entry.key)?.entry.isLinkOnly ? 'link' : member.consent.text;
    return [
      describeEntry(entry, member, {
        isShown,
        isReleased: isLetOut(rulingOn(entry)),
        scope,
        passages,
        pictures: picturesOfEntry(entry).flatMap(
          ({ source }) => pictures.get(entry.member)?.get(source)?.hash ?? [],
        ),
        quotes: quotes.get(entry.key) ?? [],
      }),
    ];
  };
  const isKept = new Set(kept.map((entry) => entry.key));
  return {
    config,
    key,
    texts: [
      ...kept.flatMap((entry) => describe(entry, true)),
      ...gone.filter((entry) => !isKept.has(entry.key)).flatMap((entry) => describe(entry, false)),
    ],
    bylines: new Map(config.members.map(({ id }) => [id, watch.bylinesOf(id)])),
    given: givenWords(config),
    own: () => ownWords(config, now),
    cards: cardPaths({ hub: config.hub, reshares }, theme?.cardWords),
    wasTakenBack,
    people,
  };
}

function describeEntry(
  entry: ArchivedEntry,
  member: Member,
  more: Pick<KnownText, 'isShown' | 'isReleased' | 'scope' | 'passages' | 'pictures'> & {
    readonly quotes: readonly string[];
  },
): KnownText {
  const { key, title, url, id, excerpt, html, links, tags, authors, source, comments } = entry;
  const segments = html === undefined ? [] : readHtml(html, () => '');
  const flow = segments.filter(({ kind }) => kind === 'flow').map(({ text }) => text);
  return {
    key,
    member,
    isShown: more.isShown,
    isReleased: more.isReleased,
    scope: more.scope,
    title,
    ...(url !== undefined && { url }),
    pieces: [
      excerpt ?? '',
      flow.join('\n'),
      ...links.map(({ sentence }) => sentence),
      ...picturesOfEntry(entry).map(({ words }) => words),
      ...more.quotes.flatMap((quote) => quote.split(/\[?…\]?|\.\.\./u)),
    ]
      .filter((piece) => piece.trim() !== '')
      // A list that was filtered has room for more, which a quarter of a million entries would hold; its copy has none.
      .slice(),
    said: [
      id,
      ...segments.filter(({ kind }) => kind !== 'flow').map(({ text }) => text),
      ...tags,
      ...authors.flatMap((author) => [author.name, author.url ?? '']),
      source?.title ?? '',
      source?.url ?? '',
      comments ?? '',
      ...links.flatMap((link) => [link.href, link.text]),
    ]
      .filter((text) => text !== '')
      .slice(),
    leadsTo: [...links.map(({ href }) => href), ...segments.filter(isLeading).map(({ text }) => text)],
    pictures: more.pictures,
    passages: more.passages,
  };
}

function isLeading({ kind, text }: { readonly kind: string; readonly text: string }): boolean {
  // An image of the text that is no picture of the hub's becomes a link.
  return (kind === 'address' || kind === 'load') && URL.canParse(text);
}

function givenWords({ hub, members, topics, introductions }: HubConfig): readonly string[] {
  return [
    hub.name,
    hub.url,
    hub.description ?? '',
    hub.motto ?? '',
    hub.logoAlt ?? '',
    hub.contact ?? '',
    ...hub.curators.flatMap(({ name, url }) => [name, url ?? '']),
    ...hub.crisisLinks.flatMap(({ name, url }) => [name, url]),
    ...members
      .filter(({ status }) => status !== 'withdrawn')
      .flatMap(({ name, citeAs, about, site, relMe }) => [
        name,
        citeAs ?? '',
        about ?? '',
        site ?? '',
        ...relMe,
      ]),
    ...topics.flatMap(({ name, description, phrases, tags }) => [
      name,
      description ?? '',
      ...phrases,
      ...tags,
    ]),
    ...introductions.flatMap(({ words }) => Object.values(words)),
  ].filter((text) => text !== '');
}
