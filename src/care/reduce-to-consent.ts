import type { ArchivedEntry, Entry, Instant, Member } from '../model.ts';
import { chooseExcerpt, cutExcerpt } from './choose-excerpt.ts';
import { limitLinks, wordsAroundLinks } from './limit-links.ts';
import { nameAuthors } from './name-authors.ts';
import { describedPictures, limitPicture } from './pictures-of-entry.ts';
import { stripImages } from './strip-images.ts';
import { countWords, cutWords } from './words.ts';

/** What an entry says, as far as its member's consent reaches; the archive adds where and when it was found. */
export interface ReducedEntry
  extends Omit<ArchivedEntry, 'key' | 'member' | 'feed' | 'date' | 'isDated' | 'firstSeen'> {
  readonly published?: Instant;
}

type ScopedFields = Pick<
  ReducedEntry,
  'authors' | 'links' | 'excerpt' | 'isExcerptCut' | 'html' | 'picture' | 'source'
>;

/**
 * Reduces an entry to what its member allows the hub to keep:
 *
 * - `text: link`: no excerpt, no HTML, no wording of a link or around it;
 * - `text: excerpt`: at most `excerptWords` words in all, of plain text, of the sentences around links, and of a picture's description;
 * - `text: full`: the excerpt, and the sanitised HTML;
 * - no image and no picture, unless they are allowed. What becomes of those is for `place-pictures.ts` to say.
 */
export function reduceToConsent(entry: Entry, member: Member): ReducedEntry {
  const { contentHtml, contentText, summary, source, ...rest } = entry;
  const excerpt = chooseExcerpt(entry, member.excerptWords);
  const html = contentHtml === '' ? {} : { html: contentHtml };
  const [picture] = describedPictures(contentHtml);
  const { authors, links } = entry;
  const title = cutTitle(entry.title);
  return {
    ...rest,
    title,
    ...limitTo(member, {
      authors,
      links,
      ...(source && { source }),
      ...excerpt,
      ...html,
      ...(picture && { picture }),
    }),
  };
}

/**
 * Reduces what is already kept, by the same rules: consent that was lowered reaches what was stored under a wider
 * one. It never adds text; a wider consent shows once the feed has been read again.
 */
export function reduceArchived(entry: ArchivedEntry, member: Member): ArchivedEntry {
  const { excerpt, isExcerptCut, html, picture, source, ...rest } = entry;
  return { ...rest, title: cutTitle(entry.title), ...limitTo(member, entry) };
}

/** Some software puts the whole text into the title; more than this is text, and consent to a title is not to that. */
const LONGEST_TITLE = 30;

function cutTitle(title: string): string {
  const cut = cutWords(title, LONGEST_TITLE).slice(0, LONGEST_TITLE * 20);
  return cut.length < title.length ? `${cut} …` : title;
}

function limitTo(member: Member, fields: ScopedFields): ScopedFields {
  const { text, images } = member.consent;
  const { excerpt, html, source } = fields;
  const links = limitLinks(fields.links, member);
  const spent = text === 'excerpt' ? wordsAroundLinks(links) : 0;
  const picture = limitPicture(fields.picture, member, spent);
  const described = text === 'excerpt' && picture ? countWords(picture.words) : 0;
  const limit = member.excerptWords - spent - described;
  const cut = excerpt === undefined || text === 'link' ? undefined : cutExcerpt(excerpt, limit);
  return {
    authors: nameAuthors(fields.authors, member),
    links,
    ...(cut && { excerpt: cut.excerpt, isExcerptCut: cut.isExcerptCut || fields.isExcerptCut === true }),
    ...(text === 'full' && html !== undefined && { html: images ? html : stripImages(html) }),
    ...(picture && { picture }),
    // A source names the feed an entry came from: for a pseudonym that may be the one thing it must not say.
    ...(source && !member.pseudonym && { source }),
  };
}
