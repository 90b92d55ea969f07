/**
 * The nouns of a hub, without behaviour. Feed terms are those of Atom (RFC 4287).
 *
 * Every shape is read-only: a room takes nouns in and gives new ones out.
 */

/** A moment as ISO 8601 in UTC with milliseconds, `2026-11-01T09:00:00.000Z`; it sorts as text. */
export type Instant = string;

/** A calendar day, `2026-11-01`. */
export type Day = string;

/** A week of ISO 8601, from Monday to Sunday, `2026-W46`. */
export type Week = string;

/** An absolute `http:` or `https:` address. */
export type Address = string;

/** A BCP 47 language tag, `en` or `es-MX`. */
export type Language = string;

declare const sanitised: unique symbol;

/** HTML that has passed the sanitiser. Only `read/sanitise.ts` makes it; `html` prints it unescaped. */
export type SafeHtml = string & { readonly [sanitised]: true };

// --- what a hub's files say ---

export type MemberKind = 'blogger' | 'center' | 'organization';

/** How much of an entry's text may be shown: only a link, the first words, or all of it. */
export type TextScope = 'link' | 'excerpt' | 'full';

/** Who allowed it: the member on a date, or, for an organization, the public nature of its feed. */
export type ConsentBasis =
  | { readonly kind: 'granted'; readonly on: Day }
  | { readonly kind: 'public-organization'; readonly noticed: Day };

/** What a member allows, since when, on what record. */
export interface Consent {
  readonly basis: ConsentBasis;
  /** Where the center keeps the record; never an e-mail address. */
  readonly record?: string;
  readonly reshares: boolean;
  readonly text: TextScope;
  readonly images: boolean;
  readonly search: boolean;
  readonly digest: boolean;
  readonly conversations: boolean;
  readonly introductions: 'yes' | 'ask' | 'no';
  readonly notify: 'webmention' | 'draft' | 'none';
  readonly reviewBy?: Day;
  /** The day of a yes that was given after a withdrawal under this id, feed or site; without it that stands. */
  readonly afterWithdrawal?: Day;
}

/** The part of a feed its author calls professional, by tag or category (compared without case). */
export interface Lane {
  readonly only: readonly string[];
  readonly not: readonly string[];
}

/** One feed of a member as `feeds.yaml` lists it. */
export interface FeedListing {
  /** An absolute address, or a path relative to the hub folder. */
  readonly url: string;
  readonly lane: Lane;
}

/** A person or organization with one or more feeds, who gave consent. */
export interface Member {
  /** Permanent slug: lower-case letters, digits and hyphens. */
  readonly id: string;
  /** As the member wishes to be named. */
  readonly name: string;
  /** As the member's name stands in a list of references: `Ibarrondo Téllez, M.` */
  readonly citeAs?: string;
  readonly kind: MemberKind;
  /** When true, nothing but `name` may ever appear. */
  readonly pseudonym: boolean;
  readonly neverPublish: readonly string[];
  readonly site?: Address;
  readonly feeds: readonly FeedListing[];
  /** One sentence in the member's own words. */
  readonly about?: string;
  /** Topic ids. */
  readonly topics: readonly string[];
  readonly language?: Language;
  readonly license?: Address;
  readonly joined?: Day;
  /** Member id of who greets this member. */
  readonly greeter?: string;
  readonly gifts: readonly Address[];
  readonly readFirst: readonly Address[];
  readonly relMe: readonly Address[];
  /** Whether a group blog's own bylines may be named. */
  readonly bylines: boolean;
  readonly reviewFirst: number;
  readonly beacon?: Address;
  readonly consent: Consent;
  /** Hours an entry waits before the hub shows it. */
  readonly coolingOffHours: number;
  /** The most words of an entry that one file of the output may hold when `consent.text` is `excerpt`. */
  readonly excerptWords: number;
  readonly status: 'active' | 'resting' | 'withdrawn';
}

/** Who edits the hub. */
export interface Curator {
  readonly id: string;
  readonly name: string;
  readonly url?: Address;
}

/** A named link, such as a crisis line. */
export interface NamedLink {
  readonly name: string;
  readonly url: string;
}

/** `_data/hub.yaml`, with every default filled in. */
export interface Hub {
  readonly name: string;
  /** The hub's public address; always ends in `/`. */
  readonly url: Address;
  readonly language: Language;
  /** IANA time zone in which days are told. */
  readonly timeZone: string;
  readonly description?: string;
  readonly curators: readonly Curator[];
  /** Curator ids in the order in which they sign the weekly digest. */
  readonly rota: readonly string[];
  /** How to reach the hub: an address of a page or a `mailto:` that the center chose to publish. */
  readonly contact?: string;
  readonly colors: HubColors;
  /** Path of an image relative to the hub folder. */
  readonly logo?: string;
  /** What the logo says; without it, it is an ornament beside the name. */
  readonly logoAlt?: string;
  /** A few words that stand with the name on every page. */
  readonly motto?: string;
  readonly crisisLinks: readonly NamedLink[];
  readonly submissions?: Address;
  readonly reviewFirst: number;
  /** New entries of one feed in one fetch above which they skip the front page. */
  readonly flood: number;
  readonly webSub?: Address;
  readonly webmentionIo?: string;
  /** Where the page at `/admin/` saves; false for a hub without one. */
  readonly admin: false | Admin;
  /** How many entries the front page has places for. */
  readonly places: number;
  /** True when the members are invented, so that every page says so. */
  readonly sample: boolean;
  /** A fixed build time, for samples and tests. */
  readonly clock?: Instant;
  /** What a build made of colours, logo and theme folder; absent until then, and for hubs that have none of them. */
  readonly look?: Look;
}

/** Where a hub's own files are kept, and the program that edits them there. */
export interface Admin {
  readonly backend: 'github' | 'gitlab';
  /** `owner/name`. */
  readonly repo: string;
  readonly branch: string;
  /** Path of the installed editor's script on this machine; never published. */
  readonly program: string;
}

/** The colours that a hub chose, as `#rrggbb`; each is readable where it stands. */
export interface HubColors {
  readonly accent?: string;
  readonly accentDark?: string;
  readonly mark?: string;
  readonly markDark?: string;
  readonly paper?: string;
  readonly paperDark?: string;
}

/** How a hub looks, ready to be published. */
export interface Look {
  /** Its stylesheet, where it has colours or styles of its own. */
  readonly style?: string;
  readonly logo?: LookPicture;
  /** The small picture in a browser's tab, where the logo gives one. */
  readonly icon?: LookPicture;
  /** Cards by which other sites present a link to the hub. */
  readonly cards: Cards;
}

/** A picture of the hub's own, under a name that changes with its bytes. */
export interface LookPicture {
  readonly path: string;
  readonly type: 'image/svg+xml' | 'image/webp' | 'image/png';
  readonly bytes: Uint8Array;
  /** Pixels; of a drawing its shape in them, absent where it tells none. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** A picture of words alone, made for other sites. */
export interface Card {
  readonly path: string;
  /** What it says, for those who do not see it. */
  readonly words: string;
  readonly bytes: Uint8Array;
}

export interface Cards {
  /** Absent where the hub's name has letters that we have no font for. */
  readonly hub?: Card;
  /** By slug. A reshare that has none shows the hub's. */
  readonly reshares: ReadonlyMap<string, Card>;
}

/** A topic with the tags, phrases and members that belong to it. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly phrases: readonly string[];
  /** Member ids. */
  readonly members: readonly string[];
}

/** A curator's act, as `_data/reshares.yaml` lists it. */
export interface ReshareListing {
  /** The original's address. */
  readonly of: Address;
  /** Curator id, or the hub's name when it lists no curators. */
  readonly by: string;
  readonly on: Day;
  readonly why: string;
  /** Who pointed to it: a member id or an address. */
  readonly via?: string;
  readonly quote?: string;
  /** What is given back: a question, an invitation, a link. */
  readonly give?: string;
  /** These three only when the original is not a member's. */
  readonly title?: string;
  readonly author?: string;
  readonly site?: Address;
}

/** Two members presented to each other, as `_data/introductions.yaml` lists it. */
export interface IntroductionListing {
  readonly between: readonly [string, string];
  readonly proposed: Day;
  /** Member id to the day of their yes. */
  readonly accepted: Readonly<Record<string, Day>>;
  /** Member id to their own words. */
  readonly words: Readonly<Record<string, string>>;
  readonly read: readonly Address[];
  readonly by?: string;
  readonly followUp?: Day;
}

/** A curator's ruling about one entry, or about a feed whose identity changed. */
export interface Decision {
  /** The entry's or feed's address, or an entry's id. */
  readonly about: string;
  /** `waits`: the day of the ruling is still to come, and until then it says nothing. */
  readonly ruling: 'release' | 'title-only' | 'ask' | 'keep-out' | 'pin' | 'moved' | 'confirm' | 'waits';
  /** The new address, for `moved`. */
  readonly to?: Address;
  readonly on: Day;
  /** Curator id, or the hub's name when it lists no curators. */
  readonly by: string;
  readonly reason?: string;
}

/** Somebody the hub may ask to join: an address without consent, as `_data/candidates.yaml` lists it. No build asks it for anything. */
export interface Candidate {
  readonly name?: string;
  readonly site?: Address;
  readonly feed?: Address;
  /** Curator id, or the hub's name when it lists no curators. */
  readonly by: string;
  readonly on?: Day;
  readonly note?: string;
}

/** How people of this hub want to act online, in their own words. */
export interface Principles {
  /** Every day on which the words changed, and how; newest first, at least one. */
  readonly versions: readonly { readonly on: Day; readonly changed: string }[];
  /** Markdown. */
  readonly words: string;
  /** True for the words that come with Kith. */
  readonly isDefault: boolean;
  /** The language of those; a hub's own words are in the hub's. */
  readonly language?: Language;
}

/** Everything a hub's own files say, checked, with defaults filled in. */
export interface HubConfig {
  /** Absolute path of the hub folder. */
  readonly root: string;
  readonly hub: Hub;
  readonly members: readonly Member[];
  readonly topics: readonly Topic[];
  readonly reshares: readonly ReshareListing[];
  readonly introductions: readonly IntroductionListing[];
  readonly decisions: readonly Decision[];
  readonly candidates: readonly Candidate[];
  readonly principles: Principles;
  /**
   * What contradicts itself and was taken for the less it may mean, each told with its place: whoever asks for less has it with the
   * next build, and a curator has to mend the file.
   */
  readonly toMend?: readonly string[];
  /** What is no fault, and a curator should know of the files, each told with its place. */
  readonly remarks?: readonly string[];
}

// --- what a feed says ---

export interface Author {
  readonly name: string;
  readonly url?: Address;
}

/** Where an entry says it came from, when it was passed on from another feed. */
export interface EntrySource {
  readonly title?: string;
  readonly url?: Address;
}

/** A link inside an entry, with the sentence that holds it (plain text). */
export interface EntryLink {
  readonly href: Address;
  readonly text: string;
  readonly sentence: string;
}

/** A picture at its author's site. */
export interface EntryPicture {
  readonly source: Address;
  /** The author's own description, plain text. */
  readonly words: string;
}

/** A picture that the hub made anew of its author's, to serve it itself. */
export interface OwnPicture {
  /** Of its bytes, by which it is named. */
  readonly hash: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture of an entry as the hub shows it. */
export type ShownPicture = EntryPicture & OwnPicture;

/** An entry as its feed gives it, cleaned; all text is plain, all addresses absolute. */
export interface Entry {
  /** As the feed gives it, else its address, else a hash of title and date. */
  readonly id: string;
  readonly url?: Address;
  /** Plain text, `''` when the entry has none. */
  readonly title: string;
  readonly published?: Instant;
  readonly updated?: Instant;
  readonly authors: readonly Author[];
  readonly contentHtml: SafeHtml;
  readonly contentText: string;
  /** The author's own summary, plain text, `''` when none was given. */
  readonly summary: string;
  readonly tags: readonly string[];
  readonly language?: Language;
  readonly license?: Address;
  readonly source?: EntrySource;
  readonly comments?: Address;
  readonly links: readonly EntryLink[];
}

/** What an author could mend in a feed, without a word of what stands in it. */
export type RepairKind = 'markup' | 'letters' | 'dates' | 'addresses' | 'length';

export type FeedFormat = 'rss0.9' | 'rss1.0' | 'rss2.0' | 'atom' | 'jsonfeed';

/** How often a feed says it changes (RSS `ttl`, `skipHours`, `skipDays`, `sy:updatePeriod`); it may only lengthen. */
export interface FeedRhythm {
  readonly minutes?: number;
  /** Hours in UTC, 0 to 23. */
  readonly skipHours?: readonly number[];
  /** Days in UTC, 0 is Sunday. */
  readonly skipDays?: readonly number[];
}

/** A feed as read. `repairs` says in words a blogger can act on what had to be mended. */
export interface Feed {
  readonly format: FeedFormat;
  readonly title: string;
  readonly link?: Address;
  readonly id?: string;
  readonly description: string;
  readonly language?: Language;
  readonly license?: Address;
  readonly authors: readonly Author[];
  readonly entries: readonly Entry[];
  readonly rhythm?: FeedRhythm;
  /** True when it was not read to its end, cut off or too long: what is missing from it says nothing. */
  readonly isCut?: boolean;
  readonly repairs: readonly string[];
  /** Of which kinds the repairs are. */
  readonly mendable?: readonly RepairKind[];
}

// --- what a build did with a feed ---

/** What one build found at one feed; a failed feed is data and stands beside the good ones. */
export type FeedOutcome = (
  | {
      readonly kind: 'read';
      readonly member: string;
      readonly feed: string;
      /** Those of its entries that the hub has and may show: what waits is in no count. */
      readonly entries: number;
      readonly repairs: readonly string[];
    }
  | {
      readonly kind: 'unchanged';
      readonly member: string;
      readonly feed: string;
      /** True when the server confirmed what the hub has; false when it was not asked, and `note` says why. */
      readonly isConfirmed: boolean;
      readonly note: string;
    }
  | { readonly kind: 'failed'; readonly member: string; readonly feed: string; readonly reason: string }
) & { readonly visit?: FeedVisit };

/** What is known of one feed's server, from this build and those before. */
export interface FeedVisit {
  readonly member: string;
  readonly feed: string;
  /** What this build asked the server for: nothing, what is new, or the whole feed; absent for a file. */
  readonly asked?: 'nothing' | 'news' | 'all';
  readonly lastAsked?: Instant;
  /** When the feed was last read, or confirmed as unchanged. */
  readonly lastRead?: Instant;
  /** Absent when it will not be asked again, and for a file. */
  readonly nextTry?: Instant;
  readonly failure?: {
    readonly reason: string;
    /** The HTTP status, where there was one. */
    readonly status?: number;
    /** True when its server gave something, and it is no feed that could be read or belongs here. */
    readonly isUnreadable?: true;
    /** The first of an unbroken row of failures. */
    readonly since: Instant;
  };
  /** Not found, or gone for good: the first such answer and the last; no reading lies between them or after. */
  readonly gone?: { readonly status: 404 | 410; readonly since: Instant; readonly last: Instant };
  /** Where a permanent redirect has led for days: an edit of `feeds.yaml` to propose. */
  readonly movedTo?: Address;
  /** What its author could mend, as of the last reading. */
  readonly mendable?: readonly RepairKind[];
}

// --- what a hub keeps and relates ---

/** An entry as the archive keeps it: no more than its member's consent allows. */
export interface ArchivedEntry {
  /** Stable, opaque, unique in the hub. */
  readonly key: string;
  /** Member id. */
  readonly member: string;
  /** The feed's address as listed, so that ids of different feeds never meet. */
  readonly feed: string;
  readonly id: string;
  readonly url?: Address;
  readonly title: string;
  /** What the entry is ordered by: its publication, or `firstSeen` where that is unknown or was in the future. */
  readonly date: Instant;
  /** False when `date` is only when the hub first saw the entry. */
  readonly isDated: boolean;
  readonly updated?: Instant;
  readonly firstSeen: Instant;
  /** Since which reading the feed lacks the entry while it still lists an older one. */
  readonly missingSince?: Instant;
  /** True when it went out of the feed as the oldest ones do; such an entry is never taken for taken back. */
  readonly hasScrolledOut?: boolean;
  /** True when it once stood in its feed where its age did not belong: pinned, or dated back. */
  readonly isOutOfOrder?: boolean;
  /** True when it came with more new entries at once than the hub's `flood`; it stands in lists, not in front. */
  readonly isFlood?: boolean;
  readonly authors: readonly Author[];
  /** Plain text; absent with consent to links only. */
  readonly excerpt?: string;
  /** True when `excerpt` is shorter than the text it was taken from. */
  readonly isExcerptCut?: boolean;
  /** All of it; only with consent to full text. Where pictures are allowed it holds their addresses, until they are placed. */
  readonly html?: SafeHtml;
  /** The first that its author described; only with consent to pictures. */
  readonly picture?: EntryPicture;
  /** Those of its pictures that the hub serves itself, in the order of the text; never kept. */
  readonly pictures?: readonly ShownPicture[];
  readonly tags: readonly string[];
  readonly language?: Language;
  readonly license?: Address;
  readonly source?: EntrySource;
  readonly comments?: Address;
  /** Without sentences (`''`) when consent is to links only. */
  readonly links: readonly EntryLink[];
  /** A mark of the words that a curator let through, under the hub's key: others wait again. */
  readonly released?: string;
  /** True when nothing but title and link may be shown of it for now; never kept. */
  readonly isLinkOnly?: boolean;
}

/** A link in one member's entry to another member's entry or site. */
export interface CrossLink {
  /** Key of the entry that holds the link. */
  readonly from: string;
  readonly fromMember: string;
  /** Key of the entry linked to; absent when the link goes to the member's site. */
  readonly to?: string;
  readonly toMember: string;
  readonly href: Address;
  /** The sentence around the link, `''` where consent keeps it out. */
  readonly sentence: string;
  /** True when it leads to an entry that is younger: it was put in later, and answers nothing. */
  readonly isAddedLater?: boolean;
}

/** An entry that says again what another one said first at its own home. */
export interface Copy {
  readonly entry: ArchivedEntry;
  readonly original: ArchivedEntry;
}

/** An entry with everything that a card shows. */
export interface RelatedEntry {
  readonly entry: ArchivedEntry;
  readonly member: Member;
  readonly topics: readonly Topic[];
  /** Links from this entry to other members, in the order of the text. */
  readonly respondsTo: readonly CrossLink[];
  /** Links from other members to this entry, oldest first. */
  readonly answeredBy: readonly CrossLink[];
  /** What the entry goes by outside its feed, an IRI; absent where it has no such name, or another has more right to it. */
  readonly iri?: string;
  /** Members whose feeds carry this entry, too, in the order of `feeds.yaml`; they are not its authors. */
  readonly passedOnBy: readonly Member[];
}

/** That a member's feed carried somebody else's entry on, under its author's name. */
export interface Passing {
  readonly member: Member;
  /** Key of the original. */
  readonly entry: string;
  /** When the member passed it on, not when it was written. */
  readonly date: Instant;
}

/** One place in a list that many share: an entry, and what its member wrote within the week before it. */
export interface Place {
  readonly related: RelatedEntry;
  /** Newest first. */
  readonly more: readonly RelatedEntry[];
}

/** What a reshare quotes: who wrote it, where it stands. */
export interface Original {
  readonly url: Address;
  readonly title: string;
  readonly author: Author;
  readonly publication: string;
  readonly published?: Instant;
  readonly language?: Language;
  readonly license?: Address;
  /** The member whose entry it is, if any. */
  readonly member?: Member;
  readonly entry?: ArchivedEntry;
}

/** A curator's act: quote an entry, say why, credit the author and whoever pointed to it, link there first. */
export interface Reshare {
  /** Its day and a short opaque mark. */
  readonly slug: string;
  readonly original: Original;
  readonly by: Curator;
  readonly on: Day;
  readonly why: string;
  readonly via?: Author;
  /** Whom `via` means of those who are members: one, or several where they share a site. */
  readonly viaMembers?: readonly Member[];
  /** From whom they had it in their turn, the nearest first; only with `via`. */
  readonly viaFurther?: readonly Author[];
  readonly quote?: string;
  readonly give?: string;
}

/** Entries of different members joined by cross-links, in time order. */
export interface Conversation {
  readonly slug: string;
  /** Entry keys, oldest first. */
  readonly entries: readonly string[];
}

/** A conversation that stood at an address once, and of its entries those that are still shown. */
export interface FormerConversation extends Conversation {
  /** The slug of the conversation that goes on with it; absent where its entries are in none. */
  readonly into?: string;
}

/** Two members presented to each other and to readers, after both said yes. */
export interface Introduction {
  readonly slug: string;
  readonly between: readonly [Member, Member];
  /** The day of the second yes. */
  readonly on: Day;
  /** Member id to their own words. */
  readonly words: Readonly<Record<string, string>>;
  /** What each might read of the other: entries of the two that the hub shows. */
  readonly read: readonly RelatedEntry[];
  readonly by?: Curator;
}

/** Something of others that is about a member, and its day in the hub's time zone. */
export type Mention = { readonly day: Day } & (
  | { readonly kind: 'entry'; readonly related: RelatedEntry }
  | { readonly kind: 'reshare'; readonly reshare: Reshare }
  | { readonly kind: 'introduction'; readonly introduction: Introduction }
);

/** Somebody else's entry that a newcomer named, on joining, as one they value. */
export interface Gift {
  readonly url: Address;
  /** Key of the entry that it is in this hub; absent where it is nobody's here. */
  readonly entry?: string;
}

/** How a newcomer is greeted in their first month. */
export interface Welcome {
  readonly member: Member;
  /** The day from which the month counts. */
  readonly on: Day;
  readonly greeter?: Member;
  /** Up to three members who said yes to introductions; nobody where the newcomer did not. */
  readonly toMeet: readonly Member[];
  readonly gifts: readonly Gift[];
}

/**
 * What the digest of a finished week holds, so that it stays as it was: names only, never words. An entry is named by
 * its member's id and its key, `harbor-notes/0f3a…`.
 */
export interface DigestRecord {
  readonly week: Week;
  /** Id of the curator who signs it; absent where nobody is on the rota. */
  readonly by?: string;
  /** Slugs. */
  readonly reshares: readonly string[];
  /** Slugs. */
  readonly introductions: readonly string[];
  /** Member ids. */
  readonly welcomes: readonly string[];
  /** Entries of the week that stood in a conversation, newest first; and in which. */
  readonly conversations: readonly RememberedTurns[];
  /** Entries of the week that link to another member. */
  readonly answers: readonly string[];
  /** Who passed on an entry of the week: the passing member's id and the entry's key. */
  readonly passedOn: readonly string[];
  /** Entries that nobody had answered when the week ended. */
  readonly unanswered: readonly string[];
}

/** Why an entry waits for a curator. */
export interface HoldReason {
  /** Its name in `care/holds/signals.ts`, `review` for one of the first entries of a member, `never-publish` or `promise`. */
  readonly signal: string;
  /** In plain words, one whole sentence. */
  readonly reason: string;
  /** Where it was found, in the entry's own words. */
  readonly sentences: readonly string[];
}

/** What was said in one conversation in a week. */
export interface RememberedTurns {
  /** Absent in a line that was written before it was remembered which turns stood together. */
  readonly slug?: string;
  /** Entries by their names, newest first. */
  readonly turns: readonly string[];
}

/** A finished week as its page shows it today: without what was taken back since, or whose member left the digest. */
export interface Digest {
  readonly week: Week;
  readonly first: Day;
  readonly last: Day;
  readonly by?: Curator;
  readonly reshares: readonly Reshare[];
  readonly conversations: readonly DigestConversation[];
  /** True when more was said in other conversations than there is room for. */
  readonly hasMoreConversations: boolean;
  readonly introductions: readonly Introduction[];
  readonly welcomes: readonly { readonly member: Member; readonly greeter?: Member }[];
  readonly unanswered: readonly RelatedEntry[];
  /** Who linked to others, passed them on or pointed to them, in the order of `feeds.yaml`. */
  readonly thanks: readonly Member[];
}

export interface DigestConversation {
  /** Where the conversation stands, or says where it went on; absent when it has no address any more. */
  readonly slug?: string;
  /** What was said in this week, oldest first, a few turns of each. */
  readonly turns: readonly RelatedEntry[];
  /** True when somebody said more in this week. */
  readonly hasMore: boolean;
}

/** An entry kept back until a curator decides. */
export interface Hold {
  readonly entry: ArchivedEntry;
  readonly reasons: readonly HoldReason[];
  /** True when the curator ruled to ask its author, and the answer is awaited. */
  readonly isAsked?: boolean;
}

/** Where the webring leads from one member; nowhere where nobody else is in it. */
export interface RingPlace {
  readonly previous?: Member;
  readonly next?: Member;
  /** Somebody else of the ring, as if by chance: it changes with the day and with what is written. */
  readonly random?: Member;
}

/** Somebody with whom a member has to do, and the most recent entry that shows it. */
export interface Exchange {
  readonly member: Member;
  readonly entry: RelatedEntry;
}

/** Who a member has to do with; in each list the most recent exchange first, everyone once. */
export interface Relationships {
  readonly hasWrittenAbout: readonly Exchange[];
  readonly isWrittenAboutBy: readonly Exchange[];
  /** Each wrote about the other; the entry is the later one's. */
  readonly mutual: readonly Exchange[];
  /** They wrote about this member, who has not written about them since. */
  readonly waiting: readonly Exchange[];
}

/** Something in a hub's own files that is not shown, leads nowhere yet, or has to be mended, known only once the entries are. */
export interface PlacedNote {
  readonly file: 'feeds' | 'reshares' | 'introductions' | 'hub' | 'topics';
  /** Where it stands: keys, and places in lists from 0. */
  readonly path: readonly (string | number)[];
  /** What stands there, for one of a list of texts, of which some may have been let go of before it was looked at. */
  readonly item?: string;
  /** What is left out, why, and what to do; names nobody. */
  readonly message: string;
}

/** The whole hub as one build sees it; the only data that pages see. */
export interface Community {
  readonly hub: Hub;
  /** The build's clock. Pages that look at it are written anew in every build, so that they show it, and nothing else should. */
  readonly now: Instant;
  /** The month of it, `2026-11`, in the hub's time zone: it is not finished. */
  readonly thisMonth: string;
  /** Everyone shown, in the order of `feeds.yaml`; never a withdrawn member. */
  readonly members: readonly Member[];
  /** Newest first. */
  readonly entries: readonly RelatedEntry[];
  readonly topics: readonly Topic[];
  readonly principles: Principles;
  /** Newest first. */
  readonly reshares: readonly Reshare[];
  readonly crossLinks: readonly CrossLink[];
  readonly passings: readonly Passing[];
  /** The writing of members, met again elsewhere; a link there means the original. */
  readonly copies: readonly Copy[];
  /** The one with the newest entry first. */
  readonly conversations: readonly Conversation[];
  readonly formerConversations: readonly FormerConversation[];
  readonly introductions: readonly Introduction[];
  /** Who is new this month, newest first. */
  readonly welcomes: readonly Welcome[];
  /** Every week that the hub remembers, newest first. */
  readonly digests: readonly DigestRecord[];
  /** The finished weeks that have something to show, newest first. */
  readonly weeks: readonly Digest[];
  /** Recent entries to which no member has linked, in the order in which they are offered. */
  readonly unanswered: readonly Place[];
  readonly outcomes: readonly FeedOutcome[];
  /** Ids of members of whom some entries wait, for whatever reason: all that a page may know of it. */
  readonly waiting?: ReadonlySet<string>;
  /** Ids of members none of whose servers has answered for two weeks. */
  readonly away?: ReadonlySet<string>;
  /** What the hub left out and why, for the curator; never printed on a page. */
  readonly notices: readonly string[];
  /** What a curator has to mend in the hub's own files; it is left out of every page until then. */
  readonly placedFaults?: readonly PlacedNote[];
  /** What is left out of what the hub's own files say, with its place; like `notices` never printed on a page. */
  readonly placedNotes?: readonly PlacedNote[];
  readonly memberById: ReadonlyMap<string, Member>;
  readonly entryByKey: ReadonlyMap<string, RelatedEntry>;
  /** By entry key; an entry is in one conversation at most. */
  readonly conversationOf: ReadonlyMap<string, Conversation>;
  /** By member id, newest first. */
  readonly entriesOfMember: ReadonlyMap<string, readonly RelatedEntry[]>;
  /** By member id: where they would have a new reader begin, as far as the hub shows it. */
  readonly readFirst: ReadonlyMap<string, readonly RelatedEntry[]>;
  /** By topic id, newest first. */
  readonly entriesOfTopic: ReadonlyMap<string, readonly RelatedEntry[]>;
}

// --- what the hub tells the people it links to; private, never for a page ---

/** That a page of the hub links to something that somebody wrote, and why. */
export interface Notice {
  readonly kind: 'reshared' | 'answered' | 'introduced';
  /** The hub's page. */
  readonly source: Address;
  /** What it links to. */
  readonly target: Address;
  /** Whose it is; absent for somebody who is no member. */
  readonly member?: Member;
  /** The title of what it links to; `''` for one without, and for a whole site. */
  readonly about: string;
  /** Who answered, or to whom they were introduced. */
  readonly by: readonly Member[];
  /** The words of the page that concern them: where these change, they are told again. */
  readonly says: readonly string[];
}

// --- what a curator finds on the desk; private, never for a page ---

/** A site that members keep linking to but that is not a member: someone to invite. */
export interface Neighbour {
  /** Its host, or the part of a shared host: `casserole.example`, `medium.com/@name`. */
  readonly name: string;
  readonly address: Address;
  /** Who links there, each once, with their newest entry that does; whoever did so last comes first. */
  readonly linkedBy: readonly { readonly member: Member; readonly entry: ArchivedEntry }[];
}

/** A member whose feed never links to anyone else's work. */
export interface OneWayFeed {
  readonly member: Member;
  /** Entries of others that they could answer. */
  readonly couldAnswer: readonly RelatedEntry[];
}

/** A member whose feed is quiet or unreachable: kept, checked on kindly. */
export interface RestingMember {
  readonly member: Member;
  readonly lastEntry?: Day;
  readonly unreachableSince?: Day;
}

/** A consent that the center wanted to come back to. */
export interface ConsentToReview {
  readonly member: Member;
  readonly reviewBy: Day;
}

/** A member in their first month. */
export interface Newcomer {
  readonly member: Member;
  readonly since: Day;
  readonly greeter?: Member;
}

/** An introduction to come back to. */
export interface OpenIntroduction {
  /** Its place in `_data/introductions.yaml`, from 0. */
  readonly place: number;
  readonly between: readonly [Member, Member];
  /** Who has not said yes; then it waits. */
  readonly waitingFor: readonly Member[];
  /** When it was proposed, for one that waits; else when the second yes came. */
  readonly since: Day;
  /** Entries by which the two have linked to each other since, in time order. */
  readonly linked: readonly RelatedEntry[];
}

/** An entry to pass on, and what speaks for it. */
export interface ReshareSuggestion {
  readonly related: RelatedEntry;
  readonly reason: 'unanswered' | 'quiet' | 'conversation';
}

/** Two members to propose to each other. */
export interface IntroductionSuggestion {
  readonly between: readonly [Member, Member];
  /** In plain words, one sentence. */
  readonly why: string;
  /** One entry of each to read first, in the order of `between`. */
  readonly read: readonly [RelatedEntry, RelatedEntry];
}

/** A curator's short list of good deeds. Private: no page and no feed shows a word of it. */
export interface Desk {
  readonly holds: readonly Hold[];
  readonly consents: readonly ConsentToReview[];
  readonly reshares: readonly ReshareSuggestion[];
  readonly introductions: readonly IntroductionSuggestion[];
  readonly followUps: readonly OpenIntroduction[];
  readonly newcomers: readonly Newcomer[];
  readonly neighbours: readonly Neighbour[];
  readonly oneWayFeeds: readonly OneWayFeed[];
  readonly resting: readonly RestingMember[];
}
