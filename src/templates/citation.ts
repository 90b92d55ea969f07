import { absolute, entryAddress, memberHome, siteName } from '../addresses.ts';
import { authorsOfEntry } from '../authors-of-entry.ts';
import { dayOf, dayWithoutYear } from '../dates.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import type { Address, Hub, Instant, Language, Member, Original, RelatedEntry } from '../model.ts';
import { publishedOf } from '../published-of.ts';
import { type Cited, citedName } from './cited-name.ts';
import { interfaceLanguage, languageOf } from './language.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** What a reference names (APA style, seventh edition, 10.1 and 10.16). */
interface Reference {
  readonly authors: readonly Cited[];
  /** Absent where nobody knows it. */
  readonly published?: Instant | undefined;
  /** `''` where it has none. */
  readonly title: string;
  readonly language?: Language | undefined;
  /** The blog, where it goes by another name than its author. */
  readonly blog?: string | undefined;
  readonly url: Address;
}

/** An entry as a reference. */
export function citeEntry(hub: Hub, related: RelatedEntry): Markup {
  const { entry, member } = related;
  const authors = authorsOfEntry(related).map(({ name }) => citedIn(name, member));
  const isOwn = authors.length === 1 && authors[0]?.name === member.name;
  return reference(hub, {
    authors,
    published: publishedOf(entry),
    title: entry.title,
    language: languageOfEntry(related),
    blog: isOwn ? undefined : member.name,
    url: entryAddress(hub, related, absolute),
  });
}

/** What a reshare quotes as a reference. */
export function citeOriginal(hub: Hub, original: Original): Markup {
  const { author, member, publication, published, title, language, url } = original;
  return reference(hub, {
    authors: [member ? citedIn(author.name, member) : { name: author.name }],
    published,
    title,
    language,
    blog: publication === author.name ? undefined : publication,
    url,
  });
}

/** A member's blog as a whole. Where it is known by no name but its author's, its site stands for it. */
export function citeBlog(hub: Hub, member: Member): Markup {
  const words = stringsOf(hub).citation;
  const home = memberHome(hub, member, absolute);
  const author = citedName(citedIn(member.name, member));
  return html`<bdi>${sentence(author)}</bdi> (${words.undated}). <i>${siteName(home)}</i> [${words.blog}]. ${home}`;
}

function citedIn(name: string, member: Member): Cited {
  if (name === member.name) return { name, citeAs: member.citeAs };
  return { name, isByline: member.kind !== 'blogger' };
}

/**
 * `Sartaine, I. (2026, November 10). By the second night. *Ellery Center*. https://…`; where author and blog are of one name, the
 * blog's is left out and the title stands in italics, as that of any page of the web does.
 */
function reference(hub: Hub, { authors, published, title, language, blog, url }: Reference): Markup {
  const words = stringsOf(hub).citation;
  const names = listed(
    hub,
    authors.map((author) => citedName(author, language)),
  );
  const bdi = html`<bdi${languageOf(hub, language)}>${sentence(title)}</bdi>`;
  const named = title === '' ? html`[${words.entry}].` : blog === undefined ? html`<i>${bdi}</i>` : bdi;
  return html`<bdi>${sentence(names)}</bdi> (${dateOf(hub, published)}). ${named} ${
    blog !== undefined && html`<i><bdi>${sentence(blog)}</bdi></i> `
  }${url}`;
}

/** `2026, November 10`, as the hub's language says it. */
function dateOf(hub: Hub, published: Instant | undefined): string {
  if (published === undefined) return stringsOf(hub).citation.undated;
  const day = dayOf(published, hub.timeZone);
  return `${day.slice(0, 4)}, ${dayWithoutYear(day, interfaceLanguage(hub))}`;
}

/** Of more than twenty authors the style names nineteen and the last. */
const MOST_AUTHORS = 20;

function listed(hub: Hub, names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length > MOST_AUTHORS) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, … ${last}`;
  if (names.length < 2) return last;
  return stringsOf(hub).citation.authors(names.slice(0, -1).join(', '), last);
}

/** Ends a part of a reference with a full stop, unless it ends already. */
function sentence(text: string): string {
  return /[.!?…。！？]["”’»)]?$/u.test(text) ? text : `${text}.`;
}
